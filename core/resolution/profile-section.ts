import type { Profile } from '../inventory/entities.ts';
import type { Directory } from './directory.ts';
import { isPublicStoreDn } from './normalize-name.ts';
import {
  canMean,
  endpointKind,
  hasSameLabel,
  identityOf,
  isNamed,
  type NamedResolution,
  type Resolution,
} from './resolution.ts';
import { type ResolutionContext, resolve } from './resolve.ts';

/**
 * Whose store a profile section opens (domain.md 2.1, 5.3). Only `own` sections are judged.
 *
 * - `own` the user's own primary store
 * - `public` public folders: a mailbox server's name is right there (domain.md 1.3)
 * - `store` a private store, opened by a store provider section beside the account section: the user's own or another one
 * - `other` a delegate's or shared mailbox
 */
export type StoreOwner = 'own' | 'public' | 'store' | 'other';

/** What one profile section says about its server (domain.md 4.3). */
export type SectionReading = {
  /**
   * The deciding value as written, FQDN before home server, DN and unresolved server, a clear name before one that fits
   * several things; null when there is none.
   */
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
  /** What the values of a private store mean that stand beside the account values; they decide nothing. */
  readonly storeValues: readonly NamedResolution[];
};

/** Tells whose store a section opens, by its StoreType and else by the values that it has. */
export function storeOwner(profile: Profile): StoreOwner {
  if (isPublicStoreDn(profile.homeServerDn)) return 'public';
  if (isPublicStoreDn(profile.storeServerDn) && !hasAccountValues(profile)) return 'public';
  if (profile.storeType === 'Primary') return 'own';
  const storeType = profile.storeType === null ? '' : profile.storeType.toLowerCase().replace(/[^a-z]/g, '');
  if (/public|^pf|ffentlich/.test(storeType)) return 'public';
  if (/delegate|shared|additional|secondary|other|archive/.test(storeType)) return 'other';
  return storeType !== 'primary' && hasStoreValuesOnly(profile) ? 'store' : 'own';
}

/** True when a section has a server value of an account, whatever it means. */
export function hasAccountValues(profile: Profile): boolean {
  const { homeServer, homeServerFqdn, homeServerDn, unresolvedServer } = profile;
  return isWritten(homeServer) || isWritten(homeServerFqdn) || isWritten(homeServerDn) || isWritten(unresolvedServer);
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
  const deciding = settled.find(isClear) ?? values[0] ?? fqdn;
  return {
    endpoint: isNamed(deciding) ? (texts[[fqdn, home, dn, unresolved].indexOf(deciding)]?.trim() ?? null) : null,
    resolution: deciding,
    isInconsistent,
    isUnresolvedOutdated: !isInconsistent && !agree(values),
    isShort: !isNamed(fqdn) && !isNamed(dn) && values.length > 0 && values.every(isShortHost),
    values,
    storeValues: readStoreValues(directory, profile, context),
  };
}

const none: readonly NamedResolution[] = [];

/** The values of a private store beside those of the account; a public folder store has the name of a mailbox server. */
function readStoreValues(
  directory: Directory,
  profile: Profile,
  context: ResolutionContext | undefined,
): readonly NamedResolution[] {
  const { storeServer, storeServerFqdn, storeServerDn } = profile;
  if (storeServer === null && storeServerFqdn === null && storeServerDn === null) return none;
  if (!hasAccountValues(profile) || isPublicStoreDn(storeServerDn)) return none;
  return [storeServerFqdn, storeServer, storeServerDn].map((text) => resolve(directory, text, context)).filter(isNamed);
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
  return !hasAccountValues(profile);
}

function isWritten(value: string | null): boolean {
  return value !== null && value.trim() !== '';
}

/**
 * True when all values are of one kind and have one first label, or name the same array or server outright. A name that
 * fits several things agrees with each of them.
 */
function agree(values: readonly NamedResolution[]): boolean {
  const first = values.find(isClear) ?? values[0];
  return first === undefined || values.every((value) => isSameMeaning(first, value));
}

function isClear(value: NamedResolution): boolean {
  return value.kind !== 'AMBIGUOUS';
}

function isSameMeaning(left: NamedResolution, right: NamedResolution): boolean {
  if (left === right) return true;
  if (right.kind === 'AMBIGUOUS' && canMean(right, identityOf(left) ?? '')) return true;
  if (endpointKind(left) !== endpointKind(right)) return false;
  return hasSameLabel(left, right) || (isDirect(left) && isDirect(right) && identityOf(left) === identityOf(right));
}

/** True for a name of the object itself: a NetBIOS name cut at 15 characters or an array's Name differs in its label only. */
function isDirect(value: NamedResolution): boolean {
  return (value.kind === 'ARRAY' || value.kind === 'SERVER') && !value.isIp && !value.isAlias;
}

function isShortHost(value: NamedResolution): boolean {
  if (value.isDn || value.isIp || value.kind === 'INSTANCE' || value.kind === 'GUID') return false;
  return !value.key.includes('.');
}
