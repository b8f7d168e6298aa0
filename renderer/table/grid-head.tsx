import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import base from './base-grid.module.css';
import { columnWidths } from './column-layout.ts';
import styles from './data-grid.module.css';
import type { GridProps } from './grid-props.ts';
import { SortArrow } from './sort-arrow.tsx';

type HeadProps<Row> = Pick<GridProps<Row>, 'columns' | 'sort' | 'onSort' | 'onResize' | 'filterOf'>;

/** The titles, which sort and are made wider, and under them the fields that filter. */
export function GridHead<Row>({ columns, sort, onSort, onResize, filterOf }: HeadProps<Row>) {
  return (
    <div role="rowgroup" className={`${base.head} ${styles.head}`}>
      <div role="row" aria-rowindex={1} className={`${base.titles} ${styles.titles}`}>
        {columns.map(({ key, title, align }, i) => {
          const direction = sort?.column !== key ? 'none' : sort.isDescending ? 'descending' : 'ascending';
          return (
            <div key={key} role="columnheader" aria-colindex={i + 1} aria-sort={direction}>
              <button
                type="button"
                className={align === 'end' ? base.end : undefined}
                title={`${title}: sort. Shift+← and Shift+→ change the width.`}
                aria-label={title}
                aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
                onClick={() => onSort(key)}
                onKeyDown={(event) => resizeByKey(event, (width) => onResize(key, width))}
              >
                <span className={styles.title}>{title}</span>
                {direction !== 'none' && <SortArrow isDescending={direction === 'descending'} />}
              </button>
              <ResizeHandle onResize={(width) => onResize(key, width)} />
            </div>
          );
        })}
      </div>
      {filterOf !== null && (
        <div role="row" aria-rowindex={2} className={styles.filters}>
          {columns.map(({ key }, i) => (
            <div key={key} role="gridcell" aria-colindex={i + 1}>
              {filterOf(key)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** The edge of a column, for whoever drags; keys do the same on the title. */
function ResizeHandle({ onResize }: { readonly onResize: (width: number) => void }) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: columnWidth(event.currentTarget) };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (drag.current !== null) onResize(drag.current.width + event.clientX - drag.current.x);
  };
  const endDrag = (): void => {
    drag.current = null;
  };
  return (
    <span
      aria-hidden="true"
      className={styles.handle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
    />
  );
}

function resizeByKey(event: KeyboardEvent<HTMLElement>, onResize: (width: number) => void): void {
  const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (direction === 0 || !event.shiftKey) return;
  event.preventDefault();
  onResize(columnWidth(event.currentTarget) + direction * columnWidths.step);
}

function columnWidth(inside: HTMLElement): number {
  return inside.closest<HTMLElement>('[role=columnheader]')?.offsetWidth ?? columnWidths.least;
}
