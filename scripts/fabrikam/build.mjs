/** @import { Row } from './csv.mjs' */
/** @import { Mailbox } from './mailboxes.mjs' */
/** @import { Device } from './scans.mjs' */
/** @import { Truth } from './truth.mjs' */
import { toCsv, toUnicodeCsv } from './csv.mjs';
import {
  arrayRows,
  casMailboxRows,
  clientAccessServerRows,
  databaseRows,
  knownNameRows,
  mailboxRows,
  outlookAnywhereRows,
  profileRows,
  serverRows,
  siteRows,
  virtualDirectoryRows,
} from './exports.mjs';
import { makeMailboxes } from './mailboxes.mjs';
import { dags } from './organization.mjs';
import { scanAgain, scanDays, scanFirst } from './scans.mjs';
import { makeSettings } from './settings.mjs';
import { logonRows, permissionRows, rcaLog } from './traces.mjs';
import { latestOf, workOutTruth } from './truth.mjs';

/**
 * A file of the sample.
 *
 * @typedef {{ file: string, kind: string, content: Buffer }} SampleFile
 */
/**
 * An import of the sample, and what is true after it.
 *
 * @typedef {{ collected: string, files: readonly SampleFile[], truth: Truth }} Run
 */

/**
 * Makes everything that the sample consists of.
 *
 * @returns {{ runs: readonly Run[], settings: unknown }}
 */
export function buildFabrikam() {
  const mailboxes = makeMailboxes();
  const first = scanFirst(mailboxes);
  const second = scanAgain(mailboxes, first);
  const latest = latestOf(first, second);
  const today = workOutTruth(mailboxes, latest, ({ state }) => state);
  const weekAgo = workOutTruth(mailboxes, first, ({ before, state }) => before?.state ?? state);
  const runs = [
    { collected: scanDays.first, files: firstFiles(mailboxes, first), truth: weekAgo },
    { collected: scanDays.second, files: secondFiles(latest, second), truth: today },
  ];
  return { runs, settings: makeSettings(mailboxes, today) };
}

/**
 * The inventory and the first scan.
 *
 * @param {readonly Mailbox[]} mailboxes
 * @param {readonly Device[]} devices
 * @returns {readonly SampleFile[]}
 */
function firstFiles(mailboxes, devices) {
  return [
    { file: 'ADSites.csv', kind: 'sites', content: toCsv(siteRows()) },
    { file: 'ExchangeServers.csv', kind: 'servers', content: toCsv(serverRows()) },
    { file: 'ClientAccessArrays.csv', kind: 'arrays', content: toCsv(arrayRows()) },
    { file: 'DAGs.csv', kind: 'dags', content: toCsv(dags) },
    { file: 'ClientAccessServers.csv', kind: 'client-access-servers', content: toCsv(clientAccessServerRows()) },
    { file: 'VirtualDirectories.csv', kind: 'virtual-directories', content: toCsv(virtualDirectoryRows()) },
    { file: 'OutlookAnywhere.csv', kind: 'virtual-directories', content: toCsv(outlookAnywhereRows()) },
    { file: 'KnownNames.csv', kind: 'known-names', content: toCsv(knownNameRows()) },
    { file: 'MailboxDatabases_2014-03-07.csv', kind: 'databases', content: databaseFile('before') },
    { file: 'Mailboxes.csv', kind: 'mailboxes', content: toCsv(mailboxRows(mailboxes)) },
    { file: 'CASMailboxes.csv', kind: 'cas-mailboxes', content: toCsv(casMailboxRows(mailboxes)) },
    { file: 'Permissions.csv', kind: 'permissions', content: toCsv(permissionRows(mailboxes)) },
    { file: 'OutlookProfiles_2014-03-07.csv', kind: 'profiles', content: toCsv(appendAgain(profileRows(devices))) },
  ];
}

/**
 * A scan that was started twice in one subnet and appended what it had before.
 *
 * @param {readonly Row[]} rows
 */
function appendAgain(rows) {
  return [...rows, ...rows.slice(400, 412)];
}

/**
 * The second scan, the databases of that day, and what passed the servers on its morning.
 *
 * @param {readonly Device[]} latest
 * @param {readonly Device[]} devices
 * @returns {readonly SampleFile[]}
 */
function secondFiles(latest, devices) {
  return [
    { file: 'MailboxDatabases_2014-03-14.csv', kind: 'databases', content: databaseFile('after') },
    { file: 'OutlookProfiles_2014-03-14.csv', kind: 'profiles', content: toCsv(profileRows(devices)) },
    { file: 'RCA_HAM-EX01_20140314-1.LOG', kind: 'rca-log', content: rcaLog('HAM-EX01', latest) },
    { file: 'RCA_AUS-CAS01_20140314-1.LOG', kind: 'rca-log', content: rcaLog('AUS-CAS01', latest) },
    { file: 'LogonStatistics_Austin.csv', kind: 'logon-statistics', content: toCsv(logonRows(latest)) },
  ];
}

/** @param {'before' | 'after'} time */
function databaseFile(time) {
  const typeName = 'Selected.Microsoft.Exchange.Data.Directory.SystemConfiguration.MailboxDatabase';
  return toUnicodeCsv(typeName, databaseRows(time));
}
