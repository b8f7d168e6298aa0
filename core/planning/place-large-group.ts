import type { DayNumber } from '../shared/dates.ts';
import { type DraftWave, streamKey, userLimit } from './draft-wave.ts';
import { reservedTime } from './helpdesk-time.ts';
import { nextDayOf, type StreamPacking } from './pack-stream.ts';
import type { Unit } from './units.ts';

/** Where a group that no ordinary wave can take has its wave; else why it has none. */
export type LargePlace =
  | { readonly kind: 'wave'; readonly wave: DraftWave }
  | { readonly kind: 'no-day' }
  | { readonly kind: 'too-large' };

/** The days that a unit needs when it has the helpdesk for itself. */
export function daysNeeded(unit: Unit, capacity: number): number {
  return Math.max(1, Math.ceil(unit.cost / capacity));
}

/**
 * A wave for a single large group: one that needs more than a day gets consecutive working days for itself, without a
 * blackout in between; one that is larger than the first two waves may be comes after them.
 */
export function placeLargeGroup(packing: StreamPacking, unit: Unit): LargePlace {
  const first = packing.earliest(unit);
  if (first === null) return { kind: 'no-day' };
  const start = dayOfLimit(packing, unit, Math.max(packing.gate, first));
  if (start === null) return { kind: 'too-large' };
  const days = freeDays(packing, unit, start);
  if (days === null) return { kind: 'no-day' };
  const from = days[0] ?? start;
  packing.ledger.take(days, unit.cost);
  for (const day of days) packing.takenDays.add(day);
  if (packing.stream.kind !== 'pilot') packing.starts.push(from);
  const { stream } = packing;
  const users = unit.members.length;
  const wave = { stream, from, to: days.at(-1) ?? from, days, units: [unit], users, cost: unit.cost };
  return { kind: 'wave', wave: { ...wave, ordinal: null, lock: null } };
}

/** The first day on which the site's waves may be that large; null when there are too few waves before. */
function dayOfLimit({ maxUsersPerWave, starts }: StreamPacking, unit: Unit, from: DayNumber): DayNumber | null {
  const days = [from, ...starts.map((start) => Math.max(from, start + 1))].sort((left, right) => left - right);
  return days.find((day) => userLimit(maxUsersPerWave, starts, day) >= unit.members.length) ?? null;
}

/** Consecutive open days on which the helpdesk is free for the unit. */
function freeDays(packing: StreamPacking, unit: Unit, start: DayNumber): readonly DayNumber[] | null {
  const { capacity, ledger } = packing;
  const isShort = reservedTime(unit.cost) <= capacity;
  const needed = daysNeeded(unit, capacity);
  let run: DayNumber[] = [];
  let day = nextDayOf(packing, start);
  while (day !== null) {
    const isFree = isShort ? ledger.left(day) >= reservedTime(unit.cost) : ledger.isUnused(day);
    if (!isFree || !isNext(packing, run.at(-1), day)) run = [];
    if (isFree) run.push(day);
    if (run.length === needed) return run;
    day = nextDayOf(packing, day + 1);
  }
  return null;
}

/** True when no working day and no blackout lies between two days. */
function isNext(packing: StreamPacking, last: DayNumber | undefined, day: DayNumber): boolean {
  if (last === undefined) return true;
  const { calendar } = packing.stream.facts;
  if (calendar.blackoutWithin(last, day) !== null || calendar.nextOpen(last + 1) !== day) return false;
  return !packing.closures.some(
    (closure) => isClosureOf(packing, closure.stream) && closure.from <= day && last <= closure.to,
  );
}

function isClosureOf({ stream }: StreamPacking, key: string | null): boolean {
  return key === null || key === streamKey(stream);
}
