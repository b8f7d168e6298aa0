import type { PageSheet } from '../../../core/reports/sheet.ts';
import type { ReportFacts } from './report-facts.ts';

/** The pages before and after the tables: the summary with its charts, and the guide of the methods. */
export function summarySheets(_facts: ReportFacts): {
  readonly summary: readonly PageSheet[];
  readonly guide: readonly PageSheet[];
} {
  return { summary: [], guide: [] };
}
