import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import type { PlanChanges } from '../../../core/reports/sheets/change-sheet.ts';
import { listSettingsChanges } from '../../../core/settings/describe-settings-change.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { dataVersion } from '../../../db/changes.ts';
import { listPlanVersions } from '../../../db/plans.ts';
import { classifyProject } from '../classify/classify-project.ts';
import { comparePair } from '../plan/digest-versions.ts';
import { planNamed } from '../plan/stored-plan.ts';
import type { Project } from '../project.ts';

type Cached = { readonly version: number; readonly changes: Omit<PlanChanges, 'users'> | null };

const cache = new WeakMap<Project, Cached>();

/**
 * What the plan in force has otherwise than the baseline that was saved last; null without one. Reading and comparing large plans
 * takes a while: it is done once for each state of the project.
 */
export function changesSinceBaseline(project: Project, inForce: StoredPlan, asOf: IsoDate): PlanChanges | null {
  const version = dataVersion(project.reader());
  const known = cache.get(project);
  const { changes } = known?.version === version ? known : { changes: compare(project, inForce) };
  cache.set(project, { version, changes });
  return changes === null ? null : { ...changes, users: classifyProject(project, asOf).index.users };
}

function compare(project: Project, inForce: StoredPlan): Cached['changes'] {
  const db = project.reader();
  const version = listPlanVersions(db).findLast(({ kind }) => kind === 'baseline');
  if (version === undefined || version.name === null) return null;
  const stored = planNamed(db, version.name);
  const before = { ...stored, label: version.name };
  const after = { ...inForce, label: 'the plan in force' };
  return {
    baseline: { name: version.name, at: version.at },
    difference: comparePair({ before, after }),
    settings: listSettingsChanges(stored.settings, inForce.settings),
    plan: inForce.plan,
  };
}
