import type { RowsRequest } from '../../core/api/list-report.ts';
import { listColumns } from '../../core/lists/columns.ts';
import type { ListColumn } from '../../core/lists/list-column.ts';
import type { AskedList, ListAnswer } from './list-tables.ts';

/** The columns that are asked for, in that order; those that the list lacks are left out. */
export function columnsOf({ list, columns }: Pick<AskedList & RowsRequest, 'list' | 'columns'>): readonly ListColumn[] {
  const known = new Map(listColumns[list].map((column) => [column.key, column]));
  return columns.flatMap((key) => known.get(key) ?? []);
}

/** The rows that are asked for, of those that pass. */
export function placesOf({ places }: ListAnswer, ranges: RowsRequest['ranges']): readonly number[] {
  return ranges === null ? places : ranges.flatMap(([first, last]) => places.slice(first, last + 1));
}
