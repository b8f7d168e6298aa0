import type { FileKind } from '../inventory/kinds.ts';

/**
 * A sign of a kind. A field counts only under one of `headers` (compared by letters and digits) when they are given: `Server`
 * is a profile's home server in one file and a machine in another.
 */
export type Sign =
  | { readonly kind: 'field'; readonly field: string; readonly headers: readonly string[] | null }
  | { readonly kind: 'header'; readonly header: string };

/** What tells that a table is of a kind, and what it must have (domain.md 3.2). */
export type KindRule = {
  readonly kind: FileKind;
  /** One field of each group must be there, or no row can be used. The first of a group names it. */
  readonly required: readonly (readonly string[])[];
  /** One field of each group should be there, or answers stay incomplete ("Required" in domain.md 3.2). */
  readonly wanted: readonly (readonly string[])[];
  /** One field of each group makes answers more exact ("Useful" there, as far as it is used). */
  readonly useful: readonly (readonly string[])[];
  /** All signs of one of these lists prove the kind without any other hint. */
  readonly signatures: readonly (readonly Sign[])[];
  /** All signs of one of these lists prove it for a table that has no column besides those of the kind. */
  readonly wholeSignatures?: readonly (readonly Sign[])[];
  /** Headers, by letters, that tell of something else: with one of them only `#TYPE` or the user can say that it is this kind. */
  readonly foreignHeaders?: readonly string[];
  /** Last part of the types that `#TYPE` lines name. */
  readonly typeNames: readonly string[];
  /** Words in a file name that settle a table with no signature. */
  readonly fileWords: readonly string[];
};

const mailboxIdentity = ['primarySmtpAddress', 'userPrincipalName', 'samAccountName', 'alias', 'legacyExchangeDn'];
const profileUser = ['userName', 'accountSmtp', 'legacyDn'];
const profileServer = [
  'homeServer',
  'homeServerFqdn',
  'homeServerDn',
  'unresolvedServer',
  'storeServer',
  'storeServerDn',
];
const plainServer = ['server', 'servername'];
/** Any of them tells the site of a database. */
const databaseHome = [
  'server',
  'activationPreference',
  'servers',
  'mountedOnServer',
  'masterServerOrAvailabilityGroup',
];
/** Headers that say "database" by themselves; a `Store` may also be a shop. */
const plainDatabase = [
  'database',
  'databasename',
  'dbname',
  'mdb',
  'homemdb',
  'mailboxdatabase',
  'primarymailboxdatabase',
  'mailboxstore',
];
const plainBinding = [
  'rpcclientaccessserver',
  'rpcclientaccess',
  'rpccas',
  'casarray',
  'rpcendpoint',
  'clientaccessserver',
];

