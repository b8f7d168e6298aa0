import { useMemo, useState } from 'react';
import type { ListColumn } from '../../../core/lists/list-column.ts';
import type { ListName } from '../../../core/lists/list-query.ts';
import {
  arrangeColumns,
  type ColumnLayout,
  type LayoutColumn,
  parseLayout,
  resizeColumn,
  showOnly,
  usualLayout,
} from '../../table/column-layout.ts';
import { keepChoice, readChoice } from '../../table/kept-choice.ts';

/** The columns of a list as a person has laid them out. */
export type KeptLayout = ReturnType<typeof useColumnLayout<ListColumn>>;

/** How a person has laid out the columns of a list; it is kept for the next time. */
export function useColumnLayout<Column extends LayoutColumn>(list: ListName, columns: readonly Column[]) {
  const [layout, setLayout] = useState<ColumnLayout>(() => parseLayout(readChoice(`columns.${list}`)));
  const change = (next: ColumnLayout): void => {
    setLayout(next);
    keepChoice(`columns.${list}`, next === usualLayout ? null : JSON.stringify(next));
  };
  const shown = useMemo(() => arrangeColumns(columns, layout).filter(({ isShown }) => isShown), [columns, layout]);
  return {
    layout,
    /** The columns that are shown, in their order. */
    shown,
    change,
    resize: (key: string, width: number) => change(resizeColumn(layout, key, width)),
    /** Shows exactly these columns, as a saved view does. */
    showOnly: (keys: readonly string[]) => change(showOnly(columns, layout, keys)),
  };
}
