import type { PermissionRight } from '../settings/settings.ts';

/** A permission between two known mailboxes. A holder that is no mailbox, such as a group, makes no link. */
export type PermissionLink = {
  /** Mailbox id of the person who holds the right. */
  readonly holder: number;
  /** Mailbox id of the mailbox that the right opens. */
  readonly mailbox: number;
  readonly right: PermissionRight;
};
