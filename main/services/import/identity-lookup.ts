import { identitiesOf } from '../../../core/import/identities.ts';
import type { EntityName } from '../../../core/inventory/kinds.ts';
import type { StoredValue } from '../../../core/inventory/shape.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { allRows } from '../../../db/entity-rows.ts';

/** Values of a mailbox row, stored or incoming. */
type Values = readonly (StoredValue | undefined)[];

/** Who a row means: one stored row, none, or one of several that cannot be told apart. */
export type IdentityMatch =
  | { readonly kind: 'one'; readonly id: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/**
 * Finds the stored mailbox that a row means although its key differs: exports identify people by address, UPN, account or
 * alias as their author liked, and people are renamed. Built from the stored rows when the first row misses its key, which
 * does not happen in a plain first import or re-import.
 */
export type IdentityLookup = {
  readonly find: (values: Values) => IdentityMatch;
  /** Makes a row that this run has added or changed findable. */
  readonly add: (id: number, values: Values) => void;
};

/** Entities whose rows are people, known by several identities. */
export type MailboxEntity = Extract<EntityName, 'mailboxes' | 'cas-mailboxes'>;

/** True for an entity of people. */
export function isMailboxEntity(entity: EntityName): entity is MailboxEntity {
  return entity === 'mailboxes' || entity === 'cas-mailboxes';
}

/**
 * True when two rows that share an identity cannot be the same mailbox. A legacy DN is given once and for ever and settles
 * it; behind a shared address or UPN only the DN can differ; an account or alias is unique in one domain only, so any other
 * strong identity must agree.
 */
export function isSomebodyElse(entity: MailboxEntity, shared: string, left: Values, right: Values): boolean {
  return !isPossible(shared, identitiesOf(entity, left), identitiesOf(entity, right));
}

/** True for a key or identity that names one mailbox in the whole organization. */
export function isStrongIdentity(identity: string): boolean {
  return !weakPrefixes.has(prefixOf(identity));
}

/** Reads the identities of all stored rows. */
export function buildIdentityLookup(db: ReadDb, entity: MailboxEntity): IdentityLookup {
  const owners = new Map<string, number | readonly number[]>();
  const known = new Map<number, readonly string[]>();

  function add(id: number, values: Values): void {
    const identities = identitiesOf(entity, values);
    known.set(id, identities);
    for (const identity of identities) {
      const owner = owners.get(identity);
      if (owner === undefined) owners.set(identity, id);
      else if (owner !== id) owners.set(identity, [...new Set([owner, id].flat())]);
    }
  }

  function find(values: Values): IdentityMatch {
    const own = identitiesOf(entity, values);
    for (const identity of own) {
      const candidates = [owners.get(identity) ?? []]
        .flat()
        .filter((id) => isPossible(identity, own, known.get(id) ?? []));
      const [id] = candidates;
      if (id === undefined) continue;
      if (candidates.length === 1) return { kind: 'one', id };
      if (!own.some(isStrongIdentity)) return { kind: 'several' };
    }
    return { kind: 'none' };
  }

  for (const [id, values] of allRows(db, entity)) add(id, values);
  return { find, add };
}

/** True when the owner still has the shared identity and no identity that decides speaks against it. */
function isPossible(shared: string, own: readonly string[], owner: readonly string[]): boolean {
  if (!owner.includes(shared)) return false;
  const prefix = prefixOf(shared);
  if (prefix === 'dn') return true;
  const decisive = weakPrefixes.has(prefix) ? strongPrefixes : ['dn'];
  return decisive.every((strong) => {
    const [one, two] = [withPrefix(own, strong), withPrefix(owner, strong)];
    return one === undefined || two === undefined || one === two;
  });
}

const strongPrefixes = ['dn', 'smtp', 'upn'];
const weakPrefixes: ReadonlySet<string> = new Set(['sam', 'alias']);

function prefixOf(identity: string): string {
  return identity.slice(0, identity.indexOf(':'));
}

function withPrefix(identities: readonly string[], prefix: string): string | undefined {
  return identities.find((identity) => prefixOf(identity) === prefix);
}
