import type { ListColumn } from '../../lists/list-column.ts';
import type { CellReader, ListTable } from '../../lists/list-table.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';

/** A list with more cells, or with other ones in place of its own; `cells` reads them by the place of the row. */
export function extendTable(table: ListTable, cells: Readonly<Record<string, CellReader>>): ListTable {
  const own = Object.entries(cells);
  return {
    ...table,
    readerOf: (column) => cells[column] ?? table.readerOf(column),
    rowAt(place, columns) {
      const row = table.rowAt(place, columns);
      const wanted = own.filter(([key]) => columns === null || columns.includes(key));
      return {
        id: row.id,
        cells: { ...row.cells, ...Object.fromEntries(wanted.map(([key, read]) => [key, read(place)])) },
      };
    },
  };
}

/** A column that a sheet has beside those of its list; `title` is said already, `width` in pixels. */
export function moreColumn(
  key: string,
  title: string,
  kind: ListColumn['kind'],
  width: number,
  words: ListColumn['words'] = null,
): ListColumn {
  return { key, title, kind, width, words, isShown: true, isFacet: false };
}

/** The words of the codes of such a column. */
export function sayEach(
  phrases: Readonly<Record<string, Phrase>>,
  words: ReportWords,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(phrases).map(([code, phrase]) => [code, words.say(phrase)]));
}
