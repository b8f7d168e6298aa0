import { userLimit } from './draft-wave.ts';
import type { HelpdeskTime } from './helpdesk-time.ts';
import { reservedTime } from './helpdesk-time.ts';
import type { Place } from './lay-out.ts';
import { type MoveTarget, namesOf, type Refusal, ruleAgainst, ruleOfUnplanned } from './move-rules.ts';
import type { RefusedMove } from './plan.ts';
import { type NumberedWave, type Schedule, schedule } from './schedule.ts';
import type { Unit } from './units.ts';
import type { Pin } from './wishes.ts';
import type { Workload } from './workload.ts';

/** The schedule with the pins in it. */
export type PinnedSchedule = {
  readonly schedule: Schedule;
  /** Mailbox ids of those whose pin is kept. */
  readonly pinned: ReadonlySet<number>;
  readonly refused: readonly RefusedMove[];
};

/**
 * Puts pinned people into the waves of their numbers. Numbers come from the schedule and moving people changes it, so this
 * goes on until they agree; a pin that still disagrees then is given up. Every pin ends kept, or refused with a rule.
 */
export function settlePins(workload: Workload): PinnedSchedule {
  const { pins } = workload.wishes;
  let places: ReadonlyMap<Unit, Place> = new Map();
  let current = schedule(workload, places);
  if (pins.length === 0) return { schedule: current, pinned: new Set(), refused: [] };
  for (let round = 0; round < patience; round++) {
    const next = resolvePins(workload, current, pins).places;
    if (isSame(next, places)) break;
    places = next;
    current = schedule(workload, places);
  }
  for (let wrong = misplaced(workload, current, places); wrong.size > 0; wrong = misplaced(workload, current, places)) {
    places = new Map([...places].filter(([unit]) => !wrong.has(unit)));
    current = schedule(workload, places);
  }
  return { schedule: current, ...outcome(workload, current) };
}

/** How often the numbers may change before pins are given up. */
const patience = 8;

type Resolved = { readonly places: ReadonlyMap<Unit, Place>; readonly refusals: ReadonlyMap<Pin, Refusal> };

/** What the pins ask of a schedule: a place each, or the rule against it. */
function resolvePins(workload: Workload, current: Schedule, pins: readonly Pin[]): Resolved {
  const places = new Map<Unit, Place>();
  const wanted = new Map<Unit, Pin>();
  const refusals = new Map<Pin, Refusal>();
  const targets = targetsOf(workload, current);
  for (const pin of pins) {
    const answer = resolvePin(workload, current, targets, wanted, pin);
    if (answer.kind === 'refused') refusals.set(pin, answer.refusal);
    if (answer.kind !== 'placed') continue;
    wanted.set(answer.unit, pin);
    places.set(answer.unit, answer.place);
  }
  return { places, refusals };
}

type PinAnswer =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'placed'; readonly unit: Unit; readonly place: Place }
  | { readonly kind: 'kept' };

function resolvePin(
  workload: Workload,
  current: Schedule,
  targets: ReadonlyMap<number, Target>,
  wanted: ReadonlyMap<Unit, Pin>,
  pin: Pin,
): PinAnswer {
  const { mailboxId, alias } = pin.user;
  const lock = workload.locks.numberOf.get(mailboxId);
  if (lock === pin.wave) return { kind: 'kept' };
  const refuse = (refusal: Refusal): PinAnswer => ({ kind: 'refused', refusal });
  if (lock !== undefined)
    return refuse({ rule: 'LOCKED', reason: `${alias} is in wave ${lock}, which is locked, so nobody leaves it.` });
  const unit = workload.freeUnitOf.get(mailboxId);
  const person = unit?.members.find(({ id }) => id === mailboxId);
  if (unit === undefined || person === undefined)
    return refuse(ruleOfUnplanned(workload.unplanned.get(mailboxId) ?? null, pin.user));
  const other = wanted.get(unit);
  if (other !== undefined && other.wave !== pin.wave) return refuse(stayTogether(unit, other));
  const target = targets.get(pin.wave);
  if (target === undefined)
    return refuse({ rule: 'NO_WAVE', reason: `There is no wave ${pin.wave} for ${alias} to be in.` });
  if (other !== undefined) return { kind: 'kept' };
  const isThere = current.numberOf.get(mailboxId) === pin.wave;
  if (target.place === null) return isThere ? { kind: 'kept' } : refuse(keptForGroup(pin));
  const refusal = ruleAgainst(
    unit,
    person,
    { ...target.move, room: target.left.room, userRoom: target.left.users },
    workload.firstDayOf,
  );
  if (refusal !== null) return refuse(refusal);
  target.left.room -= unit.cost;
  target.left.users -= unit.members.length;
  for (const list of unit.apart) target.left.apart.add(list);
  return { kind: 'placed', unit, place: target.place };
}

function stayTogether(unit: Unit, other: Pin): Refusal {
  return {
    rule: 'GROUP',
    reason: `${namesOf(unit)} stay together, and ${other.alias} is pinned to wave ${other.wave}.`,
  };
}

