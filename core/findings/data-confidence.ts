import { isWorkedOn } from '../classification/classify-profile.ts';
import type { EntityName } from '../inventory/kinds.ts';
import { compareText } from '../resolution/compare-text.ts';
import { serverNamed } from '../resolution/directory.ts';
import { daysBetween, type IsoDate, type IsoTime } from '../shared/dates.ts';
import { isEvidenceExpected } from './evidence-findings.ts';
import type { FindingInput } from './finding-input.ts';

/** The present rows of one entity: how many, when the oldest and the newest were collected, and the files they came from. */
export type DataSource = {
  readonly entity: EntityName;
  readonly rows: number;
  /** Null without rows, or when no row has a date. */
  readonly oldest: IsoTime | null;
  readonly newest: IsoTime | null;
  readonly files: readonly string[];
};

/** The kinds of data that answers rest on (peers.md 4.2), in the order of the list. */
export const dataKinds = [
  'sites',
  'servers',
  'arrays',
  'dags',
  'databases',
  'mailboxes',
  'cas-mailboxes',
  'profiles',
  'outlook-versions',
  'connection-log',
  'permissions',
  'virtual-directories',
  'known-names',
] as const;

export type DataKind = (typeof dataKinds)[number];

/** How far one kind of data can be trusted. */
export type DataConfidence = {
  readonly kind: DataKind;
  /** Rows of this kind in the project. */
  readonly rows: number;
  /** How many of `total` are covered, and what they are, in words: `mailboxes with a known database`. */
  readonly covered: number;
  readonly total: number;
  readonly of: string;
  /** `covered` by `total`, 0 to 1; null when there is nothing to cover. */
  readonly coverage: number | null;
  /** Age in days at `asOf` of the newest and the oldest row, 0 for later ones; null when no date is known. */
  readonly newestDays: number | null;
  readonly oldestDays: number | null;
  /** Names of the files that the rows came from. */
  readonly files: readonly string[];
  /** What to add; null when nothing is missing. */
  readonly improve: string | null;
};

/** Tells of each kind of data what share is there, how old it is, where it came from, and what would make it better. */
export function describeDataConfidence(input: FindingInput, sources: readonly DataSource[]): readonly DataConfidence[] {
  const counts = countPeople(input);
  const coverages = coveragesOf(input, counts, sources);
  return dataKinds.map((kind) => {
    const used = sources.filter(({ entity }) => entitiesOf[kind].includes(entity));
    const { covered, total, of, improve } = coverages[kind];
    return {
      kind,
      rows: used.reduce((sum, { rows }) => sum + rows, 0),
      covered,
      total,
      of,
      coverage: total === 0 ? null : covered / total,
      newestDays: ageOf(
        input.asOf,
        used.map(({ newest }) => newest),
        'newest',
      ),
      oldestDays: ageOf(
        input.asOf,
        used.map(({ oldest }) => oldest),
        'oldest',
      ),
      files: [...new Set(used.flatMap(({ files }) => files))].sort(compareText),
      improve: total > 0 && covered === total ? null : improve,
    };
  });
}

const entitiesOf: Readonly<Record<DataKind, readonly EntityName[]>> = {
  sites: ['sites'],
  servers: ['servers'],
  arrays: ['arrays'],
  dags: ['dags'],
  databases: ['databases'],
  mailboxes: ['mailboxes'],
  'cas-mailboxes': ['cas-mailboxes'],
  profiles: ['profiles'],
  'outlook-versions': ['profiles'],
  'connection-log': ['connections', 'logons'],
  permissions: ['permissions'],
  'virtual-directories': ['virtual-directories'],
  'known-names': ['known-names'],
};

type Coverage = { readonly covered: number; readonly total: number; readonly of: string; readonly improve: string };

