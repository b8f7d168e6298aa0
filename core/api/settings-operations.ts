import * as z from 'zod/mini';
import { parseSettingsPatch, type SettingsPatch } from '../settings/parse.ts';
import type { Settings } from '../settings/settings.ts';
import { operation, output } from './operation.ts';
import { day, fileRef, orNull, parser, text } from './parse-input.ts';
import type { LoadedSettings, SettingsFacts } from './settings-report.ts';

/** The project's settings as they are stored; defaults are not filled in. */
export const getSettings = operation('read', 'settings.get', parser(z.strictObject({})), output<Settings>());

/** Merges a patch into the project's settings (RFC 7396) and gives the result. Fails with `settings-invalid`. */
export const mergeIntoSettings = operation('write', 'settings.merge', parseSettingsMerge, output<Settings>());

/** What the settings can be about, and what the project cannot explain. Ages are counted at the end of `asOf`; null means today. */
export const showSettingsFacts = operation(
  'read',
  'settings.facts',
  parser(z.strictObject({ asOf: orNull(day) })),
  output<SettingsFacts>(),
);

/** Writes the settings as a JSON file, which may replace one. Fails with `file-write-failed`. */
export const saveSettings = operation(
  'read',
  'settings.save',
  parser(z.strictObject({ target: fileRef })),
  output<{ readonly file: string; readonly bytes: number }>(),
);

/** Merges a settings file into the settings (RFC 7396), one undo step. Fails with `settings-invalid` and `file-…`. */
export const loadSettings = operation(
  'write',
  'settings.load',
  parser(z.strictObject({ file: fileRef, by: orNull(text) })),
  output<LoadedSettings>(),
);

function parseSettingsMerge(raw: unknown): { readonly patch: SettingsPatch; readonly by: string | null } {
  const { patch, by } = settingsMerge(raw);
  return { patch: parseSettingsPatch(patch), by };
}

const settingsMerge = parser(z.strictObject({ patch: z.unknown(), by: orNull(text) }));
