import type { UserResult } from '../classification/classify-user.ts';
import { type DayNumber, dayNumber } from '../shared/dates.ts';
import { overlaps, waveClosures } from './calendar.ts';
import { createLedger } from './day-ledger.ts';
import type { DraftWave } from './draft-wave.ts';
import type { HelpdeskRates, HelpdeskTime } from './helpdesk-time.ts';
import { lockedNumbers, waveStepId } from './locked-numbers.ts';
import { type FirstDayOf, type MoveTarget, type Refusal, ruleAgainst, ruleOfUnplanned } from './move-rules.ts';
import type { Person } from './people.ts';
import type { RefusedMove, UnplannedUser, Wave } from './plan.ts';
import type { PlanInput } from './plan-input.ts';
import type { SiteFacts } from './site-facts.ts';
import { nameKeyOf } from './site-names.ts';
import { isCarriedOut, type StepRecord } from './step-record.ts';
import { costOf, type Unit } from './units.ts';
import type { Wishes } from './wishes.ts';

/** What locked waves keep, and what they lose. */
export type LockedWaves = {
  readonly drafts: readonly DraftWave[];
  /** Mailbox ids of everybody who stays in one, with its number. */
  readonly numberOf: ReadonlyMap<number, number>;
  /** Numbers that no other wave gets. */
  readonly numbers: ReadonlySet<number>;
  readonly refused: readonly RefusedMove[];
};

/** What the locks are judged by. */
export type LockContext = {
  readonly input: PlanInput;
  readonly record: StepRecord;
  readonly sites: ReadonlyMap<string, SiteFacts>;
  readonly usersById: ReadonlyMap<number, UserResult>;
  readonly unplanned: ReadonlyMap<number, UnplannedUser>;
  readonly unitOf: ReadonlyMap<number, Unit>;
  readonly rates: HelpdeskRates;
  readonly wishes: Wishes;
  readonly firstDayOf: FirstDayOf;
  /** True when the rebind of somebody's database was carried out. */
  isRebound(person: Person): boolean;
};

/**
 * Takes locked waves over from the stored plan with those members who still need work. A member whom a rule now forbids
 * there leaves and is refused. A wave that was carried out is history, so neither calendar nor capacity is asked; but whose
 * database is yet to be rebound leaves it all the same, because what was done there will undo itself (domain.md 0).
 */
export function keepLocks(context: LockContext): LockedWaves {
  const { input, record, sites } = context;
  const numbers = lockedNumbers(input, record);
  const ledger = createLedger(context.rates.day);
  const numberOf = new Map<number, number>();
  const drafts: DraftWave[] = [];
  const refused: RefusedMove[] = [];
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const wave = input.previous?.waves.find((candidate) => candidate.number === number);
    const facts = wave === undefined ? undefined : sites.get(nameKeyOf(wave.site));
    if (wave === undefined || facts === undefined) {
      refused.push(noSuchWave(number));
      continue;
    }
    const days = daysOf(wave, facts);
    const room = days.length > 1 ? days.length * context.rates.day : ledger.left(days[0] ?? 0);
    const kept = keepMembers(context, wave, facts, room, numberOf);
    refused.push(...kept.refused);
    if (facts.blockers.length > 0 && !isHistory(context, wave)) continue;
    const draft = draftOf(wave, facts, days, kept.units);
    ledger.take(days, draft.cost);
    drafts.push(draft);
  }
  return { drafts, numberOf, numbers, refused };
}

function noSuchWave(number: number): RefusedMove {
  const reason = `Wave ${number} is to stay locked, but the stored plan has no wave ${number}.`;
  return { alias: `wave ${number}`, rule: 'NO_WAVE', reason };
}

function isHistory({ record }: LockContext, wave: Wave): boolean {
  return isCarriedOut(record, waveStepId(wave.kind, wave.number));
}

/** The working days of a wave; its first day when none of them is one any more. */
function daysOf(wave: Wave, { calendar }: SiteFacts): readonly DayNumber[] {
  const [from, to] = [dayNumber(wave.start), dayNumber(wave.end)];
  const days: DayNumber[] = [];
  for (let day = calendar.nextOpen(from); day !== null && day <= to; day = calendar.nextOpen(day + 1)) days.push(day);
  return days.length === 0 ? [from] : days;
}

