import * as z from 'zod/mini';
import type { FindingWork } from './finding-work-report.ts';
import { operation, output } from './operation.ts';
import { day, orNull, parser } from './parse-input.ts';

/**
 * The findings as a work list: who waits, which rows, what can be done here, what is not answered. It stays small however
 * many rows a finding concerns; `check` names them all. `asOf` null means today.
 */
export const listFindingWork = operation(
  'read',
  'findings.work',
  parser(z.strictObject({ asOf: orNull(day) })),
  output<FindingWork>(),
);
