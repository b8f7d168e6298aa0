import type {
  CasArray,
  CasMailbox,
  ClientAccessServer,
  Dag,
  Database,
  Infrastructure,
  KnownName,
  Mailbox,
  Profile,
  Server,
  VirtualDirectory,
} from '../../core/inventory/entities.ts';
import type { Settings } from '../../core/settings/settings.ts';

/** The AD zone of the sample organization. */
export const zone = 'corp.nordwind.local';

/** A legacy DN of a server, as profiles hold it. */
export function serverDn(name: string): string {
  return `/o=Nordwind/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=${name}`;
}

/** A 2010 server with the Client Access role in Oslo, unless told otherwise. */
export function makeServer(name: string, over: Partial<Server> = {}): Server {
  return {
    id: 1,
    name,
    fqdn: `${name}.${zone}`,
    site: `${zone}/Configuration/Sites/Oslo`,
    serverRole: ['ClientAccess', 'HubTransport'],
    isClientAccessServer: true,
    isMailboxServer: false,
    adminDisplayVersion: 'Version 14.3 (Build 123.4)',
    exSetupVersion: null,
    ...over,
  };
}

/** A 2010 server with the Mailbox role only. */
export function makeMailboxServer(name: string, over: Partial<Server> = {}): Server {
  return makeServer(name, { serverRole: ['Mailbox'], isClientAccessServer: false, isMailboxServer: true, ...over });
}

/** A 2010 server with all roles. */
export function makeMultiRoleServer(name: string, over: Partial<Server> = {}): Server {
  const serverRole = ['Mailbox', 'ClientAccess', 'HubTransport'];
  return makeServer(name, { serverRole, isMailboxServer: true, ...over });
}

export function makeArray(fqdn: string, over: Partial<CasArray> = {}): CasArray {
  return { id: 1, name: fqdn.split('.')[0] ?? fqdn, fqdn, site: 'Oslo', members: [], ...over };
}

export function makeDag(name: string, over: Partial<Dag> = {}): Dag {
  return { id: 1, name, servers: [], witnessServer: null, allowCrossSiteRpcClientAccess: null, ...over };
}

/** A database whose only copy is on `server`. */
export function makeDatabase(
  name: string,
  server: string,
  binding: string | null,
  over: Partial<Database> = {},
): Database {
  return {
    id: 1,
    name,
    server,
    rpcClientAccessServer: binding,
    masterServerOrAvailabilityGroup: server,
    servers: [],
    activationPreference: [[server, 1]],
    recovery: false,
    isExcludedFromProvisioning: null,
    mountedOnServer: `${server}.${zone}`,
    ...over,
  };
}

/** A user mailbox with every identity that a complete export has. */
export function makeMailbox(alias: string, over: Partial<Mailbox> = {}): Mailbox {
  return {
    id: 1,
    displayName: alias,
    alias,
    samAccountName: alias,
    userPrincipalName: `${alias}@nordwind.example`,
    primarySmtpAddress: `${alias}@nordwind.example`,
    recipientTypeDetails: 'UserMailbox',
    database: 'MDB-OSL-01',
    serverName: 'osl-mbx01',
    legacyExchangeDn: `/o=Nordwind/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=${alias}`,
    emailAddresses: [],
    ...over,
  };
}

export function makeCasMailbox(alias: string, over: Partial<CasMailbox> = {}): CasMailbox {
  return {
    id: 1,
    displayName: alias,
    alias: null,
    samAccountName: alias,
    userPrincipalName: null,
    primarySmtpAddress: null,
    legacyExchangeDn: null,
    mapiEnabled: true,
    ...over,
  };
}

/** The default Outlook 2010 profile of a user on one computer, without any server value. */
export function makeProfile(alias: string, over: Partial<Profile> = {}): Profile {
  return {
    id: 1,
    computer: 'WS-1001',
    userName: `NORDWIND\\${alias}`,
    profileName: 'Outlook',
    section: null,
    isDefault: true,
    outlookVersion: '14.0.7116.5000',
    storeType: 'Primary',
    accountSmtp: `${alias}@nordwind.example`,
    legacyDn: null,
    homeServer: null,
    homeServerFqdn: null,
    homeServerDn: null,
    unresolvedServer: null,
    storeServer: null,
    storeServerDn: null,
    storeServerFqdn: null,
    collected: '2014-03-14T08:12:44',
    isDateAssumed: false,
    ...over,
  };
}

