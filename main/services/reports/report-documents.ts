import type { ReportPartInfo } from '../../../core/api/report-report.ts';
import type { Document } from '../../../core/documents/document.ts';
import { type ReportPart, reportParts } from '../../../core/reports/report-kinds.ts';
import type { ReportFacts } from './report-facts.ts';

/** Which part, of which site or wave, and how many rows each of its tables may have; null means all. */
export type PartRequest = {
  readonly part: ReportPart;
  readonly site: string | null;
  readonly wave: number | null;
  readonly most: number | null;
};

/** The parts by their titles, and what is missing before each can be written. */
export function listParts(_facts: ReportFacts): readonly ReportPartInfo[] {
  return reportParts.map((part) => ({ part, title: part, missing: null }));
}

/** A part as it is read and printed. Throws `plan-missing` and `not-found`. */
export function documentOf(
  _facts: ReportFacts,
  { part }: PartRequest,
): { readonly document: Document; readonly footer: string; readonly rowsLeftOut: number } {
  return { document: { title: part, blocks: [] }, footer: '', rowsLeftOut: 0 };
}
