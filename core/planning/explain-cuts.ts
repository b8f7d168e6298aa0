import type { PermissionRight } from '../settings/settings.ts';
import type { PermissionCut } from './plan.ts';

/** What leaving a permission out of account means: `alie opens mlien (calendar); without it 12 users come free`. */
export function cutInWords({ holder, mailbox, right, mailboxes, frees }: PermissionCut): string {
  const freed = `without ${mailboxes === 1 ? 'it' : 'them'} ${frees} ${frees === 1 ? 'user comes' : 'users come'} free`;
  if (mailbox === null) return `${holder} opens ${mailboxes} mailboxes (at most ${rightWords[right]}); ${freed}`;
  return `${holder} opens ${mailbox} (${rightWords[right]}); ${freed}`;
}

/**
 * Says that one person or one mailbox is what holds a group together, when its cuts show it: a hub that is to be cut as a
 * whole, or a mailbox on one side of most of ten cuts or more. Null when there is no such hub.
 */
export function hubInWords(cuts: readonly PermissionCut[]): string | null {
  const hub = cuts.filter(({ mailbox }) => mailbox === null).sort((a, b) => b.mailboxes - a.mailboxes)[0];
  if (hub !== undefined)
    return `${hub.holder} holds it together: that account opens ${hub.mailboxes} of its mailboxes.`;
  const counts = new Map<string, number>();
  for (const { mailbox } of cuts) if (mailbox !== null) counts.set(mailbox, (counts.get(mailbox) ?? 0) + 1);
  for (const [mailbox, count] of counts) {
    if (count >= 10 && count * 2 > cuts.length) return `The mailbox ${mailbox} holds it together: many people open it.`;
  }
  return null;
}

const rightWords: Readonly<Record<PermissionRight, string>> = {
  FullAccess: 'full access',
  SendAs: 'send as',
  SendOnBehalf: 'send on behalf',
  Calendar: 'calendar',
};
