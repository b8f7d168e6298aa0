import type { WireError } from '../../../core/api/reply.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { errorWords } from '../../words/error-words.ts';

/** Anything that was thrown, as a file's reason not to be used. */
export function wireErrorOf(error: unknown): WireError {
  if (error instanceof AppError) {
    const { code, message, hint, details } = error;
    return { code, message, hint, details };
  }
  const { message, hint } = errorWords(error);
  return { code: 'internal', message, hint, details: {} };
}
