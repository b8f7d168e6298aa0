import { settingDefaults } from '../../../core/settings/defaults.ts';
import { fieldProblem } from '../../../core/settings/field-problem.ts';
import { parseSettingsPatch, type SettingsPatch } from '../../../core/settings/parse.ts';
import type { Settings } from '../../../core/settings/settings.ts';

/** The settings of a plan that is tried out, as they stand in the fields; a blank one means the default. */
export type TryOutDraft = Readonly<Record<TryOutField, string>>;

export const tryOutFields = [
  'agents',
  'minutesPerAgent',
  'maxUsersPerWave',
  'pilotSize',
  'start',
  'siteOrder',
] as const;

export type TryOutField = (typeof tryOutFields)[number];

/** The fields as the settings fill them. */
export function draftOf(settings: Settings): TryOutDraft {
  const { agents, minutesPerAgent, maxUsersPerWave, pilot, start, siteOrder } = settings;
  return {
    agents: textOf(agents),
    minutesPerAgent: textOf(minutesPerAgent),
    maxUsersPerWave: textOf(maxUsersPerWave),
    pilotSize: textOf(pilot?.size),
    start: start ?? '',
    siteOrder: (siteOrder ?? []).join(', '),
  };
}

/** What is in force where a field is blank. */
export const blankMeans: TryOutDraft = {
  agents: `default: ${settingDefaults.agents}`,
  minutesPerAgent: `default: ${settingDefaults.minutesPerAgent}`,
  maxUsersPerWave: `default: ${settingDefaults.maxUsersPerWave}`,
  pilotSize: `default: ${settingDefaults.pilot.size}`,
  start: '',
  siteOrder: 'no site waits for another',
};

/** What is wrong with a field; null when nothing is. `sites` are the names of all sites. */
export function draftProblem(field: TryOutField, draft: TryOutDraft, sites: readonly string[]): string | null {
  if (field !== 'siteOrder') return fieldProblem(rawPatch(field, draft[field]));
  const known = new Set(sites.map((site) => site.toLowerCase()));
  const named = namesIn(draft.siteOrder);
  const unknown = named.find((name) => !known.has(name.toLowerCase()));
  if (unknown !== undefined) return `There is no site named ${unknown}.`;
  const twice = named.find((name, i) => named.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < i);
  return twice === undefined ? null : `${twice} stands there twice.`;
}

/** What the fields say other than the settings; null when that is nothing, or a field is wrong. */
export function patchOf(draft: TryOutDraft, settings: Settings, sites: readonly string[]): SettingsPatch | null {
  const stored = draftOf(settings);
  const changed = tryOutFields.filter((field) => draft[field].trim() !== stored[field]);
  if (changed.length === 0 || tryOutFields.some((field) => draftProblem(field, draft, sites) !== null)) return null;
  return parseSettingsPatch(Object.assign({}, ...changed.map((field) => rawPatch(field, draft[field]))));
}

function rawPatch(field: TryOutField, text: string): Readonly<Record<string, unknown>> {
  const trimmed = text.trim();
  switch (field) {
    case 'pilotSize':
      return { pilot: { size: trimmed === '' ? null : numberOf(trimmed) } };
    case 'start':
      return { start: trimmed === '' ? null : trimmed };
    case 'siteOrder':
      return { siteOrder: trimmed === '' ? null : namesIn(trimmed) };
    default:
      return { [field]: trimmed === '' ? null : numberOf(trimmed) };
  }
}

function namesIn(text: string): readonly string[] {
  return text.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

/** What is no number goes to the parser as it is, which says what it wants. */
function numberOf(text: string): number | string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
