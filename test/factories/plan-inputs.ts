import { createClassifier } from '../../core/classification/classifier.ts';
import type { Infrastructure } from '../../core/inventory/entities.ts';
import type { Grouping } from '../../core/planning/grouping.ts';
import type { GroupInput, PeopleGroup } from '../../core/planning/people-groups.ts';
import type { PlanInput } from '../../core/planning/plan-input.ts';
import { indexAliases } from '../../core/planning/wishes.ts';
import type { Settings } from '../../core/settings/settings.ts';
import {
  makeArray,
  makeDatabase,
  makeInfrastructure,
  makeKnownName,
  makeMailbox,
  makeProfile,
  makeServer,
  namingOnly,
  namingServer,
  nordwindInfrastructure,
  nordwindSettings,
  zone,
} from './inventory.ts';
import { nordwindUsers, type SampleUser } from './nordwind-users.ts';

/** The day for which plans are made in tests: a Friday. */
export const planDay = '2014-03-14';

/** Classifies an organization and makes the input of its plan. */
export function planInputOf(
  infrastructure: Infrastructure,
  people: readonly SampleUser[],
  settings: Settings,
  over: Partial<PlanInput> & { readonly verifiedRebinds?: ReadonlyMap<string, string> } = {},
): PlanInput {
  const { verifiedRebinds, ...rest } = over;
  const classifier = createClassifier({
    ...{ infrastructure, settings, asOf: planDay },
    ...(verifiedRebinds === undefined ? {} : { verifiedRebinds }),
  });
  const users = people.map(({ mailbox, profiles, casMailbox }, index) =>
    classifier.classifyUser({ ...mailbox, id: index + 1 }, profiles, casMailbox),
  );
  return {
    ...{ asOf: planDay, settings, users, permissions: [], blockers: [], marks: new Map(), previous: null },
    ...{ directory: classifier.directory, databases: classifier.databases },
    ...rest,
  };
}

/** The sample organization of domain.md 8. */
export function nordwindInput(settings: Settings = {}, over: Parameters<typeof planInputOf>[3] = {}): PlanInput {
  const people = Object.values(nordwindUsers);
  return planInputOf(nordwindInfrastructure(), people, nordwindSettings({ start: '2014-04-01', ...settings }), over);
}

/** Somebody in a database of `makeSites`, by what is to be done. */
export type PersonSketch = {
  readonly alias: string;
  readonly site: string;
  readonly database: string;
  /** What the profile names; an address needs a new profile (M2). */
  readonly profile: 'server' | 'array' | 'ip' | 'none';
  readonly outlook?: '2003' | '2010' | 'unknown';
};

/** A site with one server of all roles, databases, and perhaps an array. */
export type SiteSketch = {
  readonly name: string;
  readonly hasArray: boolean;
  /** Databases by name: `ok` is bound to the array, `old` to the server, `dead` to a name that nobody knows, `blank` to nothing. */
  readonly databases: Readonly<Record<string, 'ok' | 'old' | 'dead' | 'blank'>>;
};

/** The FQDN of the array of a sketched site. */
export function arrayFqdn(site: string): string {
  return `outlook-${site.toLowerCase()}.${zone}`;
}

/** The input of a plan for sketched sites and people. */
export function sketchedInput(
  sites: readonly SiteSketch[],
  people: readonly PersonSketch[],
  settings: Settings = {},
  over: Parameters<typeof planInputOf>[3] = {},
): PlanInput {
  const infrastructure = makeInfrastructure({
    knownNames: sites
      .slice(0, 1)
      .map(({ name }) => makeKnownName('10.9.9.9', 'ServerIP', { pointsTo: [`${name}-EX`] })),
    servers: sites.map(({ name }) => makeServer(`${name}-EX`, { site: name, serverRole: ['Mailbox', 'ClientAccess'] })),
    arrays: sites.filter(({ hasArray }) => hasArray).map(({ name }) => makeArray(arrayFqdn(name), { site: name })),
    databases: sites.flatMap((site) =>
      Object.entries(site.databases).map(([name, state]) =>
        makeDatabase(name, `${site.name}-EX`, bindingOf(site, state)),
      ),
    ),
  });
  return planInputOf(infrastructure, people.map(sketchedUser), { start: '2014-04-01', ...settings }, over);
}

function bindingOf({ name }: SiteSketch, state: 'ok' | 'old' | 'dead' | 'blank'): string | null {
  if (state === 'blank') return null;
  if (state === 'dead') return `gone-${name}.${zone}`;
  return state === 'ok' ? arrayFqdn(name) : `${name}-EX.${zone}`;
}

function sketchedUser({ alias, site, database, profile, outlook = '2010' }: PersonSketch): SampleUser {
  const values = { server: namingServer(`${site}-EX`), array: namingOnly(arrayFqdn(site)), ip: namingOnly('10.9.9.9') };
  const versions = { '2003': '11.0.8326.0', '2010': '14.0.7116.5000', unknown: null };
  const settings = { outlookVersion: versions[outlook] };
  const profiles = profile === 'none' ? [] : [makeProfile(alias, { ...values[profile], ...settings })];
  return { mailbox: makeMailbox(alias, { database, serverName: `${site}-EX` }), profiles, casMailbox: null };
}

/** Groups by `keepTogether` and permissions, in the simplest way that is right. */
export const plainGrouping: Grouping = {
  formGroups(input) {
    const groups = new Map<number, Set<number>>();
    for (const id of input.users.keys()) groups.set(id, new Set([id]));
    for (const [left, right] of linksOf(input)) {
      const joined = new Set([...(groups.get(left) ?? []), ...(groups.get(right) ?? [])]);
      for (const id of joined) groups.set(id, joined);
    }
    const aliasOf = (id: number): string => input.users.get(id)?.alias ?? '';
    const byAlias = (left: number, right: number): number => (aliasOf(left) < aliasOf(right) ? -1 : 1);
    const sorted = [...new Set(groups.values())]
      .map((group): PeopleGroup => ({ members: [...group].filter((id) => input.candidates.has(id)).sort(byAlias) }))
      .filter(({ members }) => members.length > 0);
    return sorted.sort((left, right) => byAlias(left.members[0] ?? 0, right.members[0] ?? 0));
  },
  proposeCuts: () => [],
};

function linksOf({ links, settings, users }: GroupInput): readonly (readonly [number, number])[] {
  const find = indexAliases([...users.values()]);
  const wished = (settings.keepTogether ?? []).flatMap((list) => {
    const ids = list.flatMap((alias) => {
      const answer = find(alias);
      return answer.kind === 'user' ? [answer.user.mailboxId] : [];
    });
    return ids.slice(1).map((id) => [ids[0] ?? id, id] as const);
  });
  return [...links.map(({ holder, mailbox }) => [holder, mailbox] as const), ...wished];
}
