import type { Issue } from './issue.ts';
import type { Draft, RawRow } from './raw-table.ts';
import type { RowProblem } from './row-problem.ts';

/**
 * What became of a row. `key` of a rejected row is what it would have been known by, null when even that is not known; a
 * discarded row is one that a person does not want, known likewise.
 */
export type ReadRowResult =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'rejected'; readonly key: string | null; readonly problem: RowProblem }
  | { readonly kind: 'discarded'; readonly key: string | null }
  | { readonly kind: 'skipped' };

/** Turns the rows of one table into drafts, in the order of the file. */
export type RowReader = {
  readonly read: (row: RawRow) => ReadRowResult;
  /** What was found, by code and column; to be asked after the last row. Does not repeat `recognition.issues`. */
  readonly issues: () => readonly Issue[];
};
