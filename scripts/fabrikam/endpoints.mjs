/** @import { Dice } from './dice.mjs' */
/** @import { Database, SiteCode } from './organization.mjs' */
import { domain, fqdnOf, mailDomain, serverDn, servers, sites } from './organization.mjs';

/**
 * What a profile names, seen from the home site of its mailbox, and the values that the scan found for it.
 *
 * @typedef {'own-array' | 'cas' | 'other-cas' | 'other-array' | 'mailbox-server' | 'server-2007' | 'server-2013' | 'guid' |
 *   'instance' | 'balancer' | 'web' | 'removed' | 'half-edited' | 'unknown' | 'blank'} EndpointKind
 * @typedef {{ kind: EndpointKind, HomeServer: string, HomeServerFqdn: string, HomeServerDN: string }} Endpoint
 */

/**
 * The state of a profile that names such a thing (domain.md 5.3).
 *
 * @type {Readonly<Record<EndpointKind, string>>}
 */
export const stateOfEndpoint = {
  'own-array': 'P_OWN_ARRAY',
  cas: 'P_CAS',
  'other-cas': 'P_CAS_XSITE',
  'other-array': 'P_XARRAY',
  'mailbox-server': 'P_MBX',
  'server-2007': 'P_LEGACY',
  'server-2013': 'P_MODERN',
  guid: 'P_GUID',
  instance: 'P_INSTANCE',
  balancer: 'P_VIP_IP',
  web: 'P_WEBNS',
  removed: 'P_RETIRED',
  'half-edited': 'P_INCONSISTENT',
  unknown: 'P_UNKNOWN',
  blank: 'P_BLANK',
};

/** Names that led to Hamburg before there was an array: an alias of HAM-EX01, and the array of the pilot. */
export const oldNames = { alias: `exchange.${domain}`, array: `casarray.${domain}` };

/**
 * The names of OWA and Outlook Anywhere.
 *
 * @type {Readonly<Record<SiteCode, string>>}
 */
export const webNames = { HAM: `mail.${mailDomain}`, AUS: `mail-us.${mailDomain}`, PNQ: `mail-in.${mailDomain}` };

/**
 * Writes what a profile of Outlook `outlook` holds when it names a `kind` of thing.
 *
 * @param {Dice} dice
 * @param {EndpointKind} kind
 * @param {Database} database
 * @param {string} outlook
 * @returns {Endpoint}
 */
export function writeEndpoint(dice, kind, database, outlook) {
  return { kind, ...valuesOf(dice, kind, database, outlook.startsWith('11.')) };
}

/** @typedef {Omit<Endpoint, 'kind'>} Values */

/**
 * @param {Dice} dice
 * @param {EndpointKind} kind
 * @param {Database} database
 * @param {boolean} is2003
 * @returns {Values}
 */
function valuesOf(dice, kind, database, is2003) {
  const site = sites[database.site];
  switch (kind) {
    case 'own-array':
      return is2003 ? onlyDn(site.array) : arrayValues(dice, site.array);
    case 'cas':
      return casValues(dice, database, is2003);
    case 'other-cas':
      return serverValues(dice, otherCas(dice, database.site), is2003);
    case 'other-array':
      return arrayValues(dice, sites[database.site === 'HAM' ? 'AUS' : 'HAM'].array);
    case 'mailbox-server':
      return serverValues(dice, database.site === 'AUS' ? dice.pick(['AUS-MBX01', 'AUS-MBX02']) : 'HAM-PF01', is2003);
    case 'server-2007':
      return serverValues(dice, 'HAM-EX07', is2003);
    case 'server-2013':
      return serverValues(dice, 'HAM-EX13', false);
    case 'guid':
      return onlyName(`${guid(dice)}@${mailDomain}`);
    case 'instance':
      return onlyName(`Instance-${guid(dice)}`);
    case 'balancer':
      return onlyName(database.site === 'HAM' && dice.chance(0.4) ? oldNames.array : site.vip);
    case 'web':
      return onlyName(webNames[database.site]);
    case 'removed':
      return serverValues(dice, database.site === 'AUS' ? 'AUS-CAS00' : 'HAM-CAS00', is2003);
    case 'half-edited':
      return {
        HomeServer: site.cas[1] ?? '',
        HomeServerFqdn: site.hasArray ? site.array : fqdnOf(site.cas[0] ?? ''),
        HomeServerDN: '',
      };
    case 'unknown':
      return onlyName(
        dice.pick(['exch-old.hanseatic.local', 'MAILSRV3', 'ntmail.hanseatic.local', 'outlook.office365.com']),
      );
    case 'blank':
      return onlyName('');
  }
}

