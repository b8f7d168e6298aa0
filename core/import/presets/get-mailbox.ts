import { directoryObject } from './directory-object.ts';
import { headerList, type Preset } from './preset.ts';

/** `Get-Mailbox` of Exchange 2010. `OriginatingServer` is the domain controller that answered, not the mailbox server. */
export const getMailbox: Preset = {
  name: 'Get-Mailbox',
  kind: 'mailboxes',
  isSelectable: true,
  headers: headerList(
    'Database, DeletedItemFlags, UseDatabaseRetentionDefaults, RetainDeletedItemsUntilBackup, ' +
      'DeliverToMailboxAndForward, LitigationHoldEnabled, SingleItemRecoveryEnabled, RetentionHoldEnabled, ' +
      'EndDateForRetentionHold, StartDateForRetentionHold, RetentionComment, RetentionUrl, LitigationHoldDate, ' +
      'LitigationHoldOwner, ManagedFolderMailboxPolicy, RetentionPolicy, AddressBookPolicy, ' +
      'CalendarRepairDisabled, ExchangeGuid, ExchangeSecurityDescriptor, ExchangeUserAccountControl, ' +
      'AdminDisplayVersion, MessageTrackingReadStatusEnabled, ExternalOofOptions, ForwardingAddress, ' +
      'ForwardingSmtpAddress, RetainDeletedItemsFor, IsMailboxEnabled, Languages, OfflineAddressBook, ' +
      'ProhibitSendQuota, ProhibitSendReceiveQuota, RecoverableItemsQuota, RecoverableItemsWarningQuota, ' +
      'DowngradeHighPriorityMessagesEnabled, ProtocolSettings, RecipientLimits, IsResource, IsLinked, IsShared, ' +
      'LinkedMasterAccount, ResetPasswordOnNextLogon, ResourceCapacity, ResourceCustom, ResourceType, ' +
      'SamAccountName, SCLDeleteThreshold, SCLDeleteEnabled, SCLRejectThreshold, SCLRejectEnabled, ' +
      'SCLQuarantineThreshold, SCLQuarantineEnabled, SCLJunkThreshold, SCLJunkEnabled, AntispamBypassEnabled, ' +
      'ServerLegacyDN, ServerName, UseDatabaseQuotaDefaults, IssueWarningQuota, RulesQuota, Office, ' +
      'UserPrincipalName, UMEnabled, MaxSafeSenders, MaxBlockedSenders, WindowsLiveID, ' +
      'MicrosoftOnlineServicesID, ThrottlingPolicy, RoleAssignmentPolicy, SharingPolicy, RemoteAccountPolicy, ' +
      'RemoteRecipientType, ArchiveDatabase, ArchiveGuid, ArchiveName, ArchiveQuota, ArchiveWarningQuota, ' +
      'ArchiveDomain, ArchiveStatus, DisabledArchiveDatabase, DisabledArchiveGuid, ' +
      'QueryBaseDNRestrictionEnabled, MailboxMoveTargetMDB, MailboxMoveSourceMDB, MailboxMoveFlags, ' +
      'MailboxMoveRemoteHostName, MailboxMoveBatchName, MailboxMoveStatus, MailboxPlan, ImmutableId, ' +
      'PersistedCapabilities, SKUAssigned, AuditEnabled, AuditLogAgeLimit, AuditAdmin, AuditDelegate, ' +
      'AuditOwner, WhenMailboxCreated, UsageLocation, IsSoftDeletedByRemove, IsSoftDeletedByDisable, ' +
      'WhenSoftDeleted, HasPicture, HasSpokenName, AcceptMessagesOnlyFrom, AcceptMessagesOnlyFromDLMembers, ' +
      'AcceptMessagesOnlyFromSendersOrMembers, AddressListMembership, Alias, ArbitrationMailbox, ' +
      'BypassModerationFromSendersOrMembers, OrganizationalUnit, CustomAttribute1, CustomAttribute2, ' +
      'CustomAttribute3, CustomAttribute4, CustomAttribute5, CustomAttribute6, CustomAttribute7, ' +
      'CustomAttribute8, CustomAttribute9, CustomAttribute10, CustomAttribute11, CustomAttribute12, ' +
      'CustomAttribute13, CustomAttribute14, CustomAttribute15, ExtensionCustomAttribute1, ' +
      'ExtensionCustomAttribute2, ExtensionCustomAttribute3, ExtensionCustomAttribute4, ' +
      'ExtensionCustomAttribute5, DisplayName, EmailAddresses, GrantSendOnBehalfTo, ' +
      'HiddenFromAddressListsEnabled, LegacyExchangeDN, MaxSendSize, MaxReceiveSize, ModeratedBy, ' +
      'ModerationEnabled, PoliciesIncluded, PoliciesExcluded, EmailAddressPolicyEnabled, PrimarySmtpAddress, ' +
      'RecipientType, RecipientTypeDetails, RejectMessagesFrom, RejectMessagesFromDLMembers, ' +
      'RejectMessagesFromSendersOrMembers, RequireSenderAuthenticationEnabled, SimpleDisplayName, ' +
      'SendModerationNotifications, UMDtmfMap, WindowsEmailAddress, MailTip, MailTipTranslations, Name, ' +
      `Department, Title, Phone, LastLogonTime, Extensions, AccountDisabled, ${directoryObject}`,
  ),
  ignored: ['OriginatingServer'],
  spare: ['Name', 'RecipientType', 'WindowsEmailAddress'],
};
