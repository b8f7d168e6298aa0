import type { Infrastructure } from '../inventory/entities.ts';
import type { Settings } from '../settings/settings.ts';
import { collectDeclaredNames, type DeclaredNames } from './declared-names.ts';
import { firstLabel, nameKey } from './normalize-name.ts';
import type { ArrayFacts, ServerFacts } from './server-facts.ts';

/** A NetBIOS name holds this many characters; longer host names appear cut in short form (domain.md 4.2). */
export const netbiosLength = 15;

/** Everything that a name can be looked up in, keyed by normalized names. */
export type NameTables = {
  readonly arrays: ReadonlyMap<string, ArrayFacts>;
  /** By the first label of the FQDN and by the array's Name. */
  readonly arraysByShortName: ReadonlyMap<string, readonly ArrayFacts[]>;
  readonly servers: ReadonlyMap<string, ServerFacts>;
  readonly serversByShortName: ReadonlyMap<string, readonly ServerFacts[]>;
  /** Servers with names over 15 characters, by the first 15. */
  readonly serversByCutName: ReadonlyMap<string, readonly ServerFacts[]>;
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
    plannedArrays: firstBy(planned, fullNamesOfArray),
    plannedArraysByShortName: allBy(planned, shortNamesOfArray),
    webHosts: webHosts(infrastructure),
    declared: collectDeclaredNames(infrastructure.knownNames, settings),
  };
}

/** Servers that a short name can mean: by the name itself, else by its first 15 characters. */
export function serversNamedShort(tables: NameTables, label: string): readonly ServerFacts[] {
  const exact = tables.serversByShortName.get(label);
  if (exact !== undefined) return exact;
  if (label.length === netbiosLength) return tables.serversByCutName.get(label) ?? [];
  if (label.length > netbiosLength) return tables.serversByShortName.get(label.slice(0, netbiosLength)) ?? [];
  return [];
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
  return server.fqdnKey === null ? [server.key] : [server.key, firstLabel(server.fqdnKey)];
}

function cutNamesOfServer(server: ServerFacts): string[] {
  return shortNamesOfServer(server)
    .filter((name) => name.length > netbiosLength)
    .map((name) => name.slice(0, netbiosLength));
}

/** The hosts of all URLs of virtual directories and of the Autodiscover service (domain.md 4.2, order 9; F05). */
function webHosts(infrastructure: Infrastructure): Set<string> {
  const urls = [
    ...infrastructure.virtualDirectories.flatMap((directory) => [
      directory.internalUrl,
      directory.externalUrl,
      directory.internalHostname,
      directory.externalHostname,
    ]),
    ...infrastructure.clientAccessServers.map((server) => server.autoDiscoverServiceInternalUri),
  ];
  return new Set(urls.map(nameKeyOfUrl).filter((key) => key !== null));
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

function allBy<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [value]);
      else others.push(value);
    }
  }
  return found;
}
