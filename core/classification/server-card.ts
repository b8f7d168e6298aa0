import type { Infrastructure } from '../inventory/entities.ts';
import { compareText } from '../resolution/compare-text.ts';
import { type Directory, serversBehind } from '../resolution/directory.ts';
import { normalizeName } from '../resolution/normalize-name.ts';
import { resolve } from '../resolution/resolve.ts';
import type { Settings } from '../settings/settings.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { Classifier } from './classifier.ts';
import type { UserResult } from './classify-user.ts';
import { type CountedRows, type RowCondition, testOf } from './row-filter.ts';
import { findServerSubject, type ServerCardKind, type ServerSubject } from './server-subject.ts';

/** What hangs on a server, an array or another name that profiles hold. */
export type ServerFactsCard = {
  /** As the inventory writes it; the name that was asked for when the inventory has none. */
  readonly name: string;
  readonly kind: ServerCardKind;
  /** What it is, in a few words: `an individual Client Access server in Oslo`. */
  readonly meaning: string;
  /** A null is what was not exported, or what it does not have. */
  readonly fqdn: string | null;
  readonly site: string | null;
  readonly version: string | null;
  /** The file version of ExSetup.exe, which shows the rollup. */
  readonly rollup: string | null;
  readonly roles: readonly string[];
  /** What the settings say about its end. */
  readonly end: 'retired' | 'retiring' | null;
  /** The users who depend on it as an individual server, by the sides that name it; all 0 for an array. */
  readonly users: { readonly any: CountedRows; readonly byProfile: CountedRows; readonly byDatabase: CountedRows };
  /** Users with any profile value that can mean it, service accounts apart: they hold up a retirement. */
  readonly named: { readonly people: CountedRows; readonly applications: CountedRows };
  /** Databases that are bound to it, by name. */
  readonly databases: readonly BoundDatabase[];
  /** Arrays that stand for it, alone or among others. */
  readonly arrays: readonly ArrayOfServer[];
  /** Of an array: the servers that it stands for. */
  readonly members: readonly string[];
  /** Where Autodiscover or a web address names it. */
  readonly webAddresses: readonly WebAddress[];
  /** What profiles, settings and lists of known names call it. */
  readonly names: readonly NameOfServer[];
  readonly connections: ServerConnections;
};

export type BoundDatabase = {
  readonly name: string;
  readonly site: string | null;
  readonly users: CountedRows;
  readonly isExempt: boolean;
};

export type ArrayOfServer = {
  readonly fqdn: string;
  readonly site: string | null;
  readonly isPlanned: boolean;
  /** How many servers it stands for. */
  readonly servers: number;
};

export type WebAddress = {
  readonly kind: 'autodiscover' | 'internal' | 'external';
  /** The server or virtual directory that has the address. */
  readonly where: string;
  readonly address: string;
};

export type NameOfServer = {
  readonly name: string;
  readonly source: 'profiles' | 'settings' | 'known-names';
  /** Profile values with that spelling; 0 for a declared name. */
  readonly values: number;
};

/** Clients of logs and logon statistics that it served; `newest` null when there are none. */
export type ServerConnections = {
  readonly clients: number;
  readonly newest: IsoTime | null;
  /** False when neither logs nor statistics were imported. */
  readonly isKnown: boolean;
};

/** Clients that logs or statistics show at one address or server name. */
export type ServedClients = { readonly server: string; readonly clients: number; readonly newest: IsoTime | null };

/** What a card is made from. */
export type ServerCardInput = {
  readonly name: string;
  readonly asOf: IsoDate;
  readonly infrastructure: Infrastructure;
  readonly settings: Settings;
  readonly classifier: Classifier;
  readonly users: Iterable<UserResult>;
  readonly served: readonly ServedClients[];
};

/** Collects what hangs on a server, given by any of its names. */
export function buildServerCard(input: ServerCardInput): ServerFactsCard {
  const { settings, classifier, infrastructure } = input;
  const { directory } = classifier;
  const subject = findServerSubject(directory, input.name);
  const { name, kind, meaning, server, array } = subject;
  const counts = countUsers(subject, input);
  return {
    ...{ name, kind, meaning },
    fqdn: server?.server?.fqdn ?? array?.fqdn ?? null,
    site: server?.site ?? array?.site ?? null,
    version: server?.server?.adminDisplayVersion ?? null,
    rollup: server?.server?.exSetupVersion ?? null,
    roles: server?.roles ?? [],
    end: endOf(subject, settings, directory),
    ...{ users: counts.users, named: counts.named, databases: counts.databases },
    arrays: arraysOf(subject, directory),
    members: array === null ? [] : serversBehind(directory, array),
    webAddresses: webAddressesOf(subject, infrastructure, directory),
    names: [...counts.names, ...declaredNames(subject, infrastructure, settings, directory)],
    connections: connectionsOf(subject, input.served, directory),
  };
}

type Counts = Pick<ServerFactsCard, 'users' | 'named' | 'databases' | 'names'>;

