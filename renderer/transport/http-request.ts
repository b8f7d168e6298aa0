import { fromWireError, type WireError } from '../../core/api/reply.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { TransportError } from './transport-error.ts';

/** The part of `fetch` that the transport uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Where the host is. */
export type HttpHost = {
  /** `http://127.0.0.1:4711`; empty in a page, whose own origin it is. */
  readonly origin: string;
  readonly fetch: Fetch;
};

/**
 * Sends a request to the host. Throws `TransportError` when the way fails, the `AppError` that the host refused it with, and
 * what `fetch` throws when the caller aborts it.
 *
 * The mode stays that of `fetch` itself: with `mode: 'same-origin'` and the host's policy to tell no referrer, browsers
 * would send the origin `null`, which the host refuses.
 */
export async function request({ origin, fetch }: HttpHost, path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`${origin}${path}`, { credentials: 'same-origin', cache: 'no-store', ...init }).catch(
    (error: unknown) => {
      if (init.signal?.aborted === true) throw error;
      throw new TransportError('unreachable', error);
    },
  );
  if (response.ok) return response;
  if (response.status === 401) throw new TransportError('session-ended');
  throw await readRefusal(response);
}

/** Sends a value as JSON and gives the value that comes back. */
export async function postJson(host: HttpHost, path: string, value: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  return readJson(await request(host, path, { method: 'POST', headers, body: JSON.stringify(value) }));
}

/** The value of an answer. An answer that breaks off is one that did not come. */
export async function readJson(response: Response): Promise<unknown> {
  try {
    const value: unknown = await response.json();
    return value;
  } catch (error) {
    throw new TransportError('unreachable', error);
  }
}

async function readRefusal(response: Response): Promise<AppError> {
  const value: unknown = await response.json().catch(() => null);
  if (isRefusal(value)) return fromWireError(value.error);
  return new AppError('internal', `Caskade answered with the status ${response.status}.`, 'Report this fault.');
}

/** The other side runs the same program, so a code is taken for one of ours. */
function isRefusal(value: unknown): value is { readonly error: WireError } {
  if (typeof value !== 'object' || value === null || !('error' in value)) return false;
  const { error } = value;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error && 'hint' in error;
}
