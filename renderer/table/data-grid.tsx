import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './data-grid.module.css';
import { type GridCell, moveInGrid } from './grid-keys.ts';

/** A column of a grid. `width` is a track of a CSS grid, `text` what Ctrl+C copies. */
export type GridColumn<Row> = {
  readonly key: string;
  readonly title: string;
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  readonly text: (row: Row) => string;
  /** The field that filters the column; absent where it cannot be filtered. */
  readonly filter?: ReactNode;
};

/** By which column a grid is ordered. */
export type GridSort = { readonly column: string; readonly isDescending: boolean };

type GridProps<Row> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly total: number;
  /** A row by its place; undefined while it is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Is told which rows are in view, so that they can be fetched; `last` is included. */
  readonly onView: (first: number, last: number) => void;
  readonly sort: GridSort;
  readonly onSort: (column: string) => void;
};

/** A grid that draws only the rows in view: the keys of a spreadsheet, and the whole size told to screen readers. */
export function DataGrid<Row>(props: GridProps<Row>) {
  const { columns, total } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridCell>({ row: 0, column: 0 });
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: headHeight,
    onChange: ({ range }) => range !== null && props.onView(range.startIndex, range.endIndex),
  });
  const current: GridCell = { row: Math.min(active.row, Math.max(0, total - 1)), column: active.column };
  const rows = virtualizer.getVirtualItems();
  const isDrawn = rows.some(({ index }) => index === current.row);
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const copied = event.ctrlKey && event.key === 'c' ? props.rowAt(current.row) : undefined;
    if (copied !== undefined) navigator.clipboard.writeText(columns.map(({ text }) => text(copied)).join('\t'));
    const pageRows = Math.max(1, Math.floor((event.currentTarget.clientHeight - headHeight) / rowHeight) - 1);
    const next = moveInGrid(current, event, { rows: total, columns: columns.length, pageRows });
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    virtualizer.scrollToIndex(next.row);
  };
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + headRows}
      aria-colcount={columns.length}
      aria-activedescendant={isDrawn ? cellId(id, current) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Head {...props} template={template} />
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, start }) => (
          <BodyRow
            key={index}
            row={props.rowAt(index)}
            {...{ index, columns, id, current, setActive }}
            style={{ ...template, transform: `translateY(${start}px)` }}
          />
        ))}
      </div>
    </div>
  );
}

type Style = Readonly<Record<string, string>>;

function Head<Row>({ columns, sort, onSort, template }: GridProps<Row> & { readonly template: Style }) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.titles} style={template}>
        {columns.map(({ key, title }) => {
          const direction = sort.isDescending ? 'descending' : 'ascending';
          return (
            <div key={key} role="columnheader" aria-sort={sort.column === key ? direction : 'none'}>
              <button type="button" onClick={() => onSort(key)}>
                {title}
                {sort.column === key && <span aria-hidden="true">{sort.isDescending ? ' ↓' : ' ↑'}</span>}
              </button>
            </div>
          );
        })}
      </div>
      <div role="row" aria-rowindex={2} className={styles.filters} style={template}>
        {columns.map(({ key, filter }) => (
          <div key={key} role="gridcell">
            {filter}
          </div>
        ))}
      </div>
    </div>
  );
}

function BodyRow<Row>(props: {
  readonly row: Row | undefined;
  readonly index: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly id: string;
  readonly current: GridCell;
  readonly setActive: (cell: GridCell) => void;
  readonly style: Style;
}) {
  const { row, index, columns, id, current, setActive, style } = props;
  const isActive = index === current.row;
  return (
    <div
      role="row"
      aria-rowindex={index + 1 + headRows}
      aria-selected={isActive}
      className={`${styles.row} ${isActive ? styles.active : ''}`}
      style={style}
    >
      {columns.map((column, i) => (
        <div
          key={column.key}
          id={cellId(id, { row: index, column: i })}
          role="gridcell"
          aria-colindex={i + 1}
          className={isActive && i === current.column ? styles.current : undefined}
          title={row === undefined ? undefined : column.text(row)}
          onClick={() => setActive({ row: index, column: i })}
        >
          {row === undefined ? '…' : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

const rowHeight = 28;
const headRows = 2;
const headHeight = 68;

function cellId(grid: string, { row, column }: GridCell): string {
  return `${grid}-${row}-${column}`;
}
