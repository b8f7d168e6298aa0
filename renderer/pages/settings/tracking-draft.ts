import { settingDefaults } from '../../../core/settings/defaults.ts';
import { fieldProblem } from '../../../core/settings/field-problem.ts';
import { parseSettingsPatch, type SettingsPatch } from '../../../core/settings/parse.ts';
import type { Settings } from '../../../core/settings/settings.ts';

/** How the work is tracked, as it stands in the fields. A blank one means the default. */
export type TrackingDraft = Readonly<Record<TrackingField, string>>;

export type TrackingField = (typeof trackingFields)[number];

export const trackingFields = ['notSeenDays', 'stopPercent'] as const;

/** The fields, filled with what holds. */
export function draftOfTracking({ tracking }: Pick<Settings, 'tracking'>): TrackingDraft {
  const { notSeenDays, stopPercent } = { ...settingDefaults.tracking, ...tracking };
  return { notSeenDays: String(notSeenDays), stopPercent: String(stopPercent) };
}

/** What a field holds without a setting. */
export function trackingDefault(field: TrackingField): string {
  return String(settingDefaults.tracking[field]);
}

/** What is wrong with a field, in the words of the settings; null when nothing is. */
export function trackingProblem(field: TrackingField, text: string): string | null {
  return fieldProblem({ tracking: { [field]: valueOfField(field, text) } });
}

/** The patch that makes the settings what the fields say; null when they say the same, or when one is wrong. */
export function patchOfTracking({ tracking }: Pick<Settings, 'tracking'>, draft: TrackingDraft): SettingsPatch | null {
  const changed = trackingFields.filter((field) => {
    const stored = tracking?.[field] ?? settingDefaults.tracking[field];
    return (valueOfField(field, draft[field]) ?? settingDefaults.tracking[field]) !== stored;
  });
  if (changed.length === 0 || changed.some((field) => trackingProblem(field, draft[field]) !== null)) return null;
  const values = Object.fromEntries(changed.map((field) => [field, valueOfField(field, draft[field])]));
  const isDefault = trackingFields.every((field) => valueOfField(field, draft[field]) === null);
  return parseSettingsPatch({ tracking: isDefault ? null : values });
}

/** A blank text and that of the default are null; what is no number goes to the parser as it is, which says what it wants. */
function valueOfField(field: TrackingField, text: string): number | string | null {
  const trimmed = text.trim().replace(/\s*%$/, '');
  if (trimmed === '') return null;
  if (!/^-?\d+(?:[.,]\d+)?$/.test(trimmed)) return trimmed;
  const value = Number(trimmed.replace(',', '.'));
  return value === settingDefaults.tracking[field] ? null : value;
}
