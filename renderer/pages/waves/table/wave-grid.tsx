import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { WaveHead } from '../../../../core/api/wave-report.ts';
import base from '../../../table/base-grid.module.css';
import { moveInGrid } from '../../../table/grid-keys.ts';
import type { GridSort } from '../../../table/grid-props.ts';
import { nextSort } from '../../explorer/change-query.ts';
import { isMenuKey, pointBelow, type WaveMenuPlace } from '../use-wave-menu.tsx';
import { waveCellId } from './wave-cell-id.ts';
import { type WaveCell, type WaveColumn, waveColumns } from './wave-cells.tsx';
import styles from './wave-grid.module.css';
import { WaveGridHead } from './wave-grid-head.tsx';
import { WaveRow } from './wave-row.tsx';

export type WaveGridHandle = { readonly focus: () => void };

/**
 * The waves as a grid of which only the rows in view are drawn. One row can be open: what `detail` gives then stands under
 * it. Enter and Space use the control of a cell, or open the row where there is none.
 */
export function WaveGrid(props: {
  /** In the order in which they are shown. */
  readonly waves: readonly WaveHead[];
  readonly sort: GridSort | null;
  readonly onSort: (sort: GridSort | null) => void;
  /** The number of the wave whose row is open; null for none. */
  readonly open: number | null;
  readonly onToggle: (wave: number, isByKey: boolean) => void;
  readonly onLock: (wave: number, isLocked: boolean) => void;
  readonly cell: WaveCell;
  readonly onCell: (cell: WaveCell) => void;
  readonly onMenu: (place: WaveMenuPlace) => void;
  readonly detail: (wave: WaveHead) => ReactNode;
  readonly ref: Ref<WaveGridHandle>;
}) {
  const { waves, open, cell, onCell, onToggle } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus({ preventScroll: true }) }), []);
  const row = Math.max(
    0,
    waves.findIndex(({ number }) => number === cell.wave),
  );
  const openRow = waves.findIndex(({ number }) => number === open);
  const virtualizer = useRows(waves, open, openRow, scroller);
  const go = (to: { readonly row: number; readonly column: number }): void => {
    const wave = waves[to.row];
    if (wave === undefined) return;
    onCell({ wave: wave.number, column: to.column });
    virtualizer.scrollToIndex(to.row, { align: 'auto' });
    revealColumn(scroller.current, to.column);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const pageRows = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2);
    const size = { rows: waves.length, columns: waveColumns.length, pageRows };
    const to = moveInGrid({ row, column: cell.column }, event, size);
    const wave = waves[row];
    if (to !== null) go(to);
    else if (isMenuKey(event) && wave !== undefined) {
      const focused = document.getElementById(waveCellId(id, wave.number, cell.column));
      props.onMenu({ wave, at: pointBelow(focused ?? event.currentTarget) });
    } else if ((event.key === 'Enter' || event.key === ' ') && wave !== undefined) {
      const control = document.getElementById(waveCellId(id, wave.number, cell.column))?.querySelector(controls);
      const isOther = control instanceof HTMLElement && waveColumns[cell.column]?.key !== 'users';
      if (isOther) control.click();
      else onToggle(wave.number, true);
    } else if (event.key === 'Escape' && open !== null) onToggle(open, true);
    else return;
    event.preventDefault();
  };
  const active = waves[row];
  return (
    <div
      ref={scroller}
      className={`${base.grid} ${styles.grid}`}
      role="grid"
      aria-label="Waves"
      aria-rowcount={waves.length + 1}
      aria-colcount={waveColumns.length}
      aria-activedescendant={active === undefined ? undefined : waveCellId(id, active.number, cell.column)}
      tabIndex={0}
      style={{ '--columns': tracks, '--width': `${totalWidth}px` } as Readonly<Record<string, string>>}
      onKeyDown={onKeyDown}
    >
      <WaveGridHead sort={props.sort} onSort={(key) => props.onSort(nextSort(props.sort, key))} />
      <div role="rowgroup" className={base.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const wave = waves[index];
          if (wave === undefined) return null;
          const isOpen = wave.number === open;
          return (
            <div
              key={wave.number}
              ref={virtualizer.measureElement}
              data-index={index}
              role="presentation"
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <WaveRow
                {...{ wave, index, isOpen }}
                grid={id}
                focused={index === row ? cell.column : null}
                {...{ onCell, onToggle }}
                onMenu={props.onMenu}
                onLock={props.onLock}
              />
              {isOpen && <Detail>{props.detail(wave)}</Detail>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** As wide as the grid is seen, wherever it is scrolled to. */
function Detail({ children }: { readonly children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  useShownWhenFilled(row);
  return (
    <div ref={row} role="row" className={styles.detailRow}>
      <div role="gridcell" aria-colspan={waveColumns.length} className={styles.detail}>
        {children}
      </div>
    </div>
  );
}

/** Once its people are there the open row is brought into view as a whole, as far as it fits. */
function useShownWhenFilled(row: { readonly current: HTMLDivElement | null }): void {
  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (element.offsetHeight < filledHeight) return;
      observer.disconnect();
      revealPlace(element);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [row]);
}

/** Scrolls the grid alone just so far that an open row is in view; its upper end where it does not fit. */
function revealPlace(detail: HTMLElement): void {
  const scroller = detail.closest<HTMLElement>('[role=grid]');
  const place = detail.parentElement;
  if (scroller === null || place === null) return;
  const [inside, outside] = [place.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const above = inside.top - outside.top - rowHeight - 1;
  const below = inside.bottom - outside.bottom;
  if (below > 0) scroller.scrollTop += Math.min(below, above);
  else if (above < 0) scroller.scrollTop += above;
}

/** The rows to draw: those in view and some around them, and the open one, where the focus may be. */
function useRows(
  waves: readonly WaveHead[],
  open: number | null,
  openRow: number,
  scroller: { readonly current: HTMLDivElement | null },
) {
  const virtualizer = useVirtualizer({
    count: waves.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => waves[index]?.number ?? index,
    estimateSize: (index) => (index === openRow ? rowHeight + openHeight : rowHeight),
    overscan: 12,
    scrollPaddingStart: rowHeight,
    rangeExtractor: (range: Range) => {
      const rows = defaultRangeExtractor(range);
      return openRow < 0 || rows.includes(openRow) ? rows : [...rows, openRow].sort((a, b) => a - b);
    },
  });
  const place = useRef(openRow);
  place.current = openRow;
  useEffect(() => {
    if (open !== null && place.current >= 0) virtualizer.scrollToIndex(place.current, { align: 'auto' });
  }, [open, virtualizer]);
  return virtualizer;
}

/** Scrolls sideways just so far that a column is in view beside those that stay. */
function revealColumn(scroller: HTMLElement | null, column: number): void {
  const title = scroller?.querySelectorAll<HTMLElement>('[role=columnheader]')[column];
  if (scroller === null || title === undefined || column < stickyColumns) return;
  const [left, right] = [title.offsetLeft - stickyWidth, title.offsetLeft + title.offsetWidth];
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}

const rowHeight = 32;
const openHeight = 380;
const filledHeight = 160;
const controls = 'a, button';
const stickyColumns = 2;
const widthOf = (columns: readonly WaveColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0);
const stickyWidth = widthOf(waveColumns.slice(0, stickyColumns));
const totalWidth = widthOf(waveColumns);
const tracks = waveColumns
  .map(({ width }, i) => (i < stickyColumns ? `${width}px` : `minmax(${width}px, ${width}fr)`))
  .join(' ');
