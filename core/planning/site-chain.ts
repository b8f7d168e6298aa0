import { compareText } from '../resolution/compare-text.ts';
import type { DayNumber, IsoDate } from '../shared/dates.ts';
import type { PlanStep } from './plan.ts';
import type { DatabaseUse } from './rebind-order.ts';
import { rebindSeeds } from './rebind-seeds.ts';
import { createArraySeed, setupSeeds, stopSeed, testNameSeed, verifySeed } from './setup-seeds.ts';
import type { SiteFacts } from './site-facts.ts';
import { nameKeyOf } from './site-names.ts';
import { datedStep, dayOfStep, effectiveDay, isDone, type StepRecord, type StepSeed } from './step-record.ts';

/** The steps of a site up to its waves (domain.md 6.1), and from when on waves may start. */
export type SiteChain = {
  readonly steps: readonly PlanStep[];
  /** The first day for a wave of the site; null when there is none. */
  readonly gate: DayNumber | null;
  /** The days of rebinds, by database name in lower case; null for one without a date. */
  readonly rebindDays: ReadonlyMap<string, DayNumber | null>;
};

/** What the chain of a site is made with, the same for all sites. */
export type ChainContext = {
  readonly record: StepRecord;
  /** The first day of the project. */
  readonly start: DayNumber;
  readonly uses: ReadonlyMap<string, DatabaseUse>;
};

/** Why a step of a blocked site has no date. */
export function blockedNote(facts: SiteFacts): string {
  return `Not dated while the site has an open blocker (${facts.blockers.join('; ')}).`;
}

/** Why a step has no date although nothing blocks it. */
export const noDayNote = 'No working day is left outside blackouts.';

/** Orders and dates the steps of a site. `hasPeople` says whether somebody there needs profile work. */
export function chainOfSite(facts: SiteFacts, context: ChainContext, hasPeople: boolean): SiteChain {
  const clock = siteClock(facts, context);
  const early = earlySteps(facts, clock);
  const rebinds = rebindSteps(facts, context, clock, early);
  const stop = stopStep(facts, clock, rebinds, hasPeople);
  const built = [...early, ...rebinds, ...(stop === null ? [] : [stop])];
  return {
    steps: built,
    gate: gateOf(clock, rebinds.length > 0, stop),
    rebindDays: daysOfRebinds(rebinds, context.record.asOf),
  };
}

/**
 * All steps of a site in the order of work: those that were carried out stay in the plan although nothing asks for them any
 * more.
 */
export function withCarriedOut(facts: SiteFacts, steps: readonly PlanStep[]): readonly PlanStep[] {
  const known = new Set(steps.map((step) => nameKeyOf(step.id)));
  const kept = facts.carriedOut.filter((step) => !known.has(nameKeyOf(step.id)) && step.work.kind !== 'rebind');
  const all = [...steps, ...kept.toSorted((left, right) => compareText(left.id, right.id))];
  const byId = new Map(all.map((step) => [step.id, step]));
  return all
    .toSorted((left, right) => rankOf(left) - rankOf(right))
    .map((step) => {
      const dependsOn = step.dependsOn.filter((id) => isBefore(byId.get(id), step));
      return dependsOn.length === step.dependsOn.length ? step : { ...step, dependsOn };
    });
}

/** False for a step that is not in the plan, and for one that is dated after a step that was carried out without it. */
function isBefore(earlier: PlanStep | undefined, step: PlanStep): boolean {
  if (earlier === undefined) return false;
  return !isDone(step.mark) || earlier.date === null || step.date === null || earlier.date <= step.date;
}

/** Dates steps of one site: never before the project starts, never on a closed day, not at all while the site is blocked. */
export type SiteClock = {
  /** The first open day of the site; null while it is blocked. */
  readonly first: DayNumber | null;
  /** The first open day from the given one on, not before `first`. */
  from(day: DayNumber | null): DayNumber | null;
  /** The step with the first date from `day` on. */
  step(seed: StepSeed, day: DayNumber | null): PlanStep;
};

/** The clock of a site. */
export function siteClock(facts: SiteFacts, { record, start }: Pick<ChainContext, 'record' | 'start'>): SiteClock {
  const isBlocked = facts.blockers.length > 0;
  const first = isBlocked ? null : facts.calendar.nextOpen(start);
  const why = isBlocked ? blockedNote(facts) : noDayNote;
  const from = (day: DayNumber | null): DayNumber | null =>
    day === null || first === null ? null : facts.calendar.nextOpen(Math.max(first, day));
  return { first, from, step: (seed, day) => datedStep(record, seed, from(day), why) };
}

function earlySteps(facts: SiteFacts, clock: SiteClock): readonly PlanStep[] {
  const { array, isArrayInInventory, rebinds } = facts;
  if (array === null || (isArrayInInventory && rebinds.length === 0)) return [];
  const setup = setupSeeds(facts, array).map((seed) => clock.step(seed, clock.first));
  const create = isArrayInInventory ? null : clock.step(createArraySeed(facts, array), clock.first);
  const all = create === null ? setup : [...setup, create];
  const ids = all.map((step) => step.id);
  return [...all, clock.step(testNameSeed(facts, array, ids), testDay(clock, create))];
}