function keptForGroup({ wave, alias }: Pin): Refusal {
  return { rule: 'CAPACITY', reason: `Wave ${wave} is kept for one large group, and ${alias} is not of it.` };
}

/** A wave that pins can ask for. `left` shrinks with every pin that gets a place in it. */
type Target = {
  readonly move: MoveTarget;
  /** Null for the wave of a single large group. */
  readonly place: Place | null;
  readonly left: { room: HelpdeskTime; users: number; readonly apart: Set<number> };
};

function targetsOf(workload: Workload, { waves }: Schedule): ReadonlyMap<number, Target> {
  const used = new Map<number, HelpdeskTime>();
  for (const { draft } of waves)
    for (const day of draft.days) used.set(day, (used.get(day) ?? 0) + reservedTime(draft.cost));
  return new Map(
    waves.map((wave) => {
      const { draft } = wave;
      const others = (used.get(draft.days[0] ?? draft.from) ?? 0) - reservedTime(draft.cost);
      return [wave.number, targetOf(workload, waves, wave, Math.max(0, workload.rates.day - others))];
    }),
  );
}

/** Whom a pin displaces is of no account: only those who are fixed in a wave leave no room for it. */
function targetOf(
  { input, wishes, locks }: Workload,
  waves: readonly NumberedWave[],
  { draft, number }: NumberedWave,
  capacity: HelpdeskTime,
): Target {
  const { stream, lock, from } = draft;
  const starts = waves.filter((wave) => isCounted(wave, draft)).map((wave) => wave.draft.from);
  const fixed = draft.units
    .flatMap((unit) => unit.members)
    .filter(({ id }) => locks.numberOf.get(id) === number)
    .map(({ id }) => id);
  const apart = new Set(fixed.flatMap((id) => wishes.apart.get(id) ?? []));
  const limit = userLimit(input.settings.maxUsersPerWave, lock === null ? starts : [from - 1, from - 1], from);
  const kept =
    lock === null ? 0 : draft.units.reduce((sum, unit) => sum + (isLockedUnit(unit, fixed) ? unit.cost : 0), 0);
  const left = { room: Math.max(0, capacity - kept), users: limit - fixed.length, apart };
  const { kind, method, isOutlook2003, facts } = stream;
  const move = { number, kind, site: facts.site, method, isOutlook2003, start: from };
  return { move: { ...move, room: left.room, userRoom: left.users, apart }, place: placeOf(draft), left };
}

function isLockedUnit(unit: Unit, fixed: readonly number[]): boolean {
  return unit.members.some(({ id }) => fixed.includes(id));
}

function isCounted(wave: NumberedWave, draft: NumberedWave['draft']): boolean {
  return wave.draft.stream.facts === draft.stream.facts && wave.draft.stream.kind !== 'pilot';
}

function placeOf({ stream, ordinal, lock }: NumberedWave['draft']): Place | null {
  if (lock !== null) return { kind: 'lock', number: lock.number };
  return ordinal === null ? null : { kind: 'stream', wave: stream.kind, ordinal };
}

function isSame(left: ReadonlyMap<Unit, Place>, right: ReadonlyMap<Unit, Place>): boolean {
  if (left.size !== right.size) return false;
  return [...left].every(([unit, place]) => keyOf(place) === keyOf(right.get(unit)));
}

function keyOf(place: Place | undefined): string {
  if (place === undefined) return '';
  return place.kind === 'lock' ? `lock ${place.number}` : `${place.wave} ${place.ordinal}`;
}

/** Units with a place whose wave has another number than their pin wants. */
function misplaced(workload: Workload, current: Schedule, places: ReadonlyMap<Unit, Place>): ReadonlySet<Unit> {
  const wrong = new Set<Unit>();
  for (const pin of workload.wishes.pins) {
    const unit = workload.freeUnitOf.get(pin.user.mailboxId);
    if (unit !== undefined && places.has(unit) && !isKept(workload, current, unit, pin)) wrong.add(unit);
  }
  return wrong;
}

/** True when the unit is in the wave of the pin, or of another pin of the same unit that came first. */
function isKept({ wishes, freeUnitOf }: Workload, { numberOf }: Schedule, unit: Unit, pin: Pin): boolean {
  const number = numberOf.get(pin.user.mailboxId);
  if (number === pin.wave) return true;
  return wishes.pins.some((other) => freeUnitOf.get(other.user.mailboxId) === unit && other.wave === number);
}

function outcome(workload: Workload, current: Schedule): Omit<PinnedSchedule, 'schedule'> {
  const { refusals } = resolvePins(workload, current, workload.wishes.pins);
  const pinned = new Set<number>();
  const refused: RefusedMove[] = [];
  for (const pin of workload.wishes.pins) {
    if (current.numberOf.get(pin.user.mailboxId) === pin.wave) pinned.add(pin.user.mailboxId);
    else refused.push({ alias: pin.alias, ...(refusals.get(pin) ?? givenUp(pin)) });
  }
  return { pinned, refused };
}

function givenUp({ alias, wave }: Pin): Refusal {
  return {
    rule: 'CAPACITY',
    reason: `Wave ${wave} cannot take ${alias} in: the waves change with the move, and no order of them gives that number.`,
  };
}
