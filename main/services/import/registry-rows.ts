import type { Draft } from '../../../core/import/raw-table.ts';
import { type EntityShape, fieldIndex, type StoredValue } from '../../../core/inventory/shape.ts';

/** The fields that a registry scan lists completely: a value that it does not list is not in the profile any more. */
const scannedFields = [
  'homeServer',
  'homeServerFqdn',
  'homeServerDn',
  'homeServerAddresses',
  'unresolvedServer',
  'storeServer',
  'storeServerDn',
  'storeServerFqdn',
];

/**
 * Joins the rows of a registry inventory, one per value, to one draft per profile section. Rows of a section usually follow
 * each other and are joined here; where they do not, the comparison joins them.
 */
export class RegistryRows {
  #pending: Draft | null = null;

  /** Takes a row; returns the section before it when that one is complete. */
  add(draft: Draft): Draft | null {
    const pending = this.#pending;
    if (pending !== null && pending.key === draft.key && !contradicts(pending, draft)) {
      this.#pending = { ...pending, values: joinValues(pending.values, draft.values) };
      return null;
    }
    this.#pending = draft;
    return pending;
  }

  /** The last section; null when there was no row. */
  flush(): Draft | null {
    const pending = this.#pending;
    this.#pending = null;
    return pending;
  }

  /** The values of a section that this run sees for the first time: scanned fields without a row are blank. */
  whole(shape: EntityShape, draft: Draft): (StoredValue | undefined)[] {
    const values = [...draft.values];
    for (const field of scannedFields) values[fieldIndex(shape, field)] ??= null;
    return values;
  }
}

function contradicts(left: Draft, right: Draft): boolean {
  return right.values.some(
    (value, i) => value !== undefined && left.values[i] !== undefined && left.values[i] !== value,
  );
}

function joinValues(left: Draft['values'], right: Draft['values']): Draft['values'] {
  return left.map((value, i) => right[i] ?? value);
}
