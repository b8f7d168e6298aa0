import { describe, expect, it } from 'vitest';
import { csvText } from '../../factories/csv-text.ts';
import { countsOf, digestOf, issuesOf } from '../../factories/import-digest.ts';
import { nordwindExports, nordwindSettings, verdictsOf, verdictTable } from '../../factories/nordwind-expectations.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { storedRows } from '../../factories/stored-rows.ts';

const cli = useProjectCli();

const profileHeader = ['ComputerName', 'UserName', 'ProfileName', 'HomeServer', 'LastSeen'];
const databaseHeader = ['Name', 'Server', 'RpcClientAccessServer'];

/** A profile row: computer, user, profile, server, day in March 2014 (null: without a date). */
type Seen = readonly [computer: string, user: string, profile: string, server: string, day: string | null];

function writeProfiles(name: string, rows: readonly Seen[], modified?: string): string {
  const cells = rows.map(([computer, user, profile, server, day]) => {
    return [computer, `N\\${user}`, profile, server, day === null ? null : `2014-03-${day}T08:00:00`];
  });
  return cli.write(name, csvText(profileHeader, cells), modified);
}

function writeDatabases(name: string, ...rows: readonly (readonly (string | null)[])[]): string {
  return cli.write(name, csvText(databaseHeader, rows));
}

function storedProfiles() {
  return storedRows(cli.path('p.caskade'), 'profiles', 'computer', 'profileName', 'homeServer', 'collected');
}

function storedBindings() {
  return storedRows(cli.path('p.caskade'), 'databases', 'name', 'rpcClientAccessServer');
}

