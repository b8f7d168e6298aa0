import type { GridCell } from './grid-keys.ts';

/** Rows from the first to the last, both included, counted from 0. */
export type RowRange = readonly [first: number, last: number];

/**
 * What is chosen in a grid: the cell that has the focus, the row from which Shift extends, and the chosen rows in order, apart
 * from one another. No range means that only the row with the focus is chosen. Ranges, because all of 100,000 rows may be.
 */
export type RowSelection = {
  readonly cell: GridCell;
  readonly anchor: number;
  readonly ranges: readonly RowRange[];
};

/**
 * A step of choosing.
 *
 * - `move` the focus goes, the chosen rows stay: arrow keys
 * - `pick` only this row: a click
 * - `toggle` this row too, or not any more: Space, Ctrl+click
 * - `extend` all from the anchor to here: Shift
 * - `all` of so many rows
 * - `none` only the row with the focus
 */
export type SelectionStep =
  | { readonly kind: 'move' | 'pick' | 'toggle' | 'extend'; readonly to: GridCell }
  | { readonly kind: 'all'; readonly rows: number }
  | { readonly kind: 'none' };

/** The first cell. */
export const startSelection: RowSelection = { cell: { row: 0, column: 0 }, anchor: 0, ranges: [] };

/** What is chosen after a step. */
export function select(selection: RowSelection, step: SelectionStep): RowSelection {
  switch (step.kind) {
    case 'move':
      return { ...selection, cell: step.to, anchor: step.to.row };
    case 'pick':
      return { cell: step.to, anchor: step.to.row, ranges: [] };
    case 'toggle':
      return { cell: step.to, anchor: step.to.row, ranges: toggled(selection, step.to.row) };
    case 'extend': {
      const { anchor } = selection;
      return { cell: step.to, anchor, ranges: [[Math.min(anchor, step.to.row), Math.max(anchor, step.to.row)]] };
    }
    case 'all':
      return { ...selection, ranges: step.rows === 0 ? [] : [[0, step.rows - 1]] };
    default:
      return { ...selection, ranges: [] };
  }
}

/** The chosen rows of a grid with so many; never empty unless the grid is. */
export function chosenRanges({ cell, ranges }: RowSelection, rows: number): readonly RowRange[] {
  if (rows === 0) return [];
  const last = rows - 1;
  const within = ranges.flatMap(([from, to]): readonly RowRange[] => (from > last ? [] : [[from, Math.min(to, last)]]));
  const focused = Math.min(cell.row, last);
  return within.length === 0 ? [[focused, focused]] : within;
}

/** How many rows ranges have together. */
export function countRows(ranges: readonly RowRange[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** True for a row in one of the ranges. */
export function isInRanges(ranges: readonly RowRange[], row: number): boolean {
  return ranges.some(([first, last]) => row >= first && row <= last);
}

/** The row that has the focus counts as chosen already when another is added to it. */
function toggled({ cell, ranges }: RowSelection, row: number): readonly RowRange[] {
  const before: readonly RowRange[] = ranges.length === 0 && cell.row !== row ? [[cell.row, cell.row]] : ranges;
  return isInRanges(before, row) ? withoutRow(before, row) : withRow(before, row);
}

function withoutRow(ranges: readonly RowRange[], row: number): readonly RowRange[] {
  return ranges.flatMap(([first, last]): readonly RowRange[] => {
    if (row < first || row > last) return [[first, last]];
    const parts: readonly RowRange[] = [
      [first, row - 1],
      [row + 1, last],
    ];
    return parts.filter(([from, to]) => from <= to);
  });
}

function withRow(ranges: readonly RowRange[], row: number): readonly RowRange[] {
  const joined: [number, number][] = [];
  for (const [first, last] of [...ranges, [row, row] as const].sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before !== undefined && before[1] >= first - 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}
