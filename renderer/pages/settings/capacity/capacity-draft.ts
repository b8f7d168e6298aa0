import { settingDefaults } from '../../../../core/settings/defaults.ts';
import { fieldProblem } from '../../../../core/settings/field-problem.ts';
import { parseSettingsPatch, type SettingsPatch } from '../../../../core/settings/parse.ts';
import type { ProfileMethod, Settings } from '../../../../core/settings/settings.ts';

/** The figures of the helpdesk as they stand in the fields; contact rates in per cent. A blank one means the default. */
export type CapacityDraft = Readonly<Record<CapacityField, string>>;

export type CapacityField = AmountField | MethodField;
export type AmountField = (typeof amountFields)[number];
export type MethodField = `${ProfileMethod}.${'contactRate' | 'minutes'}`;

export const amountFields = ['agents', 'minutesPerAgent', 'maxUsersPerWave'] as const;

export const capacityMethods = ['M1', 'M2', 'M3', 'M4', 'M5', 'APP_OWNER'] as const satisfies readonly ProfileMethod[];

/** The fields, filled with what holds. */
export function draftOfCapacity(settings: Settings): CapacityDraft {
  return Object.fromEntries(
    capacityFields.map((field) => [field, textOf(field, storedValue(settings, field) ?? defaultValue(field))]),
  ) as CapacityDraft;
}

/** What a field holds without a setting. */
export function defaultText(field: CapacityField): string {
  return textOf(field, defaultValue(field));
}

/** True where a field holds its default, written or left blank. */
export function isDefault(field: CapacityField, text: string): boolean {
  return amountOf(field, text) === null;
}

/** What is wrong with a field, in the words of the settings; of a share in per cent, as it is written here. */
export function capacityProblem(field: CapacityField, text: string): string | null {
  const problem = fieldProblem(rawPatch(field, amountOf(field, text)));
  if (problem === null || !field.endsWith('.contactRate')) return problem;
  return `must be a share from 0 to 100 per cent, not ${text.trim()}`;
}

/** The patch that makes the settings what the fields say; null when they say the same, or when one is wrong. */
export function patchOfCapacity(settings: Settings, draft: CapacityDraft): SettingsPatch | null {
  const changed = capacityFields.filter((field) => {
    const stored = storedValue(settings, field);
    return amountOf(field, draft[field]) !== (stored === defaultValue(field) ? null : (stored ?? null));
  });
  if (changed.length === 0 || changed.some((field) => capacityProblem(field, draft[field]) !== null)) return null;
  const amounts = changed.flatMap((field) =>
    isAmount(field) ? [[field, amountOf(field, draft[field])] as const] : [],
  );
  const methods = changed.some((field) => !isAmount(field)) ? { methods: methodsPatch(settings, draft) } : {};
  return parseSettingsPatch({ ...Object.fromEntries(amounts), ...methods });
}

const capacityFields: readonly CapacityField[] = [
  ...amountFields,
  ...capacityMethods.flatMap((method) => [`${method}.contactRate`, `${method}.minutes`] as const),
];

/** Takes away what is the default, and what holds nothing then. */
function methodsPatch(settings: Settings, draft: CapacityDraft) {
  const entries = capacityMethods.map((method) => {
    const contactRate = amountOf(`${method}.contactRate`, draft[`${method}.contactRate`]);
    const minutes = amountOf(`${method}.minutes`, draft[`${method}.minutes`]);
    return [method, contactRate === null && minutes === null ? null : { contactRate, minutes }] as const;
  });
  if (entries.every(([, entry]) => entry === null)) return null;
  return Object.fromEntries(entries.filter(([method, entry]) => entry !== null || settings.methods?.[method]));
}

/** A blank text and that of the default are null; what is no number goes to the parser as it is. */
function amountOf(field: CapacityField, text: string): number | string | null {
  const trimmed = text.trim().replace(/\s*%$/, '');
  if (trimmed === '') return null;
  if (!/^-?\d+(?:[.,]\d+)?$/.test(trimmed)) return trimmed;
  const number = Number(trimmed.replace(',', '.'));
  const value = field.endsWith('.contactRate') ? Number((number / 100).toFixed(8)) : number;
  return value === defaultValue(field) ? null : value;
}

function textOf(field: CapacityField, value: number): string {
  return String(field.endsWith('.contactRate') ? Number((value * 100).toFixed(6)) : value);
}

function storedValue({ methods, ...amounts }: Settings, field: CapacityField): number | undefined {
  if (isAmount(field)) return amounts[field];
  const [method, key] = partsOf(field);
  return methods?.[method]?.[key];
}

function defaultValue(field: CapacityField): number {
  if (isAmount(field)) return settingDefaults[field];
  const [method, key] = partsOf(field);
  return settingDefaults.methods[method][key];
}

function rawPatch(field: CapacityField, value: number | string | null): unknown {
  if (isAmount(field)) return { [field]: value };
  const [method, key] = partsOf(field);
  return { methods: { [method]: { [key]: value } } };
}

function isAmount(field: CapacityField): field is AmountField {
  return amountFields.some((amount) => amount === field);
}

function partsOf(field: MethodField): readonly [ProfileMethod, 'contactRate' | 'minutes'] {
  const method = capacityMethods.find((candidate) => field.startsWith(`${candidate}.`));
  if (method === undefined) throw new Error(`${field} is no field of a method`);
  return [method, field.endsWith('.contactRate') ? 'contactRate' : 'minutes'];
}
