import * as z from 'zod/mini';
import type { PlanDigest } from '../planning/plan-digest.ts';
import { parseSettingsPatch, type SettingsPatch } from '../settings/parse.ts';
import type { IsoDate } from '../shared/dates.ts';
import { operation, output } from './operation.ts';
import { day, fileRef, orNull, parser, text } from './parse-input.ts';
import type { PlanPreview } from './plan-preview-report.ts';
import type { BaselineReport, PlanHeads } from './plan-report.ts';

/**
 * What `plan.compute` would make of the project, compared with the plan in force; nothing is written. `patch` and `asOf` as
 * there. Announces its phases and can be cancelled between them. Fails with `settings-invalid`.
 */
export const previewPlan = operation('read', 'plan.preview', parsePreviewPlan, output<PlanPreview>());

/** The plan in force and its versions, with what each of them comes to. */
export const listPlanHeads = operation('read', 'plan.heads', parser(z.strictObject({})), output<PlanHeads>());

/** What was signed off beside what is planned now. */
export const showBaseline = operation('read', 'plan.baseline', parser(z.strictObject({})), output<BaselineReport>());

/**
 * Compares two plans as `plan.compare` does, in a size for a page; null is the plan in force. `contains` leaves the people
 * whose name or alias has these letters, whatever their case and accents. Fails with `plan-missing` and `not-found`.
 */
export const digestChanges = operation(
  'read',
  'plan.changes',
  parser(z.strictObject({ before: orNull(text), after: orNull(text), contains: orNull(z.string()) })),
  output<PlanDigest>(),
);

/**
 * Writes everything that is different between two plans into a CSV file, which may exist: a line for each person, wave, step,
 * finding and setting. Fails with `plan-missing`, `not-found` and `file-write-failed`.
 */
export const saveChanges = operation(
  'read',
  'plan.saveChanges',
  parser(z.strictObject({ before: orNull(text), after: orNull(text), target: fileRef })),
  output<{ readonly rows: number; readonly bytes: number }>(),
);

function parsePreviewPlan(raw: unknown): { readonly patch: SettingsPatch | null; readonly asOf: IsoDate | null } {
  const { patch, asOf } = previewInput(raw);
  return { patch: patch === undefined || patch === null ? null : parseSettingsPatch(patch), asOf };
}

const previewInput = parser(z.strictObject({ patch: z.optional(z.unknown()), asOf: orNull(day) }));
