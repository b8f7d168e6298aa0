import { memo } from 'react';
import base from './base-grid.module.css';
import styles from './data-grid.module.css';
import type { GridColumn } from './grid-column.ts';

export const rowHeight = 28;

/** How many rows stand above the first: the titles, and the filters where there are any. */
export function headRowsOf(hasFilters: boolean): number {
  return hasFilters ? 2 : 1;
}

type GridRowProps<Row> = {
  readonly row: Row | undefined;
  readonly index: number;
  /** How many rows stand above the first. */
  readonly headRows: number;
  /** Its place in pixels from the first row. */
  readonly start: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly grid: string;
  /** The column that has the focus; null in the other rows. */
  readonly focused: number | null;
  readonly isChosen: boolean;
};

/** A row; it is drawn again only when something of it changes. A row on its way shows that it comes. */
export const GridRow = memo(PlainRow) as typeof PlainRow;

function PlainRow<Row>({ row, index, headRows, start, columns, grid, focused, isChosen }: GridRowProps<Row>) {
  const kinds = [base.row, styles.row, isChosen ? styles.chosen : '', focused === null ? '' : styles.active];
  return (
    <div
      role="row"
      aria-rowindex={index + 1 + headRows}
      aria-selected={isChosen}
      aria-busy={row === undefined ? true : undefined}
      className={kinds.join(' ')}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map((column, i) => {
        const text = row === undefined ? undefined : column.text(row);
        return (
          <div
            key={column.key}
            id={cellId(grid, index, i)}
            data-row={index}
            data-column={i}
            role="gridcell"
            aria-colindex={i + 1}
            className={cellStyle(column, focused === i)}
            title={text}
          >
            {row === undefined ? <span className={styles.waiting}>…</span> : contentOf(column, row)}
          </div>
        );
      })}
    </div>
  );
}

/** The id of a cell in the page. */
export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

function contentOf<Row>(column: GridColumn<Row>, row: Row) {
  if (!column.isName) return column.cell(row);
  return (
    <span data-name="" className={styles.name}>
      {column.cell(row)}
    </span>
  );
}

function cellStyle(column: { readonly align: 'start' | 'end' }, isFocused: boolean): string {
  return [column.align === 'end' ? base.end : '', isFocused ? styles.current : ''].join(' ').trim();
}
