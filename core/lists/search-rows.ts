import { compareText } from '../resolution/compare-text.ts';
import { foldText } from '../search/fold-text.ts';
import { assertNever } from '../shared/assert.ts';
import { cellText, type ListColumn } from './list-column.ts';
import type { ColumnCondition, ListCell, ListSort } from './list-query.ts';
import type { ListTable } from './list-table.ts';

/** A value of a column, and how many rows have it. */
export type CountedValue = { readonly value: ListCell; readonly count: number };

/** The places of those rows for which every condition holds. A condition on a column that the list lacks is held by no row. */
export function filterRows(
  table: ListTable,
  places: readonly number[],
  columns: readonly ListColumn[],
  conditions: readonly ColumnCondition[],
): readonly number[] {
  if (conditions.length === 0) return places;
  const tests = conditions.map((condition) => testOf(table, columns, condition));
  return places.filter((place) => tests.every((test) => test(place)));
}

/** The places in order; rows that are equal, and those without a value at the end, stay as they came. */
export function sortRows(
  table: ListTable,
  places: readonly number[],
  columns: readonly ListColumn[],
  sort: ListSort | null,
): readonly number[] {
  const column = columns.find(({ key }) => key === sort?.column);
  if (sort === null || column === undefined) return places;
  const { ranks, count } = ranksOf(table, column);
  const starts = new Uint32Array(count + 2);
  const bucketOf = (place: number): number => {
    const rank = ranks[place] ?? count;
    return rank === count || !sort.isDescending ? rank : count - 1 - rank;
  };
  for (const place of places) starts[bucketOf(place) + 1]! += 1;
  for (let bucket = 1; bucket <= count + 1; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const ordered = new Array<number>(places.length);
  for (const place of places) ordered[starts[bucketOf(place)]!++] = place;
  return ordered;
}

/** The values of a column, the most frequent first; those with words in the order of their codes. */
export function countValues(table: ListTable, places: readonly number[], column: ListColumn): readonly CountedValue[] {
  const counts = new Map<ListCell, number>();
  const read = table.readerOf(column.key);
  for (const place of places) {
    const value = comparable(column, read(place));
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, count }));
  const order = column.words === null ? null : Object.keys(column.words);
  return values.sort((left, right) =>
    order === null
      ? right.count - left.count || compareText(cellText(column, left.value), cellText(column, right.value))
      : order.indexOf(String(left.value)) - order.indexOf(String(right.value)),
  );
}

/** The values whose words contain these letters, whatever their case and accents. */
export function valuesWithText(
  values: readonly CountedValue[],
  column: ListColumn,
  contains: string,
): readonly CountedValue[] {
  const wanted = foldText(contains);
  return wanted === '' ? values : values.filter(({ value }) => foldText(cellText(column, value)).includes(wanted));
}

type RowTest = (place: number) => boolean;

function testOf(table: ListTable, columns: readonly ListColumn[], condition: ColumnCondition): RowTest {
  const column = columns.find(({ key }) => key === condition.column);
  if (column === undefined) return () => false;
  const read = table.readerOf(column.key);
  switch (condition.kind) {
    case 'text': {
      const wanted = foldText(condition.contains);
      const { slotAt, cells } = indexOf(table, column);
      const known = new Int8Array(cells.length).fill(-1);
      return (place) => {
        const slot = slotAt[place] ?? 0;
        if (known[slot] === -1) known[slot] = Number(foldText(cellText(column, cells[slot])).includes(wanted));
        return known[slot] === 1;
      };
    }
    case 'values': {
      const wanted = new Set(condition.oneOf);
      return (place) => wanted.has(comparable(column, read(place)));
    }
    case 'range': {
      const { from, to } = condition;
      return (place) => isBetween(comparable(column, read(place)), from, to);
    }
    default:
      return assertNever(condition, 'condition');
  }
}

