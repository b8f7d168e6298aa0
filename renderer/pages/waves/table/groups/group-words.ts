import type { GroupsReport } from '../../../../../core/api/wave-report.ts';
import type { PermissionCut } from '../../../../../core/planning/plan.ts';
import type { PermissionRight } from '../../../../../core/settings/settings.ts';
import { counted } from '../../../../words/format.ts';
import type { CutSetting } from './group-actions.ts';

/** A permission right as Exchange calls it. */
export const rightTitles: Readonly<Record<PermissionRight, string>> = {
  FullAccess: 'Full Access',
  SendAs: 'Send As',
  SendOnBehalf: 'Send on Behalf',
  Calendar: 'Calendar',
};

/** The names of people by alias. */
export type Names = GroupsReport['names'];

/** `Ingrid Solberg (isolberg)`; the alias alone where there is no other name. */
export function nameWithAlias(names: Names, alias: string): string {
  const name = nameOf(names, alias);
  return name === alias ? alias : `${name} (${alias})`;
}

/** Who holds a group together: `Held together by svc-fax, who opens 30 mailboxes of it`. Null when no single holder does. */
export function hubWords(names: Names, cuts: readonly PermissionCut[]): string | null {
  const hub = cuts.filter(({ mailbox }) => mailbox === null).sort((a, b) => b.mailboxes - a.mailboxes)[0];
  if (hub === undefined) return null;
  const opens = counted(hub.mailboxes, 'mailbox', 'mailboxes');
  return `Held together by ${nameWithAlias(names, hub.holder)}, who opens ${opens} of it.`;
}

/** What a cut does: `They may be in different waves; 4 users come free`. */
export function cutEffect({ mailbox, frees }: PermissionCut): string {
  const freed = `${counted(frees, 'user comes', 'users come')} free`;
  return mailbox === null
    ? `The mailboxes no longer tie their people together; ${freed}`
    : `They may be in different waves; ${freed}`;
}

/** A cut that is in the settings: `svc-fax: all mailboxes`. */
export function cutSettingWords(names: Names, { holder, mailbox, reason }: CutSetting): string {
  const what = mailbox === undefined ? 'every mailbox' : `the mailbox of ${nameWithAlias(names, mailbox)}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  return `${nameWithAlias(names, holder)} on ${what}${why}`;
}

/** The first names of a group, and how many there are besides. */
export function membersInWords(names: Names, members: readonly string[], users: number): string {
  const shown = members.slice(0, mostNames).map((alias) => nameOf(names, alias));
  const more = users - shown.length;
  return more > 0 ? `${shown.join(' · ')} and ${counted(more, 'other')}` : shown.join(' · ');
}

function nameOf(names: Names, alias: string): string {
  return Object.hasOwn(names, alias) ? (names[alias] ?? alias) : alias;
}

const mostNames = 8;
