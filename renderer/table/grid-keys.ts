/** The cell that has the focus in a grid; rows and columns are counted from 0. */
export type GridCell = { readonly row: number; readonly column: number };

/** How large a grid is, and how many rows a page of it shows. */
export type GridSize = { readonly rows: number; readonly columns: number; readonly pageRows: number };

/** A key as a grid sees it. */
export type GridKey = { readonly key: string; readonly ctrlKey: boolean };

/** Where a key leads from a cell; null for a key that does not move, and in a grid without rows. */
export function moveInGrid(from: GridCell, { key, ctrlKey }: GridKey, size: GridSize): GridCell | null {
  if (size.rows === 0) return null;
  const target = targetOf(from, key, ctrlKey, size);
  if (target === null) return null;
  return { row: clamp(target.row, size.rows), column: clamp(target.column, size.columns) };
}

function targetOf({ row, column }: GridCell, key: string, isCtrl: boolean, size: GridSize): GridCell | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: row - size.pageRows, column };
    case 'PageDown':
      return { row: row + size.pageRows, column };
    case 'Home':
      return { row: isCtrl ? 0 : row, column: 0 };
    case 'End':
      return { row: isCtrl ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return null;
  }
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}
