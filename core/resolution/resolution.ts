import { isCutForm } from './normalize-name.ts';
import type { ArrayFacts, ServerFacts, ServerKind } from './server-facts.ts';

/**
 * What a name means, by the kinds of domain.md 4.2.
 *
 * - `ARRAY` a CAS array, existing or planned
 * - `SERVER` an Exchange server; not certain when only the first label fits (a disjoint DNS namespace, for review)
 * - `AMBIGUOUS` a short name that fits an array and a server, or several (F07), or one cut at 15 characters that does
 * - `GUID` `<guid>@domain`, the endpoint of Exchange 2013 and later
 * - `INSTANCE` `Instance-<guid>`, the defect of Outlook 2003
 * - `VIP_IP` the address of a load balancer, or a name of that address
 * - `WEBNS` a name of OWA, Outlook Anywhere or Autodiscover
 * - `RETIRED` a removed server
 * - `CLOUD` Exchange Online
 * - `UNKNOWN` none of these
 */
export type Meaning =
  | { readonly kind: 'ARRAY'; readonly array: ArrayFacts }
  | { readonly kind: 'SERVER'; readonly server: ServerFacts; readonly isCertain: boolean }
  | { readonly kind: 'AMBIGUOUS'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'GUID' | 'INSTANCE' | 'VIP_IP' | 'WEBNS' | 'RETIRED' | 'CLOUD' | 'UNKNOWN' };

/** One of several things that a name can mean. */
export type Candidate = {
  /** The array's FQDN or the server's name; the kind of a meaning without an object. */
  readonly name: string;
  /** As `identityOf` of a name that means just this. */
  readonly key: string;
};

/** The name that was resolved. */
export type ResolvedName = {
  /** Normalized, in the spelling of the source. */
  readonly text: string;
  /** Normalized, lower case; an IP address in its canonical form. */
  readonly key: string;
  /** The first label; the whole key for an IP address. */
  readonly label: string;
  /** True for an IP literal, which is always worth an issue (domain.md 4.2, order 3). */
  readonly isIp: boolean;
  /** True when the name stood in a DN. */
  readonly isDn: boolean;
  /** True when the alias table gave the meaning. */
  readonly isAlias: boolean;
};

/** A name with its meaning; `BLANK` when nothing was written, `NOT_AVAILABLE` when the export lost the value. */
export type Resolution =
  | { readonly kind: 'BLANK' }
  | { readonly kind: 'NOT_AVAILABLE'; readonly text: string }
  | (ResolvedName & Meaning);

/** A resolution that has a name. */
export type NamedResolution = ResolvedName & Meaning;

/** The kind of an endpoint in lists: that of the resolution, with the server's kind in place of `SERVER`. */
export type EndpointKind = Exclude<Resolution['kind'], 'SERVER'> | ServerKind;

/** The kind of an endpoint for lists. */
export function endpointKind(resolution: Resolution): EndpointKind {
  return resolution.kind === 'SERVER' ? resolution.server.kind : resolution.kind;
}

/** True when there is a name to judge. */
export function isNamed(resolution: Resolution): resolution is NamedResolution {
  return resolution.kind !== 'BLANK' && resolution.kind !== 'NOT_AVAILABLE';
}

/**
 * Identifies what a name stands for: two spellings of one array or server give the same text. Names without an object
 * behind them are told apart by their first label. Null for blank and lost values.
 */
export function identityOf(resolution: Resolution): string | null {
  return isNamed(resolution) ? (objectOf(resolution) ?? `${resolution.kind} ${resolution.label}`) : null;
}

/** True when a name means just that, or it is among the things that an ambiguous name can mean. */
export function canMean(resolution: Resolution, identity: string): boolean {
  if (resolution.kind === 'AMBIGUOUS') return resolution.candidates.some(({ key }) => key === identity);
  return identityOf(resolution) === identity;
}

/** True when two names have one first label, or one of them is the NetBIOS form of the other. */
export function hasSameLabel(left: ResolvedName, right: ResolvedName): boolean {
  if (left.label === right.label) return true;
  return !left.isIp && !right.isIp && (isCutForm(left.key, right.label) || isCutForm(right.key, left.label));
}

/** Identifies the array or server that is meant; null for a meaning without an object. */
export function objectOf(meaning: Meaning): string | null {
  if (meaning.kind === 'ARRAY') return `ARRAY ${meaning.array.key}`;
  return meaning.kind === 'SERVER' ? `SERVER ${meaning.server.key}` : null;
}
