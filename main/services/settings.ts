import { basename, dirname } from 'node:path';
import type { LoadedSettings } from '../../core/api/settings-report.ts';
import { describeSettingsChange } from '../../core/settings/describe-settings-change.ts';
import { mergeSettings } from '../../core/settings/merge.ts';
import { parseSettingsPatch, type SettingsPatch } from '../../core/settings/parse.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { beginChange } from '../../db/changes.ts';
import { readSettings, writeSettings } from '../../db/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import { readJsonFile } from './files/json-file.ts';
import { writeFileAtomically } from './files/write-file.ts';
import type { Project } from './project.ts';
import { settleTasks } from './tracking/settle-tasks.ts';

/** The settings of a project as they are stored. */
export function getSettings(project: Project): Settings {
  return readSettings(project.reader());
}

/**
 * Merges a patch into the settings of a project (RFC 7396) as one undo step, and gives the result. A patch that changes
 * nothing is no step. Throws `settings-invalid`.
 */
export function mergeIntoSettings(
  project: Project,
  request: { readonly patch: SettingsPatch; readonly by: string | null },
): Settings {
  return mergeAndDescribe(project, request).settings;
}

/** Writes the settings as a JSON file, also over one that exists. Throws `file-write-failed`. */
export async function saveSettings(
  project: Project,
  path: string,
): Promise<{ readonly file: string; readonly bytes: number }> {
  const content = new TextEncoder().encode(`${JSON.stringify(getSettings(project), null, 2)}\n`);
  await writeFileAtomically(path, content, true);
  return { file: path, bytes: content.length };
}

/** Merges a settings file into the settings of a project as one undo step. Throws `settings-invalid` and `file-…`. */
export async function loadSettings(
  project: Project,
  { path, by }: { readonly path: string; readonly by: string | null },
): Promise<LoadedSettings> {
  const patch = parseSettingsPatch(await readJsonFile(dirname(path), basename(path)));
  return mergeAndDescribe(project, { patch, by });
}

function mergeAndDescribe(
  project: Project,
  { patch, by }: { readonly patch: SettingsPatch; readonly by: string | null },
): LoadedSettings {
  const db = project.writer();
  return inTransaction(db, () => {
    const before = readSettings(db);
    const after = mergeSettings(before, patch);
    if (JSON.stringify(after) === JSON.stringify(before)) return { settings: before, what: null };
    const what = describeSettingsChange(before, after) ?? 'put the settings into another order';
    const change = beginChange(db, { at: project.now(), by, what });
    writeSettings(db, change, after);
    settleTasks(project, db, change);
    return { settings: after, what };
  });
}
