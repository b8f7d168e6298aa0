import { headerList, type Preset } from './preset.ts';

/** `List_All_User_Mailbox_Databases.ps1` of cpohle/System-Scripts. */
export const listAllMailboxDatabases: Preset = {
  name: 'List_All_User_Mailbox_Databases',
  kind: 'mailboxes',
  headers: headerList('SamAccountName, Alias, Database'),
};

/** `Get-MailboxLocation.ps1` of TeamTerry/Enterprise. `OriginatingServer` is a domain controller. */
export const getMailboxLocation: Preset = {
  name: 'Get-MailboxLocation',
  kind: 'mailboxes',
  headers: headerList(
    'Name, DisplayName, PrimarySMTPAddress, Database, ArchiveDatabase, OriginatingServer, OrganizationID',
  ),
  ignored: ['OriginatingServer'],
  spare: ['Name'],
};

/** `Exchange-ListResources.ps1` of SimonSkotheimsvik/Community-By-SSkotheimsvik. */
export const exchangeListResources: Preset = {
  name: 'Exchange-ListResources',
  kind: 'mailboxes',
  headers: headerList(
    'DisplayName, Alias, UserPrincipalName, PrimarySmtpAddress, RecipientType, RecipientTypeDetails, ResourceType, ' +
      'ServerName, Database, EmailAddresses',
  ),
  spare: ['RecipientType'],
};
