import type { PlanReport, PlanVersion, PlanVersionList } from '../../../core/api/plan-report.ts';
import type { PlanDifference } from '../../../core/planning/plan-difference.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import { beginChange } from '../../../db/changes.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { deletePlanVersion, insertPlan, listPlanVersions, readPlanVersion } from '../../../db/plans.ts';
import { readSettings, writeSettings } from '../../../db/settings.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { type Project, toLocalDay } from '../project.ts';
import { settleTasks } from '../tracking/settle-tasks.ts';
import { comparePair, namedPlans } from './digest-versions.ts';
import { versionExists, versionNotFound } from './plan-errors.ts';
import { planReport } from './plan-report.ts';
import { currentPlan, planNamed } from './stored-plan.ts';

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

/**
 * Makes a version the plan in force, its settings included, and keeps the plan that was in force as a version of its own,
 * unless there is one that is the same. Throws `not-found`.
 */
export function adoptVersion(project: Project, { name, by }: NameRequest): PlanReport {
  const stored = planNamed(project.reader(), name);
  const db = project.writer();
  inTransaction(db, () => {
    const at = project.now();
    const former = currentPlan(db);
    const change = beginChange(db, { at, by, what: `made ${stored.name} the plan` });
    if (former !== null && !isKept(db, former))
      insertPlan(db, change, { ...former, kind: 'what-if', name: freeName(db, former) });
    if (JSON.stringify(readSettings(db)) !== JSON.stringify(stored.settings))
      writeSettings(db, change, stored.settings);
    settleTasks(project, db, change);
    insertPlan(db, change, { ...stored, kind: 'working', name: null, at, by });
  });
  return planReport(planNamed(project.reader(), null).plan, stored.hash);
}

/** True when a version holds the same plan and settings. */
function isKept(db: ReadDb, { hash, settings }: StoredPlan): boolean {
  const alike = listPlanVersions(db).filter((version) => version.hash === hash);
  return alike.some(
    ({ name }) => name !== null && JSON.stringify(readPlanVersion(db, name)?.settings) === JSON.stringify(settings),
  );
}

/** `Plan of 2014-03-14 08:12`, by when it was made; with a number after it when versions have that name already. */
function freeName(db: ReadDb, { at }: StoredPlan): string {
  const moment = new Date(at);
  const time = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  const name = `Plan of ${toLocalDay(moment)} ${time}`;
  if (readPlanVersion(db, name) === null) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name} (${number})`;
    if (readPlanVersion(db, numbered) === null) return numbered;
  }
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
