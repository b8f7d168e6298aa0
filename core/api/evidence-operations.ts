import * as z from 'zod/mini';
import { stepStatuses } from '../planning/plan.ts';
import type { StepEvidence } from '../runbook/evidence/evidence.ts';
import type { IsoDate } from '../shared/dates.ts';
import { operation, output } from './operation.ts';
import { oneOf, orNull, parser, text } from './parse-input.ts';
import type { StepReport } from './plan-report.ts';

/** The longest text that is taken as evidence, in characters: much more than any transcript of ours. */
export const longestEvidence = 300_000;

/** What a text proves. */
export type EvidenceReport = {
  /** The day on which the text was recorded; null when it does not say. */
  readonly day: IsoDate | null;
  /** The step that was asked about, then every other step that the text says something about, in the order of the plan. */
  readonly steps: readonly StepEvidence[];
};

const evidenceText = z
  .string('a text')
  .check(z.maxLength(longestEvidence, `a text of ${longestEvidence} characters at most`));

/**
 * Compares a text (a transcript, what a cmdlet, `nslookup` or `netstat` showed, an export as CSV) with what the steps of the
 * plan in force are to bring about. `step` null asks about no step in particular. Fails with `plan-missing` and `not-found`.
 */
export const checkEvidence = operation(
  'read',
  'plan.checkEvidence',
  parser(z.strictObject({ step: orNull(text), text: evidenceText })),
  output<EvidenceReport>(),
);

/**
 * Says what became of several steps, one undo step. The note of each records what the evidence shows about it; evidence that
 * contradicts a step is refused unless `despite` says why it is marked all the same. Fails with `plan-missing`, `not-found`,
 * `step-refused` where a hard rule forbids it, `evidence-contradicts`; then no step is marked.
 */
export const markSteps = operation(
  'write',
  'plan.markSteps',
  parser(
    z.strictObject({
      steps: z.array(text).check(z.minLength(1, 'at least one step'), z.maxLength(2000, '2000 steps at most')),
      status: oneOf(stepStatuses),
      by: orNull(text),
      note: orNull(text),
      evidence: orNull(z.strictObject({ name: orNull(text), text: evidenceText })),
      despite: orNull(text),
    }),
  ),
  output<{ readonly steps: readonly StepReport[] }>(),
);
