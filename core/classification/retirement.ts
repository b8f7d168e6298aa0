import type { Infrastructure, KnownName, VirtualDirectory } from '../inventory/entities.ts';
import { declaredKind } from '../resolution/declared-names.ts';
import { type Directory, serverNamed, serversBehind } from '../resolution/directory.ts';
import { normalizeName } from '../resolution/normalize-name.ts';
import { identityOf, isNamed, objectOf, type Resolution } from '../resolution/resolution.ts';
import { resolve } from '../resolution/resolve.ts';
import type { ServerFacts } from '../resolution/server-facts.ts';
import type { Settings } from '../settings/settings.ts';
import { AppError } from '../shared/app-error.ts';
import type { Classifier } from './classifier.ts';
import type { ProfileResult } from './classify-profile.ts';
import type { UserResult } from './classify-user.ts';
import { nameTest, profileNames } from './named-by-value.ts';
import { type Dependency, type DependencyKind, isReady, plain, type RetirementLists } from './retirement-readiness.ts';

/** Who and what still depends on a server. */
export type RetirementCheck = RetirementLists & {
  readonly server: string;
  /** True when every entry of every list is acknowledged in the settings, so also when all are empty (R7). */
  readonly ready: boolean;
};

/** Collects dependencies as users stream past. */
export type RetirementChecker = {
  addUser(user: UserResult): void;
  /** A profile that no mailbox matches. */
  addUnmatchedProfile(profile: ProfileResult): void;
  result(): RetirementCheck;
};

/**
 * Starts the check of one server, given by any of its names. Throws `not-found` for a name that is neither a server of the
 * inventory nor on the list of retired servers.
 */
export function createRetirementChecker(input: {
  readonly server: string;
  readonly infrastructure: Infrastructure;
  readonly settings: Settings;
  readonly classifier: Classifier;
}): RetirementChecker {
  const { infrastructure, settings, classifier } = input;
  const subject = findSubject(classifier.directory, input.server);
  const users = new Set<string>();
  const applications = new Set<string>();
  const profiles = new Set<string>();
  const bound = classifier.databases.filter((database) => subject.isMeantBy(database.bindingResolution));
  const namesOf = (isExempt: boolean): string[] =>
    bound.filter(({ state }) => (state === 'DB_EXEMPT') === isExempt).map((database) => database.name ?? '');
  return {
    addUser(user) {
      if (!user.profiles.some((profile) => profileNames(profile, subject.isMeantBy))) return;
      (user.isServiceAccount ? applications : users).add(user.alias);
    },
    addUnmatchedProfile(profile) {
      if (profileNames(profile, subject.isMeantBy))
        profiles.add([profile.computer, profile.user].filter(Boolean).join(' '));
    },
    result() {
      const unmatched = [...profiles].map((name): Dependency => ({ kind: 'profile', name }));
      const other = [...dependenciesOf(subject, infrastructure, settings, classifier.directory), ...unmatched];
      const lists = {
        databases: namesOf(false).sort(),
        users: [...users].sort(),
        exempt: namesOf(true).sort(),
        applications: [...applications].sort(),
        other: distinct(other),
      };
      return { server: subject.name, ready: isReady(lists, acknowledgedFor(subject, settings, classifier)), ...lists };
    },
  };
}

/** The server under check. `facts` is null for one that was removed already. */
type Subject = {
  readonly name: string;
  readonly facts: ServerFacts | null;
  isMeantBy(resolution: Resolution): boolean;
};

function findSubject(directory: Directory, name: string): Subject {
  const found = resolve(directory, name);
  if (found.kind === 'SERVER')
    return { name: found.server.name, facts: found.server, isMeantBy: isServer(found.server) };
  const server = serverNamed(directory, name);
  if (server !== null) return { name: server.name, facts: server, isMeantBy: isServer(server) };
  if (found.kind === 'RETIRED')
    return { name: found.text, facts: null, isMeantBy: nameTest(identityOf(found) ?? '', found.text) };
  throw new AppError(
    'not-found',
    `There is no server "${name}" in the project.`,
    'Give the name of a server as the server list writes it.',
    { server: name },
  );
}

