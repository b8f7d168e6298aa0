import type { TableSheet } from '../../../core/reports/sheet.ts';
import type { ReportFacts } from './report-facts.ts';

/** Waves, a roster for each, steps, stragglers, regressions, changes since the baseline, burn-down and blast radius. */
export function planSheets(_facts: ReportFacts): readonly TableSheet[] {
  return [];
}
