import type { RowFilter } from '../classification/row-filter.ts';

/** The lists of the explorer. `servers` holds servers and arrays. */
export const listNames = ['users', 'profiles', 'databases', 'servers', 'sites', 'findings', 'tasks'] as const;

export type ListName = (typeof listNames)[number];

/** A value of a list: texts, numbers, days (`2014-03-14`) and moments as ISO texts, yes or no. Null is not known. */
export type ListCell = string | number | boolean | null;

/**
 * One thing that is asked of a row.
 *
 * - `text` the column, as it is shown, contains these letters, whatever their case and accents
 * - `values` the column is one of these; null stands for what is not known
 * - `range` a number or a day is between the two, both included; null leaves a side open
 * - `finding` a finding of today concerns it, which is given by its id in the list of findings; one that is gone concerns none
 */
export type ListCondition =
  | { readonly kind: 'text'; readonly column: string; readonly contains: string }
  | { readonly kind: 'values'; readonly column: string; readonly oneOf: readonly ListCell[] }
  | {
      readonly kind: 'range';
      readonly column: string;
      readonly from: string | number | null;
      readonly to: string | number | null;
    }
  | FindingCondition;

/** Its column stands in no list: it looks at whatever the finding names. */
export type FindingCondition = { readonly kind: 'finding'; readonly column: 'finding'; readonly finding: string };

/** A condition on a column. */
export type ColumnCondition = Exclude<ListCondition, FindingCondition>;

/** By which column a list is ordered. What is not known comes last, in either direction. */
export type ListSort = { readonly column: string; readonly isDescending: boolean };

/**
 * Which rows of a list, in which order. `users` is what a number of another page counts; only the list of users has it, and
 * it is empty elsewhere. A row passes when every condition holds. `sort` null is the list's own order.
 */
export type ListQuery = {
  readonly users: RowFilter;
  readonly conditions: readonly ListCondition[];
  readonly sort: ListSort | null;
};

/** All rows in the list's own order. */
export const wholeList: ListQuery = { users: [], conditions: [], sort: null };
