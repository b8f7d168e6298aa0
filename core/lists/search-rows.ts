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
  const keyed = rows.map((row) => ({ row, key: sortKey(column, row.cells[column.key]) }));
  keyed.sort((left, right) => compareKeys(left.key, right.key, sign));
  return keyed.map(({ row }) => row);
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
      return ({ cells }) => foldText(cellText(column, cells[key])).includes(wanted);
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

/** Codes with words go in the order in which the words are listed. */
function sortKey(column: ListColumn, cell: ListCell | undefined): string | number | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'boolean') return cell ? 0 : 1;
  if (typeof cell === 'number' || column.kind === 'day') return cell;
  return column.words === null ? foldText(cell) : Object.keys(column.words).indexOf(cell);
}

function compareKeys(left: string | number | null, right: string | number | null, sign: number): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return left === right ? 0 : left < right ? -sign : sign;
}