/** One walk over the users answers everything that is counted. */
function countUsers(subject: ServerSubject, { users, asOf, classifier }: ServerCardInput): Counts {
  const { identity, name } = subject;
  const conditions = {
    any: { kind: 'server', identity, name, by: 'any' },
    byProfile: { kind: 'server', identity, name, by: 'profile' },
    byDatabase: { kind: 'server', identity, name, by: 'database' },
    people: { kind: 'names', identity, name, who: 'people' },
    applications: { kind: 'names', identity, name, who: 'applications' },
  } as const satisfies Readonly<Record<string, RowCondition>>;
  const counters = Object.entries(conditions).map(([key, condition]) => ({
    ...{ key, condition, test: testOf([condition], asOf) },
    count: 0,
  }));
  const spellings = new Map<string, number>();
  const byDatabase = new Map<string, number>();
  for (const user of users) {
    for (const counter of counters) if (counter.test(user)) counter.count += 1;
    addSpellings(spellings, user, subject);
    if (user.database !== null) byDatabase.set(user.database, (byDatabase.get(user.database) ?? 0) + 1);
  }
  const rowsOf = (wanted: keyof typeof conditions): CountedRows => ({
    count: counters.find(({ key }) => key === wanted)?.count ?? 0,
    filter: [conditions[wanted]],
  });
  return {
    users: { any: rowsOf('any'), byProfile: rowsOf('byProfile'), byDatabase: rowsOf('byDatabase') },
    named: { people: rowsOf('people'), applications: rowsOf('applications') },
    databases: databasesOf(subject, classifier, byDatabase),
    names: [...spellings]
      .map(([spelling, values]): NameOfServer => ({ name: spelling, source: 'profiles', values }))
      .sort((left, right) => right.values - left.values || compareText(left.name, right.name)),
  };
}

function addSpellings(spellings: Map<string, number>, user: UserResult, { isMeantBy }: ServerSubject): void {
  for (const { standing, storeOwner, reading } of user.profiles) {
    if (standing !== 'current' || storeOwner === 'public') continue;
    for (const value of reading.values) {
      if (isMeantBy(value)) spellings.set(value.text, (spellings.get(value.text) ?? 0) + 1);
    }
  }
}

function databasesOf(
  { isMeantBy }: ServerSubject,
  { databases }: Classifier,
  users: ReadonlyMap<string, number>,
): readonly BoundDatabase[] {
  return databases
    .filter(({ bindingResolution }) => isMeantBy(bindingResolution))
    .map((database) => {
      const name = database.name ?? '';
      const counted: CountedRows = { count: users.get(name) ?? 0, filter: [{ kind: 'database', oneOf: [name] }] };
      return { name, site: database.site, users: counted, isExempt: database.state === 'DB_EXEMPT' };
    })
    .sort((left, right) => compareText(left.name, right.name));
}

function endOf(subject: ServerSubject, settings: Settings, directory: Directory): ServerFactsCard['end'] {
  const names = (list: readonly string[] | undefined): boolean =>
    (list ?? []).some((name) => {
      const meant = findServerSubject(directory, name);
      return meant.identity === subject.identity || subject.isMeantBy(resolve(directory, name));
    });
  if (names(settings.retiredServers)) return 'retired';
  return names(settings.retiring) ? 'retiring' : null;
}

function arraysOf({ server }: ServerSubject, directory: Directory): readonly ArrayOfServer[] {
  if (server === null) return [];
  return directory.arrays.flatMap((array): readonly ArrayOfServer[] => {
    const servers = serversBehind(directory, array);
    const isBehind = servers.some((name) => findServerSubject(directory, name).server === server);
    return isBehind
      ? [{ fqdn: array.fqdn, site: array.site, isPlanned: array.isPlanned, servers: servers.length }]
      : [];
  });
}

function webAddressesOf(
  subject: ServerSubject,
  { clientAccessServers, virtualDirectories }: Infrastructure,
  directory: Directory,
): readonly WebAddress[] {
  const all = [
    ...clientAccessServers.map((server) => address('autodiscover', server.name, server.autoDiscoverServiceInternalUri)),
    ...virtualDirectories.flatMap(({ name, server, internalUrl, externalUrl, internalHostname, externalHostname }) => [
      address('internal', name ?? server, internalUrl ?? internalHostname),
      address('external', name ?? server, externalUrl ?? externalHostname),
    ]),
  ];
  return all.flatMap((entry) => {
    const host = entry === null ? null : normalizeName(entry.address);
    if (entry === null || host?.kind !== 'name') return [];
    return findServerSubject(directory, host.text).identity === subject.identity ? [entry] : [];
  });
}

function address(kind: WebAddress['kind'], where: string | null, text: string | null): WebAddress | null {
  return text === null ? null : { kind, where: where ?? '', address: text };
}

function declaredNames(
  { isMeantBy, name }: ServerSubject,
  { knownNames }: Infrastructure,
  { aliases, arrays }: Settings,
  directory: Directory,
): readonly NameOfServer[] {
  const isOther = (text: string): boolean =>
    text.toLowerCase() !== name.toLowerCase() && isMeantBy(resolve(directory, text));
  const vips = Object.values(arrays ?? {}).flatMap(({ vip }) => vip ?? []);
  const inSettings = [...(aliases ?? []).map((alias) => alias.name), ...vips].filter(isOther);
  return [
    ...inSettings.map((text): NameOfServer => ({ name: text, source: 'settings', values: 0 })),
    ...knownNames
      .filter((known) => isOther(known.name))
      .map((known): NameOfServer => ({ name: known.name, source: 'known-names', values: 0 })),
  ];
}

function connectionsOf(
  { isMeantBy, identity }: ServerSubject,
  served: readonly ServedClients[],
  directory: Directory,
): ServerConnections {
  const own = served.filter(
    ({ server }) => isMeantBy(resolve(directory, server)) || findServerSubject(directory, server).identity === identity,
  );
  const newest =
    own
      .map((group) => group.newest ?? '')
      .sort(compareText)
      .at(-1) ?? '';
  return {
    clients: own.reduce((sum, { clients }) => sum + clients, 0),
    newest: newest === '' ? null : newest,
    isKnown: served.length > 0,
  };
}
