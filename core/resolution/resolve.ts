import { assertNever } from '../shared/assert.ts';
import type { DeclaredName } from './declared-names.ts';
import type { Directory } from './directory.ts';
import { canonicalIp } from './ip-address.ts';
import { serversNamedShort } from './name-tables.ts';
import { firstLabel, type NormalizedName, normalizeName } from './normalize-name.ts';
import { type Meaning, type NamedResolution, objectOf, type Resolution } from './resolution.ts';

/** What the meaning of a name can depend on besides the directory. */
export type ResolutionContext = {
  /**
   * The `RpcClientAccessServer` of the user's database as imported. When the inventory does not know that name, a profile
   * with the same name is RETIRED rather than UNKNOWN (domain.md 4.2, order 10).
   */
  readonly databaseBinding?: string | null;
};

/** Finds out what a name means, in the order of domain.md 4.2. Cheap for a text that was asked before. */
export function resolve(directory: Directory, raw: string | null, context?: ResolutionContext): Resolution {
  const alone = resolveAlone(directory, raw);
  const binding = context?.databaseBinding ?? null;
  if (binding === null || (alone.kind !== 'UNKNOWN' && alone.kind !== 'CLOUD') || alone.isIp) return alone;
  return isSameDeadName(alone, resolveAlone(directory, binding)) ? { ...alone, kind: 'RETIRED' } : alone;
}

/** The name of a database's binding that the inventory does not know either, by full name or first label. */
function isSameDeadName(name: NamedResolution, binding: Resolution): boolean {
  if (binding.kind !== 'UNKNOWN' && binding.kind !== 'RETIRED' && binding.kind !== 'CLOUD') return false;
  return !binding.isIp && (binding.key === name.key || binding.label === name.label);
}

function resolveAlone(directory: Directory, raw: string | null): Resolution {
  if (raw === null) return blank;
  const known = directory.known.get(raw);
  if (known !== undefined) return known;
  const found = resolveName(directory, normalizeName(raw));
  directory.known.set(raw, found);
  return found;
}

const blank: Resolution = { kind: 'BLANK' };

function resolveName(directory: Directory, name: NormalizedName): Resolution {
  if (name.kind === 'blank') return blank;
  if (name.kind === 'not-available') return { kind: 'NOT_AVAILABLE', text: name.text };
  const query = queryOf(name.key, []);
  const { text, isDn } = name;
  const { key, label, isIp } = query;
  const { meaning, rule } = decide(directory, query);
  return { text, isDn, key, label, isIp, isAlias: rule === byDeclaredName, ...meaning };
}

/** A name on its way through the rules. `trail` holds the aliases that led here, so that a circle of aliases ends. */
type Query = {
  readonly key: string;
  readonly label: string;
  readonly isIp: boolean;
  readonly isShort: boolean;
  readonly trail: readonly DeclaredName[];
};

function queryOf(key: string, trail: readonly DeclaredName[]): Query {
  const ip = canonicalIp(key);
  if (ip !== null) return { key: ip, label: ip, isIp: true, isShort: false, trail };
  return { key, label: firstLabel(key), isIp: false, isShort: !key.includes('.'), trail };
}

type Rule = (directory: Directory, query: Query) => Meaning | null;

/** The tests of domain.md 4.2 in their order; the first that fits decides. */
const rules: readonly Rule[] = [
  byPattern,
  byAddress,
  byArrayFqdn,
  byServerFqdn,
  byPlannedFqdn,
  byShortName,
  byFirstLabel,
  byDeclaredName,
  byWebHost,
  byRetiredList,
  byCloudName,
];

/** The meaning of a name and the rule that gave it; null for order 12, "otherwise". */
function decide(directory: Directory, query: Query): { readonly meaning: Meaning; readonly rule: Rule | null } {
  for (const rule of rules) {
    const meaning = rule(directory, query);
    if (meaning !== null) return { meaning, rule };
  }
  return { meaning: { kind: 'UNKNOWN' }, rule: null };
}

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
  const arrays = tables.arraysByShortName.get(key) ?? [];
  const servers = serversNamedShort(tables, key);
  if (arrays.length + servers.length > 1) {
    return {
      kind: 'AMBIGUOUS',
      candidates: [...arrays.map((array) => array.fqdn), ...servers.map(({ name }) => name)],
    };
  }
  const [server] = servers;
  if (server !== undefined) return { kind: 'SERVER', server, isCertain: true };
  const array = arrays[0] ?? tables.plannedArraysByShortName.get(key)?.[0];
  return array === undefined ? null : { kind: 'ARRAY', array };
}

/** Order 7: a server's name before a suffix that nobody knows. */
function byFirstLabel({ tables }: Directory, { label, isShort }: Query): Meaning | null {
  if (isShort) return null;
  const [server, other] = serversNamedShort(tables, label);
  return server === undefined || other !== undefined ? null : { kind: 'SERVER', server, isCertain: false };
}

/** Order 8: what the user declared, by the full name, then by the first label. */
function byDeclaredName(directory: Directory, query: Query): Meaning | null {
  const entries = declaredEntries(directory, query);
  return entries.length === 0 ? null : joined(entries.map((entry) => meaningOfDeclared(directory, entry, query)));
}

/** The entries for a name; none that led here, so that a circle of aliases falls through to the later rules. */
function declaredEntries({ tables }: Directory, { key, label, trail }: Query): readonly DeclaredName[] {
  const full = tables.declared.hosts.get(key);
  const entries = full === undefined ? (tables.declared.hostsByLabel.get(label) ?? []) : [full];
  return trail.length === 0 ? entries : entries.filter((entry) => !trail.includes(entry));
}

/** Order 9. */
function byWebHost({ tables }: Directory, { key }: Query): Meaning | null {
  return tables.webHosts.has(key) ? { kind: 'WEBNS' } : null;
}

/** Order 10, as far as it does not depend on the user's database. */
function byRetiredList({ tables }: Directory, { key, label }: Query): Meaning | null {
  const isRetired = tables.declared.retired.has(key) || tables.declared.retiredLabels.has(label);
  return isRetired ? { kind: 'RETIRED' } : null;
}

/** Order 11. */
function byCloudName(_directory: Directory, { key }: Query): Meaning | null {
  return key === 'outlook.office365.com' || key.endsWith('.outlook.com') ? { kind: 'CLOUD' } : null;
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
  return names.length === 0 ? null : joined(names.map((name) => decide(directory, queryOf(name.key, trail)).meaning));
}

/** One meaning for several targets: theirs when they agree, AMBIGUOUS when they do not. */
function joined(meanings: readonly Meaning[]): Meaning {
  const [first] = meanings;
  if (first === undefined) return { kind: 'UNKNOWN' };
  const names = new Map(meanings.map((meaning) => [objectOf(meaning) ?? meaning.kind, nameOf(meaning)]));
  return names.size === 1 ? first : { kind: 'AMBIGUOUS', candidates: [...names.values()].sort() };
}

function nameOf(meaning: Meaning): string {
  if (meaning.kind === 'ARRAY') return meaning.array.fqdn;
  return meaning.kind === 'SERVER' ? meaning.server.name : meaning.kind;
}
