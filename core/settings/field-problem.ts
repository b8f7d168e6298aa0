import { AppError } from '../shared/app-error.ts';
import { parseSettingsPatch } from './parse.ts';

/**
 * What is wrong with a patch that holds the value of one field, as a field can show it: `must be a whole number of 1 or more,
 * not "four"`. Null when the patch is fine.
 */
export function fieldProblem(patch: unknown): string | null {
  const [first] = problemsOf(patch);
  return first === undefined ? null : withoutPath(first);
}

/** What is wrong at one place of a patch, such as `blackouts[0].to`; null when nothing is wrong there or below. */
export function fieldProblemAt(patch: unknown, place: string): string | null {
  const found = problemsOf(patch).find((problem) =>
    [' ', '.', '['].some((next) => problem.startsWith(`${place}${next}`)),
  );
  return found === undefined ? null : withoutPath(found);
}

function problemsOf(patch: unknown): readonly string[] {
  try {
    parseSettingsPatch(patch);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { problems } = error.details;
    const texts = Array.isArray(problems) ? problems.filter((problem) => typeof problem === 'string') : [];
    return texts.length === 0 ? [error.message] : texts;
  }
}

/** The path says what the label of the field says already. */
function withoutPath(problem: string): string {
  const match = /^.*? (must be .*|is missing|is not a known setting)$/s.exec(problem);
  return match?.[1] ?? problem;
}
