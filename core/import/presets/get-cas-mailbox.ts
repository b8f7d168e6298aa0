import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-CASMailbox`; also what `Get-ExoAllCASMailboxesCSVExport.ps1` writes. */
export const getCasMailbox: Preset = {
  name: 'Get-CASMailbox',
  kind: 'cas-mailboxes',
  isSelectable: true,
  headers: headerList(
    'EmailAddresses, LegacyExchangeDN, LinkedMasterAccount, PrimarySmtpAddress, SamAccountName, ' +
      'ServerLegacyDN, ServerName, DisplayName, Name, Alias, UserPrincipalName, ActiveSyncAllowedDeviceIDs, ' +
      'ActiveSyncBlockedDeviceIDs, ActiveSyncMailboxPolicy, ActiveSyncMailboxPolicyIsDefaulted, ' +
      'ActiveSyncDebugLogging, ActiveSyncEnabled, ActiveSyncSuppressReadReceipt, HasActiveSyncDevicePartnership, ' +
      'OwaMailboxPolicy, OWAEnabled, OWAforDevicesEnabled, ECPEnabled, EmwsEnabled, PopEnabled, ' +
      'PopUseProtocolDefaults, PopMessagesRetrievalMimeFormat, PopEnableExactRFC822Size, ' +
      'PopProtocolLoggingEnabled, PopSuppressReadReceipt, PopForceICalForCalendarRetrievalOption, ImapEnabled, ' +
      'ImapUseProtocolDefaults, ImapMessagesRetrievalMimeFormat, ImapEnableExactRFC822Size, ' +
      'ImapProtocolLoggingEnabled, ImapSuppressReadReceipt, ImapForceICalForCalendarRetrievalOption, ' +
      'MAPIEnabled, MAPIBlockOutlookNonCachedMode, MAPIBlockOutlookVersions, MAPIBlockOutlookRpcHttp, ' +
      'MapiHttpEnabled, MAPIBlockOutlookExternalConnectivity, EwsEnabled, EwsAllowOutlook, EwsAllowMacOutlook, ' +
      'EwsAllowEntourage, EwsApplicationAccessPolicy, EwsAllowList, EwsBlockList, ShowGalAsDefaultView, ' +
      'ExternalDirectoryObjectId, UniversalOutlookEnabled, OutlookMobileEnabled, MacOutlookEnabled, ' +
      `SmtpClientAuthenticationDisabled, ${directoryObject}`,
  ),
  spare: ['Name', 'WindowsEmailAddress'],
};
