import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/shared/app-error.ts';
import { createHttpFiles } from '../../../renderer/transport/http-files.ts';
import { type Fetch, postJson } from '../../../renderer/transport/http-request.ts';
import { createHttpTransport } from '../../../renderer/transport/http-transport.ts';
import { TransportError } from '../../../renderer/transport/transport-error.ts';

/** What `work` throws against a host that answers so. */
async function failureOf(answer: () => Response | Promise<Response>, work = call): Promise<unknown> {
  return work(async () => answer()).then(
    () => 'no failure',
    (error: unknown) => {
      if (error instanceof TransportError) return error.kind;
      return error instanceof AppError ? [error.code, error.message] : error;
    },
  );
}

function call(fetch: Fetch): Promise<unknown> {
  const hooks = { onState: () => {}, onFault: () => {} };
  const transport = createHttpTransport({ origin: '', fetch }, hooks);
  return transport.call({ name: 'history.list', input: {}, jobId: null });
}

describe('a call over HTTP', () => {
  it.each([
    ['a host that does not answer', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
    ['an answer that breaks off', () => new Response('{"ok":'), 'unreachable'],
    ['a host that was started anew', () => new Response('{}', { status: 401 }), 'session-ended'],
    [
      'a refusal of the host',
      () => Response.json({ error: { code: 'usage', message: 'No.', hint: 'Ask.', details: {} } }, { status: 400 }),
      ['usage', 'No.'],
    ],
    [
      'an answer of something else that listens there',
      () => new Response('<h1>Proxy</h1>', { status: 502 }),
      ['internal', 'Caskade answered with the status 502.'],
    ],
    [
      'an answer that is no reply',
      () => Response.json([]),
      new Error('the host answered a call with something else than a reply'),
    ],
  ])('rejects for %s', async (_, answer, failure) => {
    expect(await failureOf(answer)).toEqual(failure);
  });
});

describe('a request to the host', () => {
  it('keeps the mode of fetch, because browsers tell no origin in another one', async () => {
    const seen: RequestInit[] = [];
    const fetch: Fetch = async (_, init) => {
      seen.push(init);
      return Response.json(1);
    };
    await postJson({ origin: '', fetch }, '/api/outputs', {});
    expect(seen).toEqual([
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
        credentials: 'same-origin',
        cache: 'no-store',
      },
    ]);
  });

  it('that is aborted fails as fetch does', async () => {
    const aborted = AbortSignal.abort(new Error('the user turned away'));
    const file = new File(['x'], 'a.csv');
    const upload = (fetch: Fetch) => createHttpFiles({ origin: '', fetch }).upload(file, aborted);
    expect(await failureOf(() => Promise.reject(aborted.reason), upload)).toEqual(new Error('the user turned away'));
  });
});
