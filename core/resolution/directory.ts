import type { CasArray, Infrastructure, Server } from '../inventory/entities.ts';
import type { Settings } from '../settings/settings.ts';
import { compareText } from './compare-text.ts';
import { mergeServers } from './merge-servers.ts';
import { buildNameTables, type NameTables, serversCutTo, serversKnownCut, serversNamedShort } from './name-tables.ts';
import { firstLabel, nameKey } from './normalize-name.ts';
import type { Resolution } from './resolution.ts';
import {
  type ArrayFacts,
  is14xCas,
  listedCasFacts,
  type ServerFacts,
  serverFacts,
  shortKey,
  siteName,
} from './server-facts.ts';

/**
 * The organization as names see it: servers, arrays, sites and every declared name, looked up once. Build it once per
 * inventory and settings; nothing in it depends on the order of the rows.
 */
export type Directory = {
  /** Names of all sites, each in one spelling, sorted. */
  readonly sites: readonly string[];
  /** Every server once, however often and under whatever name it is listed. */
  readonly servers: readonly ServerFacts[];
  /** Arrays of the inventory, and planned arrays of sites that have none. */
  readonly arrays: readonly ArrayFacts[];
  readonly tables: NameTables;
  /** What `resolve` already found, by raw text. */
  readonly known: Map<string, Resolution>;
};

/** Builds the directory of an organization. */
export function buildDirectory(input: {
  readonly infrastructure: Infrastructure;
  readonly settings: Settings;
}): Directory {
  const { infrastructure, settings } = input;
  const sites = collectSites(infrastructure);
  const servers = buildServers(infrastructure, sites);
  const existing = buildArrays(infrastructure, servers, sites);
  const arrays = [...existing, ...buildPlannedArrays(settings, existing, sites)];
  const tables = buildNameTables(servers, arrays, infrastructure, settings);
  return { sites: [...sites.values()].sort(compareText), servers, arrays, tables, known: new Map() };
}

/** The server that a name in any spelling means, where only a server can be meant; null when none fits, or several. */
export function serverNamed({ tables }: Directory, raw: string | null): ServerFacts | null {
  const key = nameKey(raw);
  if (key === null) return null;
  const label = firstLabel(key);
  const fitting = [serversNamedShort(tables, label), serversCutTo(tables, key), serversKnownCut(tables, label)];
  const found = fitting.find((servers) => servers.length > 0) ?? [];
  return tables.servers.get(key) ?? (found.length === 1 ? (found[0] ?? null) : null);
}

/** The array of a site: the existing one, else the planned one, else null (domain.md 5.1). */
export function arrayOfSite(directory: Directory, site: string | null): ArrayFacts | null {
  if (site === null) return null;
  const arrays = directory.arrays.filter((array) => isSameName(array.site, site));
  return arrays.find((array) => !array.isPlanned) ?? arrays[0] ?? null;
}

/** The 14.x Client Access servers of a site. */
export function casOfSite(directory: Directory, site: string | null): readonly ServerFacts[] {
  return directory.servers.filter((server) => is14xCas(server) && isSameName(server.site, site));
}

/**
 * The names of the servers that an array stands for: the 14.x CAS of its site, because `Members` is no setting
 * (domain.md 1.2); without any in the inventory, the exported members.
 */
export function serversBehind(directory: Directory, array: ArrayFacts): readonly string[] {
  const cas = casOfSite(directory, array.site);
  return cas.length > 0 ? cas.map((server) => server.name) : array.members;
}

/** True when both are the same name but for case; never for null. */
export function isSameName(left: string | null, right: string | null): boolean {
  return left !== null && right !== null && (left === right || left.toLowerCase() === right.toLowerCase());
}

/** Site names by their comparison form; the list of sites decides the spelling, then the alphabet. */
function collectSites(infrastructure: Infrastructure): Map<string, string> {
  const listed = infrastructure.sites.toSorted(compareText);
  const mentioned = [...infrastructure.servers, ...infrastructure.arrays]
    .map((row) => row.site ?? '')
    .sort(compareText);
  const sites = new Map<string, string>();
  for (const raw of [...listed, ...mentioned]) {
    const name = siteName(raw);
    if (name !== null && !sites.has(name.toLowerCase())) sites.set(name.toLowerCase(), name);
  }
  return sites;
}

type SiteNames = ReadonlyMap<string, string>;

