import type { FindingWork } from '../../../core/api/finding-work-report.ts';
import type { Overview } from '../../../core/api/overview-report.ts';
import type { PlanChart } from '../../../core/api/plan-chart-report.ts';
import type { BaselineReport } from '../../../core/api/plan-report.ts';
import type { ProgressReport } from '../../../core/api/tracking-report.ts';
import type { WavesReport } from '../../../core/api/wave-report.ts';
import type { ListName } from '../../../core/lists/list-query.ts';
import type { ListTable } from '../../../core/lists/list-table.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import type { ReportStamp } from '../../../core/reports/report-stamp.ts';
import type { PlanChanges } from '../../../core/reports/sheets/change-sheet.ts';
import { type ReportWords, reportWords } from '../../../core/reports/words/report-words.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import type { UserTask } from '../../../core/tracking/user-task.ts';
import { classifyProject, type ProjectClassification } from '../classify/classify-project.ts';
import { listFindingWork } from '../finding-work.ts';
import { tableOf } from '../list-tables.ts';
import { showOverview } from '../overview.ts';
import { showPlanChart } from '../plan/plan-chart.ts';
import { showBaseline } from '../plan/plan-heads.ts';
import { currentPlan } from '../plan/stored-plan.ts';
import { showWaves } from '../plan/waves.ts';
import type { Project } from '../project.ts';
import { showProgress } from '../tracking/progress.ts';
import { taskBoard } from '../tracking/task-board.ts';
import { changesSinceBaseline } from './baseline-changes.ts';
import { stampOf } from './stamp-of.ts';

/**
 * What reports are made of: the same answers that the pages get, each worked out when it is first asked for. What is about the
 * plan is null without one.
 */
export type ReportFacts = {
  readonly project: Project;
  readonly asOf: IsoDate;
  readonly words: ReportWords;
  readonly stamp: ReportStamp;
  readonly classification: () => ProjectClassification;
  readonly overview: () => Overview;
  readonly findings: () => FindingWork;
  readonly progress: () => ProgressReport;
  readonly plan: StoredPlan | null;
  readonly waves: () => WavesReport | null;
  readonly planChart: () => PlanChart | null;
  /** The plan in force beside the baseline that was saved last. */
  readonly baseline: () => BaselineReport;
  /** What the plan in force has otherwise than that baseline; null without one, and without a plan. */
  readonly changes: () => PlanChanges | null;
  /** Everybody with work, or who had some. */
  readonly tasks: () => readonly UserTask[];
  readonly list: (list: ListName) => ListTable;
};

/** `timeZone` is that in which moments are written. */
export type ReportRequest = { readonly asOf: IsoDate; readonly locale: string; readonly timeZone: string };

/** Makes the facts of a project. */
export function reportFacts(project: Project, { asOf, locale, timeZone }: ReportRequest): ReportFacts {
  const plan = currentPlan(project.reader());
  const asked = { asOf };
  return {
    ...{ project, asOf, words: reportWords(locale, timeZone), stamp: stampOf(project, plan, asOf), plan },
    classification: once(() => classifyProject(project, asOf)),
    overview: once(() => showOverview(project, asked)),
    findings: once(() => listFindingWork(project, asked)),
    progress: once(() => showProgress(project, asked)),
    waves: once(() => (plan === null ? null : showWaves(project, asOf))),
    planChart: once(() => (plan === null ? null : showPlanChart(project, asOf))),
    baseline: once(() => showBaseline(project)),
    changes: once(() => (plan === null ? null : changesSinceBaseline(project, plan, asOf))),
    tasks: () => taskBoard(project, asOf).tasks(),
    list: (list) => tableOf(project, { list, asOf }),
  };
}

/** Works something out when it is first asked for, and keeps it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