function isServer(server: ServerFacts): (resolution: Resolution) => boolean {
  return nameTest(objectOf({ kind: 'SERVER', server, isCertain: true }) ?? '', server.name);
}

function dependenciesOf(
  subject: Subject,
  infrastructure: Infrastructure,
  settings: Settings,
  directory: Directory,
): Dependency[] {
  const leadsToIt = (name: string | null): boolean => subject.isMeantBy(resolve(directory, name));
  const isIt = (name: string | null): boolean =>
    subject.facts !== null && serverNamed(directory, name) === subject.facts;
  return [
    ...infrastructure.dags.filter((dag) => leadsToIt(dag.witnessServer)).map((dag) => dependency('witness', dag.name)),
    ...otherRoles(subject.facts).map((role) => dependency('role', role)),
    ...infrastructure.clientAccessServers
      .map((server) => ({ isItsOwn: isIt(server.name), host: hostOf(server.autoDiscoverServiceInternalUri) }))
      .filter(({ isItsOwn, host }) => host !== null && (isItsOwn || leadsToIt(host) || isIt(host)))
      .map(({ host }) => dependency('autodiscover', host ?? '')),
    ...infrastructure.virtualDirectories
      .flatMap((virtualDirectory) => foreignHosts(virtualDirectory, isIt(virtualDirectory.server)))
      .filter((host) => leadsToIt(host) || isIt(host))
      .map((host) => dependency('web-name', host)),
    ...infrastructure.knownNames.filter((name) => name.pointsTo.some(leadsToIt)).flatMap(dependencyOfKnownName),
    ...(settings.aliases ?? [])
      .filter((alias) => leadsToIt(alias.pointsTo))
      .map((alias) => dependency('alias', alias.name)),
    ...directory.arrays
      .filter((array) => !array.isPlanned && isOnlyServer(serversBehind(directory, array), isIt))
      .map((array) => dependency('array', array.name)),
  ];
}

function dependency(kind: DependencyKind, name: string): Dependency {
  return { kind, name };
}

function otherRoles(server: ServerFacts | null): readonly string[] {
  if (server === null) return [];
  const roles = server.roles.filter((role) => role.toLowerCase() !== 'clientaccess');
  const hasMailbox = server.server?.isMailboxServer === true && !roles.some((role) => role.toLowerCase() === 'mailbox');
  return hasMailbox ? [...roles, 'Mailbox'] : roles;
}

/** Hosts that clients are sent to; a server's internal URL in its own name goes with the server. */
function foreignHosts(directory: VirtualDirectory, isItsOwn: boolean): string[] {
  const external = [directory.externalUrl, directory.externalHostname];
  const internal = isItsOwn ? [] : [directory.internalUrl, directory.internalHostname];
  return [...external, ...internal].map(hostOf).filter((host) => host !== null);
}

function hostOf(url: string | null): string | null {
  const name = normalizeName(url);
  return name.kind === 'name' ? name.text : null;
}

/** The server's own address and a note that it is retired depend on nothing. */
function dependencyOfKnownName(name: KnownName): Dependency[] {
  const kind = declaredKind(name);
  if (kind === null || kind === 'address' || kind === 'retired') return [];
  return [dependency(kind === 'web' ? 'web-name' : 'alias', name.name)];
}

function isOnlyServer(names: readonly string[], isIt: (name: string) => boolean): boolean {
  const [first] = names;
  return names.length === 1 && first !== undefined && isIt(first);
}

function distinct(dependencies: readonly Dependency[]): readonly Dependency[] {
  const found = new Map(dependencies.map((entry) => [`${entry.kind} ${entry.name.toLowerCase()}`, entry]));
  return [...found.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, entry]) => entry);
}

/** What the settings acknowledge for this server, normalized. */
function acknowledgedFor(subject: Subject, settings: Settings, classifier: Classifier): ReadonlySet<string> {
  const entries = (settings.acknowledged ?? []).filter((entry) => {
    const resolution = resolve(classifier.directory, entry.server);
    const isIt = resolution.kind !== 'AMBIGUOUS' && subject.isMeantBy(resolution);
    return isIt || (isNamed(resolution) && resolution.key === subject.name.toLowerCase());
  });
  return new Set(entries.map((entry) => plain(entry.what)));
}
