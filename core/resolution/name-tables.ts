import type { Infrastructure } from '../inventory/entities.ts';
import type { Settings } from '../settings/settings.ts';
import { allBy } from './all-by.ts';
import { collectDeclaredNames, type DeclaredNames } from './declared-names.ts';
import { firstLabel, nameKey, netbiosLength } from './normalize-name.ts';
import type { ArrayFacts, ServerFacts } from './server-facts.ts';

/** Everything that a name can be looked up in, keyed by normalized names. */
export type NameTables = {
  readonly arrays: ReadonlyMap<string, ArrayFacts>;
  /** By the first label of the FQDN and by the array's Name. */
  readonly arraysByShortName: ReadonlyMap<string, readonly ArrayFacts[]>;
  readonly servers: ReadonlyMap<string, ServerFacts>;
  readonly serversByShortName: ReadonlyMap<string, readonly ServerFacts[]>;
  /** Servers with names over 15 characters, by the first 15. */
  readonly serversByCutName: ReadonlyMap<string, readonly ServerFacts[]>;
  /** Servers without an FQDN whose name has 15 characters, so that it can be cut. */
  readonly serversKnownCut: ReadonlyMap<string, readonly ServerFacts[]>;
  readonly plannedArrays: ReadonlyMap<string, ArrayFacts>;
  readonly plannedArraysByShortName: ReadonlyMap<string, readonly ArrayFacts[]>;
  readonly webHosts: ReadonlySet<string>;
  readonly declared: DeclaredNames;
};

/** Builds the tables from servers and arrays that are already in a fixed order, so that the first one wins. */
export function buildNameTables(
  servers: readonly ServerFacts[],
  arrays: readonly ArrayFacts[],
  infrastructure: Infrastructure,
  settings: Settings,
): NameTables {
  const existing = arrays.filter((array) => !array.isPlanned);
  const planned = arrays.filter((array) => array.isPlanned);
  return {
    arrays: firstBy(existing, fullNamesOfArray),
    arraysByShortName: allBy(existing, shortNamesOfArray),
    servers: firstBy(servers, (server) => (server.fqdnKey === null ? [] : [server.fqdnKey])),
    serversByShortName: allBy(servers, shortNamesOfServer),
    serversByCutName: allBy(servers, cutNamesOfServer),
    serversKnownCut: allBy(servers, (server) => (isKnownCut(server) ? [server.label] : [])),
    plannedArrays: firstBy(planned, fullNamesOfArray),
    plannedArraysByShortName: allBy(planned, shortNamesOfArray),
    webHosts: webHosts(infrastructure, servers),
    declared: collectDeclaredNames(infrastructure.knownNames, settings),
  };
}

/** Servers of that first label. */
export function serversNamedShort(tables: NameTables, label: string): readonly ServerFacts[] {
  return tables.serversByShortName.get(label) ?? [];
}

/** Servers with a longer name of which `short`, a name without a dot, is the NetBIOS form. */
export function serversCutTo(tables: NameTables, short: string): readonly ServerFacts[] {
  return tables.serversByCutName.get(short) ?? [];
}

/** Servers that the inventory knows by the NetBIOS form of `label` only. */
export function serversKnownCut(tables: NameTables, label: string): readonly ServerFacts[] {
  return label.length > netbiosLength ? (tables.serversKnownCut.get(label.slice(0, netbiosLength)) ?? []) : [];
}

function fullNamesOfArray(array: ArrayFacts): string[] {
  const name = nameKey(array.name);
  return name?.includes('.') ? [array.key, name] : [array.key];
}

function shortNamesOfArray(array: ArrayFacts): string[] {
  const name = nameKey(array.name);
  return name === null || name.includes('.') ? [firstLabel(array.key)] : [firstLabel(array.key), name];
}

function shortNamesOfServer(server: ServerFacts): string[] {
  return server.fqdnKey === null ? [server.label] : [server.label, firstLabel(server.fqdnKey)];
}

function isKnownCut(server: ServerFacts): boolean {
  return server.fqdnKey === null && server.label.length === netbiosLength;
}

function cutNamesOfServer(server: ServerFacts): string[] {
  return shortNamesOfServer(server)
    .filter((name) => name.length > netbiosLength)
    .map((name) => name.slice(0, netbiosLength));
}

/**
 * The hosts of all URLs of virtual directories and of the Autodiscover service (domain.md 4.2, order 9; F05). An internal URL
 * in the name of a server whose FQDN was not exported shows that FQDN, and no web name.
 */
function webHosts(
  { virtualDirectories, clientAccessServers }: Infrastructure,
  servers: readonly ServerFacts[],
): Set<string> {
  const withoutFqdn = new Set(servers.filter(({ fqdnKey }) => fqdnKey === null).map(({ label }) => label));
  const external = virtualDirectories.flatMap((directory) => [directory.externalUrl, directory.externalHostname]);
  const internal = [
    ...virtualDirectories.flatMap((directory) => [directory.internalUrl, directory.internalHostname]),
    ...clientAccessServers.map((server) => server.autoDiscoverServiceInternalUri),
  ];
  const internalHosts = internal.map(nameKeyOfUrl).filter((key) => key !== null && !withoutFqdn.has(firstLabel(key)));
  return new Set([...external.map(nameKeyOfUrl), ...internalHosts].filter((key) => key !== null));
}

/** The host of a URL; a bare host name is taken as it is. */
function nameKeyOfUrl(url: string | null): string | null {
  return url === null || url.trim().startsWith('/')
    ? null
    : nameKey(url.includes('://') ? url : (url.split('/')[0] ?? ''));
}

function firstBy<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const value of values) for (const key of keysOf(value)) if (!found.has(key)) found.set(key, value);
  return found;
}