describe('what is gone', () => {
  it('is judged for each kind over all files of the run', async () => {
    await cli.importInto(...nordwindExports());
    const header = ['Alias', 'PrimarySmtpAddress', 'Database'];
    const row = (alias: string): string[] => [alias, `${alias}@nordwind.example`, 'MDB-OSL-01'];
    cli.write('A-K.csv', csvText(header, ['isolberg', 'akvam'].map(row)));
    cli.write('L-Z.csv', csvText(header, ['mlien'].map(row)));
    const report = await cli.importInto('A-K.csv', 'L-Z.csv');
    expect(digestOf(report)).toEqual([
      'A-K.csv: mailboxes, 2 rows, 1 changed, 1 unchanged',
      'L-Z.csv: mailboxes, 1 rows, 1 unchanged, 37 gone',
      '  warning MANY_GONE, 37 times',
    ]);
    const { summary, users } = await cli.classify();
    expect([users.map(({ alias }) => alias).sort(), summary.totals.databases, summary.totals.mailboxes]).toEqual([
      ['akvam', 'isolberg', 'mlien'],
      14,
      3,
    ]);
  });

  it('stays listed, leaves totals and states, and comes back when it is seen again', async () => {
    writeDatabases('two.csv', ['MDB-1', 'S1', 'cas1'], ['MDB-2', 'S2', 'cas2']);
    writeDatabases('one.csv', ['MDB-1', 'S1', 'cas1']);
    await cli.importInto('two.csv');
    const full = await cli.classify();
    const gone = await cli.importInto('one.csv');
    const without = await cli.classify();
    expect([countsOf(gone), without.databases.map(({ name }) => name), without.summary.totals.databases]).toEqual([
      ['one.csv: databases, 1 rows, 1 unchanged, 1 gone'],
      ['MDB-1'],
      1,
    ]);
    expect(storedBindings()).toEqual([
      { name: 'MDB-1', rpcClientAccessServer: 'cas1' },
      { name: 'MDB-2', rpcClientAccessServer: 'cas2', isGone: true },
    ]);
    const back = await cli.importInto('two.csv');
    expect([countsOf(back), back.files[0]?.changes, await cli.classify()]).toEqual([
      ['two.csv: databases, 2 rows, 1 changed, 1 unchanged'],
      [{ row: 'mdb-2', field: 'isGone', old: 1, new: 0 }],
      full,
    ]);
  });

  it('is nothing with --partial', async () => {
    await cli.importInto(writeDatabases('two.csv', ['MDB-1', 'S1', 'cas1'], ['MDB-2', 'S2', 'cas2']));
    const report = await cli.importInto(writeDatabases('one.csv', ['MDB-1', 'S1', 'cas1']), '--partial');
    expect([countsOf(report), storedBindings().length, (await cli.classify()).databases.length]).toEqual([
      ['one.csv: databases, 1 rows, 1 unchanged'],
      2,
      2,
    ]);
  });

  it('is judged for profiles only within the computers and users of the run', async () => {
    await cli.importInto(
      writeProfiles('a.csv', [
        ['PC-1', 'ann', 'Outlook', 'cas1', '01'],
        ['PC-1', 'ann', 'Old', 'cas1', '01'],
        ['PC-1', 'bob', 'Outlook', 'cas1', '01'],
        ['PC-2', 'ann', 'Outlook', 'cas1', '01'],
      ]),
    );
    const report = await cli.importInto(writeProfiles('b.csv', [['PC-1', 'ann', 'Outlook', 'cas1', '02']]));
    expect(countsOf(report)).toEqual(['b.csv: profiles, 1 rows, 1 unchanged, 1 gone']);
    expect(
      (await cli.classify()).profiles.map(({ computer, user, profile }) => `${computer} ${user} ${profile}`).sort(),
    ).toEqual(['PC-1 N\\ann Outlook', 'PC-1 N\\bob Outlook', 'PC-2 N\\ann Outlook']);
  });

  it('is never judged from logs, XML and known names', async () => {
    await cli.importInto(
      ...['RCA_20140314-1.LOG', 'WS-1002_mlien.xml', 'KnownNames.csv', 'OutlookProfiles_wide.csv'].map(nordwindFile),
    );
    cli.write('KnownNames.csv', csvText(['Name', 'Kind', 'PointsTo'], [['10.9.9.9', 'ServerIP', 'OSL-CAS01']]));
    cli.write(
      'WS-1002_mlien.xml',
      '<Profiles><Profile><ProfileName>New</ProfileName><Services><ExchangeAccount><HomeServer>cas9</HomeServer><UserName>mlien</UserName></ExchangeAccount></Services></Profile></Profiles>',
    );
    cli.write(
      'RCA_1.LOG',
      '#Fields: date-time,client-name,client-software\r\n2014-03-15T07:00:00Z,/o=N/cn=ann,OUTLOOK.EXE\r\n',
    );
    const report = await cli.importInto('KnownNames.csv', 'WS-1002_mlien.xml', 'RCA_1.LOG');
    expect(report.files.map(({ kind, new: added, gone }) => [kind, added, gone])).toEqual([
      ['known-names', 1, 0],
      ['profiles-xml', 1, 0],
      ['rca-log', 1, 0],
    ]);
  });

  it.each([[['none.csv']], [['none.csv', 'one.csv']], [['one.csv', 'none.csv']]])(
    'is nothing when an export of the run has a header without rows: %j',
    async (files) => {
      await cli.importInto(writeDatabases('two.csv', ['MDB-1', 'S1', 'cas1'], ['MDB-2', 'S2', 'cas2']));
      writeDatabases('none.csv');
      writeDatabases('one.csv', ['MDB-1', 'S1', 'cas1']);
      const report = await cli.importInto(...files);
      expect(report.files.map((table) => [table.file, table.gone, issuesOf(table).map(({ code }) => code)])).toEqual(
        files.map((file) => [file, 0, file === 'none.csv' ? ['NO_ROWS'] : []]),
      );
    },
  );
});

