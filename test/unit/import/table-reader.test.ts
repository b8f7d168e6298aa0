import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, draftsOf, problemsOf, readTable } from './read-table.ts';

describe('other kinds', () => {
  it.each([
    ['sites', ['Name'], ['corp.local/Configuration/Sites/Oslo'], 'oslo'],
    [
      'servers',
      ['Server Name', 'Server Role', 'Server Version'],
      ['OSL-CAS01', 'ClientAccess', '14.3.123.4'],
      'osl-cas01',
    ],
    ['dags', ['Name', 'Servers'], ['DAG1', 'A B'], 'dag1'],
    ['client-access-servers', ['Name', 'OutlookAnywhereEnabled'], ['OSL-CAS01', 'WAHR'], 'osl-cas01'],
    [
      'known-names',
      ['Name', 'Kind', 'PointsTo'],
      ['Mail.Nordwind.example', 'WebNamespace', 'A;B'],
      'mail.nordwind.example',
    ],
    [
      'permissions',
      ['Identity', 'User', 'AccessRights'],
      ['corp/Users/A', 'N\\B', '{FullAccess}'],
      'corp/users/a | n\\b | ["fullaccess"]',
    ],
    [
      'virtual-directories',
      ['Identity', 'ExternalUrl'],
      ['OSL-CAS01\\owa (Default Web Site)', 'https://mail'],
      'osl-cas01 | owa (default web site)',
    ],
    [
      'virtual-directories',
      ['Server', 'Name', 'ExternalUrl'],
      ['OSL-CAS01', 'owa (Default Web Site)', 'https://mail'],
      'osl-cas01 | owa (default web site)',
    ],
  ] as const)('%s %j', (kind, header, cells, key) => {
    expect(draftsOf(kind, readTable(kind, header, [cells])).map((draft) => draft.key)).toEqual([key]);
  });
});

describe('rows that are not as they should be', () => {
  it('are skipped when blank or when the header comes again', () => {
    const table = readTable(
      'dags',
      ['Name', 'Servers'],
      [[''], [' ', ''], ['Name', 'Servers'], ['#TYPE Selected.X', ''], ['DAG1', 'A']],
    );
    expect(problemsOf(table)).toEqual(['skipped', 'skipped', 'skipped', 'skipped', 'draft']);
  });

  it('have too many cells, too few, a NUL, or a huge cell', () => {
    const table = readTable(
      'dags',
      ['Name', 'Servers', 'WitnessServer'],
      [
        ['DAG1', 'A', 'w', 'surplus'],
        ['DAG2', 'A', 'w', '', ''],
        ['DAG3'],
        ['DAG4', 'A\u0000B', 'w'],
        ['DAG5', 'x'.repeat(1_048_577), 'w'],
      ],
    );
    expect(problemsOf(table)).toEqual([
      ['TOO_MANY_CELLS', null, 'dag1'],
      'draft',
      'draft',
      ['NUL_IN_CELL', 'Servers', 'dag4'],
      ['CELL_TOO_LARGE', 'Servers', 'dag5'],
    ]);
    expect(draftsOf('dags', table)[1]).toEqual({ key: 'dag3', name: 'DAG3' });
    expect(codesOf(table)).toContainEqual(['warning', 'TOO_FEW_CELLS', 4, null, 1]);
  });

  it('are rejected when they sum up the rows above them', () => {
    const mailboxes = readTable(
      'mailboxes',
      ['DisplayName', 'Alias', 'Database', 'Size'],
      [
        ['Ada Berg', 'aberg', 'MDB-1', ''],
        ['Total', '14', '', ''],
        ['Summe:', '1.288', '', '2,5 GB'],
        ['Total', 'total', 'MDB-1', ''],
      ],
    );
    expect(problemsOf(mailboxes)).toEqual([
      'draft',
      ['SUMMARY_ROW', null, 'alias:14'],
      ['SUMMARY_ROW', null, 'alias:1.288'],
      'draft',
    ]);
    const databases = readTable('databases', ['Name', 'Server', 'DatabaseSize'], [['Total', '', '112.4 GB']]);
    expect(problemsOf(databases)).toEqual([['SUMMARY_ROW', null, 'total']]);
  });

  it('cannot forge the key of another one', () => {
    const table = readTable(
      'permissions',
      ['Identity', 'User', 'AccessRights'],
      [
        ['a\u001fb', 'c', 'x'],
        ['a', 'b\u001fc', 'x'],
      ],
    );
    expect(draftsOf('permissions', table).map(({ key }) => key)).toEqual(['ab | c | ["x"]', 'a | bc | ["x"]']);
  });

  it('keep hostile names as text', () => {
    const table = readTable(
      'known-names',
      ['Name', 'Kind', '__proto__'],
      [["=cmd|' /C calc'!A0", '__proto__', 'constructor']],
    );
    expect(draftsOf('known-names', table)).toEqual([
      { key: "=cmd|' /c calc'!a0", name: "=cmd|' /C calc'!A0", nameKind: '__proto__' },
    ]);
  });

  it('never stop the import, whatever the cells are', () => {
    const header = [
      'Name',
      'Server',
      'RpcClientAccessServer',
      'ActivationPreference',
      'Recovery',
      'DatabaseSize',
      'WhenCreated',
      'Servers',
    ];
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 10 })), (rows) => {
        const table = readTable('databases', header, rows);
        const rejected = table.results.filter(({ kind }) => kind === 'rejected').length;
        const errors = table.issues
          .filter(({ severity }) => severity === 'error')
          .reduce((sum, { count }) => sum + count, 0);
        expect(errors).toBe(rejected);
      }),
    );
  });
});
