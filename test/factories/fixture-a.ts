/**
 * Fixture A: an organization small enough to check by hand. HeadOffice has an array, Branch has none; four databases with ten
 * mailboxes each, one of them bound to the array; 40 first profiles and four second ones.
 */
export type FixtureFiles = Readonly<Record<string, string>>;

/** A mailbox of the fixture, with the servers that its profiles name. */
export type FixtureUser = {
  readonly alias: string;
  readonly displayName: string;
  readonly database: FixtureDatabase;
  readonly computer: string;
  /** What the first and, where there is one, the second profile names. */
  readonly endpoints: readonly string[];
};

export type FixtureDatabase = 'MB-HO-01' | 'MB-HO-02' | 'MB-HO-03' | 'MB-BR-01';

export const arrayFqdn = 'outlook-ho.contoso.local';

/** All files of the first scan, as `Export-Csv -NoTypeInformation -Encoding UTF8` writes them. */
export function fixtureFiles(users: readonly FixtureUser[] = fixtureUsers()): FixtureFiles {
  return {
    'ADSites.csv': toCsv([['Name'], ['HeadOffice'], ['Branch']]),
    'ExchangeServers.csv': toCsv([serverHeader, ...servers.map(([name, site]) => serverRow(name, site))]),
    'ClientAccessArrays.csv': toCsv([
      ['Name', 'Fqdn', 'Site', 'Members'],
      ['cas-ho', arrayFqdn, 'HeadOffice', 'HO-CAS1;HO-CAS2'],
    ]),
    'MailboxDatabases.csv': toCsv([['Name', 'Server', 'Recovery', 'RpcClientAccessServer'], ...databases]),
    'Mailboxes.csv': toCsv([mailboxHeader, ...users.map(mailboxRow)]),
    'OutlookProfiles.csv': profileFile(users, '2014-03-05'),
  };
}

/**
 * The users: on MB-HO-01 six profiles name the array and four HO-CAS1, on MB-HO-02 ten name HO-CAS1, on MB-HO-03 eight name
 * HO-CAS2 and two the array, on MB-BR-01 ten name BR-CAS1. Second profiles: two of the good users of MB-HO-01 and one of
 * MB-HO-02 with HO-CAS1, one of the good users of MB-HO-03 with OLD-EX03, which nothing explains.
 */
export function fixtureUsers(): readonly FixtureUser[] {
  const first: Readonly<Record<FixtureDatabase, (i: number) => string>> = {
    'MB-HO-01': (i) => (i < 6 ? arrayFqdn : fqdnOf('HO-CAS1')),
    'MB-HO-02': () => fqdnOf('HO-CAS1'),
    'MB-HO-03': (i) => (i < 8 ? fqdnOf('HO-CAS2') : arrayFqdn),
    'MB-BR-01': () => fqdnOf('BR-CAS1'),
  };
  const second = new Map([
    ['MB-HO-01 0', fqdnOf('HO-CAS1')],
    ['MB-HO-01 1', fqdnOf('HO-CAS1')],
    ['MB-HO-02 0', fqdnOf('HO-CAS1')],
    ['MB-HO-03 8', 'OLD-EX03'],
  ]);
  return databases.flatMap(([database], d) =>
    surnames.slice(d * 10, d * 10 + 10).map((surname, i) => {
      const givenName = givenNames[(d * 10 + i) % givenNames.length] ?? '';
      const other = second.get(`${database} ${i}`);
      return {
        alias: `${givenName[0]?.toLowerCase() ?? ''}${plain(surname).toLowerCase()}`,
        displayName: `${givenName} ${surname}`,
        database,
        computer: `PC-${String(d * 100 + i + 1).padStart(4, '0')}`,
        endpoints: [first[database](i), ...(other === undefined ? [] : [other])],
      };
    }),
  );
}

/**
 * The second scan, a week later: the profiles of twelve users were repaired (the ten of MB-HO-02 and the first two of
 * MB-HO-01), one mailbox of MB-HO-03 moved to MB-HO-01, and the last mailbox of MB-BR-01 is gone.
 */
export function secondScan(): FixtureFiles {
  const before = fixtureUsers();
  const after = before.slice(0, -1).map((user, i) => {
    const isRepaired = user.database === 'MB-HO-02' || i < 2;
    const moved: FixtureUser = i === 20 ? { ...user, database: 'MB-HO-01' } : user;
    return isRepaired ? { ...moved, endpoints: user.endpoints.map(() => arrayFqdn) } : moved;
  });
  const { 'Mailboxes.csv': mailboxes = '' } = fixtureFiles(after);
  return { 'Mailboxes.csv': mailboxes, 'OutlookProfiles.csv': profileFile(after, '2014-03-12') };
}

/** The mailboxes as `Export-Csv -UseCulture` without `-Encoding` writes them: `#TYPE`, semicolons, and no accents. */
export function mailboxesWithoutOptions(): string {
  const lines = toCsv([mailboxHeader, ...fixtureUsers().map(mailboxRow)], ';');
  return `#TYPE Selected.Microsoft.Exchange.Data.Directory.Management.Mailbox\r\n${lines.replace(/[^\0-\u007f]/g, '?')}`;
}

