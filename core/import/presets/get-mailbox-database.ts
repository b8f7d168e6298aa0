import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-MailboxDatabase` of Exchange 2010, with `-Status` or without; the properties of an object as a public script lists them. */
export const getMailboxDatabase: Preset = {
  name: 'Get-MailboxDatabase',
  kind: 'databases',
  isSelectable: true,
  headers: headerList(
    'Name, Server, ServerName, JournalRecipient, MailboxRetention, OfflineAddressBook, OriginalDatabase, ' +
      'PublicFolderDatabase, ProhibitSendReceiveQuota, ProhibitSendQuota, RecoverableItemsQuota, ' +
      'RecoverableItemsWarningQuota, IndexEnabled, IsExcludedFromProvisioning, ' +
      'IsExcludedFromProvisioningBySchemaVersionMonitoring, IsExcludedFromInitialProvisioning, ' +
      'IsSuspendedFromProvisioning, DumpsterStatistics, DumpsterServersNotAvailable, ReplicationType, ' +
      'AdministrativeGroup, AllowFileRestore, BackgroundDatabaseMaintenance, BackupInProgress, DatabaseCreated, ' +
      'Description, EdbFilePath, ExchangeLegacyDN, DatabaseCopies, InvalidDatabaseCopies, AllDatabaseCopies, ' +
      'Servers, ActivationPreference, ReplayLagTimes, TruncationLagTimes, RpcClientAccessServer, ' +
      'MountedOnServer, DeletedItemRetention, DeletedItesRetention, SnapshotLastFullBackup, ' +
      'SnapshotLastIncrementalBackup, SnapshotLastDifferentialBackup, SnapshotLastCopyBackup, LastFullBackup, ' +
      'LastIncrementalBackup, LastDifferentialBackup, LastCopyBackup, DatabaseSize, AvailableNewMailboxSpace, ' +
      'MaintenanceSchedule, MountAtStartup, Mounted, Organization, QuotaNotificationSchedule, Recovery, ' +
      'RetainDeletedItemsUntilBackup, MasterServerOrAvailabilityGroup, MasterType, WorkerProcessId, ' +
      'CurrentSchemaVersion, RequestedSchemaVersion, AutoDagExcludeFromMonitoring, AutoDatabaseMountDial, ' +
      'DatabaseGroup, EventHistoryRetentionPeriod, IssueWarningQuota, LogFolderPath, TemporaryDataFolderPath, ' +
      'CircularLoggingEnabled, LogFilePrefix, LogFileSize, LogBuffers, MaximumOpenTables, ' +
      'MaximumTemporaryTables, MaximumCursors, MaximumSessions, MaximumVersionStorePages, ' +
      'PreferredVersionStorePages, DatabaseExtensionSize, LogCheckpointDepth, ReplayCheckpointDepth, ' +
      'CachedClosedTables, CachePriority, ReplayCachePriority, MaximumPreReadPages, MaximumReplayPreReadPages, ' +
      `DataMoveReplicationConstraint, ${directoryObject}`,
  ),
  spare: ['Identity', 'ServerName', 'DAG', 'Copies', 'DatabaseCopies'],
};
