import type { ListColumn, ListRow } from '../lists/list-column.ts';
import type { ListQuery } from '../lists/list-query.ts';
import type { CountedValue } from '../lists/search-rows.ts';

export type { ListRow } from '../lists/list-column.ts';
export type { CountedValue } from '../lists/search-rows.ts';

/** A page of a list. `total` counts the rows that pass the query, `all` those without it. */
export type ListPage = { readonly total: number; readonly all: number; readonly rows: readonly ListRow[] };

/** A row by its id, and its place among those that pass the query; each is null when there is none. */
export type ListPlace = { readonly row: ListRow | null; readonly index: number | null };

/** The values of a column among the rows that pass the other conditions. `isCut` when there are more. */
export type ListValues = { readonly values: readonly CountedValue[]; readonly isCut: boolean };

/** Some rows of a list, with the columns that are wanted in their order; `ranges` null means all that pass. */
export type RowsRequest = {
  readonly query: ListQuery;
  readonly columns: readonly ListColumn['key'][];
  /** From the first to the last, both included, counted from 0. */
  readonly ranges: readonly (readonly [first: number, last: number])[] | null;
};

/** What a saved list holds. */
export type SavedList = { readonly rows: number; readonly bytes: number };
