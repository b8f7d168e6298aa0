import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import base from './base-grid.module.css';
import styles from './data-grid.module.css';
import { trackList, widthOf } from './grid-column.ts';
import { GridHead } from './grid-head.tsx';
import { requestOf } from './grid-key-steps.ts';
import type { GridCell } from './grid-keys.ts';
import type { GridPoint, GridProps } from './grid-props.ts';
import { cellId, GridRow, headRowsOf, rowHeight } from './grid-row.tsx';
import { headHeightOf, revealCell } from './reveal-cell.ts';
import { chosenRanges, isInRanges } from './row-selection.ts';

/** A grid that draws only the rows in view: the keys of a spreadsheet, and the whole size told to screen readers. */
export function DataGrid<Row>(props: GridProps<Row>) {
  const { columns, total, selection, rowAt } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const hasFilters = props.filterOf !== null;
  const headHeight = headHeightOf(hasFilters);
  const headRows = headRowsOf(hasFilters);
  const reveal = useCallback((cell: GridCell) => revealCell(scroller.current, cell, headHeight), [headHeight]);
  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus({ preventScroll: true }), reveal }), [
    reveal,
  ]);
  const rows = useRowsInView(total, scroller, props.onView);
  const cell = cellWithin(selection.cell, total, columns.length);
  useFirstCellInView(reveal, cell);
  const ranges = useMemo(() => chosenRanges(selection, total), [selection, total]);
  const isDrawn = rows.some(({ index }) => index === cell.row);
  const events = useGridEvents(props, cell, scroller);
  const width = widthOf(columns);
  return (
    <div
      ref={scroller}
      className={`${base.grid} ${styles.grid}`}
      role="grid"
      aria-label={props.label}
      aria-multiselectable="true"
      aria-rowcount={total + headRows}
      aria-colcount={columns.length}
      aria-activedescendant={isDrawn ? cellId(id, cell.row, cell.column) : undefined}
      tabIndex={0}
      style={{ '--columns': trackList(columns), '--width': `${width}px` } as Readonly<Record<string, string>>}
      {...events}
    >
      <GridHead {...props} />
      <div role="rowgroup" className={base.body} style={{ height: total * rowHeight }}>
        {rows.map(({ index, start }) => (
          <GridRow
            key={index}
            row={rowAt(index)}
            index={index}
            start={start}
            headRows={headRows}
            columns={columns}
            grid={id}
            focused={index === cell.row ? cell.column : null}
            isChosen={isInRanges(ranges, index)}
          />
        ))}
      </div>
      {total === 0 && <div className={styles.empty}>{props.empty}</div>}
    </div>
  );
}

/** A grid that comes when its cell was chosen already, by a link, begins there. */
function useFirstCellInView(reveal: (cell: GridCell) => void, cell: GridCell): void {
  const first = useRef(cell);
  useEffect(() => reveal(first.current), [reveal]);
}

type Scroller = { readonly current: HTMLDivElement | null };

/** The rows to draw: those in view and some around them. */
function useRowsInView(total: number, scroller: Scroller, onView: GridProps<unknown>['onView']) {
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => onView(startIndex, endIndex), [onView, startIndex, endIndex]);
  return virtualizer.getVirtualItems();
}

function useGridEvents<Row>({ onSelect, onAct, ...props }: GridProps<Row>, cell: GridCell, scroller: Scroller) {
  const size = { rows: props.total, columns: props.columns.length };
  const headHeight = headHeightOf(props.filterOf !== null);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const pageRows = Math.max(1, Math.floor((event.currentTarget.clientHeight - headHeight) / rowHeight) - 1);
    const request = requestOf(cell, event, { ...size, pageRows });
    if (request === null) {
      const letter = letterOf(event);
      if (letter !== null && props.onLetter?.(letter) === true) event.preventDefault();
      return;
    }
    event.preventDefault();
    if ('act' in request) {
      onAct(request.act, request.act === 'menu' ? pointOf(event.currentTarget, headHeight) : null);
    } else {
      onSelect(request.step);
      if ('to' in request.step) revealCell(scroller.current, request.step.to, headHeight);
    }
  };
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const to = cellOf(event.target);
    if (to === null) return;
    onSelect({ kind: event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'pick', to });
    if (isNameClick(event)) onAct('open', null);
  };
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>): void => {
    if (cellOf(event.target) !== null) onAct('open', null);
  };
  const onContextMenu = (event: MouseEvent<HTMLDivElement>): void => {
    const to = cellOf(event.target);
    if (to === null) return;
    event.preventDefault();
    const isChosen = isInRanges(chosenRanges(props.selection, props.total), to.row);
    onSelect({ kind: isChosen ? 'move' : 'pick', to });
    onAct('menu', { x: event.clientX, y: event.clientY });
  };
  /** Shift+click chooses rows; it is not to mark their letters. */
  const onMouseDown = (event: MouseEvent<HTMLDivElement>): void => {
    if (event.shiftKey && cellOf(event.target) !== null) event.preventDefault();
    if (event.shiftKey) scroller.current?.focus({ preventScroll: true });
  };
  return { onKeyDown, onClick, onDoubleClick, onContextMenu, onMouseDown };
}

/** A letter alone; null for other keys, and for one that is held with another key. */
function letterOf({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): string | null {
  return /^[a-z]$/i.test(key) && !ctrlKey && !altKey && !metaKey && !shiftKey ? key.toLowerCase() : null;
}

function isNameClick(event: MouseEvent): boolean {
  const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
  return isPlain && event.target instanceof Element && event.target.closest('[data-name]') !== null;
}

/** The cell that something in it belongs to; null outside of the rows. */
function cellOf(target: EventTarget): GridCell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (element === null) return null;
  return { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

/** Below the cell with the focus; at the top of the grid when it is not in view. */
function pointOf(grid: HTMLElement, headHeight: number): GridPoint {
  const active = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  const box = (active ?? grid).getBoundingClientRect();
  return { x: box.left + 16, y: active === null ? box.top + headHeight : box.bottom };
}

function cellWithin({ row, column }: GridCell, rows: number, columns: number): GridCell {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) };
}
