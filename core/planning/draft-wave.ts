import type { ProfileMethod } from '../settings/settings.ts';
import type { DayNumber } from '../shared/dates.ts';
import type { Closure } from './calendar.ts';
import type { HelpdeskTime } from './helpdesk-time.ts';
import type { Wave, WaveKind } from './plan.ts';
import type { SiteFacts } from './site-facts.ts';
import type { Unit } from './units.ts';

/** Waves of one site, kind and method, Outlook 2003 apart: one of them a day. */
export type Stream = {
  readonly facts: SiteFacts;
  readonly kind: WaveKind;
  readonly method: ProfileMethod;
  readonly isOutlook2003: boolean;
};

/** A wave before it has a number and a name. */
export type DraftWave = {
  readonly stream: Stream;
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** The working days from `from` to `to`. */
  readonly days: readonly DayNumber[];
  readonly units: readonly Unit[];
  readonly users: number;
  readonly cost: HelpdeskTime;
  /** The place among the waves of its stream, from 0; null for a locked wave and for one of a single large group. */
  readonly ordinal: number | null;
  /** The wave of the stored plan that this one continues, because it is locked; null for a new one. */
  readonly lock: Wave | null;
};

/** A time that is closed for one stream, because a wave with the number it would get is closed then; null: for every stream. */
export type StreamClosure = Closure & { readonly stream: string | null };

/** Identifies a stream. */
export function streamKey({ facts, kind, method, isOutlook2003 }: Stream): string {
  return `${facts.site.toLowerCase()}|${kind}|${method}|${isOutlook2003}`;
}

/** The first two waves of a site hold at most so many users (domain.md 7.1). */
export const firstWavesLimit = 250;

/** No wave lasts longer: a group that takes more is too large. */
export const longestWaveDays = 5;

/** How many users a wave on a day may hold, from the days on which the site's waves start, pilots aside. */
export function userLimit(maxUsersPerWave: number | undefined, starts: readonly DayNumber[], day: DayNumber): number {
  const limit = maxUsersPerWave ?? Number.MAX_SAFE_INTEGER;
  const earlier = starts.reduce((count, start) => (start < day ? count + 1 : count), 0);
  return earlier < 2 ? Math.min(limit, firstWavesLimit) : limit;
}
