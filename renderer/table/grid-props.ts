import type { ReactNode, Ref } from 'react';
import type { GridColumn } from './grid-column.ts';
import type { GridAct } from './grid-key-steps.ts';
import type { GridCell } from './grid-keys.ts';
import type { RowSelection, SelectionStep } from './row-selection.ts';

/** By which column a grid is ordered. */
export type GridSort = { readonly column: string; readonly isDescending: boolean };

/** Where a context menu opens: a point of the window. */
export type GridPoint = { readonly x: number; readonly y: number };

/** What others can ask of a grid. */
export type GridHandle = {
  readonly focus: () => void;
  /** Brings a cell into view. */
  readonly reveal: (cell: GridCell) => void;
};

export type GridProps<Row> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly total: number;
  /** A row by its place; undefined while it is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Is told which rows are in view, so that they can be fetched; `last` is included. */
  readonly onView: (first: number, last: number) => void;
  readonly sort: GridSort | null;
  readonly onSort: (column: string) => void;
  readonly onResize: (column: string, width: number) => void;
  /** The field that filters a column, null where it cannot be filtered; a grid whose rows are not filtered has no such line. */
  readonly filterOf: ((column: string) => ReactNode) | null;
  readonly selection: RowSelection;
  readonly onSelect: (step: SelectionStep) => void;
  /** The point is there for a menu. */
  readonly onAct: (act: GridAct, point: GridPoint | null) => void;
  /** A letter that means nothing to the grid, in lower case; gives whether somebody took it. It is heard only while the grid has the focus. */
  readonly onLetter?: (letter: string) => boolean;
  /** What stands below the titles when no row does. */
  readonly empty: ReactNode;
  readonly ref: Ref<GridHandle>;
};
