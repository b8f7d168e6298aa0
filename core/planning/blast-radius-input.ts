import type { DatabaseResult } from '../classification/classify-database.ts';
import type { UserResult } from '../classification/classify-user.ts';
import type { Directory } from '../resolution/directory.ts';
import type { Plan } from './plan.ts';

/** What the blast radius is computed from. The order of lists does not matter. */
export type BlastRadiusInput = {
  readonly directory: Directory;
  /** All databases of the inventory. */
  readonly databases: readonly DatabaseResult[];
  readonly users: readonly UserResult[];
  /** Null while there is no plan: then nothing is said about later. */
  readonly plan: Plan | null;
};
