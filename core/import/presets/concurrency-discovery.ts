import { headerList, type Preset } from './preset.ts';

/** `mbd-stat.csv` of the "Concurrency discovery" script; its last header is the script's own typing error. */
export const concurrencyDatabases: Preset = {
  name: 'Concurrency discovery, mbd-stat.csv',
  kind: 'databases',
  headers: headerList(
    'Name, Server, JournalRecipient, OfflineAddressBook, PublicFolderDatabase, IsExcludedFromProvisioning, ' +
      'IsSuspendedFromProvisioning, EdbFilePath, LogFolderPath, CircularLoggingEnabled, RpcClientAccessServer, DeletedItesRetention',
  ),
};

/** `mbd-activation.csv`, which adds activation preferences to databases that another file describes. */
export const concurrencyActivation: Preset = {
  name: 'Concurrency discovery, mbd-activation.csv',
  kind: 'databases',
  headers: headerList('name, ActivationPreference, MasterServerOrAvailabilityGroup'),
};

/** `exchangeversions.csv`; `Server Version` is the file version of ExSetup.exe, which shows the rollup. */
export const concurrencyVersions: Preset = {
  name: 'Concurrency discovery, exchangeversions.csv',
  kind: 'servers',
  headers: headerList('Server Name, Install Path, Server Role, Server Version'),
  fields: new Map([['Server Version', 'exSetupVersion']]),
};

/** `mbxPOLICYlist.csv`. */
export const concurrencyMailboxes: Preset = {
  name: 'Concurrency discovery, mbxPOLICYlist.csv',
  kind: 'mailboxes',
  headers: headerList(
    'Displayname, Alias, PrimarySMTPAddress, UserPrincipalName, RecipientTypeDetails, OrganizationalUnit, ' +
      'RetentionPolicy, ManagedFolderMailboxPolicy, ActiveSyncMailboxPolicy, OwaMailboxPolicy, AddressBookPolicy',
  ),
};
