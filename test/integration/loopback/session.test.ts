import { describe, expect, it } from 'vitest';
import { openSession, sendRaw, startTestHost } from '../../factories/loopback.ts';
import { useTestHost } from './test-host.ts';

const open = useTestHost();
const asPerson = { Accept: 'text/html,*/*;q=0.8', 'Sec-Fetch-Site': 'none' };

describe('the address of a start', () => {
  it('opens a session, once, and leaves the address bar', async () => {
    const host = await startTestHost();
    try {
      const { pathname, search } = new URL(host.url);
      const first = await sendRaw(host.origin, { path: pathname + search, headers: asPerson });
      const second = await sendRaw(host.origin, { path: pathname + search, headers: asPerson });
      expect([first, second].map(({ status, headers }) => [status, headers.location, headers['set-cookie']])).toEqual([
        [303, '/', [expect.stringContaining('HttpOnly; SameSite=Strict')]],
        [401, undefined, undefined],
      ]);
      expect([second.body.includes('used already'), host.notes]).toEqual([
        true,
        ['The address was opened a second time, by another browser; it was refused.'],
      ]);
    } finally {
      await host.close();
    }
  });

  it('leads the browser that has the session to the page, however often it is opened', async () => {
    const host = await open();
    const { pathname, search } = new URL(host.url);
    const { status, headers } = await host.send({ path: pathname + search, headers: asPerson });
    expect([status, headers.location, headers['set-cookie'], host.notes]).toEqual([303, '/', undefined, []]);
  });

  it.each([
    ['from a link of another page', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['under another host name', { Host: 'evil.example' }, 403],
  ])('is not used up when it is opened %s', async (_, headers, status) => {
    const host = await startTestHost();
    try {
      const { pathname, search } = new URL(host.url);
      const refused = await sendRaw(host.origin, { path: pathname + search, headers });
      expect([refused.status, refused.headers['set-cookie']]).toEqual([status, undefined]);
      expect(await openSession(host)).toMatch(/^caskade-/);
    } finally {
      await host.close();
    }
  });

  it('with a wrong token opens nothing', async () => {
    const host = await open();
    const answers = await Promise.all(
      ['?token=', '?token=x', `?token=${'A'.repeat(43)}`].map((search) => sendRaw(host.origin, { path: `/${search}` })),
    );
    expect(answers.map(({ status, headers }) => [status, headers['set-cookie']])).toEqual(
      Array(3).fill([401, undefined]),
    );
  });

  it('without a session nothing else answers, not even whether it exists', async () => {
    const host = await open();
    const paths = ['/', '/index.html', '/api/events', '/api/files/x', '/api/none', '/assets/none.js'];
    const answers = await Promise.all(paths.map((path) => sendRaw(host.origin, { path })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
  });

  it('says to a person in a page what to do', async () => {
    const host = await open();
    const { headers, body } = await sendRaw(host.origin, { path: '/users', headers: asPerson });
    expect([headers['content-type'], body]).toEqual([
      'text/html; charset=utf-8',
      expect.stringContaining('start `caskade serve` again'),
    ]);
  });
});