/** The server values of a profile on a server, as Outlook writes them: short name, FQDN, DN with the short name. */
export function namingServer(name: string): Partial<Profile> {
  const fqdn = `${name}.${zone}`;
  return { homeServer: name, homeServerFqdn: fqdn, homeServerDn: serverDn(name), unresolvedServer: fqdn };
}

/** The server values of a profile that holds one name everywhere, in the DN as well: an array's FQDN, a GUID name. */
export function namingOnly(name: string): Partial<Profile> {
  return { homeServer: name, homeServerFqdn: name, homeServerDn: serverDn(name), unresolvedServer: name };
}

export function makeKnownName(name: string, nameKind: string | null, over: Partial<KnownName> = {}): KnownName {
  return { id: 1, name, nameKind, pointsTo: [], site: null, ...over };
}

export function makeClientAccessServer(name: string, over: Partial<ClientAccessServer> = {}): ClientAccessServer {
  return { id: 1, name, outlookAnywhereEnabled: null, autoDiscoverServiceInternalUri: null, ...over };
}

export function makeVirtualDirectory(server: string, over: Partial<VirtualDirectory> = {}): VirtualDirectory {
  const blank = { internalUrl: null, externalUrl: null, internalHostname: null, externalHostname: null };
  return { id: 1, server, name: `${server}\\owa (Default Web Site)`, ...blank, ...over };
}

/** An organization with nothing in it but what is given. */
export function makeInfrastructure(over: Partial<Infrastructure> = {}): Infrastructure {
  return {
    sites: [],
    servers: [],
    arrays: [],
    dags: [],
    databases: [],
    clientAccessServers: [],
    knownNames: [],
    virtualDirectories: [],
    ...over,
  };
}

/** The sample organization of domain.md 8: three sites, nine servers, two arrays, fourteen databases. */
export function nordwindInfrastructure(over: Partial<Infrastructure> = {}): Infrastructure {
  return makeInfrastructure({
    servers: nordwindServers,
    arrays: [
      makeArray(nordwindNames.oslo, { name: 'cas-oslo', members: ['OSL-CAS01', 'OSL-CAS02'] }),
      makeArray(nordwindNames.tromso, { name: 'Tromso CAS Array', site: 'Tromso', members: ['TOS-EX01'] }),
    ],
    dags: [
      makeDag('DAG1', { servers: ['OSL-MBX01', 'OSL-MBX02', 'TOS-EX01'], witnessServer: `osl-cas01.${zone}` }),
      makeDag('DAG2', { servers: ['BGO-EX01', 'BGO-EX02'], witnessServer: `bgo-fs01.${zone}` }),
    ],
    databases: nordwindDatabases,
    clientAccessServers: [
      makeClientAccessServer('OSL-CAS01', { autoDiscoverServiceInternalUri: autodiscoverUri('mail.nordwind.example') }),
      makeClientAccessServer('OSL-CAS02', { autoDiscoverServiceInternalUri: autodiscoverUri('mail.nordwind.example') }),
      makeClientAccessServer('BGO-EX01', { autoDiscoverServiceInternalUri: autodiscoverUri(`bgo-ex01.${zone}`) }),
    ],
    knownNames: [
      makeKnownName('10.10.1.11', 'ServerIP', { pointsTo: ['OSL-CAS01'], site: 'Oslo' }),
      makeKnownName('10.10.1.12', 'ServerIP', { pointsTo: ['OSL-CAS02'], site: 'Oslo' }),
      makeKnownName('10.10.1.50', 'VIP', { pointsTo: [`outlook-osl.${zone}`], site: 'Oslo' }),
      makeKnownName('mail.nordwind.example', 'WebNamespace', { pointsTo: ['OSL-CAS01', 'OSL-CAS02'], site: 'Oslo' }),
      makeKnownName(`OSL-CAS00.${zone}`, 'RetiredCAS', { site: 'Oslo' }),
    ],
    ...over,
  });
}

