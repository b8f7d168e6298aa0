import { headerList, type Preset } from './preset.ts';

/** `Get-MailboxReport.ps1` of cunninghamp/Get-MailboxReport.ps1. */
export const getMailboxReport: Preset = {
  name: 'Get-MailboxReport',
  kind: 'mailboxes',
  headers: headerList(
    'DisplayName, Mailbox Type, Title, Department, Office, Total Mailbox Size (Mb), Mailbox Size (Mb), ' +
      'Mailbox Recoverable Item Size (Mb), Mailbox Items, Inbox Folder Size (Mb), Sent Items Folder Size (Mb), ' +
      'Deleted Items Folder Size (Mb), Archive Size (Mb), Archive Deleted Item Size (Mb), Archive Items, Audit Enabled, ' +
      'Email Address Policy Enabled, Hidden From Address Lists, Use Database Quota Defaults, Issue Warning Quota, ' +
      'Prohibit Send Quota, Prohibit Send Receive Quota, Account Enabled, Last Mailbox Logon, Last Logon By, ' +
      'Primary Mailbox Database, Primary Server/DAG, Archive Mailbox Database, Archive Server/DAG, Primary Email Address, ' +
      'Organizational Unit',
  ),
  fields: new Map([
    ['Primary Mailbox Database', 'database'],
    ['Primary Server/DAG', 'serverName'],
    ['Primary Email Address', 'primarySmtpAddress'],
    ['Mailbox Type', 'recipientTypeDetails'],
    ['Last Mailbox Logon', 'lastLogonTime'],
  ]),
};
