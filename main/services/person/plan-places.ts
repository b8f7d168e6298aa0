import { createPlanLookup, type PlanLookup } from '../../../core/planning/person-place.ts';
import type { Plan, StepMark } from '../../../core/planning/plan.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { readWorkingPlan, readWorkingVersion, type WorkingVersion } from '../../../db/plans.ts';
import { stepKey } from '../../../db/step-marks.ts';
import { marksOf } from '../plan/stored-plan.ts';
import type { Project } from '../project.ts';

/** The plan in force, ready for questions about people and steps. */
export type PlanPlaces = {
  readonly version: WorkingVersion;
  readonly plan: Plan;
  readonly lookup: PlanLookup;
  /** What was said about a step as of now. */
  readonly markOf: (stepId: string) => StepMark | null;
};

const known = new WeakMap<Project, Omit<PlanPlaces, 'markOf'>>();

/** The plan in force; null before the first. It is read and searched once: a large one takes a good part of a second. */
export function planPlaces(project: Project): PlanPlaces | null {
  const db = project.reader();
  const version = readWorkingVersion(db);
  if (version === null) return null;
  const cached = known.get(project);
  const places = cached !== undefined && isSame(cached.version, version) ? cached : readPlaces(db, version);
  if (places === null) return null;
  known.set(project, places);
  const marks = marksOf(db, places.plan);
  return { ...places, markOf: (stepId) => marks.get(stepKey(stepId)) ?? null };
}

function readPlaces(db: ReadDb, version: WorkingVersion): Omit<PlanPlaces, 'markOf'> | null {
  const plan = readWorkingPlan(db)?.plan;
  return plan === undefined ? null : { version, plan, lookup: createPlanLookup(plan) };
}

/** The hash leaves out why people are where they are, which an edit can change alone. */
function isSame(left: WorkingVersion, right: WorkingVersion): boolean {
  return left.id === right.id && left.edits === right.edits && left.hash === right.hash && left.at === right.at;
}
