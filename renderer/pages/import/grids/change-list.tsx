import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { PreviewRow, PreviewTab } from '../../../../core/api/import-preview.ts';
import { QueryState } from '../../../components/query-state.tsx';
import { moveInGrid } from '../../../table/grid-keys.ts';
import { tabWords } from '../../../words/change-words.ts';
import { type PreviewRows, type RowsWanted, usePreviewRows } from '../use-preview-rows.ts';
import type { Wizard } from '../wizard.ts';
import styles from './change-list.module.css';
import { ChangeRow } from './change-row.tsx';

/** The rows of a tab: what becomes of each thing, with a tick that takes it or leaves it. Only rows in view are drawn. */
export function ChangeList(props: { readonly wizard: Wizard; readonly tab: PreviewTab; readonly wanted: RowsWanted }) {
  const rows = usePreviewRows(props.wanted);
  return (
    <QueryState query={rows.first}>
      {({ total }) =>
        total === 0 ? (
          <p className={styles.nothing}>{tabWords[props.tab].nothing}</p>
        ) : (
          <Rows {...props} rows={rows} total={total} />
        )
      }
    </QueryState>
  );
}

function Rows(props: {
  readonly wizard: Wizard;
  readonly tab: PreviewTab;
  readonly rows: PreviewRows;
  readonly total: number;
}) {
  const { wizard, tab, rows, total } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 45,
    overscan: 6,
    scrollPaddingStart: 32,
    onChange: ({ range }) => range !== null && rows.show(range.startIndex, range.endIndex),
  });
  const drawn = virtualizer.getVirtualItems();
  const isAccepted = ({ id: row }: PreviewRow): boolean => !wizard.state.declined.has(row);
  const tick = (row: PreviewRow | undefined): void => {
    if (row !== undefined) wizard.decide({ kind: 'decline', id: row.id, isAccepted: !isAccepted(row) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const pageRows = Math.max(1, Math.floor(event.currentTarget.clientHeight / 45) - 1);
    const next =
      event.key === ' ' ? null : moveInGrid({ row: active, column: 0 }, event, { rows: total, columns: 1, pageRows });
    if (event.key === ' ' && tab !== 'unchanged') tick(rows.rowAt(active));
    else if (next !== null) {
      setActive(next.row);
      virtualizer.scrollToIndex(next.row);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={`${styles.list} ${styles[tab]}`}
      role="grid"
      aria-label={tabWords[tab].title}
      aria-rowcount={total + 1}
      aria-activedescendant={drawn.some(({ index }) => index === active) ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        {tabWords[tab].columns.map((title) => (
          <div key={title} role="columnheader">
            {title === tickTitle ? <span className="visually-hidden">{title}</span> : title}
          </div>
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtualizer.getTotalSize() }} className={styles.body}>
        {drawn.map(({ index, start }) => {
          const row = rows.rowAt(index);
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === active}
              className={`${styles.row} ${index === active ? styles.active : ''}`}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => setActive(index)}
            >
              <ChangeRow
                row={row}
                tab={tab}
                isAccepted={row !== undefined && isAccepted(row)}
                onTick={() => tick(row)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const tickTitle = 'Take';
