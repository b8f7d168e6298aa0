import type { DayNumber } from '../shared/dates.ts';
import { choosePilot, type PilotChoice } from './choose-pilot.ts';
import { createLedger, type DayLedger } from './day-ledger.ts';
import { type DraftWave, firstWavesLimit, type Stream, type StreamClosure, streamKey } from './draft-wave.ts';
import { reservedTime } from './helpdesk-time.ts';
import { packStream, type StreamPacking } from './pack-stream.ts';
import { placeLargeGroup } from './place-large-group.ts';
import type { WaveKind } from './plan.ts';
import type { Unit } from './units.ts';
import type { SiteWork, Workload } from './workload.ts';

/** Where a pin puts a unit: a place in a stream of its site and method, or a locked wave. */
export type Place =
  | { readonly kind: 'stream'; readonly wave: WaveKind; readonly ordinal: number }
  | { readonly kind: 'lock'; readonly number: number };

/** All waves without numbers, and the units that have none. */
export type Layout = {
  readonly waves: readonly DraftWave[];
  readonly noDay: readonly Unit[];
  readonly tooLarge: readonly Unit[];
  readonly pilots: ReadonlyMap<Unit, PilotChoice>;
};

/**
 * Lays out the waves of all sites, one site after the other in the order of work: the helpdesk is all that they share (R4).
 * `places` holds the units that pins put somewhere, `closures` the days that are closed for single streams.
 */
export function layOut(
  workload: Workload,
  places: ReadonlyMap<Unit, Place>,
  closures: readonly StreamClosure[],
): Layout {
  const ledger = createLedger(workload.rates.day);
  const locked = lockedDrafts(workload, places);
  for (const wave of locked) ledger.take(wave.days, wave.cost);
  const layout = { waves: [...locked], noDay: [], tooLarge: [], pilots: new Map<Unit, PilotChoice>() };
  const desk: Desk = { workload, places, closures, ledger, layout };
  let floor: DayNumber | null = null;
  for (const site of workload.sites) {
    const own = locked.filter((wave) => wave.stream.facts === site.facts);
    const waves = layOutSite(desk, site, own, floor);
    if (site.isOrdered) floor = laterOf(floor, firstStart([...own, ...waves]));
  }
  return layout;
}

/** True for a unit that no ordinary wave can take: it needs more than a day, or is larger than a site's first waves. */
export function isLarge(unit: Unit, { rates }: Workload): boolean {
  return unit.members.length > firstWavesLimit || reservedTime(unit.cost) > rates.day;
}

type Desk = {
  readonly workload: Workload;
  readonly places: ReadonlyMap<Unit, Place>;
  readonly closures: readonly StreamClosure[];
  readonly ledger: DayLedger;
  readonly layout: {
    readonly waves: DraftWave[];
    readonly noDay: Unit[];
    readonly tooLarge: Unit[];
    readonly pilots: Map<Unit, PilotChoice>;
  };
};

/** Locked waves with the people whom pins add to them. */
function lockedDrafts({ locked }: Workload, places: ReadonlyMap<Unit, Place>): readonly DraftWave[] {
  return locked.map((wave) => {
    const added = [...places].flatMap(([unit, place]) =>
      place.kind === 'lock' && place.number === wave.lock?.number ? [unit] : [],
    );
    if (added.length === 0) return wave;
    const units = [...wave.units, ...added];
    const users = units.reduce((sum, unit) => sum + unit.members.length, 0);
    return { ...wave, units, users, cost: units.reduce((sum, unit) => sum + unit.cost, 0) };
  });
}

function firstStart(waves: readonly DraftWave[]): DayNumber | null {
  return waves.reduce<DayNumber | null>(
    (first, { from, users }) => (users > 0 && (first === null || from < first) ? from : first),
    null,
  );
}

function laterOf(left: DayNumber | null, right: DayNumber | null): DayNumber | null {
  return left === null ? right : right === null ? left : Math.max(left, right);
}

/** The waves of a site: pilots, waves, VIPs, applications, each kind after the one before has ended (B1 to B4). */
function layOutSite(
  desk: Desk,
  site: SiteWork,
  locked: readonly DraftWave[],
  floor: DayNumber | null,
): readonly DraftWave[] {
  const kinds = kindsOfUnits(desk, site, locked);
  const starts = locked.filter(({ stream }) => stream.kind !== 'pilot').map(({ from }) => from);
  const waves: DraftWave[] = [];
  let gate = site.gate === null ? null : (laterOf(site.gate, floor) ?? site.gate);
  for (const kind of waveKinds) {
    const units = kinds.get(kind) ?? [];
    const own = locked.filter((wave) => wave.stream.kind === kind && wave.users > 0);
    if (gate === null) addAll(desk.layout.noDay, units);
    else waves.push(...layOutKind(desk, { site, kind, units, gate, starts, locked: own }));
    const ends = [...own, ...waves.filter((wave) => wave.stream.kind === kind)].map(({ to }) => to);
    if (gate !== null && ends.length > 0) gate = Math.max(gate, ...ends.map((end) => end + 1));
  }
  desk.layout.waves.push(...waves);
  return waves;
}

