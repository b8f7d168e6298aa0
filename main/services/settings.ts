import { mergeSettings } from '../../core/settings/merge.ts';
import type { SettingsPatch } from '../../core/settings/parse.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { beginChange } from '../../db/changes.ts';
import { readSettings, writeSettings } from '../../db/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Project } from './project.ts';

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
  const db = project.writer();
  return inTransaction(db, () => {
    const before = readSettings(db);
    const after = mergeSettings(before, request.patch);
    if (JSON.stringify(after) === JSON.stringify(before)) return before;
    const what = `changed the settings: ${Object.keys(request.patch).join(', ')}`;
    writeSettings(db, beginChange(db, { at: project.now(), by: request.by, what }), after);
    return after;
  });
}
