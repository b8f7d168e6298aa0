import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { TrackState } from '../tracking/on-track.ts';
import type { TaskStatus } from '../tracking/task-status.ts';

/** How far the work is: of every wave and site, and over time. */
export type ProgressReport = {
  readonly asOf: IsoDate;
  readonly totals: ProgressCounts;
  /** By number; without a plan empty. */
  readonly waves: readonly WaveProgress[];
  /** By name; the people of waves and of tasks. */
  readonly sites: readonly (ProgressCounts & { readonly site: string })[];
  readonly burnDown: BurnDown;
};

/** People by where their work stands. `reported` and `verified` never overlap. */
export type ProgressCounts = {
  readonly people: number;
  /** Nothing but proof is missing. */
  readonly reported: number;
  readonly verified: number;
  readonly exempt: number;
  /** Failed, and reverted, which are open too. */
  readonly failed: number;
  readonly reverted: number;
  /** People whose work is neither reported, verified nor exempt, with failed and reverted. */
  readonly open: number;
  /** Reported for more than the days of the settings, and not seen by a scan since. */
  readonly unseen: number;
  readonly byStatus: Readonly<Partial<Record<TaskStatus, number>>>;
};

export type WaveProgress = ProgressCounts & {
  readonly wave: number;
  readonly name: string;
  readonly site: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly track: TrackState;
  /** Why that state, as a sentence. */
  readonly why: string;
  /** How many people should be reported or verified by now, going evenly over the days of the wave. */
  readonly expected: number;
  readonly stop: StopReport;
};

/** The stop rule of a wave: more than the share of the settings of all verifications failed (domain.md 7.1). */
export type StopReport = {
  /** People whose work was proven right or wrong. */
  readonly judged: number;
  readonly failures: number;
  /** True while the wave is paused: the rule holds and nobody has said that it goes on. */
  readonly isPaused: boolean;
  /** Who said last that it goes on; null when nobody did, or more failed since. */
  readonly resumed: { readonly at: IsoTime; readonly by: string | null; readonly reason: string } | null;
};

/** What is left, day by day. */
export type BurnDown = {
  /** Every day from the first of the plan or the work to the last of the plan or today. */
  readonly days: readonly BurnDay[];
  /** When it will be done at the pace so far; null while there is no pace, or nothing is left. */
  readonly forecast: Forecast | null;
};

export type BurnDay = {
  readonly day: IsoDate;
  /** People left if all goes by the plan. */
  readonly planned: number;
  /** People not yet reported, and not yet verified; null for days to come. */
  readonly unreported: number | null;
  readonly unverified: number | null;
};

/** A range of days: the quicker and the slower pace of those that were seen. `from` is never after `to`. */
export type Forecast = {
  readonly from: IsoDate;
  /** Null when the slower pace leads nowhere. */
  readonly to: IsoDate | null;
  /** How it comes about, as a sentence with its figures. */
  readonly why: string;
};
