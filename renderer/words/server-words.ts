import type { ServerCard, ServerCardKind } from '../../core/api/server-card.ts';
import type { Dependency } from '../../core/classification/retirement-readiness.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { type Formats, formats } from './format.ts';

/** What besides users and databases holds a server, in a few words. */
export function dependencyWords({ kind, name }: Dependency): string {
  switch (kind) {
    case 'witness':
      return `it is the witness of ${name}`;
    case 'role':
      return `it has the role ${name}`;
    case 'autodiscover':
      return `Autodiscover is registered at ${name}`;
    case 'web-name':
      return `the web name ${name} leads to it`;
    case 'alias':
      return `${name} leads to it`;
    case 'array':
      return `it is the only server behind ${name}`;
    case 'profile':
      return `a profile without a mailbox: ${name === '' ? 'no computer known' : name}`;
    default:
      return assertNever(kind, 'dependency');
  }
}

/** True for what can be retired: a server, present or removed. */
export function isServerKind(kind: ServerCardKind): boolean {
  return kind === 'cas' || kind === 'mailbox' || kind === 'legacy' || kind === 'modern' || kind === 'retired';
}

/** What the settings say about the end of a server; empty when nothing. */
export function endWords(end: ServerCard['end']): string {
  if (end === null) return '';
  return end === 'retired' ? 'marked as retired in the settings' : 'on its way out, the settings say';
}

/** What logs and logon statistics show of a server. */
export function connectionWords(
  { clients, newest, isKnown }: ServerCard['connections'],
  words: Formats = formats,
): string {
  if (!isKnown) return 'No logs or logon statistics were imported.';
  if (clients === 0) return 'No imported log shows a client of it.';
  const last = newest === null ? '' : `, the newest on ${words.day(newest)}`;
  return `${words.count(clients)} ${clients === 1 ? 'client was' : 'clients were'} seen on it${last}.`;
}

/** Where an address of the web stands. */
export const webAddressWords: Readonly<Record<ServerCard['webAddresses'][number]['kind'], string>> = {
  autodiscover: 'Autodiscover of',
  internal: 'internal address of',
  external: 'external address of',
};

/** Where a name was found. */
export const nameSourceWords: Readonly<Record<ServerCard['names'][number]['source'], string>> = {
  profiles: 'in profiles',
  settings: 'in the settings',
  'known-names': 'in the list of known names',
};

/** The id of a step as people say it: `rebind:MDB-OSL-02` → `rebind MDB-OSL-02`. */
export function stepIdWords(id: string): string {
  const colon = id.indexOf(':');
  return colon < 0 ? id : `${id.slice(0, colon).replaceAll('-', ' ')} ${id.slice(colon + 1)}`;
}
