#!/usr/bin/env node
/**
 * Writes the CSV files of the sample organization "headoffice" as Windows PowerShell would
 * (`Export-Csv -NoTypeInformation -Encoding UTF8`, en-US). Sites, servers, array, databases and bindings are those of a
 * published walkthrough of CAS arrays; the people and their computers are invented.
 *
 *   node scripts/make-headoffice.mjs [DIR]      default: assets/samples/headoffice
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One CSV row by header.
 * @typedef {Record<string, string>} Row
 * @typedef {readonly [name: string, site: string, edition: string]} ServerFacts
 * @typedef {readonly [name: string, server: string, dag: string | null, copies: readonly string[], isRecovery: boolean,
 *   binding: string, created: string]} DatabaseFacts
 * @typedef {{ profile?: string, isDefault?: boolean, store?: string, cached?: boolean, outlookAnywhere?: boolean,
 *   collected?: string }} ProfileDetails
 * @typedef {ProfileDetails & { computer: string, outlook: string, names: Row }} ProfileFacts
 * @typedef {{ displayName: string, alias: string, database: string, department: string, type: string,
 *   profiles: readonly ProfileFacts[] }} MailboxFacts
 */

const domain = 'exchangeserverpro.net';
const organization = '/o=Exchange Server Pro/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)';
const mb1 = 'HO-EX2010-MB1';
const mb2 = 'HO-EX2010-MB2';
const branch = 'BR-EX2010-MB';
const arrayFqdn = `outlook-ho.${domain}`;

/** @type {readonly ServerFacts[]} */
const servers = [
  [mb1, 'HeadOffice', 'Enterprise'],
  [mb2, 'HeadOffice', 'Enterprise'],
  [branch, 'BranchOffice', 'Standard'],
];

/** @type {readonly DatabaseFacts[]} */
const databases = [
  ['MB-HO-01', mb1, 'DAG-HO', [mb1, mb2], false, mb1, '2/6/2012 9:14:03 AM'],
  ['MB-HO-02', mb2, 'DAG-HO', [mb2, mb1], false, mb1, '2/6/2012 9:21:47 AM'],
  ['MB-BR-01', branch, null, [branch], false, branch, '2/8/2012 2:05:30 PM'],
  ['MB-HO-03', mb1, 'DAG-HO', [mb1, mb2], false, mb1, '2/20/2012 10:40:12 AM'],
  ['RDB-HO-01', mb1, null, [mb1], true, mb1, '3/12/2012 4:55:09 PM'],
];

const outlook2003 = '11.0.8326.0';
const outlook2007 = '12.0.6654.5000';
const outlook2010 = '14.0.6109.5005';
const outlook2016 = '16.0.4266.1001';
const mapiCdo = '6.5.8353.0';

