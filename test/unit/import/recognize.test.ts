import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIgnoredExport } from '../../../core/import/ignored-exports.ts';
import { allPresets } from '../../../core/import/presets/all-presets.ts';
import { type RecognitionHints, recognize } from '../../../core/import/recognize.ts';
import { parseSavedMapping } from '../../../core/import/saved-mapping.ts';

const noHints: RecognitionHints = { as: null, savedMapping: null, typeName: null, fileName: 'export.csv' };

function kindOf(headers: string, hints: Partial<RecognitionHints> = {}): string | null {
  return recognize(headers.split(','), { ...noHints, ...hints })?.kind ?? null;
}

/** Header → field of the columns that are used. */
function fieldsOf(headers: string, hints: Partial<RecognitionHints> = {}): Record<string, string | null> {
  const columns = recognize(headers.split(','), { ...noHints, ...hints })?.columns ?? [];
  return Object.fromEntries(columns.map(({ header, field }) => [header, field]));
}

describe('every known export is recognized from its headers alone', () => {
  it.each(allPresets.map((preset) => [preset.name, preset] as const))('%s', (name, preset) => {
    const recognition = recognize(preset.headers, noHints);
    expect([recognition?.kind, recognition?.missing]).toEqual([preset.kind, []]);
    expect(recognition?.reason).toMatch(/^looks like .+: \d+ of \d+ headers$/);
    if (!name.startsWith('Exchange-ListResources')) expect(recognition?.preset).toBe(name);
  });
});

describe('files of the sample organization and of the generator', () => {
  it.each([
    ['arrays', 'Name,Fqdn,SiteName,Members'],
    ['arrays', 'Name,Site,Fqdn,Members'],
    ['arrays', 'Name,Fqdn,Site,SiteName,Members,ExchangeLegacyDN'],
    ['arrays', 'Name,Fqdn,Site,SiteName,Members'],
    [
      'cas-mailboxes',
      'Name,SamAccountName,MAPIEnabled,MAPIBlockOutlookRpcHttp,MAPIBlockOutlookVersions,OWAEnabled,ActiveSyncEnabled',
    ],
    ['client-access-servers', 'Name,OutlookAnywhereEnabled,AutoDiscoverServiceInternalUri'],
    ['dags', 'Name,Servers,WitnessServer,AllowCrossSiteRpcClientAccess'],
    ['dags', 'Name,Servers,WitnessServer'],
    [
      'servers',
      'Name,DataPath,Domain,Edition,Fqdn,IsClientAccessServer,IsMailboxServer,AdminDisplayVersion,Site,ServerRole',
    ],
    ['servers', 'Name,Fqdn,Site,ServerRole,AdminDisplayVersion,Edition'],
    ['known-names', 'Name,Kind,PointsTo,Site'],
    [
      'logon-statistics',
      'UserName,Windows2000Account,ApplicationId,ClientVersion,ClientIPAddress,ClientName,ServerName,DatabaseName,LogonTime,LastAccessTime',
    ],
    [
      'databases',
      'Name,Server,MasterServerOrAvailabilityGroup, ActivationPreference ,Recovery,MountedOnServer,DatabaseSize,RpcClientAccessServer',
    ],
    ['databases', 'Name,Server,RpcClientAccessServer,DatabaseSize,WhenCreated'],
    [
      'databases',
      'Name,Server,MasterServerOrAvailabilityGroup,RpcClientAccessServer,Recovery,MasterType,ActivationPreference',
    ],
    [
      'mailboxes',
      'DisplayName,Alias,SamAccountName,UserPrincipalName,PrimarySmtpAddress,RecipientTypeDetails,Database,ServerName,LegacyExchangeDN,OrganizationalUnit,Office,EmailAddresses,WhenCreated',
    ],
    [
      'mailboxes',
      'DisplayName,Alias,SamAccountName,UserPrincipalName,PrimarySmtpAddress,LegacyExchangeDN,Database,ServerName,RecipientTypeDetails,Office,Department',
    ],
    [
      'profiles',
      'UserName,Computer,ProfileName,IsDefault,OutlookVersion,StoreType,AccountSmtp,HomeServer,HomeServerFqdn,HomeServerDN,UnresolvedServer,CachedMode,OutlookAnywhere,Collected',
    ],
    ['profiles', 'ComputerName,UserName,ProfileName,HomeServer,OutlookVersion,CachedMode,LastSeen'],
    ['profiles-registry', 'Computer,User,Key,ValueName,ValueType,Value'],
  ])('%s: %s', (kind, headers) => {
    expect(kindOf(headers)).toBe(kind);
  });
});

