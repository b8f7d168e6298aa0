import { type EntityName, entityNames } from '../../../core/inventory/kinds.ts';
import { invalidChoice } from './chosen-table.ts';

/** How the change review names a row: its kind and its key. */
export function reviewId(entity: EntityName, key: string): string {
  return `${entity}:${key}`;
}

/** The keys of declined rows by kind. Throws `choices-invalid` for what is no name of a row. */
export function declinedKeys(ids: readonly string[]): ReadonlyMap<EntityName, ReadonlySet<string>> {
  const keys = new Map<EntityName, Set<string>>();
  for (const id of ids) {
    const end = id.indexOf(':');
    const entity = entityNames.find((name) => name === id.slice(0, Math.max(end, 0)));
    if (entity === undefined) throw invalidChoice(`${JSON.stringify(id)} names no row of the change review.`, { id });
    const own = keys.get(entity) ?? new Set();
    own.add(id.slice(end + 1));
    keys.set(entity, own);
  }
  return keys;
}