type Kept = { readonly units: readonly Unit[]; readonly refused: readonly RefusedMove[] };

function keepMembers(
  context: LockContext,
  wave: Wave,
  facts: SiteFacts,
  room: HelpdeskTime,
  numberOf: Map<number, number>,
): Kept {
  const isPast = isHistory(context, wave);
  const closed = isPast ? null : closedRefusal(context, wave, facts);
  const firstDayOf: FirstDayOf = (person) =>
    isPast && context.isRebound(person) ? Number.NEGATIVE_INFINITY : context.firstDayOf(person);
  const kept = new Map<Unit, Person[]>();
  const refused: RefusedMove[] = [];
  const inside = { cost: 0, users: 0, apart: new Set<number>() };
  for (const { mailboxId } of wave.members) {
    const user = context.usersById.get(mailboxId);
    if (user === undefined || numberOf.has(mailboxId)) continue;
    const entry = context.unplanned.get(mailboxId) ?? null;
    const unit = context.unitOf.get(mailboxId);
    const person = unit?.members.find(({ id }) => id === mailboxId);
    if (unit === undefined || person === undefined) {
      if (entry !== null) refused.push({ alias: user.alias, ...ruleOfUnplanned(entry, user) });
      continue;
    }
    const apart = context.wishes.apart.get(mailboxId) ?? [];
    const single = { ...unit, members: [person], cost: costOf(unit.kind, [person], context.rates), apart };
    const target = targetOf(context, wave, isPast, room - inside.cost, inside);
    const refusal = closed ?? ruleAgainst(single, person, target, firstDayOf);
    if (refusal !== null) refused.push({ alias: user.alias, ...refusal });
    else {
      kept.set(unit, [...(kept.get(unit) ?? []), person]);
      numberOf.set(mailboxId, wave.number);
      inside.cost += single.cost;
      inside.users += 1;
      for (const list of single.apart) inside.apart.add(list);
    }
  }
  return { units: [...kept].map(([unit, members]) => partOf(unit, members, context.rates)), refused };
}

function partOf(unit: Unit, members: readonly Person[], rates: HelpdeskRates): Unit {
  if (members.length === unit.members.length) return unit;
  return { ...unit, members, cost: costOf(unit.kind, members, rates), isSplit: true };
}

function targetOf(
  context: LockContext,
  wave: Wave,
  isPast: boolean,
  room: HelpdeskTime,
  inside: { readonly users: number; readonly apart: ReadonlySet<number> },
): MoveTarget {
  const { number, kind, site, method, isOutlook2003 } = wave;
  const fixed = { number, kind, site, method, isOutlook2003, start: dayNumber(wave.start) };
  if (isPast) {
    const open = Number.MAX_SAFE_INTEGER;
    return { ...fixed, room: open, userRoom: open, apart: new Set() };
  }
  const limit = context.input.settings.maxUsersPerWave ?? Number.MAX_SAFE_INTEGER;
  return { ...fixed, room, userRoom: limit - inside.users, apart: inside.apart };
}

function closedRefusal({ input }: LockContext, wave: Wave, facts: SiteFacts): Refusal | null {
  const span = { from: dayNumber(wave.start), to: dayNumber(wave.end) };
  const { calendar } = facts;
  const isClosed =
    !calendar.isOpen(span.from) || !calendar.isOpen(span.to) || calendar.blackoutWithin(span.from, span.to) !== null;
  const isWaveClosed = waveClosures(input.settings).some(
    (closure) =>
      closure.wave === wave.number &&
      (closure.site === null || closure.site === nameKeyOf(wave.site)) &&
      overlaps(closure, span),
  );
  if (!isClosed && !isWaveClosed) return null;
  return { rule: 'BLACKOUT', reason: `Wave ${wave.number} is locked on days that are closed now.` };
}

function draftOf(wave: Wave, facts: SiteFacts, days: readonly DayNumber[], units: readonly Unit[]): DraftWave {
  const { kind, method, isOutlook2003 } = wave;
  return {
    stream: { facts, kind, method, isOutlook2003 },
    ...{ from: dayNumber(wave.start), to: dayNumber(wave.end), days, units, ordinal: null, lock: wave },
    users: units.reduce((sum, unit) => sum + unit.members.length, 0),
    cost: units.reduce((sum, unit) => sum + unit.cost, 0),
  };
}
