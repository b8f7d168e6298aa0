import type { Plan, PlanStep } from '../../../core/planning/plan.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { readPlanVersion, readWorkingPlan } from '../../../db/plans.ts';
import { readMarkedSteps, stepKey } from '../../../db/step-marks.ts';
import { planMissing, versionNotFound } from './plan-errors.ts';

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

/** A stored plan holds the marks of the time when it was computed; those of today count. */
function withMarks(db: ReadDb, plan: Plan): Plan {
  const marks = new Map(readMarkedSteps(db).map(({ mark, step }) => [stepKey(step.id), mark]));
  const today = (step: PlanStep): PlanStep => ({ ...step, mark: marks.get(stepKey(step.id)) ?? null });
  return { ...plan, sites: plan.sites.map((site) => ({ ...site, steps: site.steps.map(today) })) };
}
