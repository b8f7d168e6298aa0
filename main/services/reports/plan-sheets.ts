import type { Plan } from '../../../core/planning/plan.ts';
import type { TableSheet } from '../../../core/reports/sheet.ts';
import { changeSheet } from '../../../core/reports/sheets/change-sheet.ts';
import { blastRadiusSheet, burnDownSheet } from '../../../core/reports/sheets/day-sheets.ts';
import { regressionSheet } from '../../../core/reports/sheets/regression-sheet.ts';
import { rosterSheet } from '../../../core/reports/sheets/roster-sheet.ts';
import { stepSheet } from '../../../core/reports/sheets/step-sheet.ts';
import { stragglerSheet } from '../../../core/reports/sheets/straggler-sheet.ts';
import { waveSheet } from '../../../core/reports/sheets/wave-sheet.ts';
import type { ReportFacts } from './report-facts.ts';

/**
 * Waves, a roster for each, steps, stragglers, regressions, changes since the baseline, burn-down and blast radius. Without a plan
 * there are regressions only.
 */
export function planSheets(facts: ReportFacts): readonly TableSheet[] {
  const { words, asOf } = facts;
  const tasks = facts.list('tasks');
  const regressions = regressionSheet(facts.tasks(), tasks, words);
  const [stored, waves, chart, progress] = [facts.plan, facts.waves(), facts.planChart(), facts.progress()];
  if (stored === null || waves === null || chart === null) return [regressions];
  return [
    waveSheet(waves, progress, words),
    ...rosters(facts, stored.plan),
    stepSheet(stored.plan, words),
    stragglerSheet(tasks, asOf, words),
    regressions,
    changeSheet(facts.changes(), words),
    burnDownSheet(progress, words),
    blastRadiusSheet(chart, stored.plan, words),
  ];
}

function rosters(facts: ReportFacts, plan: Plan): readonly TableSheet[] {
  const [tasks, users] = [facts.list('tasks'), facts.list('users')];
  const paused = new Set(facts.progress().waves.flatMap(({ wave, stop }) => (stop.isPaused ? [wave] : [])));
  return plan.waves.map((wave) => {
    const target = plan.sites.find(({ site }) => site === wave.site)?.array?.fqdn ?? null;
    return rosterSheet({ wave, target, isPaused: paused.has(wave.number), tasks, users }, facts.words);
  });
}
