import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../core/api/import-report.ts';
import { readCollectorColumns, readCollectorFiles, readFilledColumns } from '../../factories/collector-columns.ts';
import { csvCells, csvText } from '../../factories/csv-text.ts';
import { useProjectCli } from '../../factories/project-cli.ts';
import { storedRows } from '../../factories/stored-rows.ts';

const cli = useProjectCli();
const inventory = fileURLToPath(new URL('../../fixtures/collectors', import.meta.url));
const profiles = fileURLToPath(new URL('../../fixtures/collectors/profiles', import.meta.url));
const columns = readCollectorColumns();
const files = readCollectorFiles();

function read(folder: string, file: string): string {
  return readFileSync(`${folder}/${file}`, 'utf8');
}

function profileColumns(): readonly string[] {
  return columns.get('ProfileColumns') ?? [];
}

/** Which column of a file became which field is not reported, so the columns that did not are: the rest is stored. */
function notUsed({ files: tables }: ImportReport): Record<string, string> {
  const ignored = tables.flatMap(({ file, issues }) =>
    issues.filter(({ code }) => code === 'COLUMN_IGNORED').map(({ message }) => [file, message.split(': ')[1]]),
  );
  return Object.fromEntries(ignored);
}

describe('what the collector scripts write', () => {
  it('is what the fixtures show: every file, with the columns of the script', () => {
    const shown = Object.fromEntries(
      readdirSync(inventory)
        .filter((file) => file.endsWith('.csv'))
        .map((file) => [file, csvCells(read(inventory, file))[0]]),
    );
    expect(shown).toEqual(Object.fromEntries([...files].map(([file, list]) => [file, columns.get(list)])));
    for (const file of readdirSync(profiles)) expect(csvCells(read(profiles, file))[0]).toEqual(profileColumns());
  });

  it('fills every column of a list and no other', () => {
    const filled = [...files.keys()].map((file) => [file, [...readFilledColumns(file), 'Collected'].sort()]);
    expect(filled).toEqual([...files].map(([file, list]) => [file, [...(columns.get(list) ?? [])].sort()]));
  });

  it('is recognized without a mapping, whatever the files are called', async () => {
    const names = [...files.keys()];
    for (const [i, file] of names.entries()) cli.write(`x${i}.csv`, read(inventory, file));
    const report = await cli.importInto(...names.map((_, i) => `x${i}.csv`));
    expect(report.files.map(({ file, kind, preset }) => [names[Number(/\d+/.exec(file)?.[0])], kind, preset])).toEqual([
      ['ADSites.csv', 'sites', 'Get-ADSite'],
      ['ExchangeServers.csv', 'servers', 'Get-ExchangeServer'],
      ['ClientAccessArrays.csv', 'arrays', 'Get-ClientAccessArray'],
      ['DatabaseAvailabilityGroups.csv', 'dags', 'Get-DatabaseAvailabilityGroup'],
      ['MailboxDatabases.csv', 'databases', 'Get-MailboxDatabase'],
      ['Mailboxes.csv', 'mailboxes', 'Get-Mailbox'],
      ['CASMailboxes.csv', 'cas-mailboxes', 'Get-CASMailbox'],
      ['ClientAccessServers.csv', 'client-access-servers', 'reports folder, CASServers.csv'],
      ['VirtualDirectories.csv', 'virtual-directories', 'Get-…VirtualDirectory'],
      ['OutlookAnywhere.csv', 'virtual-directories', 'Get-OutlookAnywhere'],
      ['MailboxPermissions.csv', 'permissions', 'Get-MailboxPermission'],
      ['LogonStatistics.csv', 'logon-statistics', 'Get-LogonStatistics'],
    ]);
  });

  it('is imported as a folder without an error, a rejected row or a column that counts', async () => {
    const report = await cli.importInto(inventory, profiles);
    const said = report.files.flatMap(({ file, issues }) =>
      issues.filter(({ code }) => code !== 'COLUMN_IGNORED').map(({ severity, code }) => `${file} ${severity} ${code}`),
    );
    const onlyDate = 'Collected.';
    expect({ said, rejected: report.files.filter(({ rejected }) => rejected > 0), notUsed: notUsed(report) }).toEqual({
      said: ['Mailboxes.csv warning COLUMN_EMPTY', 'WS-2002_visitor.csv info NO_ROWS'],
      rejected: [],
      notUsed: {
        'ADSites.csv': 'HubSiteEnabled, Collected.',
        'CASMailboxes.csv': onlyDate,
        'ClientAccessArrays.csv': onlyDate,
        'ClientAccessServers.csv': 'EncryptionRequired, Collected.',
        'DatabaseAvailabilityGroups.csv': onlyDate,
        'ExchangeServers.csv': onlyDate,
        'MailboxDatabases.csv': onlyDate,
        'MailboxPermissions.csv': onlyDate,
        'Mailboxes.csv': onlyDate,
        'OutlookAnywhere.csv': onlyDate,
        'VirtualDirectories.csv': onlyDate,
      },
    });
  });

  it('is stored with its lists, preferences, sizes, versions and dates', async () => {
    await cli.importInto(inventory, profiles);
    const project = cli.path('p.caskade');
    expect({
      server: storedRows(project, 'servers', 'name', 'site', 'serverRole', 'exSetupVersion')[0],
      array: storedRows(project, 'arrays', 'fqdn', 'site', 'members')[0],
      database: storedRows(project, 'databases', 'name', 'activationPreference', 'databaseSize', 'whenCreated')[1],
      mailbox: storedRows(project, 'mailboxes', 'displayName', 'emailAddresses')[0],
      permissions: storedRows(project, 'permissions', 'user', 'accessRights', 'isInherited', 'deny'),
      logon: storedRows(project, 'logons', 'account', 'servingCas', 'collected')[0],
    }).toEqual({
      server: {
        name: 'BGO-EX01',
        site: 'Bergen',
        serverRole: '["Mailbox","ClientAccess","HubTransport"]',
        exSetupVersion: '14.2.247.5',
      },
      array: { fqdn: 'outlook-osl.corp.nordwind.local', site: 'Oslo', members: '["OSL-CAS01","OSL-CAS02"]' },
      database: {
        name: 'MDB-OSL-01',
        activationPreference: '[["OSL-MBX01",1],["OSL-MBX02",2]]',
        databaseSize: 120_688_672_768,
        whenCreated: '2011-02-03T10:11:12',
      },
      mailbox: {
        displayName: 'Åse Brekke-Øyen',
        emailAddresses: '["SMTP:abrekke@nordwind.example","smtp:abrekke@corp.nordwind.local"]',
      },
      permissions: [
        ['NORDWIND\\mlien', '["FullAccess"]'],
        ['NORDWIND\\mlien', '["SendAs"]'],
        ['abrekke@nordwind.example', '["Calendar","Editor"]'],
        ['abrekke@nordwind.example', '["SendOnBehalf"]'],
      ].map(([user, accessRights]) => ({ user, accessRights, isInherited: 0, deny: 0 })),
      logon: { account: 'NORDWIND\\isolberg', servingCas: 'OSL-CAS01', collected: '2014-03-14T09:30:05' },
    });
  });

  it('gives the answer that an administrator expects', async () => {
    await cli.importInto(inventory, profiles);
    const { users, databases, profiles: observed } = await cli.classify('2014-03-14');
    expect({
      users: Object.fromEntries(users.map(({ alias, state }) => [alias, state])),
      databases: Object.fromEntries(databases.map(({ name, site, state }) => [name, `${site} ${state}`])),
      profiles: observed.map(({ computer, profile, state, outlook }) => [computer, profile, state, outlook]),
    }).toEqual({
      users: {
        isolberg: 'DONE',
        mlien: 'PROFILE_UPDATE',
        abrekke: 'REBIND_THEN_UPDATE',
        knilsen: 'WAIT_ARRAY_THEN_VERIFY',
        invoice: 'REBIND_NO_PROFILE',
        gold: 'OUT_OF_SCOPE_LEGACY',
      },
      databases: {
        'MDB-OSL-01': 'Oslo DB_OK',
        'MDB-OSL-02': 'Oslo DB_CAS',
        'MDB-BGO-01': 'Bergen DB_CAS',
        MDB07: 'Oslo DB_NA',
      },
      profiles: [
        ['WS-1001', 'Outlook', 'P_OWN_ARRAY', '2010'],
        ['WS-1002', 'Outlook', 'P_CAS', '2010'],
        ['WS-1002', 'Test', 'P_OWN_ARRAY', '2010'],
        ['WS-2001', 'Outlook', 'P_BLANK', '2016'],
        ['XP-0404', 'Outlook', 'P_CAS', '2003'],
      ],
    });
  });
});

