import type { PlanChart, StepReference, WaveReference } from '../../../core/api/plan-chart-report.ts';
import type { BlackoutReport } from '../../../core/api/wave-report.ts';
import { measureBlastLine } from '../../../core/planning/blast-line.ts';
import { findGates } from '../../../core/planning/find-gates.ts';
import { waveStepId } from '../../../core/planning/locked-numbers.ts';
import type { Plan, PlanStep, Wave } from '../../../core/planning/plan.ts';
import { planSteps } from '../../../core/planning/plan-steps.ts';
import { findPlanWarnings } from '../../../core/planning/plan-warnings.ts';
import { siteViews } from '../../../core/planning/site-inventories.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { dataVersion } from '../../../db/changes.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { listPlanVersions, readPlanVersion } from '../../../db/plans.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { planNamed } from './stored-plan.ts';

type Cached = { readonly version: number; readonly today: IsoDate; readonly chart: PlanChart };

const cache = new WeakMap<Project, Cached>();

/** The plan in force as a picture; kept until the project changes, for it looks at every user. Throws `plan-missing`. */
export function showPlanChart(project: Project, today: IsoDate): PlanChart {
  const db = project.reader();
  const version = dataVersion(db);
  const cached = cache.get(project);
  if (cached !== undefined && cached.version === version && cached.today === today) return cached.chart;
  const chart = buildChart(project, today);
  cache.set(project, { version, today, chart });
  return chart;
}

/** A step as others name it. */
export function referToStep({ id, work, site, target, date, mark }: PlanStep): StepReference {
  return { id, kind: work.kind, site, target, date, status: mark?.status ?? 'planned', at: mark?.at ?? null };
}

/** A wave without its people. */
export function referToWave(wave: Wave, steps: ReadonlyMap<string, PlanStep>): WaveReference {
  const { number, name, kind, site, start, end, users, isLocked } = wave;
  const step = waveStepId(kind, number);
  const status = steps.get(step)?.mark?.status ?? 'planned';
  return { number, name, kind, site, start, end, users, isLocked, step, status };
}

function buildChart(project: Project, today: IsoDate): PlanChart {
  const db = project.reader();
  const { plan, asOf, at, by, hash } = planNamed(db, null);
  const { classifier, index, settings } = classifyProject(project, today);
  const { directory, databases } = classifier;
  const users = [...index.users.values()];
  const steps = new Map(plan.sites.flatMap((site) => site.steps.map((step) => [step.id, step] as const)));
  const databaseOf = (mailboxId: number) => index.users.get(mailboxId)?.database ?? null;
  return {
    ...{ asOf, today, at, by, hash, start: plan.start, end: endOf(plan) },
    users: plan.waves.reduce((sum, wave) => sum + wave.users, 0),
    unplanned: plan.unplanned.length,
    sites: siteViews(plan, { directory, databases, users: index.users }).map((view) => ({
      ...findGates(view.plan, view.inventory),
      depends: view.depends,
    })),
    steps: planSteps(plan)
      .filter(({ work }) => !('wave' in work))
      .map(referToStep),
    waves: plan.waves.map((wave) => referToWave(wave, steps)),
    blackouts: blackoutsOf(settings),
    blastRadius: measureBlastLine({ directory, databases, users, plan }, today),
    warnings: findPlanWarnings({ plan, settings, today, databaseOf }),
    baseline: newestBaseline(db),
  };
}

function endOf({ waves }: Plan): IsoDate | null {
  return waves.reduce<IsoDate | null>((last, { end }) => (last === null || end > last ? end : last), null);
}

function newestBaseline(db: ReadDb): PlanChart['baseline'] {
  const name = listPlanVersions(db).findLast(({ kind }) => kind === 'baseline')?.name ?? null;
  const stored = name === null ? null : readPlanVersion(db, name);
  return name === null || stored === null ? null : { name, end: endOf(stored.plan) };
}

function blackoutsOf({ blackouts = [] }: Settings): readonly BlackoutReport[] {
  return blackouts.map(({ from, to, site = null, wave = null, reason = null }) => ({ from, to, site, wave, reason }));
}
