import { assertNever } from '../shared/assert.ts';
import type { DeclaredName } from './declared-names.ts';
import type { Directory } from './directory.ts';
import { canonicalIp } from './ip-address.ts';
import { type Found, found, joinMeanings } from './join-meanings.ts';
import { serversCutTo, serversKnownCut, serversNamedShort } from './name-tables.ts';
import { firstLabel, netbiosLength, normalizeName } from './normalize-name.ts';
import type { Meaning } from './resolution.ts';
import type { ServerFacts } from './server-facts.ts';

/** A name on its way through the rules. `trail` holds the aliases that led here, so that a circle of aliases ends. */
export type Query = {
  readonly key: string;
  readonly label: string;
  readonly isIp: boolean;
  readonly isShort: boolean;
  readonly trail: readonly DeclaredName[];
};

/** What a name means; `isAlias` when the alias table says so. */
export type FoundMeaning = { readonly meaning: Meaning; readonly isAlias: boolean };

/** The query for a name that is normalized and in lower case. */
export function queryOf(key: string, trail: readonly DeclaredName[] = []): Query {
  const ip = canonicalIp(key);
  if (ip !== null) return { key: ip, label: ip, isIp: true, isShort: false, trail };
  return { key, label: firstLabel(key), isIp: false, isShort: !key.includes('.'), trail };
}

/** What the first rule that fits says; UNKNOWN is order 12, "otherwise". */
export function findMeaning(directory: Directory, query: Query): FoundMeaning {
  for (const rule of rules) {
    const meaning = rule(directory, query);
    if (meaning !== null) return { meaning, isAlias: aliasRules.includes(rule) };
  }
  return { meaning: { kind: 'UNKNOWN' }, isAlias: false };
}

type Rule = (directory: Directory, query: Query) => Meaning | null;

/**
 * The tests of domain.md 4.2; the first that fits decides. A full name that anything knows goes before every guess by the
 * first label, because order 7 holds for a suffix that nobody knows; NetBIOS forms come last.
 */
const rules: readonly Rule[] = [
  byPattern,
  byAddress,
  byArrayFqdn,
  byServerFqdn,
  byPlannedFqdn,
  byShortName,
  byDeclaredName,
  byWebHost,
  byRetiredName,
  byCloudName,
  byFirstLabel,
  byDeclaredLabel,
  byRetiredLabel,
  byCutName,
  byCutDeclaredName,
  byKnownCutName,
];

/** The rules by which the alias table gives the meaning. */
const aliasRules: readonly Rule[] = [byDeclaredName, byDeclaredLabel, byCutDeclaredName];

/** Orders 1 and 2: `<guid>@domain` and `Instance-…`. */
function byPattern(_directory: Directory, { key }: Query): Meaning | null {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}@./.test(key)) return { kind: 'GUID' };
  return key.startsWith('instance-') ? { kind: 'INSTANCE' } : null;
}

/** Order 3: an IP address means what the table of addresses says, and nothing else. */
function byAddress(directory: Directory, query: Query): Meaning | null {
  if (!query.isIp) return null;
  const entry = directory.tables.declared.addresses.get(query.key);
  return entry === undefined ? { kind: 'UNKNOWN' } : meaningOfDeclared(directory, entry, query);
}

/** Order 4. */
function byArrayFqdn({ tables }: Directory, { key }: Query): Meaning | null {
  const array = tables.arrays.get(key);
  return array === undefined ? null : { kind: 'ARRAY', array };
}

/** Order 5. */
function byServerFqdn({ tables }: Directory, { key }: Query): Meaning | null {
  const server = tables.servers.get(key);
  return server === undefined ? null : { kind: 'SERVER', server, isCertain: true };
}

/** A planned array counts like an existing one, but never takes the name of a server (F04). */
function byPlannedFqdn({ tables }: Directory, { key }: Query): Meaning | null {
  const array = tables.plannedArrays.get(key);
  return array === undefined ? null : { kind: 'ARRAY', array };
}

/** Order 6: without a dot, the first label of an array FQDN, an array's Name or a server's Name. */
function byShortName({ tables }: Directory, { key, isShort }: Query): Meaning | null {
  if (!isShort) return null;
  const arrays = (tables.arraysByShortName.get(key) ?? []).map((array): Found => found({ kind: 'ARRAY', array }, key));
  const servers = serversNamedShort(tables, key).map((server) => foundServer(server, true));
  const known = joinMeanings([...arrays, ...servers]);
  if (known !== null) return known;
  const array = tables.plannedArraysByShortName.get(key)?.[0];
  return array === undefined ? null : { kind: 'ARRAY', array };
}

/** Order 8 by the full name: what the user declared. */
function byDeclaredName(directory: Directory, query: Query): Meaning | null {
  const entry = directory.tables.declared.hosts.get(query.key);
  return entry === undefined ? null : meaningOfEntries(directory, [entry], query);
}

