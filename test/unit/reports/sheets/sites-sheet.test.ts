import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import type { Plan } from '../../../../core/planning/plan.ts';
import { type SitesInput, sitesSheet } from '../../../../core/reports/sheets/sites-sheet.ts';
import { columnsOfSheet, english, german } from '../../../factories/sheet-records.ts';

describe('sitesSheet', () => {
  it('adds open blockers and the days of the plan to the list of sites', () => {
    const sheet = sitesSheet(input({}), english);
    expect(columnsOfSheet(sheet, ['name', 'array', 'users', 'depends', 'blockers', 'begins', 'ends'])).toEqual([
      ['Bergen', 'outlook-bgo.contoso.local (planned)', 2, 2, 1, null, null],
      ['Oslo', 'outlook-osl.contoso.local', 40, 12, 0, '2014-03-28', '2014-04-11'],
    ]);
  });

  it('says in German that an array is only planned', () => {
    expect(columnsOfSheet(sitesSheet(input({}), german), ['array'])[0]).toEqual([
      'outlook-bgo.contoso.local (geplant)',
    ]);
  });

  it('has no days without a plan', () => {
    expect(columnsOfSheet(sitesSheet(input({ plan: null }), english), ['begins', 'ends'])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('tells of users who stand in no row', () => {
    const notes = [0, 1, 7].map((usersWithoutSite) => sitesSheet(input({ usersWithoutSite }), english).note);
    expect(notes.map((note) => /\d+ users? in scope ha.*/.exec(note)?.[0] ?? null)).toEqual([
      null,
      '1 user in scope has no known home site and stands in no row.',
      '7 users in scope have no known home site and stand in no row.',
    ]);
  });
});

function input(changes: Partial<SitesInput>): SitesInput {
  const step = { target: '', mark: null, dependsOn: [], note: '' };
  const evidence = { kind: 'evidence', oldServers: [] } as const;
  const steps: Plan['sites'][number]['steps'] = [
    { ...step, id: 'dns:Oslo', site: 'Oslo', date: '2014-03-31', work: evidence },
    { ...step, id: 'rebind:MDB-1', site: 'Oslo', date: '2014-03-28', work: evidence },
    { ...step, id: 'evidence:Oslo', site: 'Oslo', date: null, work: evidence },
  ];
  const wave = { number: 1, name: 'Oslo 1', kind: 'wave', method: 'M1', site: 'oslo' } as const;
  const figures = { users: 12, profiles: 12, minutes: 100, capacityMinutes: 200, members: [] };
  return {
    table: tableOfRows([
      { id: 'Bergen', cells: { name: 'Bergen', array: 'outlook-bgo.contoso.local (planned)', users: 2, depends: 2 } },
      { id: 'Oslo', cells: { name: 'Oslo', array: 'outlook-osl.contoso.local', users: 40, depends: 12 } },
    ]),
    stopped: [{ site: 'BERGEN', blockers: 1 }],
    plan: {
      sites: [{ site: 'Oslo', timeZone: null, array: null, blockers: [], steps }],
      waves: [{ ...wave, ...figures, start: '2014-04-02', end: '2014-04-11', isOutlook2003: false, isLocked: false }],
    },
    usersWithoutSite: 0,
    ...changes,
  };
}
