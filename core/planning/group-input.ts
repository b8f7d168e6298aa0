import type { UserResult } from '../classification/classify-user.ts';
import type { Settings } from '../settings/settings.ts';
import type { PermissionLink } from './permission-link.ts';

/** People who stay together: a delegate, an assistant, those who share a mailbox (domain.md 7.1, 7.2). */
export type PeopleGroup = {
  /** Mailbox ids of those with profile work, by alias. Somebody without anybody else is a group of one. */
  readonly members: readonly number[];
};

/** What groups are formed of. The order of links and entries does not matter. */
export type GroupInput = {
  /** Everybody, by mailbox id: mailboxes without profile work, such as shared ones, connect people too. */
  readonly users: ReadonlyMap<number, UserResult>;
  /** Mailbox ids of those with profile work: the groups are a partition of them. */
  readonly candidates: ReadonlySet<number>;
  readonly links: readonly PermissionLink[];
  readonly settings: Settings;
};
