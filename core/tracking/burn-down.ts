import { type DayNumber, dateOfDay, type IsoDate } from '../shared/dates.ts';

/** What is left at the end of a day. */
export type BurnDay = {
  readonly day: IsoDate;
  /** People left if all goes by the plan. */
  readonly planned: number;
  /** The same by the baseline; null without one. */
  readonly baseline: number | null;
  /** People not yet reported, and not yet verified, by what is known today; null for days to come. */
  readonly unreported: number | null;
  readonly unverified: number | null;
};

/** A wave as the plan line needs it: who is to be done on how many days. */
export type BurnWave = { readonly people: number; readonly days: readonly DayNumber[] };

/** Since when a person counts as reported, and as verified; null while not. */
export type BurnPerson = { readonly reported: DayNumber | null; readonly verified: DayNumber | null };

/**
 * Every day from the first of the waves or the work to the last of the waves or today. The people of a wave leave evenly over
 * its days. Work of longer than a year before the waves counts from the first day. Without waves empty. `baseline` are the waves
 * of an earlier plan to compare with; null without one.
 */
export function burnDown(
  waves: readonly BurnWave[],
  people: readonly BurnPerson[],
  today: DayNumber,
  baseline: readonly BurnWave[] | null = null,
): BurnDay[] {
  if (waves.length === 0) return [];
  const waveDays = [...waves, ...(baseline ?? [])].flatMap(({ days }) => days);
  const planned = leavingByPlan(waves);
  const meant = leavingByPlan(baseline ?? []);
  const [firstOfPlan, lastOfPlan] = extremesOf(waveDays);
  const worked = people.flatMap(({ reported, verified }) => [reported ?? [], verified ?? []].flat());
  const earliest = Math.min(firstOfPlan, today) - farDays;
  const first = Math.max(earliest, Math.min(firstOfPlan, today, ...(worked.length > 0 ? [extremesOf(worked)[0]] : [])));
  const last = Math.max(lastOfPlan, today);
  const reported = leavingDays(people, 'reported', first);
  const verified = leavingDays(people, 'verified', first);
  const left = {
    planned: sizeOf(waves),
    baseline: sizeOf(baseline ?? []),
    unreported: people.length,
    unverified: people.length,
  };
  return Array.from({ length: last - first + 1 }, (_, offset): BurnDay => {
    const day = first + offset;
    left.planned -= planned.get(day) ?? 0;
    left.baseline -= meant.get(day) ?? 0;
    left.unreported -= reported.get(day) ?? 0;
    left.unverified -= verified.get(day) ?? 0;
    const isKnown = day <= today;
    return {
      day: dateOfDay(day),
      planned: left.planned,
      baseline: baseline === null ? null : left.baseline,
      unreported: isKnown ? left.unreported : null,
      unverified: isKnown ? left.unverified : null,
    };
  });
}

/** The days before the waves that a chart goes back at most. */
const farDays = 366;

/** How many people leave on each day: as many by the end of the k-th of n days as k / n of all are, rounded down. */
function leavingByPlan(waves: readonly BurnWave[]): ReadonlyMap<DayNumber, number> {
  const leaving = new Map<DayNumber, number>();
  for (const { people, days } of waves) {
    for (const [i, day] of days.entries()) {
      const share = Math.floor((people * (i + 1)) / days.length) - Math.floor((people * i) / days.length);
      leaving.set(day, (leaving.get(day) ?? 0) + share);
    }
  }
  return leaving;
}

function sizeOf(waves: readonly BurnWave[]): number {
  return waves.reduce((sum, { people }) => sum + people, 0);
}

function leavingDays(
  people: readonly BurnPerson[],
  which: keyof BurnPerson,
  first: DayNumber,
): ReadonlyMap<DayNumber, number> {
  const leaving = new Map<DayNumber, number>();
  for (const person of people) {
    const since = person[which];
    if (since === null) continue;
    const day = Math.max(first, since);
    leaving.set(day, (leaving.get(day) ?? 0) + 1);
  }
  return leaving;
}

/** The least and the greatest; 34,000 of them are too many for the arguments of a function. */
function extremesOf(days: readonly DayNumber[]): readonly [DayNumber, DayNumber] {
  return days.reduce<[DayNumber, DayNumber]>(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
