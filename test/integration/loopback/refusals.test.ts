import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { hostLimits } from '../../../main/loopback/host-limits.ts';
import { createFakeHandlers, type SeenCall } from '../../factories/fake-handlers.ts';
import { type RawAnswer, type RawRequest, sendRaw } from '../../factories/loopback.ts';
import { callBody, refusalOf, useTestHost } from './test-host.ts';

const open = useTestHost();
const json = { 'Content-Type': 'application/json' };
const call: RawRequest = { method: 'POST', path: '/api/call', headers: json, body: callBody() };

describe('the loopback host', () => {
  it('takes a call from its own page', async () => {
    const { status, body } = await (await open()).send(call);
    expect([status, JSON.parse(body).ok]).toEqual([200, true]);
  });

  it.each<[string, RawRequest, number]>([
    ['another host name', { headers: { Host: 'evil.example' } }, 403],
    ['localhost', { headers: { Host: 'localhost' } }, 403],
    ['a page of another site', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
    ['a page of another port', { headers: { 'Sec-Fetch-Site': 'same-site' } }, 403],
    ['a foreign origin', { headers: { Origin: 'https://evil.example' } }, 403],
    ['the origin null', { headers: { Origin: 'null' } }, 403],
    ['no cookie', { headers: { Cookie: '' } }, 401],
    ['a cookie of another start', { headers: { Cookie: `caskade-4711=${'A'.repeat(43)}` } }, 401],
    ['GET on a call', { method: 'GET', body: '' }, 405],
    ['DELETE on a call', { method: 'DELETE', body: '' }, 405],
    ['PUT on a call', { method: 'PUT' }, 405],
    ['a preflight of another origin', { method: 'OPTIONS', headers: { Origin: 'https://evil.example' } }, 405],
    ['a form as a call', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415],
    ['a plain text as a call', { headers: { 'Content-Type': 'text/plain' } }, 415],
    ['a body of more than 1 MB', { body: callBody('find', { text: 'x'.repeat(1_048_576) }) }, 413],
    [
      'a body of more than 1 MB that does not say so',
      { headers: { 'Transfer-Encoding': 'chunked' }, body: callBody('find', { text: 'x'.repeat(1_048_576) }) },
      413,
    ],
    ['a body that is no JSON', { body: '{"name":' }, 400],
    ['a body that is no UTF-8', { body: Buffer.from([0x22, 0xff, 0x22]) }, 400],
    ['a body that is no call', { body: '[]' }, 400],
    ['a call without a name', { body: '{"input":{}}' }, 400],
    ['a job id that is no text', { body: '{"name":"history.list","input":{},"jobId":7}' }, 400],
    ['a job id without end', { body: JSON.stringify({ name: 'find', input: {}, jobId: 'x'.repeat(201) }) }, 400],
    ['an unknown address of the interface', { path: '/api/eval' }, 404],
    ['the interface itself', { path: '/api' }, 404],
    ['a call to a page', { path: '/users' }, 405],
    ['a file that it never handed out', { method: 'GET', path: '/api/files/00000000-0000', body: '' }, 404],
    ['a file with a path for a name', { method: 'GET', path: '/api/files/..%2f..%2fetc%2fpasswd', body: '' }, 404],
    ['a file above its folder', { method: 'GET', path: '/api/files/../../../etc/passwd', body: '' }, 404],
    ['a removal of a file that it never handed out', { method: 'DELETE', path: '/api/files/nothing', body: '' }, 404],
    ['an address that is no path', { path: 'http://evil.example/api/call' }, 400],
  ])('refuses %s', async (_, change, status) => {
    const seen: SeenCall[] = [];
    const host = await open({}, createFakeHandlers(seen));
    const answer = await host.send({ ...call, ...change, headers: { ...json, ...change.headers } });
    expect({ status: answer.status, error: JSON.parse(answer.body).error.message, seen }).toEqual({
      status,
      error: expect.any(String),
      seen: [],
    });
  });

  it('goes on after a refusal', async () => {
    const host = await open();
    await host.send({ ...call, body: 'x'.repeat(3_000_000) });
    expect((await host.send(call)).status).toBe(200);
  });

  it('says which methods an address knows', async () => {
    const host = await open();
    const paths = ['/api/call', '/api/events', '/api/files/x', '/'];
    const answers = await Promise.all(paths.map((path) => host.send({ method: 'POST', path: `${path}` })));
    expect(answers.map(({ status, headers }) => [status, headers.allow])).toEqual([
      [415, undefined],
      [405, 'GET'],
      [405, 'GET, HEAD, DELETE'],
      [405, 'GET, HEAD'],
    ]);
  });

  it('sets the same headers on every answer, and none that lets another origin read it', async () => {
    const host = await open();
    const answers = await Promise.all([
      host.send(call),
      host.send({ path: '/', headers: { Accept: 'text/html' } }),
      host.send({ path: '/api/none' }),
      sendRaw(host.origin, { headers: { Host: 'evil.example', Origin: 'http://evil.example' } }),
    ]);
    expect(answers.map(({ headers }) => securityOf(headers))).toEqual(Array(4).fill(expectedSecurity));
  });

  it('reports a fault of its own and tells the page no more than that', async () => {
    const fault = new Error('/home/lead/secret.csv broke');
    const host = await open({
      transport: { call: () => Promise.reject(fault), subscribe: () => () => {} },
    });
    const answer = await host.send(call);
    expect([refusalOf(answer), host.faults]).toEqual([[500, 'internal', 'The program failed.'], [fault]]);
  });

  it('does not wait for a sender that dawdles over its body', async () => {
    const host = await open({ limits: { ...hostLimits, body: { bytes: 100, milliseconds: 30 } } });
    const head = [
      'POST /api/call HTTP/1.1',
      `Host: ${new URL(host.origin).host}`,
      `Origin: ${host.origin}`,
      `Cookie: ${host.cookie}`,
      'Content-Type: application/json',
      'Content-Length: 50',
    ];
    expect(await exchange(host.origin, `${head.join('\r\n')}\r\n\r\n{"name"`)).toMatch(/^HTTP\/1\.1 408 /);
  });
});

const expectedSecurity = {
  policy: expect.stringMatching(/^default-src 'none'; script-src 'self';(?!.*unsafe).* frame-ancestors 'none'$/),
  type: 'nosniff',
  referrer: 'no-referrer',
  opener: 'same-origin',
  resource: 'same-origin',
  frame: 'DENY',
  permissions: expect.stringContaining('camera=()'),
  cache: 'no-store',
  shared: [],
};

function securityOf(headers: RawAnswer['headers']) {
  return {
    policy: headers['content-security-policy'],
    type: headers['x-content-type-options'],
    referrer: headers['referrer-policy'],
    opener: headers['cross-origin-opener-policy'],
    resource: headers['cross-origin-resource-policy'],
    frame: headers['x-frame-options'],
    permissions: headers['permissions-policy'],
    cache: headers['cache-control'],
    shared: Object.keys(headers).filter((name) => name.startsWith('access-control-')),
  };
}

/** What the socket receives until the other side ends it. */
function exchange(origin: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (piece) => {
      received += piece;
    });
    socket.on('close', () => resolve(received));
    socket.on('error', reject);
  });
}