/** A moment counts as its day. */
function comparable(column: ListColumn, cell: ListCell): ListCell {
  return column.kind === 'day' && typeof cell === 'string' ? cell.slice(0, 10) : cell;
}

function isBetween(cell: ListCell, from: string | number | null, to: string | number | null): boolean {
  if (cell === null || typeof cell === 'boolean') return false;
  return (from === null || cell >= from) && (to === null || cell <= to);
}

/** The rank of every row by a column, from 0; `count` stands for what is not known. */
type Ranks = { readonly ranks: Uint32Array; readonly count: number };

const knownRanks = new WeakMap<ListTable, Map<string, Ranks>>();

/** Kept, because a list is asked in the same order for one filter after another, and in both directions. */
function ranksOf(table: ListTable, column: ListColumn): Ranks {
  const known = knownRanks.get(table) ?? new Map<string, Ranks>();
  knownRanks.set(table, known);
  const ranks = known.get(column.key) ?? rankColumn(table, column);
  known.set(column.key, ranks);
  return ranks;
}

/** Many rows share a value, so its key is made once; texts are sorted without a comparison of our own, which is quicker. */
function rankColumn(table: ListTable, column: ListColumn): Ranks {
  const codes = column.words === null ? null : new Map(Object.keys(column.words).map((code, place) => [code, place]));
  const { slotAt, cells } = indexOf(table, column);
  const keys = cells.map((cell) => sortKey(column, codes, cell));
  const { rankOf, count } = rankKeys(keys);
  const rankOfSlot = Uint32Array.from(keys, (key) => rankOf.get(key) ?? count);
  return { ranks: slotAt.map((slot) => rankOfSlot[slot] ?? count), count };
}

/** The different cells of a column, and for each row which of them it has. */
type ColumnIndex = { readonly slotAt: Uint32Array; readonly cells: readonly ListCell[] };

const knownIndexes = new WeakMap<ListTable, Map<string, ColumnIndex>>();

/** Kept, because a column that was asked about once is asked about again: letter by letter, in the other direction. */
function indexOf(table: ListTable, column: ListColumn): ColumnIndex {
  const known = knownIndexes.get(table) ?? new Map<string, ColumnIndex>();
  knownIndexes.set(table, known);
  const index = known.get(column.key) ?? indexColumn(table, column);
  known.set(column.key, index);
  return index;
}

function indexColumn(table: ListTable, { key }: ListColumn): ColumnIndex {
  const read = table.readerOf(key);
  const slots = new Map<ListCell, number>();
  const cells: ListCell[] = [];
  const slotAt = new Uint32Array(table.size);
  for (let place = 0; place < table.size; place++) {
    const cell = read(place);
    let slot = slots.get(cell);
    if (slot === undefined) {
      slot = cells.push(cell) - 1;
      slots.set(cell, slot);
    }
    slotAt[place] = slot;
  }
  return { slotAt, cells };
}

/** Numbers before texts; different values can have one key. */
function rankKeys(keys: readonly SortKey[]): { readonly rankOf: ReadonlyMap<SortKey, number>; readonly count: number } {
  const numbers: number[] = [];
  const texts: string[] = [];
  for (const key of keys) {
    if (typeof key === 'number') numbers.push(key);
    else if (key !== null) texts.push(key);
  }
  numbers.sort((left, right) => left - right);
  texts.sort();
  const rankOf = new Map<SortKey, number>();
  for (const key of numbers) if (!rankOf.has(key)) rankOf.set(key, rankOf.size);
  for (const key of texts) if (!rankOf.has(key)) rankOf.set(key, rankOf.size);
  return { rankOf, count: rankOf.size };
}

type SortKey = string | number | null;

/** Codes with words go in the order in which the words are listed. */
function sortKey(column: ListColumn, codes: ReadonlyMap<string, number> | null, cell: ListCell): SortKey {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return cell ? 0 : 1;
  if (typeof cell === 'number' || column.kind === 'day') return cell;
  return codes === null ? foldText(cell) : (codes.get(cell) ?? -1);
}
