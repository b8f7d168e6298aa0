/** The columns that a file of rejected rows adds to those of its source (product.md 5). */
export const problemColumns = ['Row', 'Problem', 'Hint'] as const;

/** Header of a column that holds the cells that a rejected row had too many: `Surplus 1`. */
export const surplusHeader = 'Surplus';

/** Where the added columns of a file of rejected rows are: `from` ≤ `row` < `to`, surplus cells first, then `Row` … `Hint`. */
export type ProblemColumns = { readonly from: number; readonly row: number; readonly to: number };

/** Finds the added columns of a file of rejected rows; null for any other file. */
export function findProblemColumns(header: readonly string[]): ProblemColumns | null {
  const row = header.findLastIndex((_, i) => problemColumns.every((name, j) => header[i + j]?.trim() === name));
  if (row < 0) return null;
  let from = row;
  while (from > 0 && header[from - 1]?.startsWith(`${surplusHeader} `)) from--;
  return { from, row, to: row + problemColumns.length };
}

/**
 * A cell as a spreadsheet cannot take it for a formula: an apostrophe is put before `=`, `+`, `-`, `@`, tab and carriage
 * return, and before an apostrophe that stands before one of them, so that `unprotectCell` gives back exactly what was there.
 */
export function protectCell(cell: string): string {
  return startsFormula(cell) ? `'${cell}` : cell;
}

/** Undoes `protectCell`; only for files that have the problem columns, because elsewhere an apostrophe is part of the name. */
export function unprotectCell(cell: string): string {
  return cell.charCodeAt(0) === 39 && startsFormula(cell.slice(1)) ? cell.slice(1) : cell;
}

function startsFormula(cell: string): boolean {
  let i = 0;
  while (cell.charCodeAt(i) === 39) i++;
  const code = cell.charCodeAt(i);
  return code === 61 || code === 43 || code === 45 || code === 64 || code === 9 || code === 13;
}