/** Order 9. */
function byWebHost({ tables }: Directory, { key }: Query): Meaning | null {
  return tables.webHosts.has(key) ? { kind: 'WEBNS' } : null;
}

/** Order 10 by the full name, as far as it does not depend on the user's database. */
function byRetiredName({ tables }: Directory, { key }: Query): Meaning | null {
  return tables.declared.retired.has(key) ? { kind: 'RETIRED' } : null;
}

/** Order 11. */
function byCloudName(_directory: Directory, { key }: Query): Meaning | null {
  return key === 'outlook.office365.com' || key.endsWith('.outlook.com') ? { kind: 'CLOUD' } : null;
}

/** Order 7: a server's name before a suffix that nobody knows. */
function byFirstLabel({ tables }: Directory, { label, isShort }: Query): Meaning | null {
  if (isShort) return null;
  const [server, other] = serversNamedShort(tables, label);
  return server === undefined || other !== undefined ? null : { kind: 'SERVER', server, isCertain: false };
}

/** Order 8 by the first label. */
function byDeclaredLabel(directory: Directory, query: Query): Meaning | null {
  return meaningOfEntries(directory, directory.tables.declared.hostsByLabel.get(query.label) ?? [], query);
}

/** Order 10 by the first label. */
function byRetiredLabel({ tables }: Directory, { label }: Query): Meaning | null {
  return tables.declared.retiredLabels.has(label) ? { kind: 'RETIRED' } : null;
}

/** The NetBIOS form of the name of a server, in use or removed; ambiguous when several names begin with it. */
function byCutName(directory: Directory, query: Query): Meaning | null {
  if (!query.isShort || query.key.length !== netbiosLength) return null;
  const { tables } = directory;
  const servers = serversCutTo(tables, query.key).map((server) => foundServer(server, true));
  const retired = (tables.declared.retiredByCutLabel.get(query.key) ?? []).map(foundRetired);
  return servers.length + retired.length === 0
    ? null
    : joinMeanings([...servers, ...retired, ...foundDeclared(directory, cutEntries(directory, query), query)]);
}

/** The NetBIOS form of a declared name. */
function byCutDeclaredName(directory: Directory, query: Query): Meaning | null {
  return meaningOfEntries(directory, cutEntries(directory, query), query);
}

function cutEntries({ tables }: Directory, { key, isShort }: Query): readonly DeclaredName[] {
  return isShort ? (tables.declared.hostsByCutLabel.get(key) ?? []) : [];
}

/** The name of a server of which the inventory has the NetBIOS form only. */
function byKnownCutName({ tables }: Directory, { label, isIp }: Query): Meaning | null {
  return isIp ? null : joinMeanings(serversKnownCut(tables, label).map((server) => foundServer(server, false)));
}

function foundServer(server: ServerFacts, isCertain: boolean): Found {
  return found({ kind: 'SERVER', server, isCertain }, server.label);
}

function foundRetired(label: string): Found {
  return found({ kind: 'RETIRED' }, label);
}

function foundDeclared(directory: Directory, entries: readonly DeclaredName[], query: Query): readonly Found[] {
  return entries
    .filter((entry) => !query.trail.includes(entry))
    .map((entry) => found(meaningOfDeclared(directory, entry, query), firstLabel(entry.key)));
}

/** What declared names mean; none that led here counts, so that a circle of aliases falls through to the later rules. */
function meaningOfEntries(directory: Directory, entries: readonly DeclaredName[], query: Query): Meaning | null {
  return entries.length === 0 ? null : joinMeanings(foundDeclared(directory, entries, query));
}

function meaningOfDeclared(directory: Directory, entry: DeclaredName, query: Query): Meaning {
  switch (entry.kind) {
    case 'vip':
      return { kind: 'VIP_IP' };
    case 'web':
      return { kind: 'WEBNS' };
    case 'retired':
      return { kind: 'RETIRED' };
    case 'old-array':
      return meaningOfOldArray(targetMeaning(directory, entry, query));
    case 'alias':
    case 'address':
      return targetMeaning(directory, entry, query) ?? { kind: 'UNKNOWN' };
    default:
      return assertNever(entry.kind, 'declared kind');
  }
}

/** An old array name that leads to today's array is balanced, but the name is wrong; one that leads nowhere is gone. */
function meaningOfOldArray(target: Meaning | null): Meaning {
  if (target === null) return { kind: 'RETIRED' };
  return target.kind === 'ARRAY' ? { kind: 'VIP_IP' } : target;
}

/** The meaning of what an entry points to; null when it points to nothing. */
function targetMeaning(directory: Directory, entry: DeclaredName, query: Query): Meaning | null {
  const trail = [...query.trail, entry];
  const names = entry.pointsTo.map(normalizeName).filter((name) => name.kind === 'name');
  const targets = names.map((name) => queryOf(name.key, trail));
  return joinMeanings(targets.map((target) => found(findMeaning(directory, target).meaning, target.label)));
}