/** The profiles with three broken rows: without a user (row 6), of an unknown mailbox (row 11), with a date that is none (row 21). */
export function brokenProfiles(): string {
  const lines = profileFile(fixtureUsers(), '2014-03-05').split('\r\n');
  const change = (row: number, alter: (cells: string[]) => void): void => {
    const cells = (lines[row - 1] ?? '').split(',');
    alter(cells);
    lines[row - 1] = cells.join(',');
  };
  change(6, (cells) => {
    cells[0] = '""';
    cells[6] = '""';
  });
  change(11, (cells) => {
    cells[0] = '"CONTOSO\\nobody"';
    cells[6] = '"nobody@contoso.local"';
  });
  change(21, (cells) => {
    cells[7] = '"31.02.2014 25:00"';
  });
  return lines.join('\r\n');
}

/** Permissions as `Get-MailboxPermission` and `Get-MailboxFolderPermission` give them: mailbox or folder, holder, right. */
export function permissionFile(rows: readonly (readonly [string, string, string])[]): string {
  return toCsv([
    ['Identity', 'User', 'AccessRights', 'IsInherited', 'Deny'],
    ...rows.map(([to, holder, right]) => [to, `CONTOSO\\${holder}`, `{${right}}`, 'False', 'False']),
  ]);
}

const servers = [
  ['HO-CAS1', 'HeadOffice'],
  ['HO-CAS2', 'HeadOffice'],
  ['BR-CAS1', 'Branch'],
] as const;

const databases: readonly (readonly [FixtureDatabase, string, string, string])[] = [
  ['MB-HO-01', 'HO-CAS1', 'False', arrayFqdn],
  ['MB-HO-02', 'HO-CAS1', 'False', fqdnOf('HO-CAS1')],
  ['MB-HO-03', 'HO-CAS2', 'False', fqdnOf('HO-CAS2')],
  ['MB-BR-01', 'BR-CAS1', 'False', fqdnOf('BR-CAS1')],
];

const serverHeader = [
  ...['Name', 'Fqdn', 'IsClientAccessServer', 'IsMailboxServer', 'AdminDisplayVersion', 'Site', 'ServerRole'],
];

function serverRow(name: string, site: string): readonly string[] {
  return [
    ...[name, fqdnOf(name), 'True', 'True', 'Version 14.3 (Build 123.4)'],
    ...[`contoso.local/Configuration/Sites/${site}`, 'Mailbox, ClientAccess, HubTransport'],
  ];
}

const mailboxHeader = [
  ...['DisplayName', 'Alias', 'SamAccountName', 'UserPrincipalName', 'PrimarySmtpAddress'],
  ...['RecipientTypeDetails', 'Database', 'Department', 'Phone'],
];

function mailboxRow({ displayName, alias, database }: FixtureUser): readonly string[] {
  const address = `${alias}@contoso.local`;
  const phone = `+49 30 5550-${1000 + surnames.findIndex((surname) => displayName.endsWith(surname))}`;
  return [displayName, alias, alias, address, address, 'UserMailbox', database, 'Sales', phone];
}

const profileHeader = [
  ...['User', 'ComputerName', 'ProfileName', 'IsDefault', 'OutlookVersion', 'Server', 'AccountSmtp', 'Collected'],
];

function profileFile(users: readonly FixtureUser[], day: string): string {
  const rows = users.flatMap(({ alias, computer, endpoints }) =>
    endpoints.map((endpoint, i) => [
      ...[`CONTOSO\\${alias}`, i === 0 ? computer : `LT-${computer.slice(3)}`, 'Outlook', 'True', '14.0.7015.1000'],
      ...[endpoint, `${alias}@contoso.local`, `${day} 08:15:00`],
    ]),
  );
  return toCsv([profileHeader, ...rows]);
}

function fqdnOf(server: string): string {
  return `${server}.contoso.local`;
}

function toCsv(rows: readonly (readonly string[])[], delimiter = ','): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)}\r\n`).join('');
}

function plain(name: string): string {
  return name.replace(/ü/g, 'ue').replace(/[äå]/g, 'a').replace(/[öø]/g, 'o').replace(/é/g, 'e').replace(/ß/g, 'ss');
}

const givenNames = ['Jürgen', 'Anna', 'Björn', 'Carla', 'David', 'Eva', 'Frank', 'Greta', 'Hans', 'Ida'];

const surnames = [
  ...['Müller', 'Schmidt', 'Weber', 'Wagner', 'Becker', 'Hoffmann', 'Schäfer', 'Koch', 'Bauer', 'Richter'],
  ...['Klein', 'Wolf', 'Schröder', 'Neumann', 'Schwarz', 'Zimmermann', 'Braun', 'Krüger', 'Hofmann', 'Hartmann'],
  ...['Lange', 'Krause', 'Meier', 'Lehmann', 'Schulze', 'Maier', 'Köhler', 'Herrmann', 'König', 'Walter'],
  ...['Mayer', 'Huber', 'Kaiser', 'Fuchs', 'Peters', 'Lang', 'Scholz', 'Möller', 'Weiß', 'Jung'],
];
