import {
  concurrencyActivation,
  concurrencyDatabases,
  concurrencyMailboxes,
  concurrencyVersions,
} from './concurrency-discovery.ts';
import { shortServers, supportServers } from './exchange-servers-scripts.ts';
import { getAdSite } from './get-ad-site.ts';
import { getCasMailbox } from './get-cas-mailbox.ts';
import { getClientAccessArray } from './get-client-access-array.ts';
import { getClientAccessServer } from './get-client-access-server.ts';
import { getDatabaseAvailabilityGroup } from './get-database-availability-group.ts';
import { getExchangeServer } from './get-exchange-server.ts';
import { getLogonStatistics } from './get-logon-statistics.ts';
import { getMailbox } from './get-mailbox.ts';
import { getMailboxDatabase } from './get-mailbox-database.ts';
import { getMailboxPermission } from './get-mailbox-permission.ts';
import { getMailboxReport } from './get-mailbox-report.ts';
import { getOutlookAnywhere } from './get-outlook-anywhere.ts';
import { getVirtualDirectory } from './get-virtual-directory.ts';
import { knownNamesList } from './known-names-list.ts';
import { exchangeListResources, getMailboxLocation, listAllMailboxDatabases } from './mailbox-scripts.ts';
import { outlookBuilds } from './outlook-builds.ts';
import { posh365Mailboxes, posh365MoveSheet } from './posh365.ts';
import type { Preset } from './preset.ts';
import { profileCollector } from './profile-collector.ts';
import { registryLong } from './registry-long.ts';
import { reportsArrays, reportsClientAccessServers, reportsDatabases, reportsServers } from './reports-folder.ts';
import { rpcClientAccessLog } from './rpc-client-access-log.ts';
import { sccmProfiles } from './sccm-profiles.ts';
import { wideProfiles } from './wide-profiles.ts';

/** Every known export (domain.md 3.2, 3.3, 3.5). A new one is a file beside this one and a line here; order does not count. */
export const allPresets: readonly Preset[] = [
  getAdSite,
  getExchangeServer,
  supportServers,
  shortServers,
  concurrencyVersions,
  reportsServers,
  getClientAccessArray,
  reportsArrays,
  getDatabaseAvailabilityGroup,
  getClientAccessServer,
  reportsClientAccessServers,
  getMailboxDatabase,
  concurrencyDatabases,
  concurrencyActivation,
  reportsDatabases,
  getMailbox,
  getMailboxReport,
  concurrencyMailboxes,
  posh365Mailboxes,
  posh365MoveSheet,
  listAllMailboxDatabases,
  getMailboxLocation,
  exchangeListResources,
  getCasMailbox,
  getMailboxPermission,
  getVirtualDirectory,
  getOutlookAnywhere,
  getLogonStatistics,
  rpcClientAccessLog,
  outlookBuilds,
  wideProfiles,
  profileCollector,
  sccmProfiles,
  registryLong,
  knownNamesList,
];