/** One rule for each kind that comes as a table; profile XML is recognized by its elements. */
export const kindRules: readonly KindRule[] = [
  {
    kind: 'sites',
    required: [['name']],
    wanted: [],
    useful: [],
    signatures: [[field('name'), header('HubSiteEnabled')]],
    typeNames: ['ADSite'],
    fileWords: ['adsite', 'ad-site', 'sites'],
  },
  {
    kind: 'servers',
    required: [['name']],
    wanted: [['site'], ['serverRole', 'isClientAccessServer'], ['adminDisplayVersion', 'exSetupVersion']],
    useful: [['fqdn']],
    signatures: [
      [field('name'), field('serverRole', 'serverrole', 'msexchcurrentserverroles')],
      [field('name'), field('isClientAccessServer')],
      [
        field('name'),
        field('site'),
        field('adminDisplayVersion', 'admindisplayversion', 'version', 'exchangeversion', 'exchange', 'productversion'),
        field('serverRole'),
      ],
      [field('name'), field('adminDisplayVersion', 'exchange', 'exchangeversion'), field('serverRole')],
    ],
    typeNames: ['ExchangeServer'],
    fileWords: ['exchangeserver', 'exchange-server', 'servers'],
  },
  {
    kind: 'arrays',
    required: [['name'], ['fqdn'], ['site']],
    wanted: [],
    useful: [['members']],
    signatures: [
      [field('name'), field('fqdn'), field('site'), field('members')],
      [field('name'), field('fqdn'), field('site'), field('exchangeLegacyDn')],
      [field('name'), field('fqdn', 'arrayfqdn', 'casarrayfqdn'), field('site')],
    ],
    typeNames: ['ClientAccessArray'],
    fileWords: ['array'],
  },
  {
    kind: 'dags',
    required: [['name']],
    wanted: [['servers']],
    useful: [['witnessServer']],
    signatures: [
      [field('name'), field('servers', 'servers', 'memberservers')],
      [field('name'), field('servers'), field('witnessServer')],
      [field('name'), field('witnessServer', 'witnessserver')],
    ],
    typeNames: ['DatabaseAvailabilityGroup'],
    fileWords: ['dag', 'availability'],
  },
  {
    kind: 'databases',
    required: [['name']],
    wanted: [['rpcClientAccessServer'], databaseHome],
    useful: [['activationPreference']],
    signatures: [
      [field('name'), field('rpcClientAccessServer', ...plainBinding)],
      [field('name', ...plainDatabase), field('rpcClientAccessServer')],
      [field('name'), field('activationPreference')],
      [field('name'), field('masterServerOrAvailabilityGroup', 'masterserveroravailabilitygroup')],
    ],
    foreignHeaders: ['alias', 'samaccountname', 'primarysmtpaddress', 'userprincipalname', 'recipienttypedetails'],
    typeNames: ['MailboxDatabase'],
    fileWords: ['database'],
  },
  {
    kind: 'mailboxes',
    required: [mailboxIdentity],
    wanted: [['database']],
    useful: [['displayName'], ['recipientTypeDetails'], ['legacyExchangeDn'], ['emailAddresses']],
    signatures: [
      [
        field('primarySmtpAddress', 'primarysmtpaddress', 'primarysmtp', 'smtpaddress', 'smtp'),
        field('database', 'store'),
      ],
      [field('userPrincipalName'), field('database', 'store')],
      ...mailboxIdentity.flatMap((identity) => [
        [field(identity), field('database', ...plainDatabase)],
        [field(identity), field('recipientTypeDetails', 'recipienttypedetails')],
      ]),
    ],
    typeNames: ['Mailbox'],
    fileWords: ['mailbox'],
  },
  {
    kind: 'cas-mailboxes',
    required: [mailboxIdentity],
    wanted: [['mapiEnabled']],
    useful: [['mapiBlockOutlookVersions'], ['mapiBlockOutlookRpcHttp']],
    signatures: mailboxIdentity.map((identity) => [field(identity), field('mapiEnabled')]),
    typeNames: ['CASMailbox'],
    fileWords: ['casmailbox', 'cas-mailbox'],
  },
  {
    kind: 'profiles',
    required: [profileUser, profileServer],
    wanted: [],
    useful: [['computer'], ['profileName'], ['isDefault'], ['outlookVersion']],
    signatures: profileUser.flatMap((user) => [
      ...['profileName', 'outlookVersion'].flatMap((mark) =>
        profileServer.map((server) => [field(user), field(mark), field(server)]),
      ),
      ...profileServer.slice(1).map((server) => [field(user), field(server)]),
      [field(user), field('homeServer', 'homeserver', 'homeserver0', '6602', '001e6602', '001f6602')],
      [field(user), field('computer'), field('homeServer', 'exchangeserver', 'exchangeserver0', 'mailserver')],
    ]),
    wholeSignatures: [[field('userName'), field('computer'), field('homeServer', ...plainServer)]],
    typeNames: [],
    fileWords: ['profile'],
  },
  {
    kind: 'profiles-registry',
    required: [['userName'], ['key'], ['valueName'], ['value']],
    wanted: [],
    useful: [['computer']],
    signatures: [[field('userName'), field('key'), field('valueName'), field('value')]],
    typeNames: [],
    fileWords: ['registry'],
  },
  {
    kind: 'rca-log',
    required: [['client']],
    wanted: [],
    useful: [['softwareVersion']],
    signatures: [
      [field('client', 'clientname'), field('software')],
      [field('client', 'clientname'), field('softwareVersion'), field('serverIp')],
      [field('client'), field('softwareVersion'), field('recipientType')],
    ],
    typeNames: [],
    fileWords: ['rca_'],
  },
  {
    kind: 'logon-statistics',
    required: [['account', 'userName'], ['servingCas']],
    wanted: [],
    useful: [['databaseName']],
    signatures: [
      [field('account'), field('servingCas')],
      [field('userName'), field('servingCas'), field('databaseName')],
      [field('userName'), field('servingCas'), field('logonTime')],
    ],
    typeNames: ['LogonStatistics'],
    fileWords: ['logon'],
  },
  {
    kind: 'client-access-servers',
    required: [['name']],
    wanted: [],
    useful: [['autoDiscoverServiceInternalUri']],
    signatures: [
      [field('name'), field('outlookAnywhereEnabled')],
      [field('name'), field('autoDiscoverServiceInternalUri')],
    ],
    typeNames: ['ClientAccessServer'],
    fileWords: ['clientaccessserver', 'casserver'],
  },
  {
    kind: 'known-names',
    required: [['name'], ['nameKind']],
    wanted: [],
    useful: [['pointsTo']],
    signatures: [[field('name'), field('nameKind', 'kind', 'namekind'), field('pointsTo')]],
    wholeSignatures: [[field('name'), field('nameKind'), field('pointsTo')]],
    typeNames: [],
    fileWords: ['knownname', 'known-name'],
  },
  {
    kind: 'permissions',
    required: [['mailbox'], ['user'], ['accessRights']],
    wanted: [],
    useful: [],
    signatures: [[field('mailbox'), field('user'), field('accessRights')]],
    typeNames: ['MailboxAcePresentationObject', 'ADAcePresentationObject'],
    fileWords: ['permission'],
  },
  {
    kind: 'virtual-directories',
    required: [
      ['server', 'name'],
      ['externalUrl', 'internalUrl', 'externalHostname', 'internalHostname'],
    ],
    wanted: [],
    useful: [],
    signatures: ['externalUrl', 'internalUrl', 'externalHostname', 'internalHostname'].flatMap((url) => [
      [field('server', ...plainServer), field(url)],
      [field('name', 'identity'), field(url)],
    ]),
    typeNames: [
      'ADOwaVirtualDirectory',
      'ADEcpVirtualDirectory',
      'ADWebServicesVirtualDirectory',
      'ADOabVirtualDirectory',
      'ADMobileVirtualDirectory',
      'ADPowerShellVirtualDirectory',
      'ADAutodiscoverVirtualDirectory',
      'ADRpcHttpVirtualDirectory',
      'ADOutlookAnywhere',
    ],
    fileWords: ['virtualdirector', 'outlookanywhere'],
  },
];

/** The groups of which a table has no column, each by its first field. */
export function missingFields(
  groups: readonly (readonly string[])[],
  columns: readonly { readonly field: string | null }[],
): readonly string[] {
  const present = new Set(columns.map(({ field }) => field));
  return groups.filter((group) => !group.some((name) => present.has(name))).map(([first]) => first ?? '');
}

function field(name: string, ...headers: readonly string[]): Sign {
  return { kind: 'field', field: name, headers: headers.length === 0 ? null : headers };
}

function header(name: string): Sign {
  return { kind: 'header', header: name };
}
