import type { PermissionRight } from '../settings/settings.ts';

/** A permission between two known mailboxes. A holder that is no mailbox, such as a group, makes no link. */
export type PermissionLink = {
  /** Mailbox id of the person who holds the right. */
  readonly holder: number;
  /** Mailbox id of the mailbox that the right opens. */
  readonly mailbox: number;
  readonly right: PermissionRight;
};

/**
 * What it costs to leave a permission of that right out of account: twice as much for each stronger right, because people
 * who read each other's calendars miss each other less than those who work in one mailbox (peers.md 2c-D).
 */
export const weightOfRight: Readonly<Record<PermissionRight, number>> = {
  Calendar: 1,
  SendOnBehalf: 2,
  SendAs: 4,
  FullAccess: 8,
};
