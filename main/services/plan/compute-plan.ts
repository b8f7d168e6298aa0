import type { PlanReport, PlanVersion } from '../../../core/api/plan-report.ts';
import { isOpenBlocker } from '../../../core/findings/finding.ts';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import type { FindingKey } from '../../../core/planning/plan-difference.ts';
import type { StoredPlan } from '../../../core/planning/plan-version.ts';
import { mergeSettings } from '../../../core/settings/merge.ts';
import type { SettingsPatch } from '../../../core/settings/parse.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { beginChange, dataVersion } from '../../../db/changes.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { insertPlan, readPlanVersion, readWorkingPlan } from '../../../db/plans.ts';
import { readSettings, writeSettings } from '../../../db/settings.ts';
import { readMarkedSteps, stepKey } from '../../../db/step-marks.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { classifyProject, classifyWithSettings } from '../classify/classify-project.ts';
import { findingsOf } from '../findings.ts';
import type { Project } from '../project.ts';
import { settleTasks } from '../tracking/settle-tasks.ts';
import { readPermissionLinks } from './permissions.ts';
import { confirmPlan } from './plan-age.ts';
import { planChanged, versionExists } from './plan-errors.ts';
import { hashOfPlan, planReport, withoutMarks } from './plan-report.ts';
import { marksOf } from './stored-plan.ts';
import { writeAt } from './write-at.ts';

/** A plan as it comes out, with what it was computed with. */
export type ComputedPlan = Pick<StoredPlan, 'asOf' | 'hash' | 'settings' | 'findings' | 'plan'>;

/**
 * Computes the plan and stores it as the plan in force, together with the settings that were merged for it. A plan that
 * comes out as the one in force is not stored again. Throws `settings-invalid`, `plan-changed` when its hash is not the
 * expected one, and `project-locked` when another program has changed the project meanwhile.
 */
export function computePlan(
  project: Project,
  request: {
    readonly patch: SettingsPatch | null;
    readonly asOf: IsoDate;
    readonly expected?: string | null | undefined;
    readonly by: string | null;
  },
): PlanReport {
  const version = dataVersion(project.reader());
  const before = readSettings(project.reader());
  const settings = request.patch === null ? before : mergeSettings(before, request.patch);
  const computed = planWith(project, settings, request.asOf);
  const { expected = null } = request;
  if (expected !== null && expected !== computed.hash) throw planChanged();
  const stored = writeAt(project, version, (db) => {
    const isSameSettings = JSON.stringify(settings) === JSON.stringify(before);
    const isSamePlan = isSameAs(readWorkingPlan(db), computed);
    if (isSameSettings && isSamePlan) return version;
    const what = describeChange(computed.plan, isSameSettings ? null : request.patch);
    const change = beginChange(db, { at: project.now(), by: request.by, what });
    if (!isSameSettings) writeSettings(db, change, settings);
    settleTasks(project, db, change);
    if (!isSamePlan) {
      insertPlan(db, change, { kind: 'working', name: null, at: project.now(), by: request.by, ...computed });
    }
    return dataVersion(db);
  });
  confirmPlan(project, stored);
  return planReport(computed.plan, computed.hash);
}

/** True for the plan in force when it comes out the same from the same settings and findings. */
export function isSameAs(stored: StoredPlan | null, computed: ComputedPlan): boolean {
  if (stored === null || stored.hash !== computed.hash) return false;
  const facts = ({ plan, settings, findings }: ComputedPlan) =>
    JSON.stringify([withoutMarks(plan), settings, findings]);
  return facts(stored) === facts(computed);
}

/** Computes a plan with other settings and keeps it as a what-if version. Throws `version-exists`, `settings-invalid`. */
export function tryPlan(
  project: Project,
  request: {
    readonly name: string;
    readonly patch: SettingsPatch;
    readonly asOf: IsoDate;
    readonly by: string | null;
  },
): PlanVersion {
  const settings = mergeSettings(readSettings(project.reader()), request.patch);
  const computed = planWith(project, settings, request.asOf);
  const db = project.writer();
  const version = { kind: 'what-if', name: request.name, at: project.now(), by: request.by } as const;
  inTransaction(db, () => {
    if (readPlanVersion(db, request.name) !== null) throw versionExists(request.name);
    const change = beginChange(db, { at: version.at, by: version.by, what: `tried a plan: ${request.name}` });
    insertPlan(db, change, { ...version, ...computed });
  });
  return { ...version, asOf: computed.asOf, hash: computed.hash };
}

/** The plan of a project under the given settings; reads what is committed and writes nothing. Throws `settings-invalid`. */
export function planWith(project: Project, settings: Settings, asOf: IsoDate): ComputedPlan {
  const db = project.reader();
  const isOwn = JSON.stringify(settings) === JSON.stringify(readSettings(db));
  const classification = isOwn ? classifyProject(project, asOf) : classifyWithSettings(project, asOf, settings);
  const findings = findingsOf(db, classification).findings;
  const plan = buildPlan({
    ...{ asOf, settings },
    directory: classification.classifier.directory,
    databases: classification.classifier.databases,
    users: [...classification.index.users.values()],
    permissions: readPermissionLinks(db, classification)?.links ?? [],
    blockers: findings.filter(isOpenBlocker).map(({ id, site, message }) => ({ id, site, message })),
    marks: marksOf(db, readWorkingPlan(db)?.plan ?? null),
    previous: previousPlan(db),
  });
  const keys = findings.filter(({ accepted }) => accepted === null).map(keyOf);
  return { asOf, settings, plan, hash: hashOfPlan(plan), findings: keys };
}

/** The plan in force, with every step that somebody said something about, even when the plan no longer has it. */
function previousPlan(db: ReadDb): Plan | null {
  const stored = readWorkingPlan(db);
  if (stored === null) return null;
  const known = new Set(stored.plan.sites.flatMap(({ steps }) => steps.map(({ id }) => stepKey(id))));
  const lost = readMarkedSteps(db).filter(({ step }) => !known.has(stepKey(step.id)));
  const sites = lost.map(({ step, mark }) => ({
    ...{ site: step.site, timeZone: null, array: null, blockers: [] },
    steps: [{ ...step, mark }],
  }));
  return { ...stored.plan, sites: [...stored.plan.sites, ...sites] };
}

function keyOf({ id, site, subject }: FindingKey): FindingKey {
  return { id, site, subject };
}

function describeChange(plan: Plan, patch: SettingsPatch | null): string {
  const users = plan.waves.reduce((sum, wave) => sum + wave.users, 0);
  const planned = `planned ${plan.waves.length} waves with ${users} users`;
  return patch === null ? planned : `${planned}, settings changed: ${Object.keys(patch).join(', ')}`;
}
