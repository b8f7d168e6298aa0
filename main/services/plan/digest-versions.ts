import type { UserResult } from '../../../core/classification/classify-user.ts';
import { comparePlans } from '../../../core/planning/compare-plans.ts';
import { digestDifference } from '../../../core/planning/digest-difference.ts';
import type { PlanDifference, Sides } from '../../../core/planning/plan-difference.ts';
import type { PlanDigest } from '../../../core/planning/plan-digest.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import { listSettingsChanges } from '../../../core/settings/describe-settings-change.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { planNamed } from './stored-plan.ts';

/** A plan that is compared, and how it is called. */
export type LabelledPlan = Pick<StoredPlan, 'plan' | 'findings' | 'settings'> & { readonly label: string };

/** Compares two plans for a page, null being the plan in force. Throws `plan-missing` and `not-found`. */
export function digestVersions(
  project: Project,
  request: {
    readonly before: string | null;
    readonly after: string | null;
    readonly contains: string | null;
    readonly asOf: IsoDate;
  },
): PlanDigest {
  const { users } = classifyProject(project, request.asOf).index;
  return digestPlans(namedPlans(project, request), { users, contains: request.contains });
}

/** Reads two plans by name, null being the plan in force. Throws `plan-missing` and `not-found`. */
export function namedPlans(
  project: Project,
  names: { readonly before: string | null; readonly after: string | null },
): Sides<LabelledPlan> {
  const db = project.reader();
  const labelled = (name: string | null): LabelledPlan => {
    const stored = planNamed(db, name);
    return { ...stored, label: stored.name ?? 'the plan in force' };
  };
  return { before: labelled(names.before), after: labelled(names.after) };
}

/** Everything that is different between two plans. */
export function comparePair({ before, after }: Sides<LabelledPlan>): PlanDifference {
  return comparePlans(before.plan, after.plan, {
    labels: { before: before.label, after: after.label },
    findings: { before: before.findings, after: after.findings },
  });
}

/** The same in a size for a page. */
export function digestPlans(
  pair: Sides<LabelledPlan>,
  options: { readonly users: ReadonlyMap<number, UserResult>; readonly contains: string | null },
): PlanDigest {
  const { before, after } = pair;
  return digestDifference(comparePair(pair), {
    ...options,
    plans: { before: before.plan, after: after.plan },
    settings: listSettingsChanges(before.settings, after.settings),
  });
}
