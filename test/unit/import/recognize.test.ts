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

describe('files of other kinds are refused', () => {
  it.each([
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
      absent: ['rpcClientAccessServer', 'server'],
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
    expect(recognition?.issues.map(({ code, column }) => [code, column])).toEqual([['COLUMN_TWICE', 'Database']]);
  });

  it('with the same header go to the first', () => {
    const recognition = recognize(['Alias', 'Database', 'alias '], noHints);
    expect(recognition?.columns.map(({ field }) => field)).toEqual(['alias', 'database', null]);
    expect(recognition?.issues.map(({ code }) => code)).toEqual(['COLUMN_TWICE']);
  });

  it('that a known export has besides are no trouble', () => {
    const recognition = recognize(
      ['Name', 'DisplayName', 'Alias', 'Database', 'WindowsEmailAddress', 'PrimarySmtpAddress', 'OriginatingServer'],
      noHints,
    );
    expect(recognition?.issues.map(({ code, count }) => [code, count])).toEqual([['COLUMN_IGNORED', 3]]);
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