describe('lists as administrators make them', () => {
  it.each([
    ['mailboxes', 'Name,SMTP,Store'],
    ['mailboxes', 'User,Login,MDB'],
    ['mailboxes', 'LogonName,Mailbox Store'],
    ['mailboxes', 'sAMAccountName,mail,homeMDB,msExchHomeServerName,LastLogonDate'],
    ['mailboxes', 'Alias,Database,RpcClientAccessServer,Server'],
    ['mailboxes', 'Alias,Database,CAS'],
    ['databases', 'Database,Server,CAS'],
    ['databases', 'MDB,CAS'],
    ['servers', 'Server,Role,Exchange'],
    ['servers', 'Name,Site,Roles,Exchange Version'],
    ['servers', 'Name,msExchCurrentServerRoles'],
    ['profiles', 'Login,Hostname,Mailserver'],
    ['profiles', 'LogonName,PSComputerName,Mail Server,Note'],
    ['profiles', 'SMTP,Host Name,HomeServer,LastHWScan'],
    ['profiles', 'User,Computer,Server'],
    ['profiles', 'User,Computer,ServerName'],
    ['profiles', 'User,Computer,Server,LastScan'],
    ['known-names', 'Name,Type,Target'],
    ['known-names', 'Name,Type,Target,Site'],
    ['profiles-registry', 'PSComputerName,User,Path,Name,Type,Data'],
    ['profiles-registry', 'Computer,User,Key,Name,Type,Value'],
  ])('%s: %s', (kind, headers) => {
    expect(kindOf(headers)).toBe(kind);
  });

  it.each([
    [
      'mailboxes',
      'Login,SMTP,Mailbox Store,Mail Server,LastLogonDate',
      ['samAccountName', 'primarySmtpAddress', 'database', 'serverName', 'lastLogonTime'],
    ],
    ['mailboxes', 'LogonName,MDB,msExchHomeServerName', ['samAccountName', 'database', 'serverName']],
    [
      'profiles',
      'Login,Hostname,Mailserver,SMTP,LastInventory',
      ['userName', 'computer', 'homeServer', 'accountSmtp', 'collected'],
    ],
    ['profiles', 'UserName,ProfileName,msExchHomeServerName', ['userName', 'profileName', null]],
    [
      'profiles',
      'LogonName,PSComputerName,Mail Server,LastHWScan',
      ['userName', 'computer', 'homeServer', 'collected'],
    ],
    ['databases', 'Store,CAS', ['name', 'rpcClientAccessServer']],
    ['servers', 'Server,Role,Product', ['name', 'serverRole', 'adminDisplayVersion']],
    [
      'profiles-registry',
      'PSComputerName,User,PSPath,Name,Type,Data,LastScan',
      ['computer', 'userName', 'key', 'valueName', 'valueType', 'value', 'collected'],
    ],
  ] as const)('%s: what the columns of %s hold', (as, headers, fields) => {
    expect(Object.values(fieldsOf(headers, { as }))).toEqual(fields);
  });

  it.each([
    ['User,Computer,Server', 'has the columns of profiles: 3 of 3 (User, Computer, Server)'],
    ['Name,Type,Target', 'has the columns of known-names: 3 of 3 (Name, Type, Target)'],
    ['Name,Server,RPC CAS,Note', 'has the columns of databases: 3 of 4 (Name, Server, RPC CAS)'],
    ['Name,Server,RpcClientAccessServer,Recovery', 'looks like Get-MailboxDatabase: 4 of 4 headers'],
    ['DisplayName,Alias,Database,Colour,Shape', 'looks like Get-Mailbox: 3 of 5 headers'],
    ['DisplayName,SMTP,Database,Login', 'has the columns of mailboxes: 4 of 4 (DisplayName, SMTP, Database, Login)'],
    ['Name,Fqdn,Edition,Domain,ServerRole', 'looks like reports folder, ExchangeServers.csv: 5 of 5 headers'],
    ['Name,Fqdn,Domain,ServerRole', 'looks like Get-ExchangeServer: 4 of 4 headers'],
  ])('%s %s', (headers, reason) => {
    expect(recognize(headers.split(','), noHints)?.reason).toBe(reason);
  });

  it('have no preset when they only resemble one', () => {
    const presetOf = (headers: string) => recognize(headers.split(','), noHints)?.preset;
    expect([presetOf('Name,Server,RPC CAS,Note'), presetOf('Name,Kind,PointsTo')]).toEqual([null, 'known names']);
  });
});

