import type { Directory } from './directory.ts';
import { findMeaning, queryOf } from './name-rules.ts';
import { type NormalizedName, normalizeName } from './normalize-name.ts';
import { hasSameLabel, type NamedResolution, type Resolution } from './resolution.ts';

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

/** The name of a database's binding that the inventory does not know either, by full name, first label or NetBIOS form. */
function isSameDeadName(name: NamedResolution, binding: Resolution): boolean {
  if (binding.kind !== 'UNKNOWN' && binding.kind !== 'RETIRED' && binding.kind !== 'CLOUD') return false;
  return !binding.isIp && (binding.key === name.key || hasSameLabel(binding, name));
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
  const query = queryOf(name.key);
  const { text, isDn } = name;
  const { key, label, isIp } = query;
  const { meaning, isAlias } = findMeaning(directory, query);
  return { text, isDn, key, label, isIp, isAlias, ...meaning };
}