describe('the date of evidence', () => {
  it('keeps an older scan from replacing a newer one, whichever comes first', async () => {
    const newer = writeProfiles('newer.csv', [['PC-1', 'ann', 'Outlook', 'cas-new', '10']]);
    const older = writeProfiles('older.csv', [['PC-1', 'ann', 'Outlook', 'cas-old', '01']]);
    await cli.importInto(newer);
    const report = await cli.importInto(older);
    expect([digestOf(report), report.nothingChanged, storedProfiles()]).toEqual([
      ['older.csv: profiles, 1 rows, 1 unchanged', '  info OLDER_EVIDENCE at row 2'],
      true,
      [{ computer: 'PC-1', profileName: 'Outlook', homeServer: 'cas-new', collected: '2014-03-10T08:00:00' }],
    ]);
  });

  it('never lets an assumed date override a dated observation, however new the file is', async () => {
    await cli.importInto(writeProfiles('dated.csv', [['PC-1', 'ann', 'Outlook', 'cas-dated', '01']]));
    const undated = writeProfiles(
      'undated.csv',
      [['PC-1', 'ann', 'Outlook', 'cas-file', null]],
      '2014-03-12T08:00:00Z',
    );
    expect(digestOf(await cli.importInto(undated)).slice(0, 1)).toEqual(['undated.csv: profiles, 1 rows, 1 unchanged']);
    expect(storedProfiles().map(({ homeServer }) => homeServer)).toEqual(['cas-dated']);
  });

  it('lets a dated observation override an assumed date, however old it is', async () => {
    const undated = writeProfiles(
      'undated.csv',
      [['PC-1', 'ann', 'Outlook', 'cas-file', null]],
      '2014-03-12T08:00:00Z',
    );
    await cli.importInto(undated);
    await cli.importInto(writeProfiles('dated.csv', [['PC-1', 'ann', 'Outlook', 'cas-dated', '01']]));
    expect(storedProfiles()).toEqual([
      { computer: 'PC-1', profileName: 'Outlook', homeServer: 'cas-dated', collected: '2014-03-01T08:00:00' },
    ]);
  });

  it("is the row's, else --collected, else the date of the file with DATE_ASSUMED", async () => {
    const rows: readonly Seen[] = [
      ['PC-1', 'ann', 'Outlook', 'cas1', '05'],
      ['PC-2', 'bob', 'Outlook', 'cas1', null],
    ];
    const file = writeProfiles('scan.csv', rows, '2014-03-12T08:00:00Z');
    const read = (): unknown => storedRows(cli.path('p.caskade'), 'profiles', 'computer', 'collected', 'isDateAssumed');
    expect([digestOf(await cli.importInto(file)), read()]).toEqual([
      ['scan.csv: profiles, 2 rows, 2 new', '  info DATE_ASSUMED at row 3'],
      [
        { computer: 'PC-1', collected: '2014-03-05T08:00:00', isDateAssumed: 0 },
        { computer: 'PC-2', collected: '2014-03-12T08:00:00Z', isDateAssumed: 1 },
      ],
    ]);
    await cli.json('undo', 'p.caskade');
    expect([digestOf(await cli.importInto(file, '--collected', '2014-03-11')), read()]).toEqual([
      ['scan.csv: profiles, 2 rows, 2 new'],
      [
        { computer: 'PC-1', collected: '2014-03-05T08:00:00', isDateAssumed: 0 },
        { computer: 'PC-2', collected: '2014-03-11T23:59:59', isDateAssumed: 0 },
      ],
    ]);
  });

  it('is left open when day and month cannot be told apart, until --culture says which is which', async () => {
    const read = (): unknown => storedRows(cli.path('p.caskade'), 'databases', 'whenCreated');
    const file = cli.write(
      'dbs.csv',
      csvText([...databaseHeader, 'WhenCreated'], [['MDB-1', 'S1', 'cas1', '03/04/2014 09:41']]),
    );
    expect([digestOf(await cli.importInto(file)), read()]).toEqual([
      ['dbs.csv: databases, 1 rows, 1 new', '  warning AMBIGUOUS_DATE at row 2, WhenCreated'],
      [{ whenCreated: '03/04/2014 09:41' }],
    ]);
    await cli.importInto(file, '--culture', 'en-GB');
    const british = read();
    await cli.importInto(file, '--culture', 'en-US');
    expect([british, read()]).toEqual([
      [{ whenCreated: '2014-04-03T09:41:00' }],
      [{ whenCreated: '2014-03-04T09:41:00' }],
    ]);
  });
});