/** The kinds of waves in the order of work. */
export const waveKinds: readonly WaveKind[] = ['pilot', 'wave', 'vip', 'applications'];

/** The kind of wave for every unit of a site that is not in a locked wave. */
function kindsOfUnits(
  { workload, places, layout }: Desk,
  { units, users, key }: SiteWork,
  locked: readonly DraftWave[],
): ReadonlyMap<WaveKind, readonly Unit[]> {
  const free = units.filter((unit) => unit.kind === 'wave' && !places.has(unit) && !isLarge(unit, workload));
  const pinned = [...places].filter(
    ([unit, place]) => place.kind === 'stream' && place.wave === 'pilot' && unit.siteKey === key,
  );
  const pilots = choosePilot({
    units: free,
    siteUsers: users,
    alreadyIn: pinned.reduce((sum, [unit]) => sum + unit.members.length, 0),
    canFill: !locked.some(({ stream }) => stream.kind === 'pilot' || stream.kind === 'wave'),
    ...{ settings: workload.input.settings, wishes: workload.wishes },
  });
  for (const [unit, choice] of pilots) layout.pilots.set(unit, choice);
  const kinds = new Map<WaveKind, Unit[]>();
  for (const unit of units) {
    const place = places.get(unit);
    if (place?.kind === 'lock') continue;
    const kind = place?.kind === 'stream' ? place.wave : pilots.has(unit) ? 'pilot' : unit.kind;
    const list = kinds.get(kind);
    if (list === undefined) kinds.set(kind, [unit]);
    else list.push(unit);
  }
  return kinds;
}

type KindWork = {
  readonly site: SiteWork;
  readonly kind: WaveKind;
  readonly units: readonly Unit[];
  readonly gate: DayNumber;
  readonly starts: DayNumber[];
  readonly locked: readonly DraftWave[];
};

/** The waves of one kind: those of ordinary size, stream by stream, then large groups on the days that are left. */
function layOutKind(desk: Desk, work: KindWork): readonly DraftWave[] {
  const packings = streamsOf(work).map(({ stream, units }) => packingOf(desk, work, stream, units));
  const waves = packings.flatMap((packing) => {
    const packed = packStream(packing);
    addAll(desk.layout.noDay, packed.noDay);
    return packed.waves;
  });
  for (const packing of packings)
    for (const unit of packing.large) {
      const place = placeLargeGroup(packing, unit);
      if (place.kind === 'wave') waves.push(place.wave);
      else (place.kind === 'no-day' ? desk.layout.noDay : desk.layout.tooLarge).push(unit);
    }
  return waves;
}

type StreamUnits = { readonly stream: Stream; readonly units: Unit[]; users: number };

/** The streams of a kind, the largest first. */
function streamsOf({ site, kind, units }: KindWork): readonly StreamUnits[] {
  const streams = new Map<string, StreamUnits>();
  for (const unit of units) {
    const key = `${unit.method}|${unit.isOutlook2003}`;
    const known = streams.get(key);
    const stream = { facts: site.facts, kind, method: unit.method, isOutlook2003: unit.isOutlook2003 };
    const entry = known ?? { stream, units: [], users: 0 };
    if (known === undefined) streams.set(key, entry);
    entry.units.push(unit);
    entry.users += unit.members.length;
  }
  return [...streams]
    .sort(([leftKey, left], [rightKey, right]) => right.users - left.users || (leftKey < rightKey ? -1 : 1))
    .map(([, entry]) => entry);
}

function packingOf(
  { workload, places, closures, ledger }: Desk,
  { gate, starts, locked }: KindWork,
  stream: Stream,
  all: readonly Unit[],
): StreamPacking & { readonly large: readonly Unit[] } {
  const placed = new Map<number, Unit[]>();
  const units: Unit[] = [];
  const large: Unit[] = [];
  for (const unit of all) {
    const place = places.get(unit);
    if (isLarge(unit, workload)) large.push(unit);
    else if (place?.kind === 'stream' && workload.earliest.get(unit) != null)
      placed.set(place.ordinal, [...(placed.get(place.ordinal) ?? []), unit]);
    else units.push(unit);
  }
  const own = locked.filter((wave) => streamKey(wave.stream) === streamKey(stream));
  return {
    ...{ stream, units, large, placed, gate, ledger, closures, starts },
    earliest: (unit) => workload.earliest.get(unit) ?? null,
    capacity: workload.rates.day,
    maxUsersPerWave: workload.input.settings.maxUsersPerWave,
    takenDays: new Set(own.flatMap(({ days }) => days)),
  };
}

/** A spread of more than about 125,000 arguments is more than the stack holds. */
function addAll<Value>(list: Value[], more: readonly Value[]): void {
  for (const one of more) list.push(one);
}