/**
 * A CAS of the home site: mostly the one that the database names or named, in the spellings that scans bring.
 *
 * @param {Dice} dice
 * @param {Database} database
 * @param {boolean} is2003
 */
function casValues(dice, database, is2003) {
  const site = sites[database.site];
  const bound = site.cas.find((name) => (database.before?.binding ?? database.binding).toUpperCase().startsWith(name));
  const name =
    bound !== undefined && dice.chance(0.86) ? bound : dice.weighted(site.cas.map((cas, i) => [cas, i === 0 ? 7 : 3]));
  if (!is2003 && dice.chance(0.012)) return onlyName(servers.find((server) => server.name === name)?.ip ?? '');
  if (name === 'HAM-EX01' && !is2003 && dice.chance(0.02)) return onlyName(oldNames.alias);
  return serverValues(dice, name, is2003);
}

/**
 * @param {Dice} dice
 * @param {SiteCode} home
 */
function otherCas(dice, home) {
  return dice.pick(
    Object.values(sites)
      .filter(({ code }) => code !== home)
      .flatMap(({ cas }) => cas),
  );
}

/**
 * @param {Dice} dice
 * @param {string} name
 * @param {boolean} is2003
 * @returns {Values}
 */
function serverValues(dice, name, is2003) {
  if (is2003) return onlyDn(name);
  const full = fqdnOf(name);
  return dice.weighted([
    [{ HomeServer: name, HomeServerFqdn: full, HomeServerDN: '' }, 84],
    [{ HomeServer: name, HomeServerFqdn: full, HomeServerDN: serverDn(name) }, 4],
    [{ HomeServer: name.toLowerCase(), HomeServerFqdn: '', HomeServerDN: '' }, 5],
    [{ HomeServer: name, HomeServerFqdn: `${full.toUpperCase()}.`, HomeServerDN: '' }, 4],
    [{ HomeServer: '', HomeServerFqdn: full.toLowerCase(), HomeServerDN: '' }, 3],
  ]);
}

/**
 * @param {Dice} dice
 * @param {string} array its FQDN
 * @returns {Values}
 */
function arrayValues(dice, array) {
  return dice.weighted([
    [{ HomeServer: array, HomeServerFqdn: array, HomeServerDN: '' }, 90],
    [{ HomeServer: array, HomeServerFqdn: array, HomeServerDN: serverDn(array) }, 4],
    [{ HomeServer: array.toUpperCase(), HomeServerFqdn: '', HomeServerDN: '' }, 4],
    [{ HomeServer: array.split('.')[0] ?? array, HomeServerFqdn: '', HomeServerDN: '' }, 2],
  ]);
}

/**
 * Outlook 2003 keeps no FQDN.
 *
 * @param {string} name
 * @returns {Values}
 */
function onlyDn(name) {
  return { HomeServer: name, HomeServerFqdn: '', HomeServerDN: serverDn(name) };
}

/**
 * @param {string} name
 * @returns {Values}
 */
function onlyName(name) {
  return { HomeServer: name, HomeServerFqdn: '', HomeServerDN: '' };
}

/** @param {Dice} dice */
function guid(dice) {
  return [8, 4, 4, 4, 12].map((length) => Array.from({ length }, () => dice.int(16).toString(16)).join('')).join('-');
}
