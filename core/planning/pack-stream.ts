import type { DayNumber } from '../shared/dates.ts';
import { overlaps } from './calendar.ts';
import type { DayLedger } from './day-ledger.ts';
import { type DraftWave, type Stream, type StreamClosure, streamKey, userLimit } from './draft-wave.ts';
import { type HelpdeskTime, reservedTime } from './helpdesk-time.ts';
import type { Unit } from './units.ts';

/** What packing the waves of one stream depends on. */
export type StreamPacking = {
  readonly stream: Stream;
  /** Those without a place in a certain wave. */
  readonly units: readonly Unit[];
  /** Those who are to be in the wave of that place in the stream, by place. */
  readonly placed: ReadonlyMap<number, readonly Unit[]>;
  /** The first day for a wave. */
  readonly gate: DayNumber;
  /** The first day for a unit; null when it has none. */
  earliest(unit: Unit): DayNumber | null;
  readonly ledger: DayLedger;
  readonly capacity: HelpdeskTime;
  readonly maxUsersPerWave: number | undefined;
  readonly closures: readonly StreamClosure[];
  /** Days on which the stream has a wave; packing adds to it. */
  readonly takenDays: Set<DayNumber>;
  /** The days on which waves of the site start, pilots aside; packing adds to it. */
  readonly starts: DayNumber[];
};

/** The waves of a stream, and the units for which no day is left. */
export type PackedStream = { readonly waves: readonly DraftWave[]; readonly noDay: readonly Unit[] };

/** Fills one wave a day, from the gate on, with what the helpdesk has left. */
export function packStream(packing: StreamPacking): PackedStream {
  const { stream, ledger } = packing;
  const { queue, noDay } = createQueue(packing);
  const placed = new Map(packing.placed);
  const waves: DraftWave[] = [];
  let waiting = costOfAll([...packing.units, ...[...placed.values()].flat()]);
  let day = nextDayOf(packing, packing.gate);
  while (day !== null && (queue.hasAny() || placed.size > 0)) {
    const place = queue.hasAny() ? waves.length : firstPlace(placed);
    const wanted = placed.get(place) ?? [];
    const later = wanted.length === 0 ? queue.firstDay(day) : day;
    if (later > day || isLeftover(packing, day, waiting)) {
      day = nextDayOf(packing, Math.max(later, day + 1));
      continue;
    }
    const basket = createBasket(packing, day);
    for (const unit of wanted) if (!basket.add(unit)) queue.putBack(unit);
    queue.takeInto(basket, day);
    placed.delete(place);
    if (basket.units.length > 0) {
      waves.push(draftOf(stream, day, basket, waves.length));
      ledger.take([day], basket.cost());
      waiting -= basket.cost();
      packing.takenDays.add(day);
      if (stream.kind !== 'pilot') packing.starts.push(day);
    }
    day = nextDayOf(packing, day + 1);
  }
  return { waves, noDay: [...noDay, ...queue.rest(), ...[...placed.values()].flat()] };
}

/** The first day from the given one on that is open for the stream. */
export function nextDayOf({ stream, takenDays, closures }: StreamPacking, from: DayNumber): DayNumber | null {
  const own = streamKey(stream);
  const { calendar } = stream.facts;
  let day = calendar.nextOpen(from);
  while (day !== null) {
    const at = day;
    const closure = closures.find(
      (candidate) => (candidate.stream ?? own) === own && overlaps(candidate, { from: at, to: at }),
    );
    if (closure === undefined && !takenDays.has(day)) return day;
    day = calendar.nextOpen(closure === undefined ? day + 1 : closure.to + 1);
  }
  return null;
}

/** True for a day of which others leave so little that the wave would be a splinter of what waits. */
function isLeftover({ ledger, capacity }: StreamPacking, day: DayNumber, waiting: HelpdeskTime): boolean {
  const left = ledger.left(day);
  return !ledger.isUnused(day) && left < capacity / smallestShare && left < reservedTime(waiting);
}

