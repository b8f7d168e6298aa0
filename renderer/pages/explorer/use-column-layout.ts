import { useMemo, useState } from 'react';
import type { ListName } from '../../../core/lists/list-query.ts';
import {
  arrangeColumns,
  type ColumnLayout,
  type LayoutColumn,
  parseLayout,
  resizeColumn,
  usualLayout,
} from '../../table/column-layout.ts';
import { keepChoice, readChoice } from '../../table/kept-choice.ts';

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
  };
}
