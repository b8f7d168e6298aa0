import { exportCommand } from '../../core/import/export-command.ts';
import { type EntityName, type FileKind, fileKinds, fileKindTitles } from '../../core/inventory/kinds.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { type ListRoute, listRoute } from '../routes/route.ts';

/** What a kind of file is called, what its rows are called, and what it is good for. */
export type KindWords = { readonly title: string; readonly rows: string; readonly use: string };

/** The kinds of file for people, in the order in which they help most. */
export const kindWords: Readonly<Record<FileKind, KindWords>> = {
  mailboxes: { title: fileKindTitles.mailboxes, rows: 'mailboxes', use: 'Who there is, and in which database' },
  databases: {
    title: fileKindTitles.databases,
    rows: 'databases',
    use: 'Which server name each database gives to new profiles',
  },
  servers: {
    title: fileKindTitles.servers,
    rows: 'servers',
    use: 'Which servers there are, their roles, sites and builds',
  },
  arrays: { title: fileKindTitles.arrays, rows: 'arrays', use: 'The name that profiles of a site are to have' },
  profiles: { title: fileKindTitles.profiles, rows: 'profiles', use: 'Which server each profile names' },
  'profiles-registry': {
    title: fileKindTitles['profiles-registry'],
    rows: 'registry values',
    use: 'The same, read from exported registry keys',
  },
  'profiles-xml': { title: fileKindTitles['profiles-xml'], rows: 'profiles', use: 'The same, one file for each user' },
  'rca-log': {
    title: fileKindTitles['rca-log'],
    rows: 'log lines',
    use: 'Who really connected, to what, with which Outlook',
  },
  'logon-statistics': {
    title: fileKindTitles['logon-statistics'],
    rows: 'logons',
    use: 'Who is logged on, with which Outlook',
  },
  'cas-mailboxes': {
    title: fileKindTitles['cas-mailboxes'],
    rows: 'mailboxes',
    use: 'Which Outlook versions are blocked, and for whom',
  },
  permissions: { title: fileKindTitles.permissions, rows: 'permissions', use: 'Who has to move together with whom' },
  sites: { title: fileKindTitles.sites, rows: 'sites', use: 'The sites, also those without a server' },
  dags: { title: fileKindTitles.dags, rows: 'groups', use: 'Which servers can take over a database' },
  'client-access-servers': {
    title: fileKindTitles['client-access-servers'],
    rows: 'servers',
    use: 'Which Autodiscover name each server gives out',
  },
  'virtual-directories': {
    title: fileKindTitles['virtual-directories'],
    rows: 'addresses',
    use: 'Names that an array must not share',
  },
  'known-names': { title: fileKindTitles['known-names'], rows: 'names', use: 'What names are that no export explains' },
};

/** The kinds that help most come first. */
export const kindsInOrder: readonly FileKind[] = [...fileKinds].sort((left, right) => placeOf(left) - placeOf(right));

/** Where a kind comes from: its command, or what to use where none lists it. */
export function kindSource(kind: FileKind): string {
  const command = exportCommand(kind);
  if (command !== null) return command;
  switch (kind) {
    case 'rca-log':
      return 'RCA_*.LOG of a Client Access server';
    case 'known-names':
      return 'A list with Name and Type';
    default:
      return 'The collector script';
  }
}

function placeOf(kind: FileKind): number {
  return Object.keys(kindWords).indexOf(kind);
}

/** The list in which rows of a kind are seen. */
export function kindListRoute(kind: FileKind): ListRoute {
  switch (kind) {
    case 'profiles':
    case 'profiles-registry':
    case 'profiles-xml':
    case 'rca-log':
    case 'logon-statistics':
      return listRoute('profiles');
    case 'databases':
      return listRoute('databases');
    case 'sites':
      return listRoute('sites');
    case 'mailboxes':
    case 'cas-mailboxes':
    case 'permissions':
      return listRoute('users');
    case 'servers':
    case 'arrays':
    case 'dags':
    case 'client-access-servers':
    case 'known-names':
    case 'virtual-directories':
      return listRoute('servers');
    default:
      return assertNever(kind, 'kind of file');
  }
}

/** What the things are called that an import makes of rows, several of them. */
export const entityWords: Readonly<Record<EntityName, string>> = {
  sites: 'sites',
  servers: 'servers',
  arrays: 'arrays',
  dags: 'availability groups',
  databases: 'databases',
  mailboxes: 'mailboxes',
  'cas-mailboxes': 'protocols of mailboxes',
  profiles: 'profiles',
  connections: 'connections',
  logons: 'logons',
  'client-access-servers': 'Autodiscover names',
  'known-names': 'known names',
  permissions: 'permissions',
  'virtual-directories': 'web addresses',
};
