import type { DataConfidence } from '../classification/data-confidence.ts';
import type { OverviewFacts } from '../classification/overview.ts';
import type { HistoryChange } from './project-reports.ts';

export type { ConfidenceLine, DataConfidence } from '../classification/data-confidence.ts';
export type { NextAction } from '../classification/next-actions.ts';
export type {
  EvidenceLine,
  OutlookLine,
  OverviewFacts,
  PartCount,
  ServerLine,
  SiteLine,
} from '../classification/overview.ts';

/** The answer on one page (ux.md 2). */
export type Overview = OverviewFacts & {
  readonly confidence: DataConfidence;
  /** The newest changes that are not undone, newest first, at most five. */
  readonly changes: readonly HistoryChange[];
};
