import type { Plan, PlanStep, StepMark } from '../../../core/planning/plan.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { readPlanVersion, readWorkingPlan } from '../../../db/plans.ts';
import { readMarkedSteps, stepKey } from '../../../db/step-marks.ts';
import { planMissing, stepNotFound, versionNotFound } from './plan-errors.ts';

/** The plan in force with what was said about its steps; null before the first. */
export function currentPlan(db: ReadDb): StoredPlan | null {
  const stored = readWorkingPlan(db);
  return stored === null ? null : { ...stored, plan: withMarks(db, stored.plan) };
}

/** The version of that name, or with null the plan in force. Throws `not-found` and `plan-missing`. */
export function planNamed(db: ReadDb, name: string | null): StoredPlan {
  const stored = name === null ? currentPlan(db) : readPlanVersion(db, name);
  if (stored === null) throw name === null ? planMissing() : versionNotFound(name);
  return stored;
}

/** The step of that id, compared without case. Throws `not-found`. */
export function findStep(plan: Plan, id: string): PlanStep {
  const key = stepKey(id);
  const found = plan.sites.flatMap(({ steps }) => steps).find((step) => stepKey(step.id) === key);
  if (found === undefined) throw stepNotFound(id);
  return found;
}

/**
 * What was said about the steps of a plan, by id in lower case. The number of a wave means other people in another plan: what
 * was said about a wave counts only where the plan has that wave, at the same site under the same name and on the same day.
 */
export function marksOf(db: ReadDb, plan: Plan | null): ReadonlyMap<string, StepMark> {
  const steps = new Map(
    plan?.sites.flatMap((site) => site.steps.map((step) => [stepKey(step.id), step] as const)) ?? [],
  );
  const marked = readMarkedSteps(db).filter(({ step }) => {
    if (step.work.kind !== 'pilot' && step.work.kind !== 'wave' && step.work.kind !== 'applications') return true;
    const own = steps.get(stepKey(step.id));
    return own !== undefined && own.site === step.site && own.target === step.target && own.date === step.date;
  });
  return new Map(marked.map(({ mark, step }) => [stepKey(step.id), mark]));
}

/** A stored plan holds the marks of the time when it was computed; those of today count. */
function withMarks(db: ReadDb, plan: Plan): Plan {
  const marks = marksOf(db, plan);
  const today = (step: PlanStep): PlanStep => ({ ...step, mark: marks.get(stepKey(step.id)) ?? null });
  return { ...plan, sites: plan.sites.map((site) => ({ ...site, steps: site.steps.map(today) })) };
}