type PeopleCounts = {
  readonly mailboxes: number;
  /** Mailboxes whose database is in the inventory, or which are out of scope. */
  readonly placed: number;
  /** Mailboxes that somebody opens with Outlook, those with a profile, and those that logs show. */
  readonly expected: number;
  readonly withProfile: number;
  readonly connected: number;
  /** Profiles of users' own stores, those with a known Outlook version, with a server, and with one that means something. */
  readonly profiles: number;
  readonly withVersion: number;
  readonly named: number;
  readonly understood: number;
};

function countPeople({ users, mailboxTypeOf, connectedMailboxes }: FindingInput): PeopleCounts {
  const counts = { mailboxes: 0, placed: 0, expected: 0, withProfile: 0, connected: 0 };
  const ofProfiles = { profiles: 0, withVersion: 0, named: 0, understood: 0 };
  for (const user of users) {
    counts.mailboxes++;
    if (user.dbState !== 'DB_MISSING') counts.placed++;
    if (isEvidenceExpected(user, mailboxTypeOf(user.mailboxId))) {
      counts.expected++;
      if (user.decisive !== null) counts.withProfile++;
      if (connectedMailboxes.has(user.mailboxId)) counts.connected++;
    }
    for (const { storeOwner, standing, product, state } of user.profiles) {
      if (storeOwner !== 'own' || standing !== 'current' || !isWorkedOn(user.databaseResult)) continue;
      ofProfiles.profiles++;
      if (product !== null) ofProfiles.withVersion++;
      if (state !== 'P_BLANK') ofProfiles.named++;
      if (state !== 'P_BLANK' && state !== 'P_UNKNOWN') ofProfiles.understood++;
    }
  }
  return { ...counts, ...ofProfiles };
}

function coveragesOf(
  input: FindingInput,
  counts: PeopleCounts,
  sources: readonly DataSource[],
): Readonly<Record<DataKind, Coverage>> {
  const { mailboxes, placed, expected, withProfile, connected, profiles, withVersion, named, understood } = counts;
  const casMailboxes = sources.find(({ entity }) => entity === 'cas-mailboxes')?.rows ?? 0;
  const permissions = sources.find(({ entity }) => entity === 'permissions')?.rows ?? 0;
  return {
    ...infrastructureCoverages(input),
    mailboxes: {
      ...{ covered: placed, total: mailboxes, of: 'mailboxes with a known database' },
      improve:
        'Add Get-Mailbox -ResultSize Unlimited and Get-MailboxDatabase, so that every mailbox finds its database.',
    },
    'cas-mailboxes': {
      ...{ covered: Math.min(casMailboxes, mailboxes), total: mailboxes, of: 'mailboxes with Get-CASMailbox' },
      improve: 'Add Get-CASMailbox -ResultSize Unlimited, which tells whose MAPI is switched off.',
    },
    profiles: {
      ...{ covered: withProfile, total: expected, of: 'mailboxes with a profile' },
      improve: 'Add the profile inventory of more computers.',
    },
    'outlook-versions': {
      ...{ covered: withVersion, total: profiles, of: 'profiles with a known Outlook version' },
      improve: 'Add OutlookVersion to the profile inventory; the method depends on it.',
    },
    'connection-log': {
      ...{ covered: connected, total: expected, of: 'mailboxes seen in logs' },
      improve: 'Add RPC Client Access logs of all CAS, or Get-LogonStatistics.',
    },
    permissions: {
      ...{
        covered: permissions > 0 ? mailboxes : 0,
        total: mailboxes,
        of: 'mailboxes whose permissions were looked at',
      },
      improve: 'Add Get-MailboxPermission, which keeps delegates and shared mailboxes together.',
    },
    'known-names': {
      ...{ covered: understood, total: named, of: 'profiles whose server name is understood' },
      improve: 'Add known names: addresses of servers and load balancers, aliases, web names, removed servers.',
    },
  };
}

type InfrastructureKind = 'sites' | 'servers' | 'arrays' | 'dags' | 'databases' | 'virtual-directories';