/** A wave that does not hold everybody who waits takes at least this part of a day: a quarter. */
const smallestShare = 4;

function costOfAll(units: readonly Unit[]): HelpdeskTime {
  return units.reduce((sum, unit) => sum + unit.cost, 0);
}

function firstPlace(placed: ReadonlyMap<number, unknown>): number {
  return Math.min(...placed.keys());
}

function draftOf(stream: Stream, day: DayNumber, basket: Basket, ordinal: number): DraftWave {
  return {
    ...{ stream, from: day, to: day, days: [day], units: basket.units },
    ...{ users: basket.users(), cost: basket.cost(), ordinal, lock: null },
  };
}

/** A wave that is being filled. */
type Basket = {
  readonly units: readonly Unit[];
  users(): number;
  cost(): HelpdeskTime;
  /** False when the unit cannot be in it. */
  add(unit: Unit): boolean;
  /** True when nobody who costs that much fits any more. */
  isFull(costOfOne: HelpdeskTime): boolean;
};

function createBasket(packing: StreamPacking, day: DayNumber): Basket {
  const room = packing.ledger.left(day);
  const limit = userLimit(packing.maxUsersPerWave, packing.starts, day);
  const units: Unit[] = [];
  const apart = new Set<number>();
  let users = 0;
  let cost = 0;
  return {
    units,
    users: () => users,
    cost: () => cost,
    add(unit) {
      const first = packing.earliest(unit);
      if (first === null || first > day || users + unit.members.length > limit) return false;
      if (reservedTime(cost + unit.cost) > room || unit.apart.some((list) => apart.has(list))) return false;
      units.push(unit);
      users += unit.members.length;
      cost += unit.cost;
      for (const list of unit.apart) apart.add(list);
      return true;
    },
    isFull: (costOfOne) => users >= limit || cost + costOfOne > room,
  };
}

/** How many units that do not fit are passed over before a wave counts as full: keeps the work proportional to the people. */
const patience = 64;

type Queue = {
  hasAny(): boolean;
  /** The first day on which somebody in it can have a place, at least `day`. */
  firstDay(day: DayNumber): DayNumber;
  takeInto(basket: Basket, day: DayNumber): void;
  putBack(unit: Unit): void;
  rest(): readonly Unit[];
};

/** The units in the order of their turn; those that were passed over come first the next day. */
function createQueue(packing: StreamPacking): { readonly queue: Queue; readonly noDay: readonly Unit[] } {
  const dated = packing.units.map((unit) => ({ unit, first: packing.earliest(unit) }));
  const noDay = dated.filter(({ first }) => first === null).map(({ unit }) => unit);
  const items = dated
    .flatMap(({ unit, first }) => (first === null ? [] : [{ unit, first: Math.max(first, packing.gate) }]))
    .sort((left, right) => left.first - right.first || Number(right.unit.isSplit) - Number(left.unit.isSplit));
  let head = 0;
  let passed: Unit[] = [];
  const queue: Queue = {
    hasAny: () => passed.length > 0 || head < items.length,
    firstDay: (day) => (passed.length > 0 ? day : Math.max(day, items[head]?.first ?? day)),
    takeInto(basket, day) {
      const left: Unit[] = [];
      for (const unit of passed) if (left.length >= patience || !basket.add(unit)) left.push(unit);
      let item = items[head];
      while (item !== undefined && item.first <= day && left.length < patience) {
        if (basket.isFull(item.unit.cost / item.unit.members.length)) break;
        if (!basket.add(item.unit)) left.push(item.unit);
        head += 1;
        item = items[head];
      }
      passed = left;
    },
    putBack: (unit) => passed.push(unit),
    rest: () => [...passed, ...items.slice(head).map(({ unit }) => unit)],
  };
  return { queue, noDay };
}
