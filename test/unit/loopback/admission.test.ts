import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAdmission, type RequestOrigin } from '../../../main/loopback/admission.ts';
import { HttpRefusal } from '../../../main/loopback/http-refusal.ts';

const own = { host: '127.0.0.1:4711', origin: 'http://127.0.0.1:4711' };

/** 0 when the request is admitted, else the status of the refusal. */
function statusOf(method: string, headers: Readonly<Record<string, string | readonly string[]>>, url = '/'): number {
  const distinct = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()]));
  const request: RequestOrigin = { method, url, headersDistinct: { host: [own.host], ...distinct } };
  try {
    checkAdmission(request, own);
    return 0;
  } catch (error) {
    if (error instanceof HttpRefusal) return error.status;
    throw error;
  }
}

const samePage = { origin: own.origin, 'sec-fetch-site': 'same-origin' };

describe('checkAdmission', () => {
  it.each([
    ['the address bar', 'GET', { 'sec-fetch-site': 'none' }],
    ['a browser that says nothing', 'GET', {}],
    ['a page of the host that reads', 'GET', { 'sec-fetch-site': 'same-origin' }],
    ['a page of the host that writes', 'POST', samePage],
    ['a page of the host in a browser without Sec-Fetch-Site', 'POST', { origin: own.origin }],
    ['a page of the host that deletes', 'DELETE', samePage],
  ])('admits %s', (_, method, headers) => {
    expect(statusOf(method, headers)).toBe(0);
  });

  it.each([
    ['a foreign name that points to 127.0.0.1', 'GET', { host: 'evil.example:4711' }],
    ['another name of this computer', 'GET', { host: 'localhost:4711' }],
    ['another port', 'GET', { host: '127.0.0.1:4712' }],
    ['no port', 'GET', { host: '127.0.0.1' }],
    ['two hosts', 'GET', { host: [own.host, 'evil.example'] }],
    ['no host', 'GET', { host: [] }],
    ['a page of another site that reads', 'GET', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port, which browsers call the same site', 'GET', { 'sec-fetch-site': 'same-site' }],
    ['a reading script of another origin', 'GET', { origin: 'http://127.0.0.1:4712' }],
    [
      'a page of another origin that writes',
      'POST',
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ],
    ['a page of another origin whose browser says nothing else', 'POST', { origin: 'https://evil.example' }],
    ['a page without an origin, such as a file', 'POST', { origin: 'null' }],
    ['a write without an origin', 'POST', {}],
    ['a write from the address bar', 'POST', { origin: own.origin, 'sec-fetch-site': 'none' }],
    ['two origins', 'POST', { origin: [own.origin, 'https://evil.example'] }],
    ['two statements of the browser', 'POST', { ...samePage, 'sec-fetch-site': ['same-origin', 'cross-site'] }],
    ['a deletion of another origin', 'DELETE', { origin: 'https://evil.example' }],
  ])('refuses %s', (_, method, headers) => {
    expect(statusOf(method, headers)).toBe(403);
  });

  it.each(['PUT', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'get', ''])('does not know the method %j', (method) => {
    expect(statusOf(method, samePage)).toBe(405);
  });

  it.each(['http://127.0.0.1:4711/', 'evil.example', '*', ''])('does not take %j for a path', (url) => {
    expect(statusOf('GET', {}, url)).toBe(400);
  });

  it('admits no host, origin or site but its own, whatever is sent', () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.domain(),
      fc.constantFrom('127.0.0.1', own.host.toUpperCase(), ' '),
    );
    fc.assert(
      fc.property(fc.constantFrom('host', 'origin', 'sec-fetch-site'), text, (name, value) => {
        fc.pre(![own.host, own.origin, 'same-origin'].includes(value));
        expect(statusOf('POST', { ...samePage, [name]: value })).toBe(403);
      }),
    );
  });
});