function infrastructureCoverages(input: FindingInput): Readonly<Record<InfrastructureKind, Coverage>> {
  const { infrastructure, classifier } = input;
  const { directory } = classifier;
  const complete = directory.servers.filter(
    ({ site, isGenerationAssumed, roles, server }) =>
      site !== null && !isGenerationAssumed && (roles.length > 0 || (server?.isClientAccessServer ?? null) !== null),
  );
  const arrays = directory.arrays.filter((array) => !array.isPlanned);
  const databases = classifier.databases.filter(({ scope }) => scope === 'in');
  const known = databases.filter(({ siteSource, binding }) => siteSource.kind === 'preference' && binding !== null);
  const cas = directory.servers.filter(({ kind }) => kind === 'CAS');
  const withWeb = new Set(
    infrastructure.virtualDirectories.flatMap(({ server }) => serverNamed(directory, server) ?? []),
  );
  const listed = infrastructure.sites.length;
  return {
    sites: {
      ...{
        covered: Math.min(listed, directory.sites.length),
        total: directory.sites.length,
        of: 'sites in the list of sites',
      },
      improve: 'Add Get-ADSite; without it only sites with servers are known.',
    },
    servers: {
      ...{ covered: complete.length, total: directory.servers.length, of: 'servers with site, roles and version' },
      improve: 'Add Get-ExchangeServer with Site, ServerRole and AdminDisplayVersion.',
    },
    arrays: {
      ...{
        covered: arrays.filter(({ members }) => members.length > 0).length,
        total: arrays.length,
        of: 'arrays with members',
      },
      improve: 'Add Get-ClientAccessArray with Fqdn, Site and Members joined, unless there is none.',
    },
    dags: dagCoverage(input),
    databases: {
      ...{ covered: known.length, total: databases.length, of: 'databases with a binding and activation preferences' },
      improve: 'Add Get-MailboxDatabase with RpcClientAccessServer, ActivationPreference and Recovery.',
    },
    'virtual-directories': {
      ...{ covered: cas.filter((server) => withWeb.has(server)).length, total: cas.length, of: 'CAS with web names' },
      improve: 'Add Get-OwaVirtualDirectory, Get-WebServicesVirtualDirectory and Get-OutlookAnywhere of all CAS.',
    },
  };
}

/** The DAGs that databases with several copies belong to, and those of the list. */
function dagCoverage({ infrastructure, classifier }: FindingInput): Coverage {
  const withServers = infrastructure.dags
    .filter(({ servers }) => servers.length > 0)
    .map(({ name }) => name.toLowerCase());
  const mentioned = infrastructure.databases.flatMap(
    ({ masterServerOrAvailabilityGroup, servers, activationPreference }) => {
      const isCopied = servers.length > 1 || activationPreference.length > 1;
      const name = masterServerOrAvailabilityGroup;
      return isCopied && name !== null && serverNamed(classifier.directory, name) === null ? [name.toLowerCase()] : [];
    },
  );
  const all = new Set([...infrastructure.dags.map(({ name }) => name.toLowerCase()), ...mentioned]);
  return {
    covered: withServers.length,
    total: all.size,
    of: 'DAGs with members',
    improve:
      'Add Get-DatabaseAvailabilityGroup with Servers, WitnessServer and AllowCrossSiteRpcClientAccess, if there is a DAG.',
  };
}

/** The age of the newest or oldest of several dates; null without one. A text that is no date counts as none. */
function ageOf(asOf: IsoDate, dates: readonly (IsoTime | null)[], which: 'newest' | 'oldest'): number | null {
  const ages = dates.flatMap((date) =>
    date !== null && /^\d{4}-\d{2}-\d{2}/.test(date) ? [Math.max(0, daysBetween(date, asOf))] : [],
  );
  if (ages.length === 0) return null;
  return which === 'newest' ? Math.min(...ages) : Math.max(...ages);
}
