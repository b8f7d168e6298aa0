import { listColumns } from '../../lists/columns.ts';
import type { ListColumn } from '../../lists/list-column.ts';
import type { ListCell } from '../../lists/list-query.ts';
import type { ListTable } from '../../lists/list-table.ts';

/** The columns of the list of tasks with these keys, in this order. Throws RangeError for a key that it lacks. */
export function taskColumns(keys: readonly string[]): readonly ListColumn[] {
  return keys.map((key) => {
    const column = listColumns.tasks.find((one) => one.key === key);
    if (column === undefined) throw new RangeError(`the list of tasks has no column ${key}`);
    return column;
  });
}

/** How the cells of a list are read of a thing that has a row there; null of one that has none. */
export function cellsOfRow<Item>(
  table: ListTable,
  keys: readonly string[],
  placeOf: (item: Item) => number | null,
): Readonly<Record<string, (item: Item) => ListCell>> {
  const cells = keys.map((key) => {
    const read = table.readerOf(key);
    const cellOf = (item: Item): ListCell => {
      const place = placeOf(item);
      return place === null ? null : read(place);
    };
    return [key, cellOf] as const;
  });
  return Object.fromEntries(cells);
}
