import { AppError } from '../../core/shared/app-error.ts';

/** What a failure says to people: what happened, what to do, and the code for whoever is asked for help. */
export type ErrorWords = { readonly message: string; readonly hint: string; readonly code: string };

/** Puts anything that was thrown into words. What is not an `AppError` means that no answer came at all. */
export function errorWords(error: unknown): ErrorWords {
  if (error instanceof AppError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The program cannot be reached: ${reason}.`;
  return { message, hint: 'Check that Caskade still runs, then load the page again.', code: 'unreachable' };
}

/** The same in one line. */
export function errorInWords(error: unknown): string {
  const { message, hint } = errorWords(error);
  return `${message} ${hint}`;
}

/** The same where a page shows already which step it is about: the id of the step before the rule tells nobody more. */
export function withoutStepId({ message, hint, code }: ErrorWords, step: string): ErrorWords {
  const start = `${step}: `;
  return { message: message.startsWith(start) ? message.slice(start.length) : message, hint, code };
}
