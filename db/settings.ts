import { eq } from 'drizzle-orm';
import { parseSettings } from '../core/settings/parse.ts';
import type { Settings } from '../core/settings/settings.ts';
import { type ChangeId, recordUpdated } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { settings } from './schema.ts';

/** The settings of the project as they are stored; defaults are not filled in. Throws `settings-invalid`. */
export function readSettings(db: ReadDb): Settings {
  return parseSettings(JSON.parse(readJson(db)));
}

/** Replaces the settings of the project. */
export function writeSettings(db: WriteDb, change: ChangeId, next: Settings): void {
  recordUpdated(db, change, 'settings', onlyRow, { id: onlyRow, json: readJson(db) });
  const { changes } = queries(db)
    .update(settings)
    .set({ json: JSON.stringify(next) })
    .where(eq(settings.id, onlyRow))
    .run();
  if (changes !== 1) throw new Error(`settings: ${changes} rows changed instead of one`);
}

const onlyRow = 1;

function readJson(db: ReadDb): string {
  const row = queries(db).select({ json: settings.json }).from(settings).where(eq(settings.id, onlyRow)).get();
  if (row === undefined) throw new Error('the project has no settings');
  return row.json;
}
