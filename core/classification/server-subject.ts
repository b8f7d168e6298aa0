import { type Directory, serverNamed } from '../resolution/directory.ts';
import { identityOf, isNamed, objectOf, type Resolution } from '../resolution/resolution.ts';
import { resolve } from '../resolution/resolve.ts';
import type { ArrayFacts, ServerFacts, ServerKind } from '../resolution/server-facts.ts';
import { meaningInWords } from './explain-name.ts';
import { type NameTest, nameTest } from './named-by-value.ts';

/**
 * What a name of the server page stands for.
 *
 * - `cas` a 2010 Client Access server · `mailbox` a 2010 server without that role
 * - `legacy` of Exchange 2003 or 2007 · `modern` of Exchange 2013 or later
 * - `array`, `planned-array` a CAS array that exists, or only in the settings
 * - `retired` a server that was removed
 * - `other` none of these: a web name, an address of the balancer, an ambiguous or unknown name
 */
export type ServerCardKind = 'cas' | 'mailbox' | 'legacy' | 'modern' | 'array' | 'planned-array' | 'retired' | 'other';

/** A server, an array or whatever else a profile can name. */
export type ServerSubject = {
  /** As the inventory writes it; what was asked for when the inventory has none. */
  readonly name: string;
  readonly kind: ServerCardKind;
  /** What it is, in a few words. */
  readonly meaning: string;
  /** As `identityOf` gives it. */
  readonly identity: string;
  /** Null unless it is a server of the inventory. */
  readonly server: ServerFacts | null;
  /** Null unless it is an array. */
  readonly array: ArrayFacts | null;
  readonly isMeantBy: NameTest;
};

/** Finds what a name stands for; a name that nothing explains is a subject too. */
export function findServerSubject(directory: Directory, asked: string): ServerSubject {
  const found = resolve(directory, asked);
  const server = found.kind === 'SERVER' ? found.server : found.kind === 'ARRAY' ? null : serverNamed(directory, asked);
  if (server !== null) return serverSubject(server);
  if (found.kind === 'ARRAY') return arraySubject(found.array);
  return otherSubject(found, asked.trim());
}

function serverSubject(server: ServerFacts): ServerSubject {
  const identity = objectOf({ kind: 'SERVER', server, isCertain: true }) ?? '';
  const { name, kind, site } = server;
  const meaning = `${serverNouns[kind]}${site === null ? '' : ` in ${site}`}`;
  return { name, kind: kinds[kind], meaning, identity, server, array: null, isMeantBy: nameTest(identity, name) };
}

function arraySubject(array: ArrayFacts): ServerSubject {
  const identity = objectOf({ kind: 'ARRAY', array }) ?? '';
  const { fqdn: name, isPlanned, site } = array;
  const meaning = `a ${isPlanned ? 'planned ' : ''}CAS array${site === null ? '' : ` of ${site}`}`;
  const kind = isPlanned ? 'planned-array' : 'array';
  return { name, kind, meaning, identity, server: null, array, isMeantBy: nameTest(identity, name) };
}

function otherSubject(found: Resolution, asked: string): ServerSubject {
  const identity = identityOf(found) ?? '';
  const meaning = isNamed(found) ? meaningInWords(found, { targetArray: null }) : 'no name of a server';
  const name = isNamed(found) ? found.text : asked;
  const kind = found.kind === 'RETIRED' ? 'retired' : 'other';
  return { name, kind, meaning, identity, server: null, array: null, isMeantBy: nameTest(identity, name) };
}

const kinds: Readonly<Record<ServerKind, ServerCardKind>> = {
  CAS: 'cas',
  MBX: 'mailbox',
  LEGACY: 'legacy',
  MODERN: 'modern',
};

const serverNouns: Readonly<Record<ServerKind, string>> = {
  CAS: 'an individual Client Access server',
  MBX: 'a server without the Client Access role',
  LEGACY: 'a server of Exchange 2003 or 2007',
  MODERN: 'a server of Exchange 2013 or later',
};
