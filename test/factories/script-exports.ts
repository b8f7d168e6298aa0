import type { EntityName, FileKind } from '../../core/inventory/kinds.ts';
import type { StoredFields } from './stored-rows.ts';

/** A file as a public script writes it, with all its columns, and what has to be stored of it. Cells are joined by `;`. */
export type ScriptExport = {
  readonly preset: string;
  readonly file: string;
  readonly kind: FileKind;
  readonly entity: EntityName;
  readonly header: string;
  readonly rows: readonly string[];
  readonly stored: readonly StoredFields[];
  readonly encoding?: 'utf8' | 'utf16le';
  readonly delimiter?: string;
  readonly typeLine?: string;
};

/** The main scripts of domain.md 3.3, each with a full file. */
export const scriptExports: readonly ScriptExport[] = [
  {
    ...{ preset: 'Concurrency discovery, mbd-stat.csv', file: 'mbd-stat.csv' },
    ...{ kind: 'databases', entity: 'databases' },
    header:
      'Name;Server;JournalRecipient;OfflineAddressBook;PublicFolderDatabase;IsExcludedFromProvisioning;IsSuspendedFromProvisioning;EdbFilePath;LogFolderPath;CircularLoggingEnabled;RpcClientAccessServer;DeletedItesRetention',
    rows: [
      'MB-HAM-01;HAM-MBX01;;\\Default OAB;PF-01;False;False;E:\\1.edb;E:\\1;False;ham-cas01.fabrikam.example;',
      'MB-HAM-02;HAM-MBX02;;\\Default OAB;PF-01;True;False;E:\\2.edb;E:\\2;False;outlook-ham.fabrikam.example;',
    ],
    stored: [
      {
        name: 'MB-HAM-01',
        server: 'HAM-MBX01',
        rpcClientAccessServer: 'ham-cas01.fabrikam.example',
        isExcludedFromProvisioning: 0,
      },
      {
        name: 'MB-HAM-02',
        server: 'HAM-MBX02',
        rpcClientAccessServer: 'outlook-ham.fabrikam.example',
        isExcludedFromProvisioning: 1,
      },
    ],
  },
  {
    ...{ preset: 'Concurrency discovery, mbd-activation.csv', file: 'mbd-activation.csv' },
    ...{ kind: 'databases', entity: 'databases' },
    header: 'name; ActivationPreference ;MasterServerOrAvailabilityGroup',
    rows: ['MB-HAM-01;[HAM-MBX01, 1], [HAM-MBX02, 2];DAG-HAM', 'MB-HAM-02;[HAM-MBX02, 1];HAM-MBX02'],
    stored: [
      {
        name: 'MB-HAM-01',
        activationPreference: '[["HAM-MBX01",1],["HAM-MBX02",2]]',
        masterServerOrAvailabilityGroup: 'DAG-HAM',
      },
      { name: 'MB-HAM-02', activationPreference: '[["HAM-MBX02",1]]', masterServerOrAvailabilityGroup: 'HAM-MBX02' },
    ],
  },
  {
    ...{ preset: 'Concurrency discovery, exchangeversions.csv', file: 'exchangeversions.csv' },
    ...{ kind: 'servers', entity: 'servers' },
    header: 'Server Name;Install Path;Server Role;Server Version',
    rows: ['HAM-CAS01;D:\\Exchange;ClientAccess, HubTransport;14.02.0309.002'],
    stored: [
      {
        name: 'HAM-CAS01',
        serverRole: '["ClientAccess","HubTransport"]',
        exSetupVersion: '14.02.0309.002',
        dataPath: 'D:\\Exchange',
      },
    ],
  },
  {
    ...{ preset: 'Concurrency discovery, mbxPOLICYlist.csv', file: 'mbxPOLICYlist.csv' },
    ...{ kind: 'mailboxes', entity: 'mailboxes' },
    header:
      'Displayname;Alias;PrimarySMTPAddress;UserPrincipalName;RecipientTypeDetails;OrganizationalUnit;RetentionPolicy;ManagedFolderMailboxPolicy;ActiveSyncMailboxPolicy;OwaMailboxPolicy;AddressBookPolicy',
    rows: ['Berg, Ann;aberg;aberg@fabrikam.example;aberg@corp.example;UserMailbox;corp.example/Users;;;Default;;'],
    stored: [
      {
        displayName: 'Berg, Ann',
        alias: 'aberg',
        primarySmtpAddress: 'aberg@fabrikam.example',
        recipientTypeDetails: 'UserMailbox',
      },
    ],
  },
  {
    ...{ preset: 'reports folder, ExchangeServers.csv', file: 'ExchangeServers.csv' },
    ...{ kind: 'servers', entity: 'servers', encoding: 'utf16le' },
    header: 'Name;Fqdn;Edition;Domain;ServerRole;DataPath',
    rows: ['HAM-CAS01;ham-cas01.fabrikam.example;Enterprise;fabrikam.example;Mailbox, ClientAccess;C:\\Program Files'],
    stored: [
      { name: 'HAM-CAS01', fqdn: 'ham-cas01.fabrikam.example', site: null, serverRole: '["Mailbox","ClientAccess"]' },
    ],
  },
  {
    ...{ preset: 'reports folder, MailboxDatabases.csv', file: 'MailboxDatabases.csv' },
    ...{ kind: 'databases', entity: 'databases', encoding: 'utf16le' },
    header:
      'Organization;MasterServerOrAvailabilityGroup;LogFolderPath;CircularLoggingEnabled;MountedOnServer;Name;DatabaseSize;EdbFilePath;RpcClientAccessServer;Servers;ProhibitSendQuota;ProhibitSendReceiveQuota;IssueWarningQuota',
    rows: [
      'Fabrikam;DAG-HAM;E:\\1;False;HAM-MBX01.fabrikam.example;MB-HAM-01;1.2 GB (1,288,490,188 bytes);E:\\1.edb;ham-cas01.fabrikam.example;Microsoft.Exchange.Data.MultiValuedProperty`1[System.String];Unlimited;Unlimited;Unlimited',
      'Fabrikam;DAG-HAM;E:\\1;False;HAM-MBX01.fabrikam.example;MB-HAM-01;1.2 GB (1,288,490,188 bytes);E:\\1.edb;ham-cas01.fabrikam.example;Microsoft.Exchange.Data.MultiValuedProperty`1[System.String];Unlimited;Unlimited;Unlimited',
    ],
    stored: [
      {
        name: 'MB-HAM-01',
        server: null,
        mountedOnServer: 'HAM-MBX01.fabrikam.example',
        servers: null,
        databaseSize: 1_288_490_188,
        rpcClientAccessServer: 'ham-cas01.fabrikam.example',
      },
    ],
  },
  {
    ...{ preset: 'reports folder, CASArray.csv', file: 'CASArray.csv' },
    ...{ kind: 'arrays', entity: 'arrays', encoding: 'utf16le' },
    header: 'Name;Fqdn;SiteName;Members',
    rows: [
      'cas-hamburg;outlook-ham.fabrikam.example;Hamburg;Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]',
    ],
    stored: [{ name: 'cas-hamburg', fqdn: 'outlook-ham.fabrikam.example', site: 'Hamburg', members: null }],
  },
  {
    ...{ preset: 'reports folder, CASServers.csv', file: 'CASServers.csv' },
    ...{ kind: 'client-access-servers', entity: 'client-access-servers', encoding: 'utf16le' },
    header: 'Name;OutlookAnywhereEnabled;AutoDiscoverServiceInternalUri',
    rows: ['HAM-CAS01;True;https://mail.fabrikam.example/Autodiscover/Autodiscover.xml'],
    stored: [
      {
        name: 'HAM-CAS01',
        outlookAnywhereEnabled: 1,
        autoDiscoverServiceInternalUri: 'https://mail.fabrikam.example/Autodiscover/Autodiscover.xml',
      },
    ],
  },
  {
    ...{ preset: 'ExchangeServers (support script)', file: 'Servers.csv' },
    ...{ kind: 'servers', entity: 'servers' },
    header:
      'Name;Domain;Edition;FQDN;IsHubTransportServer;IsClientAccessServer;IsEdgeServer;IsMailboxServer;IsUnifiedMessagingServer;IsFrontendTransportServer;OrganizationalUnit;AdminDisplayVersion;Site;ServerRole',
    rows: [
      'HAM-CAS01;fabrikam.example;Enterprise;ham-cas01.fabrikam.example;True;True;False;False;False;False;x/y;Version 14.3 (Build 123.4);fabrikam.example/Configuration/Sites/Hamburg;ClientAccess, HubTransport',
    ],
    stored: [
      {
        name: 'HAM-CAS01',
        fqdn: 'ham-cas01.fabrikam.example',
        isClientAccessServer: 1,
        isMailboxServer: 0,
        adminDisplayVersion: 'Version 14.3 (Build 123.4)',
      },
    ],
  },
  {
    ...{ preset: 'ExchangeServers (short)', file: 'Servers.csv' },
    ...{
      kind: 'servers',
      entity: 'servers',
      typeLine: 'Selected.Microsoft.Exchange.Data.Directory.Management.ExchangeServer',
    },
    header: 'Name;DataPath;Domain;Edition;AdminDisplayVersion;Site;ServerRole',
    rows: ['HAM-CAS01;C:\\x;fabrikam.example;Standard;Version 14.2 (Build 247.5);Hamburg;ClientAccess'],
    stored: [
      {
        name: 'HAM-CAS01',
        site: 'Hamburg',
        serverRole: '["ClientAccess"]',
        adminDisplayVersion: 'Version 14.2 (Build 247.5)',
      },
    ],
  },
  {
    ...{ preset: 'Get-MailboxReport', file: 'MailboxReport.csv' },
    ...{ kind: 'mailboxes', entity: 'mailboxes' },
    header:
      'DisplayName;Mailbox Type;Title;Department;Office;Total Mailbox Size (Mb);Mailbox Size (Mb);Mailbox Recoverable Item Size (Mb);Mailbox Items;Inbox Folder Size (Mb);Sent Items Folder Size (Mb);Deleted Items Folder Size (Mb);Archive Size (Mb);Archive Deleted Item Size (Mb);Archive Items;Audit Enabled;Email Address Policy Enabled;Hidden From Address Lists;Use Database Quota Defaults;Issue Warning Quota;Prohibit Send Quota;Prohibit Send Receive Quota;Account Enabled;Last Mailbox Logon;Last Logon By;Primary Mailbox Database;Primary Server/DAG;Archive Mailbox Database;Archive Server/DAG;Primary Email Address;Organizational Unit',
    rows: [
      'Berg, Ann;UserMailbox;Clerk;Legal;Hamburg;12;11;1;100;5;4;2;n/a;n/a;n/a;False;True;False;True;;;;True;3/14/2014 7:12:44 AM;CORP\\aberg;MB-HAM-01;DAG-HAM;MB-ARC-01;DAG-ARC;aberg@fabrikam.example;corp.example/Users',
    ],
    stored: [
      {
        displayName: 'Berg, Ann',
        primarySmtpAddress: 'aberg@fabrikam.example',
        database: 'MB-HAM-01',
        serverName: 'DAG-HAM',
        recipientTypeDetails: 'UserMailbox',
        department: 'Legal',
        lastLogonTime: '2014-03-14T07:12:44',
      },
    ],
  },
  {
    ...{ preset: 'Posh365 mailboxes', file: 'Mailboxes.csv' },
    ...{ kind: 'mailboxes', entity: 'mailboxes' },
    header:
      'Name;RecipientTypeDetails;DisplayName;UserPrincipalName;Identity;PrimarySmtpAddress;Alias;OrganizationalUnit;EmailAddresses;ForwardingAddress;LitigationHoldEnabled;RetentionPolicy;Database;SamAccountName;ExchangeGuid;Guid',
    rows: [
      'Ann Berg;UserMailbox;Berg, Ann;aberg@corp.example;corp.example/Users/Ann Berg;aberg@fabrikam.example;aberg;Users;SMTP:aberg@fabrikam.example|smtp:ann@fabrikam.example;;False;;MB-HAM-01;aberg;b9f0;a1b2',
    ],
    stored: [
      {
        displayName: 'Berg, Ann',
        alias: 'aberg',
        samAccountName: 'aberg',
        database: 'MB-HAM-01',
        emailAddresses: '["SMTP:aberg@fabrikam.example","smtp:ann@fabrikam.example"]',
      },
    ],
  },
  {
    ...{ preset: 'Posh365 move sheet', file: 'Batches.csv' },
    ...{ kind: 'mailboxes', entity: 'mailboxes' },
    header:
      'BatchName;DisplayName;OrganizationalUnit;IsMigrated;CompleteBatchDate;CompleteBatchTimePT;LicenseGroup;EnableArchive;ConvertToShared;MailboxGB;ArchiveGB;DeletedGB;TotalGB;LastLogonTime;ItemCount;UserPrincipalName;PrimarySmtpAddress;AddressBookPolicy;RetentionPolicy;AccountDisabled;Alias;Database;Office;RecipientTypeDetails;UMEnabled;ForwardingAddress;ForwardingRecipientType;DeliverToMailboxAndForward;ExchangeGuid',
    rows: [
      '1;Berg, Ann;Users;False;;;;;;1.2;0;0.1;1.3;3/14/2014 7:12:44 AM;100;aberg@corp.example;aberg@fabrikam.example;;;False;aberg;MB-HAM-01;Hamburg;UserMailbox;False;;;False;b9f0',
    ],
    stored: [{ alias: 'aberg', database: 'MB-HAM-01', office: 'Hamburg', lastLogonTime: '2014-03-14T07:12:44' }],
  },
  {
    ...{ preset: 'List_All_User_Mailbox_Databases', file: 'users.csv' },
    ...{ kind: 'mailboxes', entity: 'mailboxes', delimiter: ';' },
    header: 'SamAccountName;Alias;Database',
    rows: ['aberg;ann.berg;MB-HAM-01'],
    stored: [{ samAccountName: 'aberg', alias: 'ann.berg', database: 'MB-HAM-01' }],
  },
  {
    ...{ preset: 'Get-MailboxLocation', file: 'location.csv' },
    ...{ kind: 'mailboxes', entity: 'mailboxes' },
    header: 'Name;DisplayName;PrimarySMTPAddress;Database;ArchiveDatabase;OriginatingServer;OrganizationID',
    rows: ['Ann Berg;Berg, Ann;aberg@fabrikam.example;MB-HAM-01;;dc01.corp.example;'],
    stored: [
      {
        displayName: 'Berg, Ann',
        primarySmtpAddress: 'aberg@fabrikam.example',
        database: 'MB-HAM-01',
        serverName: null,
      },
    ],
  },
  {
    ...{ preset: 'Exchange-ListResources', file: 'resources.csv' },
    ...{ kind: 'mailboxes', entity: 'mailboxes' },
    header:
      'DisplayName;Alias;UserPrincipalName;PrimarySmtpAddress;RecipientType;RecipientTypeDetails;ResourceType;ServerName;Database;EmailAddresses',
    rows: [
      'Room 1;room1;room1@corp.example;room1@fabrikam.example;UserMailbox;RoomMailbox;Room;ham-mbx01;MB-HAM-01;Microsoft.Exchange.Data.ProxyAddressCollection',
    ],
    stored: [
      {
        alias: 'room1',
        recipientTypeDetails: 'RoomMailbox',
        database: 'MB-HAM-01',
        serverName: 'ham-mbx01',
        emailAddresses: null,
      },
    ],
  },
  {
    ...{ preset: 'Exchange-OutlookBuildsReport', file: 'builds.csv' },
    ...{ kind: 'rca-log', entity: 'connections' },
    header: 'Email;Build;RecType',
    rows: ['aberg@fabrikam.example;14.0.7116.5000;UserMailbox'],
    stored: [{ client: 'aberg@fabrikam.example', softwareVersion: '14.0.7116.5000', recipientType: 'UserMailbox' }],
  },
];
