import type { PlanReport, PlanVersion, PlanVersionList } from '../../../core/api/plan-report.ts';
import type { PlanDifference } from '../../../core/planning/plan-difference.ts';
import { beginChange } from '../../../db/changes.ts';
import { deletePlanVersion, insertPlan, listPlanVersions, readPlanVersion } from '../../../db/plans.ts';
import { readSettings, writeSettings } from '../../../db/settings.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Project } from '../project.ts';
import { comparePair, namedPlans } from './digest-versions.ts';
import { versionExists, versionNotFound } from './plan-errors.ts';
import { planReport } from './plan-report.ts';
import { planNamed } from './stored-plan.ts';

type NameRequest = { readonly name: string; readonly by: string | null };

/** The versions that have a name, oldest first. */
export function listVersions(project: Project): PlanVersionList {
  return { versions: listPlanVersions(project.reader()) };
}

/** The plan in force. Throws `plan-missing`. */
export function showPlan(project: Project): PlanReport {
  const { plan, hash } = planNamed(project.reader(), null);
  return planReport(plan, hash);
}

/** Keeps the plan in force under a name. Throws `plan-missing` and `version-exists`. */
export function saveBaseline(project: Project, { name, by }: NameRequest): PlanVersion {
  const stored = planNamed(project.reader(), null);
  const version = { kind: 'baseline', name, at: project.now(), by, asOf: stored.asOf, hash: stored.hash } as const;
  const db = project.writer();
  inTransaction(db, () => {
    if (readPlanVersion(db, name) !== null) throw versionExists(name);
    const change = beginChange(db, { at: version.at, by, what: `saved the plan as ${name}` });
    insertPlan(db, change, { ...stored, ...version });
  });
  return version;
}

/** Makes a version the plan in force, its settings included. Throws `not-found`. */
export function adoptVersion(project: Project, { name, by }: NameRequest): PlanReport {
  const stored = planNamed(project.reader(), name);
  const db = project.writer();
  inTransaction(db, () => {
    const at = project.now();
    const change = beginChange(db, { at, by, what: `made ${stored.name} the plan` });
    if (JSON.stringify(readSettings(db)) !== JSON.stringify(stored.settings))
      writeSettings(db, change, stored.settings);
    insertPlan(db, change, { ...stored, kind: 'working', name: null, at, by });
  });
  return planReport(planNamed(project.reader(), null).plan, stored.hash);
}

/** Removes a version. Throws `not-found`. */
export function removeVersion(project: Project, { name, by }: NameRequest): { readonly removed: string } {
  const db = project.writer();
  return inTransaction(db, () => {
    const found = readPlanVersion(db, name);
    if (found === null || found.name === null) throw versionNotFound(name);
    const change = beginChange(db, { at: project.now(), by, what: `removed the version ${found.name} of the plan` });
    deletePlanVersion(db, change, name);
    return { removed: found.name };
  });
}

/** Compares two plans, null being the plan in force. Throws `plan-missing` and `not-found`. */
export function compareVersions(
  project: Project,
  request: { readonly before: string | null; readonly after: string | null },
): PlanDifference {
  return comparePair(namedPlans(project, request));
}