describe('files of other kinds are refused', () => {
  it.each([
    ['services', 'Name,DisplayName,Status,StartType,MachineName'],
    [
      'all of a service',
      'Name,RequiredServices,CanStop,DisplayName,MachineName,ServiceName,Status,ServiceType,StartType',
    ],
    ['logged-on users', 'User,Computer,Server,SessionName,Id,State'],
    ['shops', 'Login,Store'],
    ['customers', 'Name,Email,Store'],
    ['a matrix of roles', 'Name,CAS,MBX,HT'],
    ['name server records', 'HostName,RecordType,Type,TimeToLive,RecordData'],
    ['shortcuts', 'Name,Type,Target,Arguments,WorkingDirectory'],
    ['computers of the directory', 'Name,OperatingSystem,DNSHostName,LastLogonDate'],
    ['hardware inventory', 'Hostname,Model,SerialNumber,LastHWScan'],
    ['environment variables', 'PSComputerName,Name,Value,User'],
    ['address book', 'Name,Email,Phone,Department,Title,Office'],
    ['address book of Outlook', 'First Name,Last Name,E-mail Address,Company,Business Phone,Job Title'],
    ['processes', 'Name,Id,Handles,CPU,MachineName,Path,Company,StartTime'],
    ['processes with users', 'ProcessName,UserName,Computer,Server,Path'],
    ['groups', 'Name,Members'],
    ['printers', 'Name,ServerName,Site,Driver,PortName'],
    ['web log', 'date time s-ip cs-method'],
    ['classification', 'Scenario,Alias,DbState,DbAction,ProfileState,ProfileAction,State,Risk,Method,Issues'],
    ['hostile', '__proto__,constructor,toString,hasOwnProperty'],
    ['nothing', ''],
  ])('%s', (_, headers) => {
    expect(kindOf(headers)).toBeNull();
  });

  it('for any headers, and without an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (header) => {
        const columns = recognize(header, { ...noHints, as: 'mailboxes' })?.columns ?? [];
        expect(columns.map(({ column }) => column)).toEqual(header.map((_, i) => i));
      }),
    );
  });

  it('for five thousand columns', () => {
    const header = Array.from({ length: 5000 }, (_, i) => `Column number ${i}`);
    expect(recognize(header, noHints)).toBeNull();
  });
});

describe('hints', () => {
  it('lets #TYPE settle what headers leave open', () => {
    expect(kindOf('Name')).toBeNull();
    expect(kindOf('Name', { typeName: 'Selected.Microsoft.Exchange.Data.Directory.ADSite' })).toBe('sites');
  });

  it('tells what a file lacks whose #TYPE says what it is', () => {
    const recognition = recognize(['Name', 'Fqdn'], { ...noHints, typeName: 'X.ClientAccessArray' });
    expect([recognition?.kind, recognition?.missing]).toEqual(['arrays', ['site']]);
  });

  it('lets the file name settle it, too', () => {
    expect(kindOf('Name,Fqdn,Site')).toBeNull();
    expect(kindOf('Name,Fqdn,Site', { fileName: 'CASArray.csv' })).toBe('arrays');
  });

  it('takes the kind as said and tells what is missing', () => {
    expect(recognize(['DB', 'Target'], { ...noHints, as: 'databases' })).toMatchObject({
      kind: 'databases',
      missing: ['name'],
      reason: 'is taken for databases as asked: 0 of 2 columns are used',
    });
    expect(recognize(['Name'], { ...noHints, as: 'profiles-xml' })).toBeNull();
  });

  it('follows a saved mapping that fits, and leaves one that does not', () => {
    const savedMapping = parseSavedMapping({
      kind: 'databases',
      columns: { DB: 'name', Target: 'rpcClientAccessServer', Server: null },
    });
    expect(fieldsOf('db,Target,Server,Recovery', { savedMapping })).toEqual({
      db: 'name',
      Target: 'rpcClientAccessServer',
      Server: null,
      Recovery: 'recovery',
    });
    expect(kindOf('Name,Servers,WitnessServer', { savedMapping })).toBe('dags');
    expect(kindOf('DB,Target', { savedMapping, as: 'mailboxes' })).toBe('mailboxes');
  });
});

