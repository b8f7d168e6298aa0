import { headerList, type Preset } from './preset.ts';

/** `Get-LogonStatistics`. `ClientName` is the Client Access server that serves the user (domain.md 3.6). */
export const getLogonStatistics: Preset = {
  name: 'Get-LogonStatistics',
  kind: 'logon-statistics',
  isSelectable: true,
  headers: headerList(
    'UserName, Windows2000Account, ApplicationId, ClientVersion, ClientIPAddress, ClientName, ServerName, ' +
      'DatabaseName, LogonTime, LastAccessTime, AdapterSpeed, ClientMode, CodePage, CurrentOpenAttachments, ' +
      'CurrentOpenFolders, CurrentOpenMessages, FolderOperationCount, FullMailboxDirectoryName, ' +
      'FullUserDirectoryName, HostAddress, Latency, LocaleID, MACAddress, MessagingOperationCount, ' +
      'OtherOperationCount, ProgressOperationCount, RPCCallsSucceeded, StreamOperationCount, ' +
      'TableOperationCount, TotalOperationCount, TransferOperationCount, Identity, MapiIdentity, ' +
      'OriginatingServer, IsValid, ObjectState, PSComputerName, RunspaceId, PSShowComputerName',
  ),
};
