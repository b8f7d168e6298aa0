import type { Call } from '../../../core/api/dispatch.ts';
import type { WrittenReport } from '../../../core/api/report-report.ts';
import type { ReportFormat, ReportOptions } from '../../../core/reports/report-kinds.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import type { ReportFacts } from './report-facts.ts';

export type WriteRequest = Omit<ReportOptions, 'locale'> & {
  readonly format: ReportFormat;
  readonly path: string;
  readonly archive: boolean;
  readonly overwrite: boolean;
};

/** Writes a report. Throws `plan-missing`, `not-found`, `pdf-unavailable`, `cancelled` and `file-write-failed`. */
export async function writeReport(
  _facts: ReportFacts,
  { format }: WriteRequest,
  _printer: PdfPrinter | null,
  _call: Pick<Call, 'signal' | 'progress'>,
): Promise<WrittenReport> {
  throw new Error(`reports are not yet written as ${format}`);
}
