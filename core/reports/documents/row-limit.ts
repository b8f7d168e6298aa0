import { type Column, type PlainBlock, type Text, table } from '../../documents/document.ts';
import type { ReportWords } from '../words/report-words.ts';

/** Makes tables of a document, none with more rows than the reader wants, and counts what was left out. */
export type TableMaker = {
  /** A table; nothing without items. Only the items that are shown become rows. */
  readonly table: <Item>(
    columns: readonly Column[],
    items: readonly Item[],
    rowOf: (item: Item) => readonly Text[],
    note?: string,
  ) => PlainBlock[];
  /** How many rows were left out of all tables so far. */
  readonly leftOut: () => number;
};

/** Begins a document whose tables have at most so many rows; null means all. */
export function limitRows(most: number | null, { plural }: ReportWords): TableMaker {
  let leftOut = 0;
  return {
    table(columns, items, rowOf, note) {
      const shown = most === null ? items : items.slice(0, most);
      const more = items.length - shown.length;
      leftOut += more;
      const notes = [
        ...(note === undefined ? [] : [note]),
        ...(more === 0
          ? []
          : [plural(more, '{count} more row is left out here.', '{count} more rows are left out here.')]),
      ];
      return table(columns, shown.map(rowOf), notes.length === 0 ? null : notes.join(' '));
    },
    leftOut: () => leftOut,
  };
}
