import type { CasArray, Server } from '../inventory/entities.ts';
import { firstLabel, leafName, nameKey } from './normalize-name.ts';

/** Exchange 2003/2007 (below 14), Exchange 2010 (14.x), Exchange 2013 and later (15 and up). */
export type ServerGeneration = 'legacy' | '2010' | 'modern';

/**
 * What a server means as an endpoint; the version decides before the role (domain.md 4.2).
 *
 * - `CAS` 2010 server with the Client Access role
 * - `MBX` 2010 server without it
 * - `LEGACY` Exchange 2003 or 2007, whatever its roles
 * - `MODERN` Exchange 2013 or later, whatever its roles
 */
export type ServerKind = 'CAS' | 'MBX' | 'LEGACY' | 'MODERN';

/** A server with everything that classification asks about it worked out once. */
export type ServerFacts = {
  /** Null for a server that only Get-ClientAccessServer names. */
  readonly server: Server | null;
  /** As exported, for display. */
  readonly name: string;
  /** Identifies the server: its label, or its FQDN where two servers share a label. */
  readonly key: string;
  /** The short name in lower case. */
  readonly label: string;
  /** The FQDN for comparison; null when not exported. */
  readonly fqdnKey: string | null;
  /** The AD site's name as the project spells it; null when not known. */
  readonly site: string | null;
  readonly generation: ServerGeneration;
  /** True when the export carries no version: such a server counts as Exchange 2010. */
  readonly isGenerationAssumed: boolean;
  readonly kind: ServerKind;
  /** Roles as exported, split into single names. */
  readonly roles: readonly string[];
};

/** An array, real or planned. */
export type ArrayFacts = {
  /** Null for a planned array without an object yet. */
  readonly array: CasArray | null;
  readonly name: string;
  readonly fqdn: string;
  /** The FQDN for comparison; identifies the array. */
  readonly key: string;
  readonly site: string | null;
  /** Names of the members as exported; empty when not exported. Says nothing about the load balancer (domain.md 1.2). */
  readonly members: readonly string[];
  /** True when it exists in the settings only. */
  readonly isPlanned: boolean;
};

/**
 * The version number of an Exchange server: `Version 14.3 (Build 123.4)` → 14.3. Null when the text holds none, or one that
 * Exchange never had: `E2K10` and `Windows Server 2008 R2` tell nothing.
 */
export function exchangeVersion(text: string | null): { readonly major: number; readonly minor: number } | null {
  const match = text === null ? null : /(\d+)(?:\.(\d+))?/.exec(text);
  if (match === null) return null;
  const number = Number(match[1]);
  const major = majorOfYear[number] ?? number;
  return major < oldestMajor || major > newestMajor ? null : { major, minor: Number(match[2] ?? 0) };
}

/** The generation of a server; null when neither AdminDisplayVersion nor the ExSetup version tells. */
export function generationOf(server: Server): ServerGeneration | null {
  const version = exchangeVersion(server.adminDisplayVersion) ?? exchangeVersion(server.exSetupVersion);
  if (version === null) return null;
  return version.major < 14 ? 'legacy' : version.major === 14 ? '2010' : 'modern';
}

/** True for a 14.x server with the Client Access role: the only kind of server that an array can stand for (domain.md 3.2). */
export function is14xCas(facts: ServerFacts): boolean {
  return facts.kind === 'CAS';
}

/** The name of an AD site: the last segment of a canonical path, the CN of a DN, or the text itself. Null when blank. */
export function siteName(site: string | null): string | null {
  return leafName(site);
}

/**
 * Works out the facts of one server. `site` is its site as the project spells it; `isListedAsCas` says that
 * Get-ClientAccessServer names it, which counts when the server export has no roles.
 */
export function serverFacts(server: Server, site: string | null, isListedAsCas: boolean): ServerFacts {
  const generation = generationOf(server);
  const roles = server.serverRole.flatMap((role) => role.split(/[\s,;|]+/)).filter((role) => role !== '');
  const hasCas = server.isClientAccessServer ?? (roles.length > 0 ? roles.some(isClientAccess) : isListedAsCas);
  return {
    server,
    name: server.name,
    key: shortKey(server.name),
    label: shortKey(server.name),
    fqdnKey: fqdnKeyOf(server),
    site,
    generation: generation ?? '2010',
    isGenerationAssumed: generation === null,
    kind: serverKind(generation ?? '2010', hasCas),
    roles,
  };
}

/**
 * The facts of a server that only Get-ClientAccessServer names: a Client Access server whose version and roles were not
 * exported, so of Exchange 2010 as far as is known.
 */
export function listedCasFacts(name: string, site: string | null): ServerFacts {
  const key = shortKey(name);
  return {
    ...{ server: null, name, key, label: key, fqdnKey: dottedKey(name), site, roles: [] },
    ...{ generation: '2010', isGenerationAssumed: true, kind: 'CAS' },
  };
}

/** The FQDN of a server for comparison; a server that is listed under its FQDN has it in its name. */
export function fqdnKeyOf(server: Server): string | null {
  return nameKey(server.fqdn) ?? dottedKey(server.name);
}

/** The first label of a server's name for comparison. */
export function shortKey(name: string): string {
  return firstLabel(nameKey(name) ?? '');
}

function serverKind(generation: ServerGeneration, hasCas: boolean): ServerKind {
  if (generation === 'legacy') return 'LEGACY';
  if (generation === 'modern') return 'MODERN';
  return hasCas ? 'CAS' : 'MBX';
}

function isClientAccess(role: string): boolean {
  return role.toLowerCase() === 'clientaccess';
}

function dottedKey(name: string): string | null {
  const key = nameKey(name);
  return key?.includes('.') ? key : null;
}

/** Exchange 4.0 to 5.5 and Exchange 2019 and SE: the ends of what a version number can be. */
const oldestMajor = 4;
const newestMajor = 15;

/** Product years that people write in place of a version. */
const majorOfYear: Readonly<Record<number, number>> = {
  2000: 6,
  2003: 6,
  2007: 8,
  2010: 14,
  2013: 15,
  2016: 15,
  2019: 15,
};