describe('columns without a value', () => {
  const stored = { name: 'MDB-1', rpcClientAccessServer: 'cas1' };

  it('erase nothing when they are absent', async () => {
    await cli.importInto(writeDatabases('full.csv', ['MDB-1', 'S1', 'cas1']));
    cli.write('narrow.csv', csvText(['Name', 'Server', 'MountedOnServer'], [['MDB-1', 'S1', 'S1']]));
    await cli.importInto('narrow.csv', '--as', 'databases');
    expect(storedBindings()).toEqual([stored]);
  });

  it.each(['', null])('erase nothing when all their cells are %j', async (blank) => {
    await cli.importInto(writeDatabases('full.csv', ['MDB-1', 'S1', 'cas1'], ['MDB-2', 'S2', 'cas2']));
    const report = await cli.importInto(writeDatabases('blank.csv', ['MDB-1', 'S1', blank], ['MDB-2', 'S2', blank]));
    expect([digestOf(report), storedBindings()]).toEqual([
      ['blank.csv: databases, 2 rows, 2 unchanged', '  warning COLUMN_EMPTY at RpcClientAccessServer'],
      [stored, { name: 'MDB-2', rpcClientAccessServer: 'cas2' }],
    ]);
  });

  it('erase where another row of the file shows that the column was exported', async () => {
    await cli.importInto(writeDatabases('full.csv', ['MDB-1', 'S1', 'cas1'], ['MDB-2', 'S2', 'cas2']));
    await cli.importInto(writeDatabases('partly.csv', ['MDB-1', 'S1', ''], ['MDB-2', 'S2', 'cas2']));
    const { databases } = await cli.classify();
    expect(databases.map(({ name, binding, state }) => [name, binding, state])).toEqual([
      ['MDB-1', null, 'DB_BLANK'],
      ['MDB-2', 'cas2', 'DB_NOTFOUND'],
    ]);
  });

  it('count as blank when nothing is stored', async () => {
    await cli.importInto(writeDatabases('blank.csv', ['MDB-1', 'S1', ''], ['MDB-2', 'S2', '']));
    expect((await cli.classify()).databases.map(({ state }) => state)).toEqual(['DB_BLANK', 'DB_BLANK']);
  });
});

describe('rows of one run about the same thing', () => {
  it('count as duplicates when they say the same, also across files', async () => {
    writeDatabases('a.csv', ['MDB-1', 'S1', 'cas1'], ['MDB-1', 'S1', 'cas1']);
    writeDatabases('b.csv', ['MDB-1', 'S1', 'cas1']);
    const report = await cli.importInto('a.csv', 'b.csv');
    expect([countsOf(report), storedBindings()]).toEqual([
      ['a.csv: databases, 2 rows, 1 new, 1 duplicates', 'b.csv: databases, 1 rows, 1 duplicates'],
      [{ name: 'MDB-1', rpcClientAccessServer: 'cas1' }],
    ]);
  });

  it('conflict when they differ, and without dates the last one of the file wins', async () => {
    const report = await cli.importInto(writeDatabases('a.csv', ['MDB-1', 'S1', 'cas1'], ['MDB-1', 'S1', 'cas2']));
    expect([digestOf(report), storedBindings()]).toEqual([
      ['a.csv: databases, 2 rows, 1 new, 1 duplicates', '  warning CONFLICTING_DUPLICATE at row 3'],
      [{ name: 'MDB-1', rpcClientAccessServer: 'cas2' }],
    ]);
  });

  it('conflict when they differ, and the newer date wins wherever it stands', async () => {
    const rows: readonly Seen[] = [
      ['PC-1', 'ann', 'Outlook', 'cas2', '09'],
      ['PC-1', 'ann', 'Outlook', 'cas1', '01'],
    ];
    const report = await cli.importInto(writeProfiles('a.csv', rows));
    expect([digestOf(report), storedProfiles().map(({ homeServer }) => homeServer)]).toEqual([
      ['a.csv: profiles, 2 rows, 1 new, 1 duplicates', '  warning CONFLICTING_DUPLICATE at row 3'],
      ['cas2'],
    ]);
  });
});

describe('all evidence of Nordwind together', () => {
  it('changes no verdict; the newer registry scan shows a public folder row of mlien and a DN of abrekke', async () => {
    await cli.importInto(...nordwindExports());
    cli.write('settings.json', JSON.stringify(nordwindSettings));
    await cli.json('settings', 'p.caskade', 'settings.json');
    const before = verdictsOf((await cli.classify()).users);
    const more = [
      'OutlookProfiles_registry_long.csv',
      'WS-1002_mlien.xml',
      'RCA_20140314-1.LOG',
      'LogonStatistics.csv',
    ];
    await cli.importInto(...more.map(nordwindFile), '--collected', '2014-03-14');
    const after = verdictsOf((await cli.classify()).users);
    const issuesNow: Readonly<Record<string, readonly string[]>> = { mlien: ['PF_ROW_IGNORED'], abrekke: [] };
    const expected = before.map((verdict) => ({ ...verdict, issues: issuesNow[verdict.alias] ?? verdict.issues }));
    expect(verdictTable(after)).toBe(verdictTable(expected));
  });
});
