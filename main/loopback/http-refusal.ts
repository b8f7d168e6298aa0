import type { WireError } from '../../core/api/reply.ts';
import type { AppErrorCode } from '../../core/shared/app-error.ts';

/**
 * A request that the host itself refuses: no operation saw it. `headers` are sent with the answer, such as `Allow`.
 * Operations that fail are no refusals: their error travels in a reply with the status 200.
 */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly error: WireError;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, error: WireError, headers: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(error.message, cause === undefined ? undefined : { cause });
    this.name = 'HttpRefusal';
    this.status = status;
    this.error = error;
    this.headers = headers;
  }
}

/** A refusal with the code `usage`, unless told otherwise. */
export function refuse(status: number, message: string, hint: string, code: AppErrorCode = 'usage'): HttpRefusal {
  return new HttpRefusal(status, { code, message, hint, details: {} });
}

/** The refusal of a method that the address does not know. */
export function refuseMethod(allowed: readonly string[]): HttpRefusal {
  const error: WireError = {
    code: 'usage',
    message: 'The method does not fit the address.',
    hint: `Use ${allowed.join(' or ')}.`,
    details: {},
  };
  return new HttpRefusal(405, error, { Allow: allowed.join(', ') });
}

/** The refusal of an address behind which there is nothing. */
export function refuseUnknown(): HttpRefusal {
  return refuse(404, 'There is nothing at this address.', 'Check the address.', 'not-found');
}

/** The refusal of whatever comes while the host ends. */
export function refuseEnding(): HttpRefusal {
  return refuse(503, 'Caskade is ending.', 'Start it again.', 'cancelled');
}
