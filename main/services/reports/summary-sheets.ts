import type { PageSheet } from '../../../core/reports/sheet.ts';
import { methodGuide } from '../../../core/reports/sheets/method-guide.ts';
import { summaryCharts } from '../../../core/reports/sheets/summary-charts.ts';
import { summaryPage } from '../../../core/reports/sheets/summary-page.ts';
import type { ReportFacts } from './report-facts.ts';

/** The pages before and after the tables: the summary with its charts, and the guide of the methods. */
export function summarySheets(facts: ReportFacts): {
  readonly summary: readonly PageSheet[];
  readonly guide: readonly PageSheet[];
} {
  const { stamp, words } = facts;
  const [overview, progress, waves] = [facts.overview(), facts.progress(), facts.waves()];
  const charts = summaryCharts({ overview, progress, waves, planChart: facts.planChart() }, words);
  const findings = facts.findings();
  const baseline = facts.baseline();
  const undatedSteps = planStepsWithoutDay(facts);
  return {
    summary: [summaryPage({ stamp, overview, findings, progress, waves, baseline, undatedSteps, charts }, words)],
    guide: [methodGuide(facts.classification().settings, words)],
  };
}

/** A wave always has its days. */
function planStepsWithoutDay(facts: ReportFacts): number {
  return facts.planChart()?.steps.filter(({ date }) => date === null).length ?? 0;
}
