import type { Profile } from '../inventory/entities.ts';
import type { Directory } from './directory.ts';
import { isPublicStoreDn } from './normalize-name.ts';
import { endpointKind, identityOf, isNamed, type NamedResolution, type Resolution } from './resolution.ts';
import { type ResolutionContext, resolve } from './resolve.ts';

/**
 * Whose store a profile section opens (domain.md 2.1, 5.3). Only `own` sections are judged.
 *
 * - `own` the user's own primary store
 * - `public` public folders: a mailbox server's name is right there (domain.md 1.3)
 * - `other` a delegate's or shared mailbox, or a store provider section beside the account section
 */
export type StoreOwner = 'own' | 'public' | 'other';

/** What one profile section says about its server (domain.md 4.3). */
export type SectionReading = {
  /** The deciding value as written, FQDN before home server, DN and unresolved server; null when there is none. */
  readonly endpoint: string | null;
  /** What that value means. */
  readonly resolution: Resolution;
  /** True when the values name different things. */
  readonly isInconsistent: boolean;
  /** True when only the unresolved server differs: common and harmless. */
  readonly isUnresolvedOutdated: boolean;
  /** True when no value has a dot and the section has neither FQDN nor DN (domain.md 5.4, NAME_SHORT). */
  readonly isShort: boolean;
  /** What every value means, in the order of preference; blank and lost values left out. */
  readonly values: readonly NamedResolution[];
};

/** Tells whose store a section opens, by its StoreType and else by the values that it has. */
export function storeOwner(profile: Profile): StoreOwner {
  if (isPublicStoreDn(profile.storeServerDn) || isPublicStoreDn(profile.homeServerDn)) return 'public';
  if (profile.storeType === 'Primary') return 'own';
  const storeType = profile.storeType === null ? '' : profile.storeType.toLowerCase().replace(/[^a-z]/g, '');
  if (/^public|^pf$/.test(storeType)) return 'public';
  if (/delegate|shared|additional|secondary|other|archive/.test(storeType)) return 'other';
  return storeType !== 'primary' && hasStoreValuesOnly(profile) ? 'other' : 'own';
}

/** Reads the server values of a section and weighs them against each other (domain.md 4.3). */
export function readSection(directory: Directory, profile: Profile, context?: ResolutionContext): SectionReading {
  const texts = serverTexts(profile);
  const fqdn = resolve(directory, texts[0], context);
  const home = resolve(directory, texts[1], context);
  const dn = resolve(directory, texts[2], context);
  const unresolved = resolve(directory, texts[3], context);
  const settled = [fqdn, home, dn].filter(isNamed);
  const values = isNamed(unresolved) ? [...settled, unresolved] : settled;
  const isInconsistent = !agree(settled);
  return {
    endpoint: texts[[fqdn, home, dn, unresolved].findIndex(isNamed)]?.trim() ?? null,
    resolution: values[0] ?? fqdn,
    isInconsistent,
    isUnresolvedOutdated: !isInconsistent && !agree(values),
    isShort: !isNamed(fqdn) && !isNamed(dn) && values.length > 0 && values.every(isShortHost),
    values,
  };
}

type ServerTexts = readonly [
  fqdn: string | null,
  server: string | null,
  dn: string | null,
  unresolvedServer: string | null,
];

/** FQDN, server, DN and unresolved server; those of the store provider when the section has no account values. */
function serverTexts(profile: Profile): ServerTexts {
  return hasStoreValuesOnly(profile)
    ? [profile.storeServerFqdn, profile.storeServer, profile.storeServerDn, null]
    : [profile.homeServerFqdn, profile.homeServer, profile.homeServerDn, profile.unresolvedServer];
}

function hasStoreValuesOnly(profile: Profile): boolean {
  const { storeServer, storeServerFqdn, storeServerDn } = profile;
  if (!isWritten(storeServer) && !isWritten(storeServerFqdn) && !isWritten(storeServerDn)) return false;
  const { homeServer, homeServerFqdn, homeServerDn, unresolvedServer } = profile;
  return ![homeServer, homeServerFqdn, homeServerDn, unresolvedServer].some(isWritten);
}

function isWritten(value: string | null): boolean {
  return value !== null && value.trim() !== '';
}

/** True when all values are of one kind and have one first label, or name the same array or server outright. */
function agree(values: readonly NamedResolution[]): boolean {
  const [first] = values;
  return first === undefined || values.every((value) => isSameMeaning(first, value));
}

function isSameMeaning(left: NamedResolution, right: NamedResolution): boolean {
  if (left === right) return true;
  if (endpointKind(left) !== endpointKind(right)) return false;
  return left.label === right.label || (isDirect(left) && isDirect(right) && identityOf(left) === identityOf(right));
}

/** True for a name of the object itself: a NetBIOS name cut at 15 characters or an array's Name differs in its label only. */
function isDirect(value: NamedResolution): boolean {
  return (value.kind === 'ARRAY' || value.kind === 'SERVER') && !value.isIp && !value.isAlias;
}

function isShortHost(value: NamedResolution): boolean {
  if (value.isDn || value.isIp || value.kind === 'INSTANCE' || value.kind === 'GUID') return false;
  return !value.key.includes('.');
}
