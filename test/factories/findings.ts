import { createClassifier } from '../../core/classification/classifier.ts';
import type { UserResult } from '../../core/classification/classify-user.ts';
import { type FindingReport, findFindings } from '../../core/findings/find-findings.ts';
import type { Finding, UnansweredRule } from '../../core/findings/finding.ts';
import type { FindingInput, ImportedFileFacts } from '../../core/findings/finding-input.ts';
import type { ProbeValue } from '../../core/findings/site-facts.ts';
import type { Issue } from '../../core/import/issue.ts';
import type { Infrastructure, Mailbox, Profile } from '../../core/inventory/entities.ts';
import type { ArraySettings, Settings } from '../../core/settings/settings.ts';
import {
  makeArray,
  makeDag,
  makeDatabase,
  makeInfrastructure,
  makeKnownName,
  makeMailbox,
  makeMailboxServer,
  makeProfile,
  makeServer,
  namingOnly,
  nordwindNames,
  zone,
} from './inventory.ts';

/** A person of an organization: the mailbox and what was seen of it. */
export type Person = { readonly mailbox: Mailbox; readonly profiles: readonly Profile[] };

/** What a test changes about the healthy organization. */
export type Change = Omit<
  Partial<FindingInput>,
  'classifier' | 'infrastructure' | 'settings' | 'users' | 'unmatchedProfiles'
> & {
  readonly infrastructure?: Partial<Infrastructure>;
  /** Settings beside `arrays.Oslo`. */
  readonly settings?: Settings;
  /** What the settings say about the array in Oslo, beside what they say in the healthy organization. */
  readonly oslo?: ArraySettings;
  /** Probes in Oslo beside those of the healthy organization; null takes one away. */
  readonly probes?: Readonly<Record<string, ProbeValue | null>>;
  readonly people?: readonly Person[];
  readonly unmatched?: readonly Profile[];
};

/** The day on which the organization of these tests is judged. */
export const checkDay = '2014-03-14';

/** A person with one profile in the organization's ways; `naming` are the server values. */
export function person(
  alias: string,
  naming: Partial<Profile> | null = namingOnly(nordwindNames.oslo),
  mailbox: Partial<Mailbox> = {},
): Person {
  const profiles = naming === null ? [] : [makeProfile(alias, { computer: `PC-${alias}`, ...naming })];
  return { mailbox: makeMailbox(alias, mailbox), profiles };
}

/** Two CAS, two mailbox servers in a DAG, one array, two databases on it: nothing is wrong, and every question is answered. */
export const healthyInfrastructure: Infrastructure = makeInfrastructure({
  sites: ['Oslo'],
  servers: [
    makeServer('OSL-CAS01'),
    makeServer('OSL-CAS02'),
    makeMailboxServer('OSL-MBX01'),
    makeMailboxServer('OSL-MBX02'),
  ],
  arrays: [makeArray(nordwindNames.oslo, { name: 'cas-oslo', members: ['OSL-CAS01', 'OSL-CAS02'] })],
  dags: [makeDag('DAG1', { servers: ['OSL-MBX01', 'OSL-MBX02'], allowCrossSiteRpcClientAccess: false })],
  databases: [database('MDB-OSL-01', nordwindNames.oslo), database('MDB-OSL-02', nordwindNames.oslo)],
  knownNames: [
    makeKnownName('10.10.1.11', 'ServerIP', { pointsTo: ['OSL-CAS01'] }),
    makeKnownName('10.10.1.12', 'ServerIP', { pointsTo: ['OSL-CAS02'] }),
    makeKnownName('10.10.1.50', 'VIP', { pointsTo: [nordwindNames.oslo] }),
    makeKnownName('mail.nordwind.example', 'WebNamespace'),
  ],
});

/** A database on the DAG of the healthy organization, at home on OSL-MBX01. */
export function database(name: string, binding: string | null, over: Partial<ReturnType<typeof makeDatabase>> = {}) {
  return makeDatabase(name, 'OSL-MBX01', binding, {
    masterServerOrAvailabilityGroup: 'DAG1',
    activationPreference: [
      ['OSL-MBX01', 1],
      ['OSL-MBX02', 2],
    ],
    ...over,
  });
}

