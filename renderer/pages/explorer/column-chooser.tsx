import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useAnnounce } from '../../components/announcer.tsx';
import {
  arrangeColumns,
  type ColumnLayout,
  type LayoutColumn,
  moveColumn,
  placeColumn,
  showColumn,
  usualLayout,
} from '../../table/column-layout.ts';
import styles from './column-chooser.module.css';
import { ToolIcon } from './tool-icon.tsx';

type ChooserColumn = LayoutColumn & { readonly title: string };

type ChooserProps = {
  readonly columns: readonly ChooserColumn[];
  readonly layout: ColumnLayout;
  readonly onChange: (layout: ColumnLayout) => void;
};

/** Which columns a list shows, and in which order. */
export function ColumnChooser(props: ChooserProps) {
  return (
    <Popover positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<ToolIcon name="columns" />}>Columns</Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Columns">
        <ColumnList {...props} />
      </PopoverSurface>
    </Popover>
  );
}

function ColumnList({ columns, layout, onChange }: ChooserProps) {
  const announce = useAnnounce();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const arranged = arrangeColumns(columns, layout);
  const shown = arranged.filter(({ isShown }) => isShown).length;
  const move = (column: ChooserColumn, places: number): void => {
    const next = moveColumn(columns, layout, column.key, places);
    onChange(next);
    const place = arrangeColumns(columns, next).findIndex(({ key }) => key === column.key) + 1;
    announce(`${column.title} is number ${place} of ${columns.length}.`);
    focusSoon(() => list.current?.querySelector(`[data-column="${CSS.escape(column.key)}"] input`));
  };
  const onKeyDown = (event: KeyboardEvent, column: ChooserColumn): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (event.altKey) move(column, step);
    else focusNeighbour(event.currentTarget, step);
  };
  const onDrop = (event: DragEvent, before: string): void => {
    event.preventDefault();
    if (dragged !== null) onChange(placeColumn(columns, layout, dragged, before));
    setDragged(null);
  };
  return (
    <>
      <p className={styles.note}>Alt+↑ and Alt+↓ move a column, or drag it.</p>
      <ul ref={list} className={styles.list} aria-label="Columns in their order">
        {arranged.map((column) => (
          <li
            key={column.key}
            data-column={column.key}
            draggable
            className={dragged === column.key ? styles.dragged : undefined}
            onDragStart={() => setDragged(column.key)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => onDrop(event, column.key)}
            onKeyDown={(event) => onKeyDown(event, column)}
          >
            <svg viewBox="0 0 8 16" aria-hidden="true" focusable="false">
              <path d="M2 4v.1M6 4v.1M2 8v.1M6 8v.1M2 12v.1M6 12v.1" />
            </svg>
            <label>
              <input
                type="checkbox"
                checked={column.isShown}
                disabled={column.isShown && shown === 1}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onChange={(event) => onChange(showColumn(layout, column.key, event.target.checked))}
              />
              {column.title}
            </label>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => onChange(usualLayout)}>
        Reset
      </Button>
    </>
  );
}

function focusNeighbour(item: Element, step: number): void {
  const next = step > 0 ? item.nextElementSibling : item.previousElementSibling;
  next?.querySelector('input')?.focus();
}

/** After the list is drawn in its new order. */
function focusSoon(find: () => Element | null | undefined): void {
  requestAnimationFrame(() => {
    const found = find();
    if (found instanceof HTMLElement) found.focus();
  });
}
