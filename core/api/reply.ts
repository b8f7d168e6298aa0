import { AppError, type AppErrorCode, type ErrorDetails } from '../shared/app-error.ts';

/** What comes back over a transport: plain data, whether the call went well or not. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: WireError };

/** An `AppError` as plain data; also what `--json` prints as `error`. */
export type WireError = {
  readonly code: AppErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly details: ErrorDetails;
};

/**
 * Turns anything that was thrown into plain data. What is not an `AppError` is a fault of the program: it gets the code
 * `internal`, the text of the fault, and `details.operation` so that a report of it can be placed.
 */
export function toWireError(thrown: unknown, operation: string): WireError {
  if (thrown instanceof AppError) {
    return { code: thrown.code, message: thrown.message, hint: thrown.hint, details: thrown.details };
  }
  return {
    code: 'internal',
    message: `The program failed: ${faultText(thrown)}`,
    hint: 'Report this fault together with what was done.',
    details: { operation },
  };
}

/** The error that a client throws for a failed reply. */
export function fromWireError(error: WireError): AppError {
  return new AppError(error.code, error.message, error.hint, error.details);
}

function faultText(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message === '' ? thrown.name : thrown.message;
  return String(thrown);
}
