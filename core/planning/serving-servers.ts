import type { DatabaseResult } from '../classification/classify-database.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { allBy } from '../resolution/all-by.ts';
import { compareText } from '../resolution/compare-text.ts';
import { casOfSite, type Directory, serverNamed } from '../resolution/directory.ts';
import { firstLabel, isCutForm } from '../resolution/normalize-name.ts';
import { isNamed, type NamedResolution, objectOf, type Resolution } from '../resolution/resolution.ts';
import { resolve } from '../resolution/resolve.ts';
import { type ArrayFacts, is14xCas } from '../resolution/server-facts.ts';

/** A server that can stop: a 14.x Client Access server, or a removed one that profiles or bindings still name. */
export type ServingServer = {
  readonly name: string;
  readonly site: string | null;
  readonly isRetired: boolean;
  /** FQDNs of the existing arrays that stand for this server alone, sorted. */
  readonly onlyMemberOf: readonly string[];
};

/**
 * What answers behind a name. `only` is the index of the one server that it stands for, null when it stands for several, or
 * for none that is known. `isLive` when a server answers that was not removed.
 */
export type Endpoint = { readonly only: number | null; readonly isLive: boolean };

/** The servers of an organization, and what answers behind names. */
export type ServingServers = {
  /** By name. */
  readonly list: readonly ServingServer[];
  /** What a profile reaches by a name. `own` is the array of its user's site, for an address that says nothing more. */
  endpointOf(name: Resolution, own: ArrayFacts | null): Endpoint;
  /** What a profile reaches that names this array. */
  endpointOfArray(array: ArrayFacts): Endpoint;
  /** What Outlook reaches that asks the database; addresses and web names are no bindings. */
  endpointOfBinding(name: Resolution): Endpoint;
  /** The servers that an ambiguous name can stand for; empty for every other. */
  candidatesOf(name: Resolution): readonly number[];
  /** The index of a server by any of its names; null when it is none of the list. */
  indexOf(name: string): number | null;
};

/** Collects the servers of a directory, and the removed ones that users and databases still name. */
export function collectServers(input: {
  readonly directory: Directory;
  readonly databases: readonly DatabaseResult[];
  readonly users: readonly UserResult[];
}): ServingServers {
  const { directory } = input;
  const retired = retiredNames(input);
  const live = directory.servers.filter(is14xCas);
  const list = [
    ...live.map((server) => ({ key: serverKey(server.key), name: server.name, site: server.site, isRetired: false })),
    ...[...retired.names].map(([label, name]) => ({ key: retiredKey(label), name, site: null, isRetired: true })),
  ].sort(
    (left, right) => compareText(left.name.toLowerCase(), right.name.toLowerCase()) || compareText(left.key, right.key),
  );
  const indices = new Map(list.map(({ key }, index) => [key, index]));
  const lookup: Lookup = { directory, indices, retired, arrays: new Map() };
  const aliveBehind = allBy(
    directory.arrays.filter(({ isPlanned }) => !isPlanned),
    (array) => [String(endpointOfArray(lookup, array).only)],
  );
  return {
    list: list.map(({ name, site, isRetired }, index) => {
      const arrays = aliveBehind.get(String(index)) ?? [];
      return { name, site, isRetired, onlyMemberOf: arrays.map(({ fqdn }) => fqdn).sort(compareText) };
    }),
    endpointOf: (name, own) => endpointOf(lookup, name, own),
    endpointOfArray: (array) => endpointOfArray(lookup, array),
    endpointOfBinding: (name) => (isBinding(name) ? endpointOf(lookup, name, null) : nothing),
    candidatesOf: (name) => candidatesOf(lookup, name),
    indexOf(name) {
      const found = resolve(directory, name);
      const server = found.kind === 'SERVER' ? found.server : serverNamed(directory, name);
      if (server !== null) return indices.get(serverKey(server.key)) ?? null;
      return isNamed(found) ? (indices.get(retiredKey(retired.labelOf(found.label))) ?? null) : null;
    },
  };
}

type Lookup = {
  readonly directory: Directory;
  readonly indices: ReadonlyMap<string, number>;
  readonly retired: RetiredNames;
  /** What was found out already. One FQDN can be planned for two sites, so the array itself is the key. */
  readonly arrays: Map<ArrayFacts, Endpoint>;
};

const nothing: Endpoint = { only: null, isLive: false };

function serverKey(key: string): string {
  return `SERVER ${key}`;
}

function retiredKey(label: string): string {
  return `RETIRED ${label}`;
}

function isBinding({ kind }: Resolution): boolean {
  return kind === 'SERVER' || kind === 'ARRAY' || kind === 'RETIRED' || kind === 'UNKNOWN';
}

