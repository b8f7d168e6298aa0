import type { EntityName } from '../inventory/kinds.ts';
import { fieldIndex } from '../inventory/shape.ts';
import { shapes } from '../inventory/shapes.ts';
import { keyPart, type RowValues } from './key-part.ts';

/**
 * By what a mailbox can be known to be the same in another file, strongest first: `dn:<legacy DN>`, `smtp:<primary address>`,
 * `upn:`, `sam:`, `alias:`, in lower case. Empty for entities other than `mailboxes` and `cas-mailboxes`. Display names never count: they lose letters and are not unique (domain.md 3.1).
 */
export function identitiesOf(entity: EntityName, values: RowValues): readonly string[] {
  const identities: string[] = [];
  for (const [prefix, index] of places.get(entity) ?? []) {
    const value = values[index];
    if (typeof value === 'string' && value !== '') identities.push(identity(prefix, value));
  }
  return identities;
}

/**
 * The key of a mailbox: its first identity in the order address, UPN, legacy DN, account, alias; null when there is none.
 * Account and alias come last, because they are unique in one domain only.
 */
export function mailboxKeyFunction(entity: 'mailboxes' | 'cas-mailboxes'): (values: RowValues) => string | null {
  const rank = ['smtp', 'upn', 'dn', 'sam', 'alias'];
  const order = placesIn(entity).toSorted(([left], [right]) => rank.indexOf(left) - rank.indexOf(right));
  return (values) => {
    for (const [prefix, index] of order) {
      const value = values[index];
      if (typeof value === 'string' && value !== '') return identity(prefix, value);
    }
    return null;
  };
}

type Places = readonly (readonly [prefix: string, index: number])[];

const places = new Map<EntityName, Places>([
  ['mailboxes', placesIn('mailboxes')],
  ['cas-mailboxes', placesIn('cas-mailboxes')],
]);

function placesIn(entity: EntityName): Places {
  const at = (field: string): number => fieldIndex(shapes[entity], field);
  return [
    ['dn', at('legacyExchangeDn')],
    ['smtp', at('primarySmtpAddress')],
    ['upn', at('userPrincipalName')],
    ['sam', at('samAccountName')],
    ['alias', at('alias')],
  ];
}

function identity(prefix: string, value: string): string {
  return `${prefix}:${keyPart(prefix === 'smtp' ? bareAddress(value) : value)}`;
}

/** An address without the `SMTP:` that some exports put before it. */
function bareAddress(value: string): string {
  return value.charCodeAt(4) === 58 && /^smtp:/i.test(value) ? value.slice(5) : value;
}
