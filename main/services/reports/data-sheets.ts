import type { TableSheet } from '../../../core/reports/sheet.ts';
import { usersSheet } from '../../../core/reports/sheets/users-sheet.ts';
import type { ReportFacts } from './report-facts.ts';

/** Sites, databases, servers, users, profiles, findings, exceptions, data quality and sources. */
export function dataSheets(facts: ReportFacts): readonly TableSheet[] {
  const { words } = facts;
  return [usersSheet(facts.list('users'), words)];
}
