import { headerList, type Preset } from './preset.ts';

/** `ExchangeServers.csv` of the "reports folder" script. It has no Site. */
export const reportsServers: Preset = {
  name: 'reports folder, ExchangeServers.csv',
  kind: 'servers',
  headers: headerList('Name, Fqdn, Edition, Domain, ServerRole, DataPath'),
};

/** `MailboxDatabases.csv`, appended once for each mailbox server, so that databases of a DAG come several times. */
export const reportsDatabases: Preset = {
  name: 'reports folder, MailboxDatabases.csv',
  kind: 'databases',
  headers: headerList(
    'Organization, MasterServerOrAvailabilityGroup, LogFolderPath, CircularLoggingEnabled, MountedOnServer, Name, ' +
      'DatabaseSize, EdbFilePath, RpcClientAccessServer, Servers, ProhibitSendQuota, ProhibitSendReceiveQuota, IssueWarningQuota',
  ),
};

/** `CASArray.csv`; its Members hold the name of a .NET type. */
export const reportsArrays: Preset = {
  name: 'reports folder, CASArray.csv',
  kind: 'arrays',
  headers: headerList('Name, Fqdn, SiteName, Members'),
};

/** `CASServers.csv`. */
export const reportsClientAccessServers: Preset = {
  name: 'reports folder, CASServers.csv',
  kind: 'client-access-servers',
  headers: headerList('Name, OutlookAnywhereEnabled, AutoDiscoverServiceInternalUri'),
};
