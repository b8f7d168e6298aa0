import { describe, expect, it } from 'vitest';
import {
  defaultSort,
  formatRoute,
  parseRoute,
  type Route,
  startRoute,
  usersHref,
} from '../../../renderer/routes/route.ts';

describe('an address', () => {
  it.each<Route>([
    { page: 'overview' },
    { page: 'users', filter: [], sort: defaultSort },
    { page: 'users', filter: [{ kind: 'site', oneOf: ['Tromsø & "Co"?', null] }], sort: defaultSort },
    {
      page: 'users',
      filter: [
        { kind: 'server', identity: 'SERVER osl-cas01', name: 'OSL-CAS01', by: 'any' },
        { kind: 'evidence', minDays: 8, maxDays: null },
      ],
      sort: { column: 'risk', isDescending: true },
    },
  ])('leads back to the same place: %j', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('leaves out what is as usual', () => {
    expect([formatRoute(startRoute), usersHref([])]).toEqual(['#/overview', '#/users']);
  });

  it.each(['', '#', '#/nowhere', '#/overview?x=1'])('%j leads to the start', (fragment) => {
    expect(parseRoute(fragment)).toEqual(startRoute);
  });

  it.each(['{', '[{"kind":"nonsense"}]', '[{"kind":"part","oneOf":["nobody"]}]', '"text"'])(
    'with the filter %s shows everybody',
    (filter) => {
      const fragment = `#/users?filter=${encodeURIComponent(filter)}&sort=__proto__`;
      expect(parseRoute(fragment)).toEqual({ page: 'users', filter: [], sort: defaultSort });
    },
  );
});
