import { compareText } from '../resolution/compare-text.ts';
import { foldText } from '../search/fold-text.ts';
import { assertNever } from '../shared/assert.ts';
import { cellText, type ListColumn, type ListRow } from './list-column.ts';
import type { ListCell, ListCondition, ListSort } from './list-query.ts';

/** A value of a column, and how many rows have it. */
export type CountedValue = { readonly value: ListCell; readonly count: number };

/** The rows for which every condition holds. A condition on a column that the list lacks is held by no row. */
export function filterRows(
  rows: readonly ListRow[],
  columns: readonly ListColumn[],
  conditions: readonly ListCondition[],
): readonly ListRow[] {
  if (conditions.length === 0) return rows;
  const tests = conditions.map((condition) => testOf(columns, condition));
  return rows.filter((row) => tests.every((test) => test(row)));
}

/** The rows in order; those that are equal, and those without a value at the end, stay as they came. */
export function sortRows(
  rows: readonly ListRow[],
  columns: readonly ListColumn[],
  sort: ListSort | null,
): readonly ListRow[] {
  const column = columns.find(({ key }) => key === sort?.column);
  if (sort === null || column === undefined) return rows;
  const sign = sort.isDescending ? -1 : 1;
  return [...groupByKey(rows, column)]
    .sort(([left], [right]) => compareKeys(left, right, sign))
    .flatMap(([, group]) => group);
}

/** The values of a column, the most frequent first; those with words in the order of their codes. */
export function countValues(rows: readonly ListRow[], column: ListColumn): readonly CountedValue[] {
  const counts = new Map<ListCell, number>();
  for (const { cells } of rows) {
    const value = comparable(column, cells[column.key]);
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

type RowTest = (row: ListRow) => boolean;

function testOf(columns: readonly ListColumn[], condition: ListCondition): RowTest {
  const column = columns.find(({ key }) => key === condition.column);
  if (column === undefined) return () => false;
  const { key } = column;
  switch (condition.kind) {
    case 'text': {
      const wanted = foldText(condition.contains);
      const known = new Map<ListCell, boolean>();
      return ({ cells }) => {
        const cell = cells[key] ?? null;
        const answer = known.get(cell) ?? foldText(cellText(column, cell)).includes(wanted);
        known.set(cell, answer);
        return answer;
      };
    }
    case 'values': {
      const wanted = new Set(condition.oneOf);
      return ({ cells }) => wanted.has(comparable(column, cells[key]));
    }
    case 'range': {
      const { from, to } = condition;
      return ({ cells }) => isBetween(comparable(column, cells[key]), from, to);
    }
    default:
      return assertNever(condition, 'condition');
  }
}

/** A moment counts as its day. */
function comparable(column: ListColumn, cell: ListCell | undefined): ListCell {
  return column.kind === 'day' && typeof cell === 'string' ? cell.slice(0, 10) : (cell ?? null);
}

function isBetween(cell: ListCell, from: string | number | null, to: string | number | null): boolean {
  if (cell === null || typeof cell === 'boolean') return false;
  return (from === null || cell >= from) && (to === null || cell <= to);
}

/** The rows by what they are ordered by. Many rows share a value, so that its key is made once and only keys are sorted. */
function groupByKey(rows: readonly ListRow[], column: ListColumn): ReadonlyMap<SortKey, readonly ListRow[]> {
  const places = column.words === null ? null : new Map(Object.keys(column.words).map((code, place) => [code, place]));
  const groups = new Map<SortKey, ListRow[]>();
  const groupsOfCells = new Map<ListCell, ListRow[]>();
  for (const row of rows) {
    const cell = row.cells[column.key] ?? null;
    let group = groupsOfCells.get(cell);
    if (group === undefined) {
      const key = sortKey(column, places, cell);
      group = groups.get(key) ?? [];
      groups.set(key, group);
      groupsOfCells.set(cell, group);
    }
    group.push(row);
  }
  return groups;
}

type SortKey = string | number | null;

/** Codes with words go in the order in which the words are listed. */
function sortKey(column: ListColumn, places: ReadonlyMap<string, number> | null, cell: ListCell): SortKey {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return cell ? 0 : 1;
  if (typeof cell === 'number' || column.kind === 'day') return cell;
  return places === null ? foldText(cell) : (places.get(cell) ?? -1);
}

function compareKeys(left: SortKey, right: SortKey, sign: number): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return left === right ? 0 : left < right ? -sign : sign;
}
