import type { StoredValue } from '../inventory/shape.ts';
import type { IsoTime } from '../shared/dates.ts';

/** One record of a file as text. `row` is the line (CSV: of the record's first line) or sheet row, the first one being 1. */
export type RawRow = { readonly row: number; readonly cells: readonly string[] };

/** What was found at the top of a table, before the first data row. */
export type TableHead = {
  readonly header: readonly string[];
  /** Line or sheet row of the header, from 1. */
  readonly headerRow: number;
  /** The `#TYPE …` text without `#TYPE `, null when there is no such line. */
  readonly typeName: string | null;
  /** True when Excel's `sep=` line came first. */
  readonly hasSepLine: boolean;
  /** How many title rows above the header were passed over. */
  readonly titleRows: number;
};

/**
 * A data row turned into fields, ready to be compared with what is stored. `values` follows `shape.fields`: undefined means
 * that the file does not have the column (or that the column is all empty), null that the cell is empty.
 */
export type Draft = {
  /** Normalized identity of the thing within its entity (lower case; parts joined by `keySeparator`). */
  readonly key: string;
  readonly values: readonly (StoredValue | undefined)[];
  /** The row's own date; null when it has none. Only profiles, connections and logons have one. */
  readonly collected: IsoTime | null;
  readonly row: number;
};
