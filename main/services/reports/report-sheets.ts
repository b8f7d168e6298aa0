import type { ReportSheet } from '../../../core/reports/sheet.ts';
import { dataSheets } from './data-sheets.ts';
import { planSheets } from './plan-sheets.ts';
import type { ReportFacts } from './report-facts.ts';
import { summarySheets } from './summary-sheets.ts';

/** Every sheet of the workbook in its order; rows are read when they are written. */
export function reportSheets(facts: ReportFacts): readonly ReportSheet[] {
  const { summary, guide } = summarySheets(facts);
  const sheets = [...dataSheets(facts), ...planSheets(facts)];
  return [...summary, ...sheets.toSorted((left, right) => placeOf(left) - placeOf(right)), ...guide];
}

function placeOf({ key }: ReportSheet): number {
  const place = order.indexOf(key.startsWith('wave-') ? 'wave-*' : key);
  return place < 0 ? order.length : place;
}

const order: readonly string[] = [
  ...['sites', 'databases', 'servers', 'users', 'profiles', 'findings', 'waves', 'wave-*', 'steps', 'stragglers'],
  ...['regressions', 'exceptions', 'data-quality', 'changes', 'burn-down', 'blast-radius', 'sources'],
];
