import type { IsoDate, IsoTime } from '../shared/dates.ts';

/** What every report says of itself: whose it is, as of when, and what it was made of. */
export type ReportStamp = {
  /** The name of the project. */
  readonly organization: string;
  /** The day up to which ages are counted. */
  readonly asOf: IsoDate;
  /** When it was written. */
  readonly at: IsoTime;
  /** The version of the program, such as `Caskade 0.1.0`. */
  readonly program: string;
  /** The plan in force; null without one. */
  readonly plan: StampedPlan | null;
  /** The files that the data came from and that still count, newest first. */
  readonly sources: readonly ReportSource[];
};

/** `number` counts what was computed and changed by hand up to this plan, from 1; `hash` has 64 hex digits. */
export type StampedPlan = {
  readonly number: number;
  readonly asOf: IsoDate;
  readonly hash: string;
};

/** A table of an imported file. */
export type ReportSource = {
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: string;
  readonly sha256: string;
  readonly imported: IsoTime;
  readonly rows: number;
};
