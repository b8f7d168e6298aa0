/**
 * Sites, servers, arrays and databases of Fabrikam, and what each database is (domain.md 5.2), said by hand.
 *
 * @typedef {'HAM' | 'AUS' | 'PNQ'} SiteCode
 * @typedef {{ code: SiteCode, name: string, subnet: string, array: string, arrayName: string, vip: string, hasArray: boolean,
 *   cas: readonly string[], phone: string }} Site
 * @typedef {{ name: string, site: SiteCode, ip: string, roles: string, version: string }} Server
 * @typedef {'settled' | 'late' | 'behind' | 'waiting' | 'wrong-array' | 'wrong-server' | 'wrong-site' | 'dangling' | 'legacy' | 'modern'} Mix
 * @typedef {{
 *   name: string, site: SiteCode, copies: readonly string[], binding: string, state: string, users: number, mix: Mix,
 *   before?: { binding: string, state: string }, mountedOn?: string, isRecovery?: boolean, isExcluded?: boolean,
 *   isExported?: boolean, writtenAs?: string
 * }} Database
 */

export const domain = 'fabrikam.local';
export const mailDomain = 'fabrikam.example';
export const netbios = 'FABRIKAM';
const organization = '/o=Fabrikam';
const administrativeGroup = `${organization}/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)`;

/** @type {Readonly<Record<SiteCode, Site>>} */
export const sites = {
  HAM: {
    ...{ code: 'HAM', name: 'Hamburg', subnet: '10.10', phone: '+49 40 5550-' },
    ...{ array: `outlook-ham.${domain}`, arrayName: 'cas-hamburg', vip: '10.10.1.50', hasArray: true },
    cas: ['HAM-EX01', 'HAM-EX02'],
  },
  AUS: {
    ...{ code: 'AUS', name: 'Austin', subnet: '10.20', phone: '+1 512 555 ' },
    ...{ array: `outlook-aus.${domain}`, arrayName: 'Austin CAS Array', vip: '10.20.1.50', hasArray: true },
    cas: ['AUS-CAS01', 'AUS-CAS02'],
  },
  PNQ: {
    ...{ code: 'PNQ', name: 'Pune', subnet: '10.30', phone: '+91 20 5550 ' },
    ...{ array: `outlook-pnq.${domain}`, arrayName: 'cas-pune', vip: '10.30.1.50', hasArray: false },
    cas: ['PNQ-EX01', 'PNQ-EX02'],
  },
};

const sp3 = 'Version 14.3 (Build 123.4)';
const multiRole = 'Mailbox, ClientAccess, HubTransport';
const accessOnly = 'ClientAccess, HubTransport';

/** @type {readonly Server[]} */
export const servers = [
  { name: 'HAM-EX01', site: 'HAM', ip: '10.10.1.11', roles: multiRole, version: sp3 },
  { name: 'HAM-EX02', site: 'HAM', ip: '10.10.1.12', roles: multiRole, version: sp3 },
  { name: 'HAM-PF01', site: 'HAM', ip: '10.10.1.15', roles: 'Mailbox', version: sp3 },
  {
    ...{ name: 'HAM-EX07', site: 'HAM', ip: '10.10.1.7' },
    ...{ roles: multiRole, version: 'Version 8.3 (Build 83.6)' },
  },
  {
    ...{ name: 'HAM-EX13', site: 'HAM', ip: '10.10.1.13' },
    ...{ roles: 'Mailbox, ClientAccess', version: 'Version 15.0 (Build 847.32)' },
  },
  { name: 'AUS-CAS01', site: 'AUS', ip: '10.20.1.11', roles: accessOnly, version: sp3 },
  { name: 'AUS-CAS02', site: 'AUS', ip: '10.20.1.12', roles: accessOnly, version: 'Version 14.2 (Build 247.5)' },
  { name: 'AUS-MBX01', site: 'AUS', ip: '10.20.1.21', roles: 'Mailbox', version: sp3 },
  { name: 'AUS-MBX02', site: 'AUS', ip: '10.20.1.22', roles: 'Mailbox', version: sp3 },
  { name: 'AUS-DR01', site: 'AUS', ip: '10.20.1.31', roles: 'Mailbox', version: sp3 },
  { name: 'PNQ-EX01', site: 'PNQ', ip: '10.30.1.11', roles: multiRole, version: sp3 },
  { name: 'PNQ-EX02', site: 'PNQ', ip: '10.30.1.12', roles: multiRole, version: sp3 },
];

