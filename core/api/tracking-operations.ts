import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { day, orNull, parser, rowId, text } from './parse-input.ts';
import type { ProgressReport } from './tracking-report.ts';

/** How far the work is. `asOf` as in `classify.summary`. */
export const showProgress = operation(
  'read',
  'tracking.progress',
  parser(z.strictObject({ asOf: orNull(day) })),
  output<ProgressReport>(),
);

/**
 * Lets a paused wave go on, one undo step, until more verifications fail. Fails with `plan-missing`, `not-found`, and
 * `task-refused` for a wave that is not paused.
 */
export const resumeWave = operation(
  'write',
  'tracking.resumeWave',
  parser(z.strictObject({ wave: rowId, reason: text, by: orNull(text) })),
  output<{ readonly wave: number }>(),
);
