import { AppError } from '../shared/app-error.ts';
import { parseSettingsPatch } from './parse.ts';

/**
 * What is wrong with a patch that holds the value of one field, as a field can show it: `must be a whole number of 1 or more,
 * not "four"`. Null when the patch is fine.
 */
export function fieldProblem(patch: unknown): string | null {
  try {
    parseSettingsPatch(patch);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.details.problems;
    const [first] = Array.isArray(problems) ? problems : [];
    return typeof first === 'string' ? withoutPath(first) : error.message;
  }
}

/** The path says what the label of the field says already. */
function withoutPath(problem: string): string {
  const match = /^.*? (must be .*|is missing|is not a known setting)$/s.exec(problem);
  return match?.[1] ?? problem;
}
