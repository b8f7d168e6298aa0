/** @import { Row } from './csv.mjs' */
/** @import { Mailbox } from './mailboxes.mjs' */
/** @import { Database } from './organization.mjs' */
/** @import { Device } from './scans.mjs' */
import { oldNames, webNames } from './endpoints.mjs';
import { recipientType } from './mailboxes.mjs';
import {
  databases,
  domain,
  fqdnOf,
  netbios,
  recipientDn,
  removedServers,
  serverDn,
  servers,
  sitePath,
  sites,
} from './organization.mjs';

/**
 * Get-ADSite.
 *
 * @returns {readonly Row[]}
 */
export function siteRows() {
  return Object.values(sites).map(({ name, code }) => ({
    Name: name,
    HubSiteEnabled: code === 'HAM' ? 'True' : 'False',
  }));
}

/**
 * Get-ExchangeServer.
 *
 * @returns {readonly Row[]}
 */
export function serverRows() {
  return servers.map(({ name, site, roles, version }) => ({
    Name: name,
    Fqdn: fqdnOf(name),
    Domain: domain,
    Edition: roles === 'ClientAccess, HubTransport' ? 'Standard' : 'Enterprise',
    AdminDisplayVersion: version,
    Site: sitePath(site),
    ServerRole: roles,
  }));
}

/**
 * Get-ClientAccessArray.
 *
 * @returns {readonly Row[]}
 */
export function arrayRows() {
  return Object.values(sites)
    .filter(({ hasArray }) => hasArray)
    .map(({ code, name, array, arrayName, cas }) => ({
      Name: arrayName,
      Fqdn: array,
      Site: sitePath(code),
      SiteName: name,
      Members: cas.join(';'),
      ExchangeLegacyDN: serverDn(array),
    }));
}

/**
 * Get-ClientAccessServer.
 *
 * @returns {readonly Row[]}
 */
export function clientAccessServerRows() {
  return Object.values(sites).flatMap(({ code, cas }) =>
    cas.map((name) => ({
      Name: name,
      OutlookAnywhereEnabled: code === 'PNQ' ? 'False' : 'True',
      AutoDiscoverServiceInternalUri: `https://${webNames[code]}/Autodiscover/Autodiscover.xml`,
    })),
  );
}

/**
 * Get-OwaVirtualDirectory and its kin.
 *
 * @returns {readonly Row[]}
 */
export function virtualDirectoryRows() {
  const paths = {
    owa: 'owa',
    EWS: 'EWS/Exchange.asmx',
    OAB: 'OAB',
    'Microsoft-Server-ActiveSync': 'Microsoft-Server-ActiveSync',
  };
  return Object.values(sites).flatMap(({ code, cas }) =>
    cas.flatMap((server) =>
      Object.entries(paths).map(([name, path]) => ({
        Server: server,
        Name: `${name} (Default Web Site)`,
        InternalUrl: `https://${fqdnOf(server).toLowerCase()}/${path}`,
        ExternalUrl: `https://${webNames[code]}/${path}`,
      })),
    ),
  );
}

/**
 * Get-OutlookAnywhere.
 *
 * @returns {readonly Row[]}
 */
export function outlookAnywhereRows() {
  return [...sites.HAM.cas, ...sites.AUS.cas].map((server) => ({
    Server: server,
    Name: 'Rpc (Default Web Site)',
    ExternalHostname: webNames[server.startsWith('HAM') ? 'HAM' : 'AUS'],
    ClientAuthenticationMethod: 'Ntlm',
  }));
}

/**
 * What the administrators say names and addresses are.
 *
 * @returns {readonly Row[]}
 */
export function knownNameRows() {
  const all = Object.values(sites);
  return [
    ...servers.map(({ name, ip, site }) => known(ip, 'ServerIP', name, sites[site].name)),
    ...all.map(({ vip, array, name }) => known(vip, 'VIP', array, name)),
    ...all.map(({ code, name }) => known(webNames[code], 'WebNamespace', '', name)),
    ...removedServers.map((name) => known(name, 'RetiredCAS', '', name.startsWith('HAM') ? 'Hamburg' : 'Austin')),
    known(oldNames.alias, 'Alias', 'HAM-EX01', 'Hamburg'),
    known(oldNames.array, 'OldArray', sites.HAM.array, 'Hamburg'),
  ];
}

