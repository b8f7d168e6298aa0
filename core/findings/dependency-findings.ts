import type { ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { isIndividualProfileState } from '../classification/summary.ts';
import { compareText } from '../resolution/compare-text.ts';
import { serverNamed } from '../resolution/directory.ts';
import type { NamedResolution } from '../resolution/resolution.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';
import type { Finding } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import { counted, makeFinding, type RuleResult } from './make-finding.ts';
import { createNameGroups } from './name-groups.ts';

/** Collects who uses servers that are gone, about to go, or were left behind. */
export type DependencyRules = {
  addUser(user: UserResult): void;
  addUnmatchedProfile(profile: ProfileResult): void;
  result(): RuleResult;
};

/** F34, F42 and F43. */
export function createDependencyRules(context: FindingContext): DependencyRules {
  const { directory, input } = context;
  const gone = createNameGroups<string>();
  const service = createNameGroups<string>();
  const relapses = createNameGroups<string>();
  const retiring = new Set((input.settings.retiring ?? []).flatMap((name) => serverNamed(directory, name) ?? []));

  function addProfile(profile: ProfileResult, who: string, isServiceAccount: boolean): void {
    if (profile.standing !== 'current' || profile.storeOwner === 'public') return;
    for (const value of [...profile.reading.values, ...profile.reading.storeValues]) {
      if (value.kind === 'RETIRED') gone.add(null, value.label, who);
      if (isServiceAccount && isOneOf(retiring, value)) service.add(value.server.site, value.server.name, who);
    }
  }

  function addRelapse(user: UserResult): void {
    const database = user.database ?? '';
    const rebound = input.relapses.rebindTimes.get(database.toLowerCase());
    if (input.relapses.revertedUsers.has(user.mailboxId)) relapses.add(user.site, 'verified users', user.alias);
    if (rebound === undefined) return;
    const isNew = user.profiles.some((profile) => {
      if (!isIndividualProfileState(profile.state)) return false;
      const firstSeen = input.relapses.firstSeen(profile.profileId);
      return firstSeen !== null && firstSeen > rebound;
    });
    if (isNew) relapses.add(user.site, database, user.alias);
  }

  return {
    addUser(user) {
      for (const profile of user.profiles) addProfile(profile, user.alias, user.isServiceAccount);
      addRelapse(user);
    },
    addUnmatchedProfile(profile) {
      addProfile(profile, profile.user ?? profile.computer ?? `profile ${profile.profileId}`, false);
    },
    result: () => ({
      findings: [
        ...relapses.all().map(({ site, key, names }) => relapseFinding(site, key, names)),
        ...goneServers(context, gone.all()),
        ...service.all().map(({ site, key, names }) => serviceFinding(site, key, names)),
      ],
      unanswered: [],
    }),
  };
}

function isOneOf(
  servers: ReadonlySet<ServerFacts>,
  value: NamedResolution,
): value is NamedResolution & { readonly kind: 'SERVER' } {
  return value.kind === 'SERVER' && servers.has(value.server);
}

/** F34: new profiles after the rebind of their database, or users whose work was verified before. */
function relapseFinding(site: string | null, subject: string, names: readonly string[]): Finding {
  const isReverted = subject === 'verified users';
  const who = counted(names.length, 'user');
  return makeFinding({
    id: 'F34',
    severity: 'high',
    site,
    subject,
    message: isReverted
      ? `${who} ${names.length === 1 ? 'was' : 'were'} verified, and newer evidence shows an old name again.`
      : `${who} in ${subject} got a profile with the name of a single server after the database was rebound.`,
    fix: 'Find the PRF file, image, template, policy or script that still writes the name (step A10), then update these profiles again.',
    affected: names,
    affectedKind: 'users',
  });
}

/** F42, one finding for each name, with databases and profiles of all sites. */
function goneServers(
  { input }: FindingContext,
  groups: readonly { readonly key: string; readonly names: readonly string[] }[],
): readonly Finding[] {
  const users = new Map(groups.map(({ key, names }) => [key, names]));
  const databases = new Map<string, string[]>();
  for (const { bindingResolution, name, scope } of input.classifier.databases) {
    if (bindingResolution.kind !== 'RETIRED' || scope !== 'in') continue;
    const { label } = bindingResolution;
    databases.set(label, [...(databases.get(label) ?? []), name ?? '']);
  }
  const labels = [...new Set([...users.keys(), ...databases.keys()])].sort(compareText);
  return labels.map((label) => {
    const people = users.get(label) ?? [];
    const bound = databases.get(label) ?? [];
    const parts = [
      ...(people.length === 0 ? [] : [counted(people.length, 'user')]),
      ...(bound.length === 0
        ? []
        : [`${counted(bound.length, 'database')} (${bound.toSorted(compareText).join(', ')})`]),
    ];
    return makeFinding({
      id: 'F42',
      severity: 'high',
      site: null,
      subject: label,
      message: `The removed server ${label} is still named by ${parts.join(' and ')}.`,
      fix: 'Rebind these databases at once, then update the profiles; Outlook 2003 needs M4.',
      affected: people.length > 0 ? people : bound,
      affectedKind: people.length > 0 ? 'users' : 'databases',
    });
  });
}

/** F43. */
function serviceFinding(site: string | null, server: string, names: readonly string[]): Finding {
  return makeFinding({
    id: 'F43',
    severity: 'high',
    site,
    subject: server,
    message: `${counted(names.length, 'service account')} ${names.length === 1 ? 'has' : 'have'} a MAPI profile on ${server}, which is due to be retired.`,
    fix: 'Agree a change with the owner of the application: its profile has to be edited with its own tool and its services restarted.',
    affected: names,
    affectedKind: 'users',
  });
}