/** @type {readonly MailboxFacts[]} */
const mailboxes = [
  person('Alan Reid', 'areid', 'MB-HO-01', 'Finance', [seen('HO-PC-0101', outlook2010, namesServer(mb1))]),
  person('Alannah Shaw', 'ashaw', 'MB-HO-01', 'IT', [seen('HO-PC-0102', outlook2010, namesArray())]),
  person('Ben Carter', 'bcarter', 'MB-HO-01', 'Finance', [seen('HO-PC-0103', outlook2007, namesServer(mb1))]),
  person('Brigitte Müller', 'bmuller', 'MB-HO-01', 'Legal', [seen('HO-PC-0104', outlook2010, namesServer(mb1))]),
  person('Chris Osei', 'cosei', 'MB-HO-01', 'Warehouse', [seen('HO-XP-0105', outlook2003, namesWithoutFqdn(mb1))]),
  person('Dana Fox', 'dfox', 'MB-HO-01', 'Sales', [
    seen('HO-PC-0106', outlook2010, namesServer(mb1)),
    seen('HO-LT-0106', outlook2010, namesServer(mb1), { outlookAnywhere: true }),
  ]),
  person('Elena Petrova', 'epetrova', 'MB-HO-01', 'IT', [seen('HO-PC-0107', outlook2016, namesNothing())]),
  shared('Accounts Payable', 'accounts', 'MB-HO-01', 'Finance'),
  person('BlackBerry Service', 'svc-blackberry', 'MB-HO-01', 'IT', [
    seen('HO-BES01', mapiCdo, namesServer(mb1), { profile: 'BlackBerryServer', cached: false }),
  ]),
  person('Farid Haddad', 'fhaddad', 'MB-HO-02', 'Sales', [seen('HO-PC-0110', outlook2010, namesServer(mb2))]),
  person('Fiona Grant', 'fgrant', 'MB-HO-02', 'Sales', [seen('HO-PC-0111', outlook2010, namesServer(mb1))]),
  person('George Tan', 'gtan', 'MB-HO-02', 'Marketing', [seen('HO-PC-0112', outlook2007, namesShortly(mb1))]),
  person('Grace Liu', 'gliu', 'MB-HO-02', 'IT', [seen('HO-PC-0113', outlook2010, namesArray())]),
  person('Hugo Lindqvist', 'hlindqvist', 'MB-HO-02', 'Marketing', [
    seen('HO-PC-0114', outlook2010, namesServer('EXCH01')),
  ]),
  person('Irene Walsh', 'iwalsh', 'MB-HO-02', 'Marketing', []),
  room('Boardroom', 'boardroom', 'MB-HO-02', ''),
  person('Jack Doyle', 'jdoyle', 'MB-HO-02', 'Sales', [
    seen('HO-PC-0117', outlook2010, namesArray()),
    seen('HO-PC-0117', outlook2010, namesServer(mb1), { profile: 'Old', isDefault: false }),
  ]),
  person('Jana Nováková', 'jnovakova', 'MB-HO-03', 'Legal', [seen('HO-PC-0118', outlook2010, namesServer(mb1))]),
  person('Karl Weiß', 'kweiss', 'MB-HO-03', 'Warehouse', [seen('HO-PC-0119', outlook2007, namesServer(mb1))]),
  person('Kerry Blake', 'kblake', 'MB-HO-03', 'Sales', [seen('HO-LT-0120', outlook2010, namesServer(branch))]),
  person("Liam O'Connor", 'loconnor', 'MB-HO-03', 'Finance', [
    seen('HO-PC-0121', outlook2010, namesServer(mb1)),
    seen('HO-PC-0121', outlook2010, namesServer(mb2), { store: 'PublicFolders' }),
  ]),
  person('Louise Martin', 'lmartin', 'MB-HO-03', 'Management', [
    seen('HO-LT-0122', outlook2010, namesArray(), { collected: '1/17/2012 8:31:20 AM' }),
  ]),
  person('Marek Dvořák', 'mdvorak', 'MB-HO-03', 'Warehouse', [seen('HO-PC-0123', outlook2010, namesServer(mb2))]),
  person('Mei Chen', 'mchen', 'MB-HO-03', 'Warehouse', [seen('HO-XP-0124', outlook2003, namesWithoutFqdn(mb1))]),
  person('Nadia Karim', 'nkarim', 'MB-HO-03', 'Management', [seen('HO-PC-0125', outlook2010, namesServer(mb1))]),
  person('Oscar Nilsson', 'onilsson', 'MB-BR-01', 'Service', [seen('BR-PC-0201', outlook2010, namesServer(branch))]),
  person('Paula Reyes', 'preyes', 'MB-BR-01', 'Service', [seen('BR-PC-0202', outlook2010, namesServer(branch))]),
  person('Quentin Moore', 'qmoore', 'MB-BR-01', 'Service', [seen('BR-PC-0203', outlook2007, namesServer(branch))]),
  person('Rosa Silva', 'rsilva', 'MB-BR-01', 'Sales', [seen('BR-PC-0204', outlook2010, namesServer(branch))]),
  person('Samuel Boateng', 'sboateng', 'MB-BR-01', 'Warehouse', [
    seen('BR-XP-0205', outlook2003, namesWithoutFqdn(branch)),
  ]),
  person('Tara Singh', 'tsingh', 'MB-BR-01', 'Sales', [seen('BR-LT-0206', outlook2010, namesArray())]),
  person('Tom Becker', 'tbecker', 'MB-BR-01', 'Service', []),
  person('Ursula Jansen', 'ujansen', 'MB-BR-01', 'Sales', [
    seen('BR-LT-0208', outlook2010, namesServer(branch), { outlookAnywhere: true }),
  ]),
  person('Victor Almeida', 'valmeida', 'MB-BR-01', 'Management', [seen('BR-LT-0209', outlook2010, namesServer(mb1))]),
  room('Branch Meeting Room', 'br-room-1', 'MB-BR-01', ''),
  shared('Branch Reception', 'br-reception', 'MB-BR-01', 'Service'),
];

