import type { PermissionRight } from '../settings/settings.ts';
import type { PermissionCut } from './plan.ts';

/** What leaving a permission out of account means: `alie opens mlien (calendar); without it 12 users come free`. */
export function cutInWords({ holder, mailbox, right, mailboxes, frees }: PermissionCut): string {
  const freed = `without ${mailboxes === 1 ? 'it' : 'them'} ${frees} ${frees === 1 ? 'user comes' : 'users come'} free`;
  if (mailbox === null) return `${holder} opens ${mailboxes} mailboxes (at most ${rightWords[right]}); ${freed}`;
  return `${holder} opens ${mailbox} (${rightWords[right]}); ${freed}`;
}

const rightWords: Readonly<Record<PermissionRight, string>> = {
  FullAccess: 'full access',
  SendAs: 'send as',
  SendOnBehalf: 'send on behalf',
  Calendar: 'calendar',
};
