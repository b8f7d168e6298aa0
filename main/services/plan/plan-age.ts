import type { PlanAge } from '../../../core/api/wave-report.ts';
import { describeSettingsChange } from '../../../core/settings/describe-settings-change.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { readImportsSince, readWorkingVersion } from '../../../db/plans.ts';

/** Whether the plan in force still says what it would say now. There is a plan. */
export function planAge(db: ReadDb, planSettings: Settings, settings: Settings): PlanAge {
  const version = readWorkingVersion(db);
  if (version === null) throw new Error('there is no plan');
  const { id, at, by, edits } = version;
  const changed = describeSettingsChange(planSettings, settings);
  return { at, by, edits, since: [...readImportsSince(db, id), ...(changed === null ? [] : [changed])] };
}
