import * as z from 'zod/mini';
import { stepStatuses } from '../planning/plan.ts';
import type { PlanDifference } from '../planning/plan-difference.ts';
import { parseSettingsPatch, type SettingsPatch } from '../settings/parse.ts';
import type { IsoDate } from '../shared/dates.ts';
import { operation, output } from './operation.ts';
import { day, oneOf, orNull, parser, text } from './parse-input.ts';
import type { PlacementReport, PlanReport, PlanVersion, PlanVersionList, StepReport } from './plan-report.ts';

/**
 * Computes the plan and stores it as the plan in force, one undo step; a plan that comes out the same is no step. `patch` is
 * merged into the project's settings first (RFC 7396), null for none. `asOf` null means today. `expected` is the hash of the
 * plan that was looked at before (`plan.preview`), null or absent for none. Fails with `settings-invalid`, and with `plan-changed`
 * when another plan comes out than expected; then nothing is stored.
 */
export const computePlan = operation('write', 'plan.compute', parseComputePlan, output<PlanReport>());

/** The plan in force. Fails with `plan-missing`. */
export const getPlan = operation('read', 'plan.get', parser(z.strictObject({})), output<PlanReport>());

/** Why somebody is in a wave of the plan in force, or in none. Fails with `plan-missing`, and `not-found` for an unknown alias. */
export const explainPlacement = operation(
  'read',
  'plan.explain',
  parser(z.strictObject({ alias: text })),
  output<PlacementReport>(),
);

/** Says what became of a step. Fails with `plan-missing`, `not-found`, and `step-refused` where a hard rule forbids it. */
export const markStep = operation(
  'write',
  'plan.markStep',
  parser(z.strictObject({ step: text, status: oneOf(stepStatuses), by: orNull(text), note: orNull(text) })),
  output<StepReport>(),
);

/** The versions of the plan that have a name. */
export const listPlanVersions = operation(
  'read',
  'plan.versions',
  parser(z.strictObject({})),
  output<PlanVersionList>(),
);

/** Keeps the plan in force under a name, as a baseline. Fails with `plan-missing` and `version-exists`. */
export const saveBaseline = operation(
  'write',
  'plan.saveBaseline',
  parser(z.strictObject({ name: text, by: orNull(text) })),
  output<PlanVersion>(),
);

/**
 * Tries the plan with other settings and keeps the outcome under a name; project and plan in force stay as they are. Fails
 * with `version-exists` and `settings-invalid`.
 */
export const tryPlan = operation('write', 'plan.tryOut', parseTryPlan, output<PlanVersion>());

/**
 * Makes a version the plan in force, with the settings that it was computed with. The plan that was in force is kept as a
 * version, `Plan of 2014-03-14 08:12`, unless one holds the same. Fails with `not-found`.
 */
export const adoptVersion = operation(
  'write',
  'plan.adopt',
  parser(z.strictObject({ name: text, by: orNull(text) })),
  output<PlanReport>(),
);

/** Removes a version. Fails with `not-found`. */
export const removeVersion = operation(
  'write',
  'plan.removeVersion',
  parser(z.strictObject({ name: text, by: orNull(text) })),
  output<{ readonly removed: string }>(),
);

/** Compares two plans; null is the plan in force. Fails with `plan-missing` and `not-found`. */
export const comparePlans = operation(
  'read',
  'plan.compare',
  parser(z.strictObject({ before: orNull(text), after: orNull(text) })),
  output<PlanDifference>(),
);

function parseComputePlan(raw: unknown): {
  readonly patch: SettingsPatch | null;
  readonly asOf: IsoDate | null;
  readonly expected?: string | null | undefined;
  readonly by: string | null;
} {
  const { patch, ...rest } = computeInput(raw);
  return { patch: patch === undefined || patch === null ? null : parseSettingsPatch(patch), ...rest };
}

const computeInput = parser(
  z.strictObject({
    patch: z.optional(z.unknown()),
    asOf: orNull(day),
    expected: z.optional(z.nullable(text)),
    by: orNull(text),
  }),
);

function parseTryPlan(raw: unknown): {
  readonly name: string;
  readonly patch: SettingsPatch;
  readonly asOf: IsoDate | null;
  readonly by: string | null;
} {
  const { name, patch, asOf, by } = tryInput(raw);
  return { name, patch: parseSettingsPatch(patch), asOf, by };
}

const tryInput = parser(z.strictObject({ name: text, patch: z.unknown(), asOf: orNull(day), by: orNull(text) }));