/** Client Access servers that were removed and are still named. */
export const removedServers = ['HAM-CAS00', 'AUS-CAS00'];

export const dags = [
  { Name: 'DAG-HAM', Servers: 'HAM-EX01 HAM-EX02 AUS-DR01', WitnessServer: fqdnOf('ham-fs01') },
  { Name: 'DAG-AUS', Servers: 'AUS-MBX01 AUS-MBX02', WitnessServer: fqdnOf('aus-cas02') },
].map((dag) => ({ ...dag, AllowCrossSiteRpcClientAccess: 'False' }));

const ham = ['HAM-EX01', 'HAM-EX02'];
const ham2 = ['HAM-EX02', 'HAM-EX01'];
const aus = ['AUS-MBX01', 'AUS-MBX02'];
const aus2 = ['AUS-MBX02', 'AUS-MBX01'];
const { HAM, AUS } = sites;

/** @type {readonly Database[]} */
export const databases = [
  { ...in2010('HAM-DB01', 'HAM', ham, HAM.array, 'DB_OK'), users: 432, mix: 'settled' },
  { ...in2010('HAM-DB02', 'HAM', ham2, HAM.array, 'DB_OK'), users: 418, mix: 'settled' },
  { ...in2010('HAM-DB03', 'HAM', ham, HAM.array, 'DB_OK'), users: 405, mix: 'settled' },
  { ...in2010('HAM-DB04', 'HAM', ham2, HAM.array.toUpperCase(), 'DB_OK'), users: 391, mix: 'settled' },
  {
    ...in2010('HAM-DB05', 'HAM', [...ham, 'AUS-DR01'], HAM.array, 'DB_OK'),
    ...{ users: 327, mix: 'settled', mountedOn: 'AUS-DR01' },
  },
  { ...in2010('HAM-DB06', 'HAM', ham, fqdnOf('HAM-EX01'), 'DB_CAS'), users: 164, mix: 'behind' },
  { ...in2010('HAM-DB07 Zürich', 'HAM', ham2, fqdnOf('HAM-EX02'), 'DB_CAS'), users: 34, mix: 'behind' },
  { ...in2010('HAM-DB08', 'HAM', ham, '', 'DB_BLANK'), users: 27, mix: 'settled' },
  { ...in2010('HAM-DB09 Vorstand', 'HAM', ham2, HAM.array, 'DB_OK'), users: 16, mix: 'settled' },
  {
    ...in2010('HAM-PFPROXY', 'HAM', ['HAM-EX01'], fqdnOf('HAM-EX01'), 'DB_EXEMPT'),
    ...{ users: 3, mix: 'behind', isExcluded: true },
  },
  {
    ...in2010('HAM-RDB01', 'HAM', ['HAM-EX02'], fqdnOf('HAM-EX02'), 'DB_EXEMPT'),
    ...{ users: 0, mix: 'behind', isRecovery: true },
  },
  { ...in2010('HAM13-DB01', 'HAM', ['HAM-EX13'], fqdnOf('HAM-EX13'), 'DB_NA'), users: 62, mix: 'modern' },
  {
    ...in2010('Mailbox Store', 'HAM', ['HAM-EX07'], '', 'DB_NA'),
    ...{ users: 38, mix: 'legacy', isExported: false, writtenAs: 'HAM-EX07\\First Storage Group\\Mailbox Store' },
  },
  { ...in2010('AUS-DB01', 'AUS', aus, AUS.array, 'DB_OK'), users: 271, mix: 'late' },
  { ...in2010('AUS-DB02', 'AUS', aus2, AUS.array, 'DB_OK'), users: 254, mix: 'late' },
  {
    ...in2010('AUS-DB03', 'AUS', aus, AUS.array, 'DB_OK'),
    ...{ users: 139, mix: 'behind', before: { binding: fqdnOf('AUS-CAS01'), state: 'DB_CAS' } },
  },
  { ...in2010('AUS-DB04', 'AUS', aus2, fqdnOf('AUS-CAS01'), 'DB_CAS'), users: 152, mix: 'behind' },
  { ...in2010('AUS-DB05', 'AUS', aus, `${fqdnOf('AUS-CAS02').toUpperCase()}.`, 'DB_CAS'), users: 131, mix: 'behind' },
  { ...in2010('AUS-DB06', 'AUS', aus2, HAM.array, 'DB_XARRAY'), users: 22, mix: 'wrong-array' },
  { ...in2010('AUS-DB07', 'AUS', aus2, fqdnOf('AUS-MBX02'), 'DB_MBX'), users: 28, mix: 'wrong-server' },
  { ...in2010('AUS-DB08', 'AUS', aus, fqdnOf('AUS-CAS00'), 'DB_NOTFOUND'), users: 24, mix: 'dangling' },
  { ...in2010('AUS-DB09', 'AUS', aus2, fqdnOf('HAM-EX01'), 'DB_CAS_XSITE'), users: 41, mix: 'wrong-site' },
  { ...in2010("AUS-DB10 CEO's Office", 'AUS', aus, fqdnOf('AUS-CAS01'), 'DB_CAS'), users: 18, mix: 'behind' },
  {
    ...in2010('AUS-IMPORT', 'AUS', ['AUS-MBX01'], fqdnOf('AUS-CAS01'), 'DB_CAS'),
    ...{ users: 2, mix: 'behind', isExcluded: true },
  },
  { ...in2010('AUS-DB12', 'AUS', aus, '', 'DB_MISSING'), users: 9, mix: 'late', isExported: false },
  { ...in2010('PNQ-DB01', 'PNQ', ['PNQ-EX01'], fqdnOf('PNQ-EX01'), 'DB_CAS'), users: 151, mix: 'waiting' },
  { ...in2010('PNQ-DB02', 'PNQ', ['PNQ-EX02'], fqdnOf('PNQ-EX01'), 'DB_CAS'), users: 138, mix: 'waiting' },
  { ...in2010('PNQ-DB03', 'PNQ', ['PNQ-EX02'], fqdnOf('PNQ-EX02'), 'DB_CAS'), users: 129, mix: 'waiting' },
  { ...in2010('PNQ-DB04', 'PNQ', ['PNQ-EX01'], HAM.array, 'DB_XARRAY'), users: 57, mix: 'waiting' },
];

/** @param {string} server */
export function fqdnOf(server) {
  return `${server}.${domain}`;
}

/** @param {string} name short for a server, the FQDN for an array */
export function serverDn(name) {
  return `${administrativeGroup}/cn=Configuration/cn=Servers/cn=${name}`;
}

/**
 * The legacy DN of a mailbox. Hamburg was on Exchange 2003 once, and DNs stay.
 *
 * @param {string} alias
 * @param {SiteCode} site
 */
export function recipientDn(alias, site) {
  const group = site === 'HAM' ? `${organization}/ou=First Administrative Group` : administrativeGroup;
  return `${group}/cn=Recipients/cn=${alias}`;
}

/** @param {SiteCode} site */
export function sitePath(site) {
  return `${domain}/Configuration/Sites/${sites[site].name}`;
}

/**
 * @param {string} name
 * @param {SiteCode} site
 * @param {readonly string[]} copies by activation preference
 * @param {string} binding
 * @param {string} state
 */
function in2010(name, site, copies, binding, state) {
  return { name, site, copies, binding, state };
}
