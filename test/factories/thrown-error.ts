import { AppError, type AppErrorCode } from '../../core/shared/app-error.ts';

/** What a function failed with, as plain data for one comparison; throws when it did not fail with an `AppError`. */
export function failureOf(work: () => unknown): { code: AppErrorCode; message: string; details: AppError['details'] } {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError) return { code: thrown.code, message: thrown.message, details: thrown.details };
    throw thrown;
  }
  throw new Error('it did not fail');
}
