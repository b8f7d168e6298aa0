import type { TableSheet } from '../../../core/reports/sheet.ts';
import type { ReportFacts } from './report-facts.ts';

/** Sites, databases, servers, users, profiles, findings, exceptions, data quality and sources. */
export function dataSheets(_facts: ReportFacts): readonly TableSheet[] {
  return [];
}