function endpointOf(lookup: Lookup, name: Resolution, own: ArrayFacts | null): Endpoint {
  switch (name.kind) {
    case 'SERVER':
      return liveEndpoint(lookup, keysBehind(lookup, name));
    case 'ARRAY':
      return endpointOfArray(lookup, name.array);
    case 'RETIRED':
    case 'UNKNOWN':
      return { only: lookup.indices.get(retiredKey(lookup.retired.labelOf(name.label))) ?? null, isLive: false };
    case 'VIP_IP':
      return endpointOfDeclared(lookup, name) ?? (own === null ? nothing : endpointOfArray(lookup, own));
    case 'WEBNS':
      return endpointOfDeclared(lookup, name) ?? nothing;
    default:
      return nothing;
  }
}

/** What an address or a web name was said to point to; null when that is nothing known. */
function endpointOfDeclared(lookup: Lookup, { key }: NamedResolution): Endpoint | null {
  const { declared } = lookup.directory.tables;
  const targets = (declared.addresses.get(key) ?? declared.hosts.get(key))?.pointsTo ?? [];
  const keys = targets.flatMap((target) => keysBehind(lookup, resolve(lookup.directory, target)));
  return keys.length === 0 ? null : liveEndpoint(lookup, keys);
}

/** Keys of the servers that answer behind a name. */
function keysBehind(lookup: Lookup, name: Resolution): readonly string[] {
  if (name.kind === 'ARRAY') return keysOfArray(lookup, name.array);
  return name.kind === 'SERVER' && is14xCas(name.server) ? [name.server.key] : [];
}

function endpointOfArray(lookup: Lookup, array: ArrayFacts): Endpoint {
  const known = lookup.arrays.get(array);
  if (known !== undefined) return known;
  const found = liveEndpoint(lookup, keysOfArray(lookup, array));
  lookup.arrays.set(array, found);
  return found;
}

/** An array stands for the 14.x CAS of its site; without any in the inventory, for its exported members (domain.md 1.2). */
function keysOfArray(lookup: Lookup, array: ArrayFacts): readonly string[] {
  const cas = casOfSite(lookup.directory, array.site).map((server) => server.key);
  return cas.length > 0 ? cas : membersOf(lookup, array);
}

/** Keys of the exported members. One that the inventory lacks answers too, as far as is known. */
function membersOf({ directory }: Lookup, array: ArrayFacts): readonly string[] {
  return array.members.flatMap((member) => {
    const server = serverNamed(directory, member);
    if (server === null) return [`member ${member.toLowerCase()}`];
    return is14xCas(server) ? [server.key] : [];
  });
}

function liveEndpoint({ indices }: Lookup, keys: readonly string[]): Endpoint {
  const distinct = new Set(keys);
  const [first] = distinct;
  const only = distinct.size === 1 && first !== undefined ? (indices.get(serverKey(first)) ?? null) : null;
  return { only, isLive: distinct.size > 0 };
}

function candidatesOf(lookup: Lookup, name: Resolution): readonly number[] {
  if (name.kind !== 'AMBIGUOUS') return [];
  const keys = new Set(name.candidates.map(({ key }) => key));
  const servers = [...keys].map((key) => lookup.indices.get(key));
  const arrays = lookup.directory.arrays
    .filter((array) => keys.has(objectOf({ kind: 'ARRAY', array }) ?? ''))
    .map((array) => endpointOfArray(lookup, array).only);
  return [...new Set([...servers, ...arrays])].filter((index) => index !== undefined && index !== null);
}

/** Names of removed servers by their first label. */
type RetiredNames = {
  readonly names: ReadonlyMap<string, string>;
  /** The full label for one that was cut at 15 characters (domain.md 4.2). */
  labelOf(label: string): string;
};

function retiredNames(input: Parameters<typeof collectServers>[0]): RetiredNames {
  const all = new Map<string, string>();
  const add = (name: Resolution): void => {
    if (name.kind !== 'RETIRED') return;
    const spelling = name.isIp ? name.text : firstLabel(name.text);
    const known = all.get(name.label);
    if (known === undefined || compareText(spelling, known) < 0) all.set(name.label, spelling);
  };
  for (const { bindingResolution } of input.databases) add(bindingResolution);
  for (const user of input.users) {
    add(user.databaseResult.bindingResolution);
    for (const { reading, standing, storeOwner } of user.profiles) {
      if (standing === 'current' && storeOwner === 'own') for (const value of reading.values) add(value);
    }
  }
  const fullOf = (label: string): string => {
    const longer = [...all.keys()].filter((other) => isCutForm(label, other));
    return longer.length === 1 ? (longer[0] ?? label) : label;
  };
  const full = new Map([...all.keys()].map((label) => [label, fullOf(label)]));
  const names = new Map([...all].filter(([label]) => full.get(label) === label));
  return { names, labelOf: (label) => full.get(label) ?? label };
}
