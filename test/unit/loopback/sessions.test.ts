import { describe, expect, it } from 'vitest';
import { createSessions, type Sessions } from '../../../main/loopback/sessions.ts';

function open(sessions: Sessions): string {
  const exchange = sessions.exchange(sessions.token);
  if (exchange.kind !== 'opened') throw new Error(exchange.kind);
  return exchange.setCookie.split(';')[0] ?? '';
}

describe('createSessions', () => {
  it('exchanges the token once for a cookie that no script and no other site can use', () => {
    const sessions = createSessions(4711);
    const exchanges = [sessions.exchange(sessions.token), sessions.exchange(sessions.token)];
    expect(exchanges).toEqual([
      {
        kind: 'opened',
        setCookie: expect.stringMatching(/^caskade-4711=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
      },
      { kind: 'used' },
    ]);
  });

  it('does not use the token up when another one is offered', () => {
    const sessions = createSessions(4711);
    const wrong = ['', 'x', sessions.token.slice(1), `${sessions.token}=`].map(
      (token) => sessions.exchange(token).kind,
    );
    expect([...wrong, sessions.exchange(sessions.token).kind]).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'opened']);
  });

  it('knows its cookie among others, also behind one of the same name', () => {
    const sessions = createSessions(4711);
    const cookie = open(sessions);
    const headers = [cookie, `a=b; ${cookie}`, `caskade-4711=forged; ${cookie}; c=d`];
    expect(headers.map(sessions.isOpen)).toEqual([true, true, true]);
  });

  it('knows neither the token, nor the cookie of another start, nor one under another name', () => {
    const sessions = createSessions(4711);
    const value = open(sessions).split('=')[1];
    const foreign = open(createSessions(4711));
    const headers = [undefined, '', foreign, `caskade-4711=${sessions.token}`, `caskade-47=${value}`, `x${value}`];
    expect(headers.map(sessions.isOpen)).toEqual(headers.map(() => false));
  });

  it('makes secrets of 256 bits, new ones for each start', () => {
    const [one, other] = [createSessions(1), createSessions(1)];
    expect([one.token, other.token].map((token) => Buffer.from(token, 'base64url').length)).toEqual([32, 32]);
    expect(one.token).not.toBe(other.token);
    expect(open(one)).not.toContain(one.token);
  });
});
