import type { DataConfidence } from '../findings/data-confidence.ts';
import type { Finding, UnansweredRule } from '../findings/finding.ts';
import type { IsoDate } from '../shared/dates.ts';

export type { DataConfidence } from '../findings/data-confidence.ts';
export type { Finding, UnansweredRule } from '../findings/finding.ts';

/** The answer of `check` (product.md 4). */
export type CheckReport = {
  /** The day on which ages, acceptances and exemptions were judged. */
  readonly asOf: IsoDate;
  /** Worst first; accepted ones are in the list, with their acceptance. */
  readonly findings: readonly Finding[];
  /** Rules that could not be evaluated for want of data. */
  readonly unanswered: readonly UnansweredRule[];
  /** One entry for each kind of data. */
  readonly confidence: readonly DataConfidence[];
};
