import type { PlanAge } from '../../../core/api/wave-report.ts';
import { describeSettingsChange } from '../../../core/settings/describe-settings-change.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { dataVersion } from '../../../db/changes.ts';
import { readImportsSince, readWorkingVersion } from '../../../db/plans.ts';
import type { Project } from '../project.ts';

/** Whether the plan in force still says what it would say now. There is a plan. */
export function planAge(project: Project, planSettings: Settings, settings: Settings): PlanAge {
  const db = project.reader();
  const version = readWorkingVersion(db);
  if (version === null) throw new Error('there is no plan');
  const { id, at, by, edits } = version;
  if (confirmed.get(project.key) === dataVersion(db)) return { at, by, edits, since: [] };
  const changed = describeSettingsChange(planSettings, settings);
  return { at, by, edits, since: [...readImportsSince(db, id), ...(changed === null ? [] : [changed])] };
}

/** Remembers that a new plan, made from what the project held at a data version, is the same as the one in force. */
export function confirmPlan(project: Project, version: number): void {
  confirmed.set(project.key, version);
}

/** The state of the data for which the plan in force came out again. */
const confirmed = new WeakMap<Project['key'], number>();
