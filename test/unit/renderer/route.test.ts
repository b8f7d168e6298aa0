import { describe, expect, it } from 'vitest';
import {
  formatRoute,
  listRoute,
  parseRoute,
  type Route,
  startRoute,
  usersHref,
} from '../../../renderer/routes/route.ts';

describe('an address', () => {
  it.each<Route>([
    { page: 'overview' },
    { page: 'import' },
    { page: 'imports', open: null },
    { page: 'imports', open: 12 },
    { page: 'server', name: 'outlook.corp/100 %' },
    { page: 'settings', section: null },
    { page: 'settings', section: 'arrays' },
    { page: 'history' },
    { page: 'work', part: null, wave: null },
    { page: 'work', part: 'hand-out', wave: null },
    { page: 'work', part: 'hand-out', wave: 3 },
    { page: 'work', part: 'merge', wave: null },
    { page: 'help', topic: 'export' },
    { page: 'reports', report: 'workbook', of: null },
    { page: 'reports', report: 'whole', of: null },
    { page: 'reports', report: 'waves', of: '3' },
    { page: 'reports', report: 'sites', of: 'Tromsø/Nord' },
    { page: 'findings-work', by: 'severity', open: null },
    { page: 'findings-work', by: 'site', open: 'F37|Oslo|short names' },
    listRoute('findings', { conditions: [{ kind: 'finding', column: 'finding', finding: 'F40||a | b' }] }),
    listRoute('users'),
    listRoute('findings', {}, 'F03 Oslo'),
    listRoute('users', { users: [{ kind: 'site', oneOf: ['Tromsø & "Co"?', null] }] }),
    listRoute('users', {
      users: [
        { kind: 'server', identity: 'SERVER osl-cas01', name: 'OSL-CAS01', by: 'any' },
        { kind: 'evidence', minDays: 8, maxDays: null },
      ],
      sort: { column: 'risk', isDescending: true },
    }),
    listRoute('databases', {
      conditions: [
        { kind: 'text', column: 'name', contains: 'osl' },
        { kind: 'values', column: 'site', oneOf: ['Oslo', null, true] },
        { kind: 'range', column: 'users', from: 10, to: null },
      ],
      sort: { column: 'users', isDescending: false },
    }),
  ])('leads back to the same place: %j', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('leaves out what is as usual', () => {
    expect([formatRoute(startRoute), usersHref([])]).toEqual(['#/overview', '#/users']);
  });

  it.each(['', '#', '#/nowhere', '#/overview?x=1'])('%j leads to the start', (fragment) => {
    expect(parseRoute(fragment)).toEqual(startRoute);
  });

  it.each([
    ['#/work/hand-out/soon', { page: 'work', part: 'hand-out', wave: null }],
    ['#/work/merge/3', { page: 'work', part: 'merge', wave: null }],
    ['#/work/elsewhere', { page: 'work', part: null, wave: null }],
  ])('%s leads to what can be understood of it', (fragment, route) => {
    expect(parseRoute(fragment)).toEqual(route);
  });

  it.each(['{', '[{"kind":"nonsense"}]', '[{"kind":"part","oneOf":["nobody"]}]', '"text"'])(
    'with the filter %s shows everybody',
    (filter) => {
      const fragment = `#/users?filter=${encodeURIComponent(filter)}`;
      expect(parseRoute(fragment)).toEqual(listRoute('users'));
    },
  );

  it('filters by users in no other list', () => {
    expect(parseRoute(`#/sites?filter=${encodeURIComponent('[{"kind":"no-evidence"}]')}`)).toEqual(listRoute('sites'));
  });
});