describe('a share full of profile files', () => {
  const cell: Readonly<Record<string, (i: number) => string>> = {
    UserName: (i) => `NORDWIND\\user${i}`,
    Computer: (i) => `WS-${1000 + i}`,
    ProfileName: () => 'Outlook',
    OutlookVersion: () => '14.0.7116.5000',
    StoreType: () => 'Primary',
    HomeServer: () => 'OSL-CAS01',
    Collected: () => '2014-03-14T08:00:00',
    Section: () => '5d2c7c3c9f5a4e4db4f3a8f2a1b2c3d1',
  };

  function writeProfile(i: number, changes: Readonly<Record<string, string>> = {}): void {
    const row = profileColumns().map((column) => changes[column] ?? cell[column]?.(i) ?? '');
    cli.write(`share/WS-${1000 + i}_user${i}.csv`, `\ufeff${csvText(profileColumns(), [row])}`);
  }

  it('is imported in one run, 200 files at once, and says nothing that nobody needs', async () => {
    for (let i = 0; i < 200; i++) writeProfile(i);
    cli.write('share/WS-1001_user1.err', 'of no interest');
    const report = await cli.importInto('share');
    const again = await cli.importInto('share');
    expect({
      files: report.files.length,
      new: report.files.reduce((sum, file) => sum + file.new, 0),
      presets: [...new Set(report.files.map(({ preset }) => preset))],
      issues: report.files.flatMap(({ issues }) => issues),
      again: again.nothingChanged,
    }).toEqual({ files: 200, new: 200, presets: ['Outlook profile collector'], issues: [], again: true });
  });

  it('takes a value back that a newer file no longer has, because the script would have written it', async () => {
    writeProfile(1, { HomeServerFqdn: 'OSL-CAS01.corp.nordwind.local', Collected: '2014-03-10T08:00:00' });
    await cli.importInto('share');
    writeProfile(1, { OutlookVersion: '16.0.4266.1001', HomeServer: '' });
    await cli.importInto('share');
    expect(storedRows(cli.path('p.caskade'), 'profiles', 'outlookVersion', 'homeServer', 'homeServerFqdn')).toEqual([
      { outlookVersion: '16.0.4266.1001', homeServer: null, homeServerFqdn: null },
    ]);
  });
});