function spellSite(sites: SiteNames, site: string | null): string | null {
  const name = siteName(site);
  return name === null ? null : (sites.get(name.toLowerCase()) ?? name);
}

function buildServers(infrastructure: Infrastructure, sites: SiteNames): ServerFacts[] {
  const { arrays, clientAccessServers } = infrastructure;
  const siteOf = (name: string, site: string | null): string | null =>
    spellSite(sites, site ?? siteOfMembership(name, arrays));
  const listedCas = new Set(clientAccessServers.map((server) => shortKey(server.name)));
  const listed = mergeServers(infrastructure.servers.toSorted(compareServers)).map((server) =>
    serverFacts(server, siteOf(server.name, server.site), listedCas.has(shortKey(server.name))),
  );
  const known = new Set(listed.flatMap(({ label, fqdnKey }) => [label, shortKey(fqdnKey ?? label)]));
  const others = namesByShortKey(clientAccessServers.map((server) => server.name));
  const onlyCas = [...others]
    .filter(([key]) => !known.has(key))
    .map(([, name]) => listedCasFacts(name, siteOf(name, null)));
  return [...withOwnKeys(listed), ...onlyCas];
}

/** One name per server; blank ones left out. */
function namesByShortKey(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names.toSorted(compareText)) {
    const key = shortKey(name);
    if (key !== '' && !found.has(key)) found.set(key, name);
  }
  return found;
}

/** Servers that share a label are told apart by their FQDN. */
function withOwnKeys(servers: readonly ServerFacts[]): ServerFacts[] {
  const counts = new Map<string, number>();
  for (const { label } of servers) counts.set(label, (counts.get(label) ?? 0) + 1);
  return servers.map((server) => {
    const isShared = (counts.get(server.label) ?? 0) > 1;
    return isShared ? { ...server, key: server.fqdnKey ?? server.label } : server;
  });
}

/** Exchange fills an array's members with the CAS of its site, so a member without a site stands there (domain.md 1.2). */
function siteOfMembership(name: string, arrays: readonly CasArray[]): string | null {
  const own = arrays.filter((array) => array.members.some((member) => shortKey(member) === shortKey(name)));
  return agreed(own.map((array) => array.site));
}

function buildArrays(infrastructure: Infrastructure, servers: readonly ServerFacts[], sites: SiteNames): ArrayFacts[] {
  return infrastructure.arrays.toSorted(compareArrays).flatMap((array) => {
    const key = nameKey(array.fqdn);
    if (key === null) return [];
    const members = array.members.filter((member) => nameKey(member) !== null);
    const site = spellSite(sites, array.site) ?? siteOfMembers(members, servers);
    return [{ array, name: array.name, fqdn: array.fqdn, key, site, members, isPlanned: false }];
  });
}

function siteOfMembers(members: readonly string[], servers: readonly ServerFacts[]): string | null {
  const keys = new Set(members.map(shortKey));
  return agreed(servers.filter((server) => keys.has(server.label)).map((server) => server.site));
}

/**
 * The arrays that the settings plan. For a site that has an array the entry only annotates it: another FQDN there would be
 * a second array (F02) and never becomes a target (product.md 4).
 */
function buildPlannedArrays(settings: Settings, existing: readonly ArrayFacts[], sites: SiteNames): ArrayFacts[] {
  const entries = Object.entries(settings.arrays ?? {}).sort(([left], [right]) => compareText(left, right));
  return entries.flatMap(([siteText, entry]) => {
    const site = spellSite(sites, siteText);
    const fqdn = entry.fqdn ?? null;
    const key = nameKey(fqdn);
    if (fqdn === null || key === null || existing.some((array) => isSameName(array.site, site))) return [];
    return [{ array: null, name: entry.name ?? firstLabel(fqdn), fqdn, key, site, members: [], isPlanned: true }];
  });
}

/** The one value that all known ones agree on; null when there is none or they differ. */
function agreed(values: readonly (string | null)[]): string | null {
  const known = new Set(values.map(siteName).filter((value) => value !== null));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}

function compareServers(left: Server, right: Server): number {
  return compareText(left.name.toLowerCase(), right.name.toLowerCase()) || compareText(left.fqdn, right.fqdn);
}

function compareArrays(left: CasArray, right: CasArray): number {
  return (
    compareText(left.fqdn.toLowerCase(), right.fqdn.toLowerCase()) ||
    compareText(left.site, right.site) ||
    compareText(left.name, right.name)
  );
}
