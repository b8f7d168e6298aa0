import {
  findProblemColumns,
  type ProblemColumns,
  problemColumns,
  protectCell,
  surplusHeader,
  unprotectCell,
} from './problem-columns.ts';
import type { RawRow } from './raw-table.ts';
import type { RowProblem } from './row-problem.ts';

/** A row that was not imported, as it was read, and why. */
export type RejectedRow = { readonly row: RawRow; readonly problem: RowProblem };

/** Rejected rows as a table: the columns of their file first, then `Row`, `Problem` and `Hint`. Cells are unprotected text. */
export type RejectedRowTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/**
 * The rejected rows of one file with the reasons (product.md 5). Rows of a file that is itself one of rejected rows lose
 * their old reasons; cells that a row had too many follow the columns of the file under `Surplus 1`, `Surplus 2` …
 */
export function rejectedTable(header: readonly string[], rows: readonly RejectedRow[]): RejectedRowTable {
  const added = findProblemColumns(header);
  const width = added?.from ?? header.length;
  const read = (cell: string): string => (added === null ? cell : unprotectCell(cell));
  const cells = rows.map(({ row }) => ownCells(row.cells, added).map(read));
  const surplus = Math.min(
    maximalSurplus,
    cells.reduce((most, own) => Math.max(most, own.length - width), 0),
  );
  const surplusHeaders = Array.from({ length: surplus }, (_, i) => `${surplusHeader} ${i + 1}`);
  return {
    columns: [...header.slice(0, width).map(read), ...surplusHeaders, ...problemColumns],
    rows: rows.map(({ row, problem }, i) => [
      ...padded(joinedEnd(cells[i] ?? [], width + surplus), width + surplus),
      String(row.row),
      problem.column === null ? problem.message : `${problem.column}: ${problem.message}`,
      problem.hint,
    ]),
  };
}

/** The rejected rows of one file as CSV; see `rejectedTableCsv`. */
export function rejectedRowsCsv(header: readonly string[], rows: readonly RejectedRow[], delimiter = ','): string {
  return rejectedTableCsv(rejectedTable(header, rows), delimiter);
}

/**
 * A table of rejected rows as the text of a CSV file that imports as it is once the rows are corrected: the added columns are
 * recognized and ignored. Cells that a spreadsheet would take for a formula are protected by an apostrophe, which the import
 * of such a file takes off again, so names come back unchanged. The text begins with a byte order mark and is to be
 * written as UTF-8.
 */
export function rejectedTableCsv(table: RejectedRowTable, delimiter = ','): string {
  const lines = [table.columns, ...table.rows].map((cells) => cells.map(quotedCell).join(delimiter));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** More surplus cells than this are no cells but a text with delimiters; every row would get a column for each. */
const maximalSurplus = 20;

/** At most `width` cells: what is too much stands in the last one. */
function joinedEnd(cells: readonly string[], width: number): readonly string[] {
  if (cells.length <= width) return cells;
  return [...cells.slice(0, width - 1), cells.slice(width - 1).join(' | ')];
}

/** The cells of a row without the added columns; what stands behind them is surplus as well. */
function ownCells(cells: readonly string[], added: ProblemColumns | null): readonly string[] {
  if (added === null) return withoutEmptyEnd(cells);
  const surplusCells = withoutEmptyEnd(cells.slice(added.from, added.row));
  const behind = withoutEmptyEnd(cells.slice(added.to));
  const own = cells.slice(0, added.from);
  return surplusCells.length + behind.length === 0 ? own : [...padded(own, added.from), ...surplusCells, ...behind];
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}

function quotedCell(cell: string): string {
  return `"${protectCell(cell).replaceAll('"', '""')}"`;
}