/** The settings of the sample organization: the Bergen array is planned, the public folder proxy is exempt. */
export function nordwindSettings(over: Settings = {}): Settings {
  return {
    arrays: { Bergen: { name: 'cas-bergen', fqdn: nordwindNames.bergen } },
    exempt: [{ database: 'PFPROXY-BGO', reason: 'public folder proxy', owner: 'messaging' }],
    ...over,
  };
}

/** The FQDNs of the sample organization's arrays; that of Bergen is planned. */
export const nordwindNames = {
  oslo: `outlook-osl.${zone}`,
  tromso: `outlook-tos.${zone}`,
  bergen: `outlook-bgo.${zone}`,
} as const;

const bergen = { site: `${zone}/Configuration/Sites/Bergen` };
const tromso = { site: `${zone}/Configuration/Sites/Tromso` };

const nordwindServers: readonly Server[] = [
  makeServer('OSL-CAS01'),
  makeServer('OSL-CAS02'),
  makeMailboxServer('OSL-MBX01'),
  makeMailboxServer('OSL-MBX02'),
  makeMultiRoleServer('BGO-EX01', bergen),
  makeMultiRoleServer('BGO-EX02', bergen),
  makeMultiRoleServer('TOS-EX01', tromso),
  makeMultiRoleServer('OSL-EX07', { adminDisplayVersion: 'Version 8.3 (Build 83.6)' }),
  makeMultiRoleServer('OSL-EX13', { adminDisplayVersion: 'Version 15.0 (Build 1497.2)' }),
];

const nordwindDatabases: readonly Database[] = [
  onDag1('MDB-OSL-01', 'OSL-MBX01', nordwindNames.oslo),
  onDag1('MDB-OSL-02', 'OSL-MBX02', `OSL-CAS01.${zone}`),
  onDag1('MDB-OSL-03', 'OSL-MBX01', 'OSL-CAS02.CORP.NORDWIND.LOCAL.'),
  onDag1('MDB-OSL-04', 'OSL-MBX01', nordwindNames.tromso),
  onDag1('MDB-OSL-05', 'OSL-MBX02', `OSL-CAS00.${zone}`),
  onDag1('MDB-OSL-06', 'OSL-MBX02', null),
  onDag1('MDB-OSL-07', 'OSL-MBX01', `OSL-MBX01.${zone}`),
  makeDatabase('MDB-OSL-08', 'TOS-EX01', nordwindNames.oslo, {
    masterServerOrAvailabilityGroup: 'DAG1',
    activationPreference: [
      ['OSL-MBX01', 1],
      ['TOS-EX01', 2],
    ],
  }),
  makeDatabase('MDB-BGO-01', 'BGO-EX01', `BGO-EX01.${zone}`),
  makeDatabase('MDB-BGO-02', 'BGO-EX02', `BGO-EX01.${zone}`),
  makeDatabase('MDB-TOS-01', 'TOS-EX01', nordwindNames.tromso),
  makeDatabase('PFPROXY-BGO', 'BGO-EX01', `BGO-EX01.${zone}`),
  makeDatabase('RDB-OSL-01', 'OSL-MBX01', `OSL-CAS01.${zone}`, { recovery: true }),
  makeDatabase('MDB13-OSL-01', 'OSL-EX13', `OSL-EX13.${zone}`),
];

function onDag1(name: string, server: string, binding: string | null): Database {
  const other = server === 'OSL-MBX01' ? 'OSL-MBX02' : 'OSL-MBX01';
  return makeDatabase(name, server, binding, {
    masterServerOrAvailabilityGroup: 'DAG1',
    activationPreference: [
      [server, 1],
      [other, 2],
    ],
  });
}

function autodiscoverUri(host: string): string {
  return `https://${host}/Autodiscover/Autodiscover.xml`;
}
