import type { MoveEffect, MoveRefusal, SplitPermission, WaveShift } from '../../../../core/planning/move-effect.ts';
import type { PermissionRight } from '../../../../core/settings/settings.ts';
import { counted, formats } from '../../../words/format.ts';
import type { MoveLoad } from './move-load.ts';

/** What a move would do, in parts: what is dropped where, when that is, what becomes of the waves, and what to think about. */
export type EffectWords = {
  /** `Reception moves to wave 2` */
  readonly head: string;
  /** ` and is done 5 days earlier`; empty when that cannot be said in one number. */
  readonly when: string;
  /** `Wave 2: 62 users, 186 min.` for every wave that changes, that of the destination first. */
  readonly waves: readonly string[];
  /** `2 permissions are split.` and the warnings. Empty when nothing is worth a thought. */
  readonly cautions: readonly string[];
};

/** Puts what a move would do into words; null when it moves nobody. */
export function effectWords(load: MoveLoad, effect: MoveEffect): EffectWords | null {
  const { to, from, moved, shiftDays } = effect;
  if (to === null || moved.length === 0) return null;
  return {
    head: `${movedTitle(load, effect)} ${isCount(load.title) ? 'move' : 'moves'} to wave ${to.number}`,
    when: whenWords(shiftDays, isCount(load.title)),
    waves: [to, ...from].map(shiftWords),
    cautions: cautionsOf(effect),
  };
}

/** The warnings and splits of a move as one text; null when there are none. */
export function cautionWords(effect: MoveEffect): string | null {
  const cautions = cautionsOf(effect);
  return cautions.length === 0 ? null : cautions.join(' ');
}

/** `Ingrid Solberg has full access to the mailbox of Magnus Lien`: what no longer keeps two people together. */
export function splitWords({ holderName, mailboxName, right }: SplitPermission): string {
  return `${holderName} ${rightWords[right]} ${mailboxName}`;
}

/** What was not moved: `Sofie Aas was not moved`, `3 of 12 people cannot move, so nobody was moved`. */
export function refusedTitle(load: MoveLoad, { refused }: Pick<MoveEffect, 'refused'>): string {
  const [only] = refused;
  if (load.people.length === 1 || only === undefined) return `${only?.name ?? load.title} was not moved`;
  const verb = isCount(load.title) ? 'were' : 'was';
  return `${load.title} ${verb} not moved`;
}

/** Who of several is refused, as a sentence; null when there is only one person to talk of. */
export function refusedCountWords(load: MoveLoad, refused: readonly MoveRefusal[]): string | null {
  if (load.people.length === 1 && refused.length === 1) return null;
  const all = Math.max(load.people.length, refused.length);
  const who = refused.length <= 3 ? ` (${refused.map(({ name }) => name).join(', ')})` : '';
  const many =
    refused.length === all
      ? `None of ${counted(all, 'person', 'people')} can be in that wave`
      : `${formats.count(refused.length)} of ${counted(all, 'person', 'people')} cannot be in that wave`;
  return `${many}${refused.length === all ? '' : who}, so nobody was moved.`;
}

/** Why people are refused: of each rule and step the first reason, because of many people it says the same of each. */
export function reasonsOf(refused: readonly MoveRefusal[]): readonly string[] {
  const reasons = new Map<string, string>();
  for (const { rule, step, reason } of refused) {
    const key = `${rule} ${step}`;
    if (!reasons.has(key)) reasons.set(key, reason);
  }
  return [...reasons.values()];
}

/** The first wave that would take all who are refused; null when there is none. */
export function insteadOf(refused: readonly MoveRefusal[]): number | null {
  const waves = refused.map(({ instead }) => instead);
  const known = waves.flatMap((wave) => wave ?? []);
  return known.length === waves.length && known.length > 0 ? Math.max(...known) : null;
}

/** Those of a load whom no rule refuses. */
export function movableOf(load: MoveLoad, refused: readonly MoveRefusal[]): readonly number[] {
  const stuck = new Set(refused.map(({ mailboxId }) => mailboxId));
  return load.people.filter((id) => !stuck.has(id));
}

const rightWords: Readonly<Record<PermissionRight, string>> = {
  FullAccess: 'has full access to the mailbox of',
  SendAs: 'may send as',
  SendOnBehalf: 'may send on behalf of',
  Calendar: 'shares the calendar of',
};

function cautionsOf({ splits, warnings }: MoveEffect): readonly string[] {
  const split = splits.length === 0 ? [] : [`${counted(splits.length, 'permission is', 'permissions are')} split.`];
  return [...split, ...warnings];
}

/** When others go along, the title of what was taken does not tell how many that is. */
function movedTitle(load: MoveLoad, { moved }: MoveEffect): string {
  const asked = new Set(load.people);
  const more = moved.filter(({ mailboxId }) => !asked.has(mailboxId)).length;
  return more === 0 ? load.title : `${load.title} with ${formats.count(more)} more of the group`;
}

function whenWords(days: number | null, isPlural: boolean): string {
  if (days === null || days === 0) return '';
  return ` and ${isPlural ? 'are' : 'is'} done ${counted(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`;
}

function shiftWords({ number, users, minutes }: WaveShift): string {
  return `Wave ${number}: ${counted(users.after, 'user')}, ${formats.count(minutes.after)} min.`;
}

/** `12 people` takes a plural verb; a name does not. */
function isCount(title: string): boolean {
  return /^\d[\d.,\s]* (people|users)$/.test(title);
}
