import { germanColumns } from './german-columns.ts';
import { germanRules } from './german-rules.ts';
import { germanStates } from './german-states.ts';
import { germanWork } from './german-work.ts';

/** What states, columns and kinds are called in German; the keys are the English words of the domain. */
export const germanData: Readonly<Record<string, string>> = {
  ...{ ...germanColumns, ...germanRules, ...germanStates, ...germanWork },
};
