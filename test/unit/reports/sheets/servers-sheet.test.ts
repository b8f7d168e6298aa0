import { describe, expect, it } from 'vitest';
import type { RetirementCheck } from '../../../../core/classification/retirement.ts';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import { type ServersInput, sayDependency, serversSheet } from '../../../../core/reports/sheets/servers-sheet.ts';
import { columnsOfSheet, english, german } from '../../../factories/sheet-records.ts';

describe('serversSheet', () => {
  it('says of servers that are to go whether they can, and what still depends on them', () => {
    const sheet = serversSheet(input({}), english);
    const shown = ['name', 'kind', 'retirement', 'leftDatabases', 'leftUsers', 'leftOther', 'databases', 'other'];
    expect([sheet.count, columnsOfSheet(sheet, shown)]).toEqual([
      3,
      [
        ['OSL-CAS01', 'Client Access server', red, 1, 2, 2, 'MDB-2', 'witness of DAG1, role HubTransport'],
        ['OSL-CAS02', 'Client Access server', 'Green: ready to be retired', 0, 0, 0, null, null],
        ['cas-oslo', 'Array', null, null, null, null, null, null],
      ],
    ]);
  });

  it('tells the lights apart by words, in both languages', () => {
    const tonesOf = (words: typeof english) =>
      serversSheet(input({}), words).columns.find(({ key }) => key === 'retirement')?.tones;
    expect([tonesOf(english), tonesOf(german)]).toEqual([
      { [red]: 'bad', 'Yellow: not ready, no user left': 'work', 'Green: ready to be retired': 'good' },
      {
        'Rot: noch in Gebrauch': 'bad',
        'Gelb: nicht bereit, kein Benutzer mehr': 'work',
        'Grün: kann außer Betrieb gehen': 'good',
      },
    ]);
  });

  it('adds removed servers that the list lacks, and says so', () => {
    const left = [check({ ready: false, users: ['psand'] }), check({ ready: true })];
    const removedAt = (index: number) => left[index] ?? check({});
    const sheet = serversSheet(input({ removed: ['OSL-CAS00', 'OLD-1'], removedAt }), english);
    expect([
      sheet.count,
      columnsOfSheet(sheet, ['name', 'kind', 'retirement', 'people', 'isRetired']).slice(3),
    ]).toEqual([
      5,
      [
        ['OSL-CAS00', 'Removed server', red, 'psand', 'yes'],
        ['OLD-1', 'Removed server', 'Green: ready to be retired', null, 'yes'],
      ],
    ]);
    expect(sheet.note).toContain('The last 2 rows are removed servers that are not in the list of servers.');
  });

  it('names the first of many and counts the others', () => {
    const users = Array.from({ length: 1043 }, (_, number) => `user${number}`);
    const sheet = serversSheet(input({ checkAt: () => check({ users }) }), english);
    const people = String(columnsOfSheet(sheet, ['people'])[0]?.[0]);
    expect([people.split(', ').length, people.split(', ').at(-1)]).toEqual([40, 'user39 and 1,003 more']);
  });

  it('checks a server only when its row is written', () => {
    let checks = 0;
    const checkAt = () => {
      checks += 1;
      return null;
    };
    const sheet = serversSheet(input({ checkAt }), english);
    expect([checks, sheet.count]).toEqual([0, 3]);
  });
});

describe('sayDependency', () => {
  it('says every kind in both languages', () => {
    const kinds = ['witness', 'role', 'autodiscover', 'web-name', 'alias', 'array', 'profile'] as const;
    const said = (words: typeof english) => kinds.map((kind) => sayDependency({ kind, name: 'X1' }, words));
    expect([said(english), said(german)]).toEqual([
      [
        ...['witness of X1', 'role X1', 'Autodiscover at X1', 'web name X1', 'alias X1', 'the only server behind X1'],
        'profile without a mailbox: X1',
      ],
      [
        ...['Zeuge von X1', 'Rolle X1', 'Autodiscover unter X1', 'Webname X1', 'Alias X1'],
        ...['einziger Server hinter X1', 'Profil ohne Postfach: X1'],
      ],
    ]);
  });
});

const red = 'Red: still in use';

function check(changes: Partial<RetirementCheck>): RetirementCheck {
  const lists = { databases: [], users: [], exempt: [], applications: [], other: [] };
  return { server: 'OSL-CAS01', ready: false, ...lists, ...changes };
}

function input(changes: Partial<ServersInput>): ServersInput {
  const witness = { kind: 'witness', name: 'DAG1' } as const;
  const held = check({
    ...{ databases: ['MDB-2'], users: ['alie', 'bek'], exempt: ['RDB-1'] },
    other: [witness, { kind: 'role', name: 'HubTransport' }],
  });
  return {
    table: tableOfRows([
      { id: 'OSL-CAS01', cells: { name: 'OSL-CAS01', kind: 'CAS', users: 2 } },
      { id: 'OSL-CAS02', cells: { name: 'OSL-CAS02', kind: 'CAS', users: 0 } },
      { id: 'outlook-osl.contoso.local', cells: { name: 'cas-oslo', kind: 'ARRAY' } },
    ]),
    checkAt: (place) => (place === 2 ? null : place === 0 ? held : check({ ready: true })),
    removed: [],
    removedAt: () => check({}),
    ...changes,
  };
}
