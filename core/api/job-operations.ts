import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { parser, text } from './parse-input.ts';

/**
 * Asks a running or waiting job to stop; it then fails with `cancelled`. A read, so that it is not queued behind the very
 * write that it stops. `isCancelled` false: no such job, or it has ended.
 */
export const cancelJob = operation(
  'read',
  'job.cancel',
  parser(z.strictObject({ jobId: text })),
  output<{ readonly isCancelled: boolean }>(),
);
