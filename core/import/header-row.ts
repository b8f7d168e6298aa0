import { isKnownHeader } from './known-headers.ts';

/** Which of the first rows is the header, and how sure that is: the number of its cells that are headers of known exports. */
export type HeaderRow = { readonly index: number; readonly knownCells: number };

/** How many rows are looked at: titles above a header are few. */
export const searchedRows = 30;

/**
 * Finds the header among the first rows of a table: the first row with the most known headers, at least two. A table of
 * unknown headers has its header in the first row that is about as wide as the widest, so titles above it are passed
 * over. Null when all rows are empty.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): HeaderRow | null {
  const widths = rows.map((cells) => cells.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...widths);
  if (widest === 0) return null;
  const known = rows.map((cells) => cells.filter(isKnownHeader).length);
  const most = Math.max(...known);
  if (most >= 2) return { index: known.indexOf(most), knownCells: most };
  const index = widths.findIndex((width) => width >= Math.max(1, Math.ceil(widest * 0.6)));
  return { index, knownCells: known[index] ?? 0 };
}