/**
 * @param {string} Name
 * @param {string} Kind
 * @param {string} PointsTo
 * @param {string} Site
 */
function known(Name, Kind, PointsTo, Site) {
  return { Name, Kind, PointsTo, Site };
}

/**
 * Get-MailboxDatabase -Status, before or after the rebind of the week.
 *
 * @param {'before' | 'after'} time
 * @returns {readonly Row[]}
 */
export function databaseRows(time) {
  return databases
    .filter(({ isExported }) => isExported !== false)
    .map((database, index) => databaseRow(database, index, time));
}

/**
 * @param {Database} database
 * @param {number} index
 * @param {'before' | 'after'} time
 */
function databaseRow(database, index, time) {
  const { name, site, copies, isRecovery, isExcluded } = database;
  const bytes = (24 + database.users) * 271_304_192 + index * 8192;
  const binding = time === 'before' ? (database.before?.binding ?? database.binding) : database.binding;
  return {
    Name: name,
    Server: activeServer(database),
    MasterServerOrAvailabilityGroup: copies.length > 1 ? `DAG-${site}` : (copies[0] ?? ''),
    ActivationPreference: copies.map((copy, place) => `[${copy}, ${place + 1}]`).join(', '),
    Recovery: isRecovery === true ? 'True' : 'False',
    IsExcludedFromProvisioning: isExcluded === true ? 'True' : 'False',
    MountedOnServer: fqdnOf(activeServer(database)),
    DatabaseSize: `${(bytes / 2 ** 30).toFixed(1)} GB (${bytes.toLocaleString('en-US')} bytes)`,
    RpcClientAccessServer: binding,
  };
}

/**
 * Where a database is active.
 *
 * @param {Database} database
 */
export function activeServer({ mountedOn, copies }) {
  return mountedOn ?? copies[0] ?? '';
}

/**
 * Get-Mailbox -ResultSize Unlimited.
 *
 * @param {readonly Mailbox[]} mailboxes
 * @returns {readonly Row[]}
 */
export function mailboxRows(mailboxes) {
  return mailboxes.map((mailbox) => ({
    DisplayName: mailbox.displayName,
    Alias: mailbox.alias,
    SamAccountName: mailbox.alias,
    UserPrincipalName: `${mailbox.alias}@${domain}`,
    PrimarySmtpAddress: mailbox.smtp,
    RecipientTypeDetails: recipientType(mailbox),
    Database: mailbox.database.writtenAs ?? mailbox.database.name,
    ServerName: activeServer(mailbox.database).toLowerCase(),
    LegacyExchangeDN: recipientDn(mailbox.alias, mailbox.database.site),
    Office: mailbox.office,
    Department: mailbox.department,
    Title: mailbox.title,
    Phone: mailbox.phone,
  }));
}

/**
 * Get-CASMailbox -ResultSize Unlimited, which knows nothing of Exchange 2007 and 2013 here.
 *
 * @param {readonly Mailbox[]} mailboxes
 * @returns {readonly Row[]}
 */
export function casMailboxRows(mailboxes) {
  return mailboxes
    .filter(({ database }) => database.state !== 'DB_NA')
    .map(({ alias, isMapiOff, database }) => ({
      SamAccountName: alias,
      MAPIEnabled: isMapiOff ? 'False' : 'True',
      MAPIBlockOutlookRpcHttp: 'False',
      MAPIBlockOutlookVersions: database.site === 'PNQ' ? '-5.9.9;7.0.0-11.9.9' : '',
    }));
}

/**
 * What the profile script of the helpdesk collected.
 *
 * @param {readonly Device[]} devices
 * @returns {readonly Row[]}
 */
export function profileRows(devices) {
  return devices.flatMap(({ computer, account, outlook, isCached, isOutside, collected, rows }) =>
    rows.map(({ profile, isDefault, store, endpoint }) => ({
      Computer: computer,
      UserName: `${netbios}\\${account}`,
      ProfileName: profile,
      IsDefault: isDefault ? 'True' : 'False',
      OutlookVersion: outlook,
      StoreType: store,
      HomeServer: endpoint.HomeServer,
      HomeServerFqdn: endpoint.HomeServerFqdn,
      HomeServerDN: endpoint.HomeServerDN,
      CachedMode: isCached ? 'True' : 'False',
      OutlookAnywhere: isOutside ? 'True' : 'False',
      Collected: collected,
    })),
  );
}
