import type { ListRow } from './list-column.ts';
import type { ListCell } from './list-query.ts';

/** Reads one cell of a row, given by its place in the list's own order. */
export type CellReader = (place: number) => ListCell;

/** How the cells of a thing are read, by column. */
export type CellsOf<Item> = Readonly<Record<string, (item: Item) => ListCell>>;

/**
 * All rows of a list in its own order. A cell is made when somebody reads it: a list has many columns, and a question
 * about 100,000 rows looks at one or two of them.
 */
export type ListTable = {
  readonly size: number;
  readonly idAt: (place: number) => string;
  /** Where the row with that id is; null when there is none. */
  readonly placeOf: (id: string) => number | null;
  /** How a column is read; one that the list lacks is known of no row. */
  readonly readerOf: (column: string) => CellReader;
  /** A row with these cells; null means every cell that it has. */
  readonly rowAt: (place: number, columns: readonly string[] | null) => ListRow;
};

/** A table of things, whose cells are read one by one. */
export function createListTable<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  cellsOf: CellsOf<Item>,
): ListTable {
  const keys = Object.keys(cellsOf);
  const itemAt = (place: number): Item => {
    const item = items[place];
    if (item === undefined) throw new RangeError(`the list has no row ${place}`);
    return item;
  };
  const idAt = (place: number): string => idOf(itemAt(place));
  const readerOf = (column: string): CellReader => {
    const read = cellsOf[column];
    return read === undefined ? () => null : (place) => read(itemAt(place));
  };
  return {
    size: items.length,
    idAt,
    placeOf: placeFinder(items.length, idAt),
    readerOf,
    rowAt(place, columns) {
      const wanted = columns === null ? keys : columns.filter((key) => cellsOf[key] !== undefined);
      return { id: idAt(place), cells: Object.fromEntries(wanted.map((key) => [key, readerOf(key)(place)])) };
    },
  };
}

/** A table of rows that are there already. */
export function tableOfRows(rows: readonly ListRow[]): ListTable {
  const keys = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  const cellsOf = Object.fromEntries([...keys].map((key) => [key, ({ cells }: ListRow) => cells[key] ?? null]));
  return createListTable(rows, ({ id }) => id, cellsOf);
}

/** The places of all rows, in the list's own order. */
export function allPlaces({ size }: ListTable): readonly number[] {
  return Array.from({ length: size }, (_, place) => place);
}

/** Ids are looked up after the first question for one. */
function placeFinder(size: number, idAt: (place: number) => string): (id: string) => number | null {
  let places: Map<string, number> | null = null;
  return (id) => {
    if (places === null) {
      places = new Map();
      for (let place = size - 1; place >= 0; place--) places.set(idAt(place), place);
    }
    return places.get(id) ?? null;
  };
}
