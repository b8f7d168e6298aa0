import type { IsoDate } from '../shared/dates.ts';
import type { BlastRadiusInput } from './blast-radius-input.ts';
import { measureExposure, type Person } from './exposure.ts';

/**
 * How many users lose Outlook when the server that they use stops, over the days of the plan. Each user counts once, whichever
 * server it is.
 */
export type BlastLine = {
  /** As the data shows it. */
  readonly now: number;
  /** The days on which the number changes, in their order; `users` is that of the end of the day. */
  readonly points: readonly BlastPoint[];
};

/** `steps` are the ids of those that change the number on that day. No day is before the one on which the line starts. */
export type BlastPoint = { readonly date: IsoDate; readonly users: number; readonly steps: readonly string[] };

/** Measures the line from a day on: what was dated before it counts on that day. Steps without a date change nothing. */
export function measureBlastLine(input: BlastRadiusInput, today: IsoDate): BlastLine {
  const exposure = measureExposure(input);
  const lostAmong = (people: readonly Person[]): number =>
    people.filter((person) => exposure.hitsOf(person).some(({ outcome }) => outcome === 'lost')).length;
  const now = lostAmong(exposure.people);
  let users = now;
  const days = new Map<IsoDate, { users: number; readonly steps: string[] }>();
  for (const step of exposure.steps) {
    if (step.date === null) continue;
    let freed = 0;
    const changed = exposure.carryOut(step, (before) => {
      freed = lostAmong(before);
    });
    freed -= lostAmong(changed);
    if (freed === 0) continue;
    users -= freed;
    const date = step.date < today ? today : step.date;
    const day = days.get(date) ?? { users, steps: [] };
    day.users = users;
    day.steps.push(step.id);
    days.set(date, day);
  }
  const points = [...days].map(([date, day]) => ({ date, users: day.users, steps: day.steps }));
  return { now, points: points.filter((point, index) => point.users !== (points[index - 1]?.users ?? now)) };
}
