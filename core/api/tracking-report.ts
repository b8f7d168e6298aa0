import type { IsoDate } from '../shared/dates.ts';
import type { BurnDay } from '../tracking/burn-down.ts';
import type { Forecast } from '../tracking/forecast.ts';
import type { TrackState } from '../tracking/on-track.ts';
import type { ProgressCounts } from '../tracking/progress-counts.ts';
import type { StopReport } from '../tracking/stop-rule.ts';

export type { BurnDay } from '../tracking/burn-down.ts';
export type { Forecast } from '../tracking/forecast.ts';
export type { ProgressCounts } from '../tracking/progress-counts.ts';
export type { StopReport } from '../tracking/stop-rule.ts';

/** How far the work is: of every wave and site, and over time. */
export type ProgressReport = {
  readonly asOf: IsoDate;
  /** False while no plan was computed; then there are no waves. */
  readonly hasPlan: boolean;
  /** Everybody with a task, in a wave or not. */
  readonly totals: ProgressCounts;
  /** By number. */
  readonly waves: readonly WaveProgress[];
  /** By name, what is not known last; everybody with a task. */
  readonly sites: readonly SiteProgress[];
  readonly burnDown: BurnDown;
  /** The settings that it goes by: the share of failed verifications that a wave may have, and how long work may stay unseen. */
  readonly rules: { readonly stopPercent: number; readonly unseenDays: number };
};

/** One site. Null is people whose site is not known. */
export type SiteProgress = ProgressCounts & { readonly site: string | null };

export type WaveProgress = ProgressCounts & {
  readonly wave: number;
  readonly name: string;
  readonly site: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly track: TrackState;
  /** Why that state, as a sentence. */
  readonly why: string;
  /** How many people should be reported or verified by now, going evenly over the working days before today. */
  readonly expected: number;
  readonly stop: StopReport;
};

/**
 * What is left, day by day, of the people in waves and of those who are done and in none any more, because the plan was made
 * again; without those who are exempt.
 */
export type BurnDown = {
  readonly people: number;
  /** The name of the baseline that was saved last, unless the plan in force is the same; null without one. */
  readonly baseline: string | null;
  /** Every day from the first of the plan or the work to the last of the plan or today; without people empty. */
  readonly days: readonly BurnDay[];
  /** When everybody will be reported at the pace so far; null while there is no pace, or nothing is left. */
  readonly forecast: Forecast | null;
};
