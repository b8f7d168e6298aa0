import type { TableSheet } from '../../../core/reports/sheet.ts';
import { waveSheet } from '../../../core/reports/sheets/wave-sheet.ts';
import type { ReportFacts } from './report-facts.ts';

/** Waves, a roster for each, steps, stragglers, regressions, changes since the baseline, burn-down and blast radius. */
export function planSheets(facts: ReportFacts): readonly TableSheet[] {
  const { words } = facts;
  const waves = facts.waves();
  if (waves === null) return [];
  return [waveSheet(waves, facts.progress(), words)];
}
