import type { StoredValue } from '../../inventory/shape.ts';
import type { IssueCode } from '../issue.ts';

/**
 * What became of one cell. `value` is undefined when the cell says nothing that can be used, null when it is empty;
 * `trouble` is null when all is well. A value can come with trouble: a date that is kept as text, a list that was cut.
 */
export type Parsed = { readonly value: StoredValue | undefined; readonly trouble: IssueCode | null };

/** An empty cell. */
export const emptyCell: Parsed = { value: null, trouble: null };

/** A cell that was understood. */
export function parsed(value: StoredValue): Parsed {
  return { value, trouble: null };
}

/** A cell that cannot be used. */
export function unusable(trouble: IssueCode): Parsed {
  return { value: undefined, trouble };
}
