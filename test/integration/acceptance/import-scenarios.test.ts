import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../factories/import-digest.ts';
import { nordwindFile } from '../../factories/organizations.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { storedRows } from '../../factories/stored-rows.ts';

const cli = useProjectCli();
const zone = 'corp.nordwind.local';

function serverDn(name: string): string {
  return `/o=Nordwind/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=${name}`;
}

async function importFixture(name: string, ...options: readonly string[]) {
  return cli.importInto(nordwindFile(name), ...options);
}

describe('the import scenarios of domain.md 8', () => {
  it('I01: skips #TYPE, imports 40 rows and warns that 3 names lost letters', async () => {
    const report = await importFixture('Mailboxes_ascii_default.csv');
    expect(digestOf(report)).toEqual([
      'Mailboxes_ascii_default.csv: mailboxes, 40 rows, 40 new',
      '  info TYPE_LINE_SKIPPED at row 1',
      '  warning LETTERS_LOST at row 5, DisplayName, 3 times',
      '  warning TYPE_NAME_TEXT at row 3, EmailAddresses, 40 times',
    ]);
    const names = storedRows(cli.path('p.caskade'), 'mailboxes', 'displayName').map(({ displayName }) => displayName);
    expect(names.filter((name) => String(name).includes('?'))).toEqual(['?se Brekke-?yen', 'Iver N?ss', 'K?re Wold']);
  });

  it('I02: reads UTF-16LE: the same 40 rows with their names intact', async () => {
    const report = await importFixture('Mailboxes_unicode.csv');
    expect([report.files[0]?.encoding, ...digestOf(report)]).toEqual([
      'utf-16le',
      'Mailboxes_unicode.csv: mailboxes, 40 rows, 40 new',
      '  warning TYPE_NAME_TEXT at row 2, EmailAddresses, 40 times',
    ]);
    const names = storedRows(cli.path('p.caskade'), 'mailboxes', 'displayName').map(({ displayName }) => displayName);
    expect(names.filter((name) => /[^ -~]/.test(String(name)))).toEqual(['Åse Brekke-Øyen', 'Iver Næss', 'Kåre Wold']);
  });

  it('I01, I02: the second export changes the names of the three people and nothing else', async () => {
    await importFixture('Mailboxes_ascii_default.csv');
    const report = await importFixture('Mailboxes_unicode.csv');
    expect([digestOf(report)[0], report.files[0]?.changes]).toEqual([
      'Mailboxes_unicode.csv: mailboxes, 40 rows, 3 changed, 37 unchanged',
      [
        { row: 'abrekke@nordwind.example', field: 'displayName', old: '?se Brekke-?yen', new: 'Åse Brekke-Øyen' },
        { row: 'inaess@nordwind.example', field: 'displayName', old: 'Iver N?ss', new: 'Iver Næss' },
        { row: 'kwold@nordwind.example', field: 'displayName', old: 'K?re Wold', new: 'Kåre Wold' },
      ],
    ]);
  });

  it('I03: matches the header " ActivationPreference " and reads its pairs', async () => {
    const report = await importFixture('MailboxDatabases.csv');
    expect(digestOf(report)).toEqual(['MailboxDatabases.csv: databases, 14 rows, 14 new']);
    const stored = storedRows(cli.path('p.caskade'), 'databases', 'name', 'activationPreference');
    expect(stored.filter(({ name }) => /^MDB-OSL-0[18]|^PF/.test(String(name)))).toEqual([
      { name: 'MDB-OSL-01', activationPreference: '[["OSL-MBX01",1],["OSL-MBX02",2],["TOS-EX01",3]]' },
      { name: 'MDB-OSL-08', activationPreference: '[["OSL-MBX01",1],["TOS-EX01",2]]' },
      { name: 'PFPROXY-BGO', activationPreference: '[["BGO-EX01",1]]' },
    ]);
  });

  it.each([[['--culture', 'de-DE']], [[]]])(
    'I04: reads semicolons, sizes and German dates with %j',
    async (options) => {
      const report = await importFixture('MailboxDatabases_useculture_de.csv', ...options);
      expect([report.files[0]?.encoding, report.files[0]?.delimiter, ...digestOf(report)]).toEqual([
        'utf-8',
        ';',
        'MailboxDatabases_useculture_de.csv: databases, 14 rows, 14 new',
      ]);
      const stored = storedRows(cli.path('p.caskade'), 'databases', 'databaseSize', 'whenCreated');
      expect(stored).toEqual(Array(14).fill({ databaseSize: 120_688_672_768, whenCreated: '2011-11-03T09:41:22' }));
    },
  );

  it('I05: imports arrays whose Members are not available, with a warning', async () => {
    const report = await importFixture('CASArray.csv');
    expect(digestOf(report)).toEqual([
      'CASArray.csv: arrays, 2 rows, 2 new',
      '  warning TYPE_NAME_TEXT at row 2, Members, 2 times',
    ]);
    expect(storedRows(cli.path('p.caskade'), 'arrays', 'name', 'fqdn', 'site', 'members')).toEqual([
      { name: 'cas-oslo', fqdn: `outlook-osl.${zone}`, site: 'Oslo', members: null },
      { name: 'Tromso CAS Array', fqdn: `outlook-tos.${zone}`, site: 'Tromso', members: null },
    ]);
  });

  it('I06: rejects the rows of a console paste whose FQDN was cut', async () => {
    const report = await importFixture('CASArray_console_paste.txt');
    expect([digestOf(report), storedRows(cli.path('p.caskade'), 'arrays', 'name')]).toEqual([
      ['CASArray_console_paste.txt: arrays, 2 rows, 2 rejected', '  error NAME_TRUNCATED at row 3, Fqdn, 2 times'],
      [],
    ]);
    const { exitCode } = await cli.run('import', 'p.caskade', nordwindFile('CASArray_console_paste.txt'));
    expect(exitCode).toBe(3);
  });

  it('I07: decodes three notations of binary values and keeps public folders apart from accounts', async () => {
    const report = await importFixture('OutlookProfiles_registry_long.csv', '--collected', '2014-03-14');
    expect(digestOf(report)).toEqual(['OutlookProfiles_registry_long.csv: profiles-registry, 17 rows, 6 new']);
    const fields = ['userName', 'storeType', 'homeServer', 'homeServerFqdn', 'homeServerDn', 'storeServer'];
    const stored = storedRows(cli.path('p.caskade'), 'profiles', ...fields);
    const oslo = `outlook-osl.${zone}`;
    expect(stored.map((row) => fields.map((field) => row[field]))).toEqual([
      ['NORDWIND\\isolberg', null, oslo, oslo, serverDn(oslo), null],
      ['NORDWIND\\mlien', 'PublicFolders', null, null, null, 'OSL-MBX02'],
      ['NORDWIND\\mlien', null, 'OSL-CAS01', `OSL-CAS01.${zone}`, serverDn('OSL-CAS01'), null],
      ['NORDWIND\\mlien', 'PrivateStore', null, null, null, 'OSL-CAS01'],
      ['NORDWIND\\abrekke', null, 'osl-cas02', null, serverDn('OSL-CAS02'), null],
      ['NORDWIND\\knilsen', null, 'OSL-CAS02', `OSL-CAS02.${zone}`, null, null],
    ]);
  });

  it('I08: maps a log by its #Fields and recognizes Outlook 2010 and other programs', async () => {
    const report = await importFixture('RCA_20140314-1.LOG');
    expect(digestOf(report)[0]).toBe('RCA_20140314-1.LOG: rca-log, 5 rows, 4 new');
    const fields = ['client', 'software', 'softwareVersion', 'clientIp', 'serverIp', 'protocol', 'lastSeen'];
    const stored = storedRows(cli.path('p.caskade'), 'connections', ...fields);
    expect(
      stored.map((row) => fields.map((field) => row[field]).map((text) => String(text).replace(/^.*cn=/, ''))),
    ).toEqual([
      [
        'isolberg',
        'OUTLOOK.EXE',
        '14.0.7116.5000',
        '10.10.20.31',
        '10.10.1.50',
        'ncacn_ip_tcp',
        '2014-03-14T07:12:44Z',
      ],
      ['lfossum', 'OUTLOOK.EXE', '14.0.7116.5000', '127.0.0.1', '127.0.0.1', 'ncacn_http', '2014-03-14T07:21:40Z'],
      ['mlien', 'OUTLOOK.EXE', '14.0.7116.5000', '10.10.20.32', '10.10.1.11', 'ncacn_ip_tcp', '2014-03-14T07:15:02Z'],
      [
        'svc-besadmin',
        'BlackBerryAgent.exe',
        '6.5.8353.0',
        '10.10.1.80',
        '10.10.1.12',
        'ncacn_ip_tcp',
        '2014-03-14T07:30:00Z',
      ],
    ]);
  });

  it('I09: reads one profile with one account and the mailbox that it opens besides', async () => {
    const report = await importFixture('WS-1002_mlien.xml', '--collected', '2014-03-14');
    expect(digestOf(report)).toEqual(['WS-1002_mlien.xml: profiles-xml, 1 rows, 1 new']);
    const fields = ['computer', 'userName', 'profileName', 'isDefault', 'storeType', 'accountSmtp', 'homeServer'];
    expect(
      storedRows(cli.path('p.caskade'), 'profiles', ...fields, 'homeServerDn', 'unresolvedServer', 'openedMailboxes'),
    ).toEqual([
      {
        ...{ computer: 'WS-1002', userName: 'mlien', profileName: 'Outlook', isDefault: 1, storeType: 'Primary' },
        ...{ accountSmtp: 'mlien@nordwind.example', homeServer: 'OSL-CAS01', homeServerDn: serverDn('OSL-CAS01') },
        ...{ unresolvedServer: `OSL-CAS01.${zone}`, openedMailboxes: '["Invoice Shared"]' },
      },
    ]);
  });

  it('I10: reads ClientName as the serving CAS, and takes no Outlook version from the store', async () => {
    const report = await importFixture('LogonStatistics.csv');
    expect(digestOf(report)).toEqual(['LogonStatistics.csv: logon-statistics, 2 rows, 2 new']);
    const project = cli.path('p.caskade');
    expect([
      storedRows(project, 'logons', 'account', 'servingCas', 'databaseName', 'lastAccessTime'),
      storedRows(project, 'profiles', 'outlookVersion'),
    ]).toEqual([
      [
        {
          account: 'NORDWIND\\isolberg',
          servingCas: 'OSL-CAS01',
          databaseName: 'MDB-OSL-01',
          lastAccessTime: '2014-03-14T08:02:11',
        },
        {
          account: 'NORDWIND\\mlien',
          servingCas: 'OSL-CAS02',
          databaseName: 'MDB-OSL-01',
          lastAccessTime: '2014-03-14T08:01:59',
        },
      ],
      [],
    ]);
  });

  it('I11: splits lists of servers that are joined by blanks or stand in braces', async () => {
    const report = await importFixture('DAG.csv');
    expect([digestOf(report), storedRows(cli.path('p.caskade'), 'dags', 'name', 'servers')]).toEqual([
      ['DAG.csv: dags, 2 rows, 2 new'],
      [
        { name: 'DAG1', servers: '["OSL-MBX01","OSL-MBX02","TOS-EX01"]' },
        { name: 'DAG2', servers: '["BGO-EX01","BGO-EX02"]' },
      ],
    ]);
  });

  it('I12: counts a file that was appended to itself as duplicates, header line and all', async () => {
    const bytes = readFileSync(nordwindFile('MailboxDatabases.csv'));
    const twice = Buffer.concat([bytes, bytes.subarray(2)]);
    const report = await cli.importInto(cli.write('MailboxDatabases.csv', twice));
    expect([digestOf(report), storedRows(cli.path('p.caskade'), 'databases', 'name').length]).toEqual([
      ['MailboxDatabases.csv: databases, 28 rows, 14 new, 14 duplicates', '  info DUPLICATE_ROWS at row 17, 14 times'],
      14,
    ]);
  });

  it('I12: the newest of repeated observations wins, wherever it stands', async () => {
    const header = 'Computer,UserName,ProfileName,HomeServer,Collected';
    const at = (server: string, day: string): string => `PC-1,N\\ann,Outlook,${server},2014-03-${day}T08:00:00`;
    cli.write('a.csv', [header, at('cas1', '01'), at('cas3', '03'), at('cas2', '02'), ''].join('\n'));
    const report = await cli.importInto('a.csv');
    expect([digestOf(report), storedRows(cli.path('p.caskade'), 'profiles', 'homeServer', 'collected')]).toEqual([
      ['a.csv: profiles, 3 rows, 1 new, 2 duplicates', '  warning CONFLICTING_DUPLICATE at row 3, 2 times'],
      [{ homeServer: 'cas3', collected: '2014-03-03T08:00:00' }],
    ]);
  });
});
