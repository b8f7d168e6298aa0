import type { UserResult } from '../classification/classify-user.ts';
import type { ProfileMethod } from '../settings/settings.ts';
import { assertNever } from '../shared/assert.ts';
import { type DayNumber, dateOfDay, dayInWords } from '../shared/dates.ts';
import type { HelpdeskTime } from './helpdesk-time.ts';
import type { Person } from './people.ts';
import type { RuleId, UnplannedCode, UnplannedUser, WaveKind } from './plan.ts';
import { nameKeyOf } from './site-names.ts';
import type { Unit } from './units.ts';

/** Why a rule forbids something, as a sentence. */
export type Refusal = { readonly rule: RuleId; readonly reason: string };

/** A wave that somebody is to be in. */
export type MoveTarget = {
  readonly number: number;
  readonly kind: WaveKind;
  readonly site: string;
  readonly method: ProfileMethod;
  readonly isOutlook2003: boolean;
  readonly start: DayNumber;
  /** What the wave has left when those who are fixed there are counted. */
  readonly room: HelpdeskTime;
  readonly userRoom: number;
  /** `keepApart` lists of those who are fixed there. */
  readonly apart: ReadonlySet<number>;
};

/** When the database of somebody is rebound; null when it has no date. Negative infinity when it needs no rebind. */
export type FirstDayOf = (person: Person) => DayNumber | null;

/** The rule against any wave for somebody who has none; null when the state asks for nothing. */
export function ruleOfUnplanned(entry: UnplannedUser | null, user: UserResult): Refusal {
  if (entry === null) return { rule: 'NO_WORK', reason: `There is nothing to do on the profile of ${user.alias}.` };
  return { rule: ruleOfCode(entry.code), reason: entry.reason };
}

/** The rule that keeps a unit out of a wave; null when it may be there. `asked` is the member whom the wish names. */
export function ruleAgainst(unit: Unit, asked: Person, target: MoveTarget, firstDayOf: FirstDayOf): Refusal | null {
  return (
    ruleOfRebind([asked, ...unit.members.filter((member) => member !== asked)], target, firstDayOf) ??
    ruleOfStream(unit, asked, target) ??
    ruleOfRoom(unit, asked, target)
  );
}

function ruleOfRebind(members: readonly Person[], target: MoveTarget, firstDayOf: FirstDayOf): Refusal | null {
  for (const member of members) {
    const first = firstDayOf(member);
    if (first !== null && first <= target.start) continue;
    const database = member.user.database ?? 'the database';
    const when =
      first === null ? 'has no date for its rebind' : `is rebound on ${dayInWords(dateOfDay(first - daysAfterRebind))}`;
    const start = dayInWords(dateOfDay(target.start));
    return {
      rule: 'R1',
      reason: `Wave ${target.number} starts on ${start}, but ${database} of ${member.alias} ${when}, and profiles follow at least 24 hours later.`,
    };
  }
  return null;
}

/** Databases are rebound in the evening, and 24 hours later it is evening again (R1). */
export const daysAfterRebind = 2;

function ruleOfStream(unit: Unit, { alias, user }: Person, target: MoveTarget): Refusal | null {
  const wave = `Wave ${target.number}`;
  if (unit.siteKey !== nameKeyOf(target.site))
    return { rule: 'SITE', reason: `${wave} is for ${target.site}, and ${alias} is in ${user.site}.` };
  if (unit.method !== target.method)
    return { rule: 'METHOD', reason: `${wave} uses ${target.method}, and ${alias} needs ${unit.method}.` };
  if (unit.isOutlook2003 !== target.isOutlook2003)
    return { rule: 'OUTLOOK_2003', reason: `${wave} would mix Outlook 2003 with other versions (${alias}).` };
  if ((unit.kind === 'applications') !== (target.kind === 'applications'))
    return { rule: 'APPLICATION', reason: `Applications have waves of their own (${alias}, wave ${target.number}).` };
  if ((unit.kind === 'vip') !== (target.kind === 'vip'))
    return { rule: 'VIP', reason: `VIPs have waves of their own (${alias}, wave ${target.number}).` };
  return null;
}

function ruleOfRoom(unit: Unit, { alias }: Person, target: MoveTarget): Refusal | null {
  if (unit.apart.some((list) => target.apart.has(list)))
    return { rule: 'APART', reason: `Wave ${target.number} holds somebody from whom ${alias} is to be kept apart.` };
  const users = unit.members.length;
  if (users <= target.userRoom && unit.cost <= target.room) return null;
  const who = users === 1 ? alias : `the group of ${alias} (${namesOf(unit)})`;
  return { rule: 'CAPACITY', reason: `Wave ${target.number} has no room left for ${who}.` };
}

/** The members by alias, cut after a handful. */
export function namesOf({ members }: Unit): string {
  const names = members.slice(0, 5).map((member) => member.alias);
  return members.length > 5 ? `${names.join(', ')} and ${members.length - 5} more` : names.join(', ');
}

function ruleOfCode(code: UnplannedCode): RuleId {
  switch (code) {
    case 'frozen':
      return 'R6';
    case 'no-array':
      return 'R2';
    case 'no-site':
      return 'SITE';
    case 'verify':
    case 'investigate':
      return 'NO_WORK';
    case 'method-unknown':
      return 'METHOD';
    case 'blocked':
      return 'BLOCKED';
    case 'group-too-large':
      return 'CAPACITY';
    case 'no-day':
      return 'BLACKOUT';
    default:
      return assertNever(code, 'reason to stay out of the waves');
  }
}
