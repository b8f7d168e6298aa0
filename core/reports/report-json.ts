import type { ProgressReport } from '../api/tracking-report.ts';
import type { ClassificationSummary } from '../classification/summary.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { ReportSource, ReportStamp, StampedPlan } from './report-stamp.ts';
import type { ReportCell, ReportRow, SheetColumn } from './sheet.ts';

/**
 * What stands before the sheets of a report for machines. The sheets follow as `sheets`: an object with a list of records for
 * each table by its key, and a record has the cells by the keys of their columns. Another `version` means that something that
 * was there has changed its meaning or is gone; more may come without one.
 */
export type ReportJsonHead = Omit<ClassificationSummary, 'asOf'> & {
  readonly format: 'caskade-report';
  readonly version: 1;
  readonly organization: string;
  readonly asOf: IsoDate;
  readonly writtenAt: IsoTime;
  readonly program: string;
  /** The plan in force; null without one. */
  readonly plan: StampedPlan | null;
  readonly sources: readonly ReportSource[];
  /** How many findings of each severity nobody has accepted, and how many somebody has. */
  readonly findings: { readonly open: Readonly<Record<Severity, number>>; readonly accepted: number };
  readonly progress: Omit<ProgressReport, 'asOf'>;
};

/** What the head is made of. */
export type ReportJsonFacts = {
  readonly stamp: ReportStamp;
  readonly summary: ClassificationSummary;
  readonly findings: readonly Pick<Finding, 'severity' | 'accepted'>[];
  readonly progress: ProgressReport;
};

/** Makes the head of a report for machines. */
export function reportJsonHead({ stamp, summary, findings, progress }: ReportJsonFacts): ReportJsonHead {
  const { asOf: _, ...counts } = summary;
  const { asOf: __, ...tracked } = progress;
  return {
    ...{ format: 'caskade-report', version: 1, organization: stamp.organization, asOf: stamp.asOf },
    ...{ writtenAt: stamp.at, program: stamp.program, plan: stamp.plan, sources: stamp.sources },
    ...counts,
    findings: { open: countOpen(findings), accepted: findings.filter(({ accepted }) => accepted !== null).length },
    progress: tracked,
  };
}

/** A row by the keys of its columns: days and moments as ISO 8601, shares as numbers from 0 to 1, empty cells null. */
export function jsonRecord(columns: readonly SheetColumn[], row: ReportRow): Readonly<Record<string, JsonCell>> {
  return Object.fromEntries(columns.map(({ key }, place) => [key, jsonCell(row[place] ?? null)]));
}

type JsonCell = string | number | null;

function jsonCell(cell: ReportCell): JsonCell {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'day' in cell ? cell.day : cell.moment;
}

function countOpen(findings: ReportJsonFacts['findings']): Readonly<Record<Severity, number>> {
  const count = (level: Severity): number =>
    findings.filter(({ severity, accepted }) => severity === level && accepted === null).length;
  return {
    ...{ blocker: count('blocker'), high: count('high'), medium: count('medium') },
    ...{ low: count('low'), info: count('info') },
  };
}