/** Somebody who has left: the profile is still on the computer, the mailbox is gone. */
const leaver = { alias: 'kwhite', profiles: [seen('HO-PC-0199', outlook2010, namesServer(mb1))] };

writeFiles(process.argv[2] ?? fileURLToPath(new URL('../assets/samples/headoffice', import.meta.url)));

/** @param {string} directory */
function writeFiles(directory) {
  mkdirSync(directory, { recursive: true });
  /** @type {Record<string, readonly Row[]>} */
  const tables = {
    'ADSites.csv': [{ Name: 'HeadOffice' }, { Name: 'BranchOffice' }],
    'ExchangeServers.csv': servers.map(serverRow),
    'ClientAccessArrays.csv': [arrayRow()],
    'DAGs.csv': [
      {
        Name: 'DAG-HO',
        Servers: `${mb1} ${mb2}`,
        WitnessServer: `ho-fs01.${domain}`,
        AllowCrossSiteRpcClientAccess: 'False',
      },
    ],
    'MailboxDatabases.csv': databases.map(databaseRow),
    'Mailboxes.csv': mailboxes.map(mailboxRow),
    'OutlookProfiles.csv': [...mailboxes, leaver].flatMap(profileRows),
  };
  for (const [name, rows] of Object.entries(tables)) writeFileSync(join(directory, name), toCsv(rows));
}

/** @param {readonly Row[]} rows */
function toCsv(rows) {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return `\uFEFF${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`;
}

