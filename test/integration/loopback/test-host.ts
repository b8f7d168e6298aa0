import { afterEach } from 'vitest';
import {
  openSession,
  type RawAnswer,
  type RawRequest,
  sendRaw,
  startTestHost,
  type TestHost,
} from '../../factories/loopback.ts';

/** A host for the test, and a way to send what a page of it would send. */
export type OpenHost = TestHost & {
  readonly cookie: string;
  /** Sends with the session and as a page of the host; what the request says itself counts more. */
  readonly send: (request: RawRequest) => Promise<RawAnswer>;
};

/** Starts hosts that end with the test. */
export function useTestHost(): (...parts: Parameters<typeof startTestHost>) => Promise<OpenHost> {
  const open: TestHost[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((host) => host.close()));
  });
  return async (...parts) => {
    const host = await startTestHost(...parts);
    open.push(host);
    const cookie = await openSession(host);
    const own = { Cookie: cookie, Origin: host.origin, 'Sec-Fetch-Site': 'same-origin' };
    return {
      ...host,
      cookie,
      send: (request) => sendRaw(host.origin, { ...request, headers: { ...own, ...request.headers } }),
    };
  };
}

/** A call as its bytes. */
export function callBody(name = 'history.list', input: unknown = {}): string {
  return JSON.stringify({ name, input, jobId: null });
}

/** The code and message of a refusal, behind its status. */
export function refusalOf({ status, body }: RawAnswer): readonly unknown[] {
  const { code, message } = JSON.parse(body).error;
  return [status, code, message];
}
