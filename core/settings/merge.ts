import { parseSettings, type SettingsPatch } from './parse.ts';
import type { Settings } from './settings.ts';

/**
 * Merges a patch into the settings (RFC 7396) and checks the result. Throws `settings-invalid` when the whole would not be
 * valid, such as an array's probe of which the patch deletes the date.
 */
export function mergeSettings(settings: Settings, patch: SettingsPatch): Settings {
  return parseSettings(mergePatch(settings, patch));
}

/**
 * The merge of RFC 7396: objects by key, everything else replaced whole, null deletes. Takes nothing from prototypes and
 * writes to none: `__proto__` is a key like any other. Gives a new value and leaves its arguments alone.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map<string, unknown>(isObject(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
