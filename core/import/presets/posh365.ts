import { headerList, type Preset } from './preset.ts';

/** `Get-ExchangeMailbox.ps1` of kevinblumenfeld/Posh365; lists are joined with `;`, addresses with `|`. */
export const posh365Mailboxes: Preset = {
  name: 'Posh365 mailboxes',
  kind: 'mailboxes',
  headers: headerList(
    'Name, RecipientTypeDetails, DisplayName, UserPrincipalName, Identity, PrimarySmtpAddress, Alias, OrganizationalUnit, ' +
      'EmailAddresses, ForwardingAddress, LitigationHoldEnabled, RetentionPolicy, Database, SamAccountName, ExchangeGuid, Guid',
  ),
  spare: ['Name'],
};

/** The move sheet of `Get-MailboxMoveOnPremisesReportHelper.ps1`. */
export const posh365MoveSheet: Preset = {
  name: 'Posh365 move sheet',
  kind: 'mailboxes',
  headers: headerList(
    'BatchName, DisplayName, OrganizationalUnit, IsMigrated, CompleteBatchDate, CompleteBatchTimePT, LicenseGroup, ' +
      'EnableArchive, ConvertToShared, MailboxGB, ArchiveGB, DeletedGB, TotalGB, LastLogonTime, ItemCount, ' +
      'UserPrincipalName, PrimarySmtpAddress, AddressBookPolicy, RetentionPolicy, AccountDisabled, Alias, Database, Office, ' +
      'RecipientTypeDetails, UMEnabled, ForwardingAddress, ForwardingRecipientType, DeliverToMailboxAndForward, ExchangeGuid',
  ),
};
