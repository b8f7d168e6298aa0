import { useCallback, useMemo, useState } from 'react';
import { columnWidths } from './column-layout.ts';
import type { GridColumn } from './grid-column.ts';

/** The columns of a grid with the widths that a person gave them, for as long as the grid is there. */
export function useColumnWidths<Row>(columns: readonly GridColumn<Row>[]) {
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>(new Map());
  const resize = useCallback((key: string, width: number) => {
    const fitting = Math.round(Math.min(Math.max(width, columnWidths.least), columnWidths.most));
    setWidths((now) => new Map(now).set(key, fitting));
  }, []);
  const sized = useMemo(
    () =>
      columns.map((column) => {
        const width = widths.get(column.key);
        return width === undefined ? column : { ...column, width, isFixed: true };
      }),
    [columns, widths],
  );
  return { columns: sized, resize };
}