const healthyProbes: Readonly<Record<string, ProbeValue>> = {
  resolvesInternally: true,
  resolvesExternally: false,
  resolvesTo: '10.10.1.50',
  cname: false,
  staticPorts: ['OSL-CAS01: 59531, 59532', 'OSL-CAS02: 59531, 59532'],
  affinity: 'source-ip',
  rpcEncryption: false,
  kerberosAsa: true,
  splitDns: true,
  prfInUse: false,
  crossSiteDesign: 'redirect',
};

/** The healthy organization with a change. */
export function findingInput(change: Change = {}): FindingInput {
  const { infrastructure: parts, settings: others, oslo, probes, people, unmatched, ...rest } = change;
  const infrastructure = { ...healthyInfrastructure, ...parts };
  const settings: Settings = { ...others, arrays: { Oslo: osloSettings(oslo, probes), ...others?.arrays } };
  const asOf = change.asOf ?? checkDay;
  const classifier = createClassifier({ infrastructure, settings, asOf });
  const rows = (people ?? [person('isolberg'), person('mlien')]).map(withIds);
  const types = new Map(rows.map(({ mailbox }) => [mailbox.id, mailbox.recipientTypeDetails]));
  return {
    asOf,
    settings,
    infrastructure,
    classifier,
    users: rows.map(({ mailbox, profiles }): UserResult => classifier.classifyUser(mailbox, profiles, null)),
    unmatchedProfiles: (unmatched ?? []).map((profile) => classifier.classifyProfile(profile, null)),
    mailboxTypeOf: (id) => types.get(id) ?? null,
    permissions: [],
    publicFolders: {
      isExported: true,
      byDatabase: new Map([
        ['mdb-osl-01', 'PF-01'],
        ['mdb-osl-02', 'PF-01'],
      ]),
    },
    oldOutlookVersions: new Map(),
    connectedMailboxes: new Set(),
    imports: [],
    relapses: { rebindTimes: new Map(), firstSeen: () => null, revertedUsers: new Set() },
    ...rest,
  };
}

/** The mailbox of the nth person has the id n, and its profiles have n × 100 and the numbers after it. */
function withIds({ mailbox, profiles }: Person, index: number): Person {
  const id = index + 1;
  return { mailbox: { ...mailbox, id }, profiles: profiles.map((profile, i) => ({ ...profile, id: id * 100 + i })) };
}

/** Settings of the array in Oslo as a whole. */
export function osloSettings(oslo: ArraySettings = {}, probes: Change['probes'] = {}): ArraySettings {
  const entered = Object.entries({ ...healthyProbes, ...probes }).flatMap(([name, value]) =>
    value === null ? [] : [[name, { value, date: '2014-03-10' }] as const],
  );
  return { vip: '10.10.1.50', balancer: 'hardware', dnsTtlSeconds: 300, ...oslo, probes: Object.fromEntries(entered) };
}

/** Everything that is found after a change. */
export function findAfter(change: Change = {}): FindingReport {
  return findFindings(findingInput(change));
}

/** The findings after a change, a line for each: `F01 high Oslo outlook-osl: affected, affected`. */
export function foundAfter(change: Change = {}): readonly string[] {
  return findAfter(change).findings.map(lineOf);
}

/** The open questions after a change, a line for each: `F06 Oslo: enter …`. */
export function openAfter(change: Change = {}): readonly string[] {
  return findAfter(change).unanswered.map(openLine);
}

/** A finding in a line, the zone left out. */
export function lineOf({ id, severity, site, subject, affected }: Finding): string {
  return `${id} ${severity} ${site ?? '-'} ${subject}: ${affected.join(', ')}`.replaceAll(`.${zone}`, '');
}

/** An open question in a line. */
export function openLine({ id, site, needs }: UnansweredRule): string {
  return `${id} ${site ?? '-'}: ${needs}`;
}

/** An imported file of mailboxes without anything to say about it, unless told otherwise. */
export function importedFacts(over: Partial<ImportedFileFacts> = {}): ImportedFileFacts {
  const file = {
    importId: 1,
    at: '2014-03-14T08:00:00Z',
    file: 'Mailboxes.csv',
    sheet: null,
    kind: 'mailboxes',
  } as const;
  return { ...file, isPartial: false, isCorrection: false, rows: 40, rejected: 0, issues: [], ...over };
}

/** An issue of an import. */
export function issue(code: Issue['code'], severity: Issue['severity'], over: Partial<Issue> = {}): Issue {
  return { code, severity, row: 2, column: null, count: 1, message: 'said', hint: 'done', ...over };
}
