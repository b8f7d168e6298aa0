/** The kinds of file that the importer knows (product.md 4), as `--as KIND` names them. */
export const fileKinds = [
  'sites',
  'servers',
  'arrays',
  'dags',
  'databases',
  'mailboxes',
  'cas-mailboxes',
  'profiles',
  'profiles-registry',
  'profiles-xml',
  'rca-log',
  'logon-statistics',
  'client-access-servers',
  'known-names',
  'permissions',
  'virtual-directories',
] as const;

export type FileKind = (typeof fileKinds)[number];

/** What the kinds of file are called. */
export const fileKindTitles: Readonly<Record<FileKind, string>> = {
  sites: 'Active Directory sites',
  servers: 'Exchange servers',
  arrays: 'Client Access arrays',
  dags: 'Availability groups',
  databases: 'Databases',
  mailboxes: 'Mailboxes',
  'cas-mailboxes': 'Protocols of mailboxes',
  profiles: 'Outlook profiles',
  'profiles-registry': 'Outlook profiles, registry',
  'profiles-xml': 'Outlook profiles, XML',
  'rca-log': 'RPC Client Access log',
  'logon-statistics': 'Logon statistics',
  'client-access-servers': 'Autodiscover',
  'known-names': 'Known names',
  permissions: 'Mailbox permissions',
  'virtual-directories': 'Web addresses',
};

/** What the project stores. Three kinds of file describe Outlook profiles; every other kind is stored as itself. */
export const entityNames = [
  'sites',
  'servers',
  'arrays',
  'dags',
  'databases',
  'mailboxes',
  'cas-mailboxes',
  'profiles',
  'connections',
  'logons',
  'client-access-servers',
  'known-names',
  'permissions',
  'virtual-directories',
] as const;

export type EntityName = (typeof entityNames)[number];

/** The entity that a kind of file describes. */
export function entityOf(kind: FileKind): EntityName {
  switch (kind) {
    case 'profiles-registry':
    case 'profiles-xml':
      return 'profiles';
    case 'rca-log':
      return 'connections';
    case 'logon-statistics':
      return 'logons';
    default:
      return kind;
  }
}
