import { identitiesOf } from '../../../core/import/identities.ts';
import type { EntityName } from '../../../core/inventory/kinds.ts';
import { fieldIndex, type StoredValue } from '../../../core/inventory/shape.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { allRows } from '../../../db/entity-rows.ts';

/** Values of a mailbox row, stored or incoming. */
type Values = readonly (StoredValue | undefined)[];

/**
 * Finds the stored mailbox that a row means although its key differs: exports identify people by address, UPN, account or
 * alias as their author liked, and people are renamed. Built from the stored rows when the first row misses its key, which
 * does not happen in a plain first import or re-import.
 */
export type IdentityLookup = {
  /** The id of the row that shares an identity and contradicts none; null when there is none or more than one. */
  readonly find: (values: Values) => number | null;
  /** Makes a row that this run has added or changed findable. */
  readonly add: (id: number, values: Values) => void;
};

/** Entities whose rows are people, known by several identities. */
export type MailboxEntity = Extract<EntityName, 'mailboxes' | 'cas-mailboxes'>;

/** True for an entity of people. */
export function isMailboxEntity(entity: EntityName): entity is MailboxEntity {
  return entity === 'mailboxes' || entity === 'cas-mailboxes';
}

/** Reads the identities of all stored rows. */
export function buildIdentityLookup(db: ReadDb, entity: MailboxEntity): IdentityLookup {
  const shape = shapes[entity];
  const owners = new Map<string, { readonly id: number; readonly smtp: string; readonly dn: string } | 'several'>();
  const smtp = fieldIndex(shape, 'primarySmtpAddress');
  const dn = fieldIndex(shape, 'legacyExchangeDn');

  function add(id: number, values: Values): void {
    const owner = { id, smtp: folded(values[smtp]), dn: folded(values[dn]) };
    for (const identity of identitiesOf(entity, values)) {
      const known = owners.get(identity);
      owners.set(identity, known === undefined || (known !== 'several' && known.id === id) ? owner : 'several');
    }
  }

  function find(values: Values): number | null {
    const own = { smtp: folded(values[smtp]), dn: folded(values[dn]) };
    for (const identity of identitiesOf(entity, values)) {
      const owner = owners.get(identity);
      if (owner === undefined || owner === 'several') continue;
      if (identity.startsWith('dn:')) return owner.id;
      if (!contradicts(own.dn, owner.dn) && !contradicts(own.smtp, owner.smtp)) return owner.id;
    }
    return null;
  }

  for (const [id, values] of allRows(db, entity)) add(id, values);
  return { find, add };
}

function contradicts(left: string, right: string): boolean {
  return left !== '' && right !== '' && left !== right;
}

function folded(value: StoredValue | undefined): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}