describe('columns', () => {
  it('are matched by name, alias, letters and typing error, and say how', () => {
    const recognition = recognize(
      ['name', 'RPC Endpoint', 'Mounted_On-Server', 'MasterServerOrAvailabiltyGroup', 'Colour'],
      { ...noHints, as: 'databases' },
    );
    expect(recognition?.columns.map(({ field, how }) => [field, how])).toEqual([
      ['name', 'name'],
      ['rpcClientAccessServer', 'alias'],
      ['mountedOnServer', 'letters'],
      ['masterServerOrAvailabilityGroup', 'similar'],
      [null, 'ignored'],
    ]);
  });

  it('of SCCM lose their last 0', () => {
    expect(fieldsOf('ResourceID,Name0,User_Name0,ProfileName0,HomeServer0,001e66020')).toEqual({
      ResourceID: null,
      Name0: 'computer',
      User_Name0: 'userName',
      ProfileName0: 'profileName',
      HomeServer0: 'homeServer',
      '001e66020': null,
    });
  });

  it('give a field to the better one and tell the other', () => {
    const recognition = recognize(['Database', 'Name', 'RpcClientAccessServer'], noHints);
    expect(recognition?.columns.map(({ field }) => field)).toEqual([null, 'name', 'rpcClientAccessServer']);
    expect(recognition?.issues.map(({ code, column }) => [code, column])).toContainEqual(['COLUMN_TWICE', 'Database']);
  });

  it('with the same header go to the first', () => {
    const recognition = recognize(['Alias', 'Database', 'alias '], noHints);
    expect(recognition?.columns.map(({ field }) => field)).toEqual(['alias', 'database', null]);
    expect(recognition?.issues.map(({ code, column }) => [code, column])).toContainEqual(['COLUMN_TWICE', 'alias']);
  });

  it('that a known export has besides are no trouble', () => {
    const recognition = recognize(
      ['Name', 'DisplayName', 'Alias', 'Database', 'WindowsEmailAddress', 'PrimarySmtpAddress', 'OriginatingServer'],
      noHints,
    );
    const codes = recognition?.issues.map(({ code, count }) => [code, count]);
    expect(codes?.filter(([code]) => code !== 'COLUMN_ABSENT')).toEqual([['COLUMN_IGNORED', 3]]);
  });

  it('are never taken for a neighbour in the registry or for another real property', () => {
    expect(fieldsOf('User,ProfileName,HomeServer,001e6609,001f662c')).toMatchObject({
      '001e6609': null,
      '001f662c': null,
    });
    expect(fieldsOf('UserName,ClientName,DatabaseName,LogonTime', { as: 'mailboxes' })).toMatchObject({
      LogonTime: null,
    });
  });
});

describe('tables that the program wrote', () => {
  it.each([
    'Site,Array,Users,Depend,Open blockers,Work begins,Work ends,Databases,Client Access servers',
    'Name,Alias,State,Database bound to,Why in no wave,Server in the profile,Office,Phone',
    'Name,Alias,Phone,Office,Department,PC,Profile names,Database,Call back on,Last note',
  ])('are left out: %s', (headers) => {
    expect(findIgnoredExport(headers.split(','), null)?.code).toBe('REPORT_IGNORED');
  });

  it('are told from lists that people make', () => {
    expect(findIgnoredExport(['Name', 'Alias', 'Database', 'Phone', 'Last note'], null)).toBeNull();
  });
});

describe('public folder databases', () => {
  it('are left out by their #TYPE or their own properties', () => {
    const typeName = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.PublicFolderDatabase';
    expect(findIgnoredExport(['Name', 'Server'], typeName)?.code).toBe('PUBLIC_FOLDER_DATABASES_IGNORED');
    expect(findIgnoredExport(['Name', 'Server', 'ReplicationPeriod', 'ReplicationSchedule'], null)?.severity).toBe(
      'info',
    );
    expect(findIgnoredExport(['Name', 'Server', 'RpcClientAccessServer'], null)).toBeNull();
  });
});