/** A new array is tested on the day after its creation: the directory and DNS need time to replicate. */
function testDay(clock: SiteClock, create: PlanStep | null): DayNumber | null {
  return create === null ? clock.first : dayAfter(create);
}

function rebindSteps(
  facts: SiteFacts,
  { uses }: ChainContext,
  clock: SiteClock,
  early: readonly PlanStep[],
): readonly PlanStep[] {
  if (facts.array === null) return carriedOutRebinds(facts, null);
  const { pilot, others } = rebindSeeds(facts, facts.array, uses, early);
  const kept = carriedOutRebinds(facts, [pilot, ...others]);
  const pilotKept = kept.find((step) => step.work.kind === 'rebind' && step.work.isPilot) ?? kept[0] ?? null;
  const test = early.find((step) => step.work.kind === 'test-name') ?? null;
  const pilotStep =
    pilot === null ? asPilot(pilotKept) : clock.step(pilot, test === null ? clock.first : dayOfStep(test));
  if (pilotStep === null) return [];
  const verify = clock.step(verifySeed(facts, facts.array, pilotStep), dayAfter(pilotStep));
  const rest = others.map((seed) =>
    clock.step({ ...seed, dependsOn: [...seed.dependsOn, verify.id] }, dayOfStep(verify)),
  );
  return [pilotStep, verify, ...kept.filter((step) => pilot !== null || step !== pilotKept), ...rest];
}

/** A database that was rebound before all others tried the way, whatever the plan had in mind. */
function asPilot(step: PlanStep | null): PlanStep | null {
  return step?.work.kind === 'rebind' ? { ...step, work: { ...step.work, isPilot: true } } : step;
}

/** Rebinds of the stored plan that were carried out and are asked for no more, in the order of their dates. */
function carriedOutRebinds(facts: SiteFacts, seeds: readonly (StepSeed | null)[] | null): readonly PlanStep[] {
  const asked = new Set((seeds ?? []).map((seed) => nameKeyOf(seed?.id ?? '')));
  return facts.carriedOut
    .filter((step) => step.work.kind === 'rebind' && !asked.has(nameKeyOf(step.id)))
    .toSorted((left, right) => compareText(left.date, right.date) || compareText(left.id, right.id));
}

function stopStep(
  facts: SiteFacts,
  clock: SiteClock,
  rebinds: readonly PlanStep[],
  hasPeople: boolean,
): PlanStep | null {
  const { array } = facts;
  if (array === null || (rebinds.length === 0 && !hasPeople)) return null;
  const own = rebinds.filter((step) => step.work.kind === 'rebind');
  const days = own.map(dayAfter);
  const day = days.some((next) => next === null) ? null : Math.max(clock.first ?? 0, ...days.map(Number));
  return clock.step(
    stopSeed(
      facts,
      array,
      own.map((step) => step.id),
    ),
    clock.first === null ? null : day,
  );
}

/** Waves start on a day after old profiles are no longer produced; where nothing is rebound, they start at once. */
function gateOf(clock: SiteClock, hasRebinds: boolean, stop: PlanStep | null): DayNumber | null {
  if (stop === null) return clock.first;
  return clock.from(hasRebinds ? dayAfter(stop) : dayOfStep(stop));
}

/**
 * The day from which R1 counts for every database that the steps rebind, by name in lower case; of several of one name the last.
 * Null where a rebind has no day.
 */
export function daysOfRebinds(steps: readonly PlanStep[], asOf: IsoDate): ReadonlyMap<string, DayNumber | null> {
  const days = new Map<string, DayNumber | null>();
  for (const step of steps) {
    if (step.work.kind !== 'rebind') continue;
    const key = nameKeyOf(step.work.database);
    const day = effectiveDay(step, asOf);
    const known = days.get(key);
    days.set(key, known === undefined ? day : known === null || day === null ? null : Math.max(known, day));
  }
  return days;
}

function dayAfter(step: PlanStep): DayNumber | null {
  const day = dayOfStep(step);
  return day === null ? null : day + 1;
}

/** The order of the kinds of steps; the database that tries the way comes before the others. */
function rankOf({ work, mark }: PlanStep): number {
  if (work.kind === 'rebind' && !work.isPilot) return isDone(mark) ? 7 : 8;
  return ranks[work.kind];
}

const ranks = {
  'load-balancer': 0,
  'static-ports': 1,
  dns: 2,
  'create-array': 3,
  'test-name': 4,
  rebind: 5,
  'verify-autodiscover': 6,
  'stop-old-profiles': 9,
  pilot: 10,
  wave: 10,
  applications: 10,
  evidence: 11,
  'retire-server': 12,
} as const;