/** @param {string} cell */
function quote(cell) {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** @param {ServerFacts} server */
function serverRow([name, site, edition]) {
  return {
    Name: name,
    Fqdn: `${name}.${domain}`,
    Domain: domain,
    Edition: edition,
    IsClientAccessServer: 'True',
    IsMailboxServer: 'True',
    AdminDisplayVersion: 'Version 14.2 (Build 247.5)',
    Site: sitePath(site),
    ServerRole: 'Mailbox, ClientAccess, HubTransport',
  };
}

function arrayRow() {
  return {
    Name: 'cas-headoffice',
    Fqdn: arrayFqdn,
    Site: sitePath('HeadOffice'),
    SiteName: 'HeadOffice',
    Members: `${mb1};${mb2}`,
    ExchangeLegacyDN: serverDn(arrayFqdn),
  };
}

/** @param {DatabaseFacts} database */
function databaseRow([name, server, dag, copies, isRecovery, binding, created]) {
  return {
    Name: name,
    Server: server,
    MasterServerOrAvailabilityGroup: dag ?? server,
    ActivationPreference: copies.map((copy, index) => `[${copy}, ${index + 1}]`).join(', '),
    Recovery: isRecovery ? 'True' : 'False',
    MountedOnServer: `${server}.${domain}`,
    RpcClientAccessServer: `${binding}.${domain}`,
    WhenCreated: created,
  };
}

/**
 * @param {MailboxFacts} mailbox
 * @param {number} index
 */
function mailboxRow({ displayName, alias, database, department, type }, index) {
  const server = databases.find(([name]) => name === database)?.[1] ?? '';
  const office = database === 'MB-BR-01' ? 'BranchOffice' : 'HeadOffice';
  return {
    DisplayName: displayName,
    Alias: alias,
    SamAccountName: alias,
    UserPrincipalName: `${alias}@${domain}`,
    PrimarySmtpAddress: `${alias}@${domain}`,
    RecipientTypeDetails: type,
    Database: database,
    ServerName: server.toLowerCase(),
    LegacyExchangeDN: `${organization}/cn=Recipients/cn=${alias}`,
    OrganizationalUnit: `${domain}/${office}/Users`,
    Office: office,
    Department: department,
    WhenCreated: `2/${21 + (index % 8)}/2012 ${1 + (index % 5)}:${10 + index}:05 PM`,
  };
}

/**
 * @param {Pick<MailboxFacts, 'alias' | 'profiles'>} mailbox
 * @param {number} person
 */
function profileRows({ alias, profiles }, person) {
  return profiles.map(
    ({ computer, outlook, names, profile, isDefault, store, cached, outlookAnywhere, collected }) => ({
      UserName: `ESPNET\\${alias}`,
      Computer: computer,
      ProfileName: profile ?? 'Outlook',
      IsDefault: isDefault === false ? 'False' : 'True',
      OutlookVersion: outlook,
      StoreType: store ?? 'Primary',
      AccountSmtp: `${alias}@${domain}`,
      ...names,
      CachedMode: cached === false ? 'False' : 'True',
      OutlookAnywhere: outlookAnywhere ? 'True' : 'False',
      Collected: collected ?? `3/${26 + (person % 5)}/2012 8:${10 + person}:44 AM`,
    }),
  );
}

/**
 * @param {string} displayName
 * @param {string} alias
 * @param {string} database
 * @param {string} department
 * @param {readonly ProfileFacts[]} profiles
 * @returns {MailboxFacts}
 */
function person(displayName, alias, database, department, profiles) {
  return { displayName, alias, database, department, profiles, type: 'UserMailbox' };
}

/**
 * @param {string} displayName
 * @param {string} alias
 * @param {string} database
 * @param {string} department
 * @returns {MailboxFacts}
 */
function shared(displayName, alias, database, department) {
  return { displayName, alias, database, department, profiles: [], type: 'SharedMailbox' };
}

/**
 * @param {string} displayName
 * @param {string} alias
 * @param {string} database
 * @param {string} department
 * @returns {MailboxFacts}
 */
function room(displayName, alias, database, department) {
  return { displayName, alias, database, department, profiles: [], type: 'RoomMailbox' };
}

/**
 * @param {string} computer
 * @param {string} outlook
 * @param {Row} names
 * @param {ProfileDetails} more
 * @returns {ProfileFacts}
 */
function seen(computer, outlook, names, more = {}) {
  return { computer, outlook, names, ...more };
}

/** @param {string} server */
function namesServer(server) {
  const fqdn = `${server}.${domain}`;
  return { HomeServer: server, HomeServerFqdn: fqdn, HomeServerDN: serverDn(server), UnresolvedServer: fqdn };
}

function namesArray() {
  return {
    HomeServer: arrayFqdn,
    HomeServerFqdn: arrayFqdn,
    HomeServerDN: serverDn(arrayFqdn),
    UnresolvedServer: arrayFqdn,
  };
}

/** Outlook 2003 keeps no FQDN. */
/** @param {string} server */
function namesWithoutFqdn(server) {
  return { HomeServer: server, HomeServerFqdn: '', HomeServerDN: serverDn(server), UnresolvedServer: '' };
}

/** @param {string} server */
function namesShortly(server) {
  return {
    HomeServer: server.toLowerCase(),
    HomeServerFqdn: '',
    HomeServerDN: '',
    UnresolvedServer: server.toLowerCase(),
  };
}

function namesNothing() {
  return { HomeServer: '', HomeServerFqdn: '', HomeServerDN: '', UnresolvedServer: '' };
}

/** @param {string} site */
function sitePath(site) {
  return `${domain}/Configuration/Sites/${site}`;
}

/** @param {string} name */
function serverDn(name) {
  return `${organization}/cn=Configuration/cn=Servers/cn=${name}`;
}
