import type { ReactNode } from 'react';

/** A column of a grid. `width` in pixels; it grows with the grid unless `isFixed`, which a width chosen by hand is. */
export type GridColumn<Row> = {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly isFixed: boolean;
  /** Numbers stand at the end. */
  readonly align: 'start' | 'end';
  readonly cell: (row: Row) => ReactNode;
  /** The cell as a text: what pointing at it shows. */
  readonly text: (row: Row) => string;
  /** True for the column that names the row: a click on its text opens the row. */
  readonly isName: boolean;
};

/** The tracks of a CSS grid that columns stand in. */
export function trackList(columns: readonly Pick<GridColumn<never>, 'width' | 'isFixed'>[]): string {
  return columns.map(({ width, isFixed }) => (isFixed ? `${width}px` : `minmax(${width}px, ${width}fr)`)).join(' ');
}

/** How wide columns are together at least, in pixels. */
export function widthOf(columns: readonly Pick<GridColumn<never>, 'width'>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
