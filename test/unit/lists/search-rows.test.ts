import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListColumn, ListRow } from '../../../core/lists/list-column.ts';
import type { ColumnCondition, ListCell, ListSort } from '../../../core/lists/list-query.ts';
import { allPlaces, tableOfRows } from '../../../core/lists/list-table.ts';
import * as search from '../../../core/lists/search-rows.ts';

const shown = { width: 100, isShown: true, isFacet: false, words: null };
const columns: readonly ListColumn[] = [
  { ...shown, key: 'name', title: 'Name', kind: 'text' },
  { ...shown, key: 'risk', title: 'Risk', kind: 'choice', words: { High: 'Much', Low: 'Little' } },
  { ...shown, key: 'users', title: 'Users', kind: 'number' },
  { ...shown, key: 'seen', title: 'Seen', kind: 'day' },
  { ...shown, key: 'isVip', title: 'VIP', kind: 'flag' },
];

const rows: readonly ListRow[] = [
  row('1', ['Zoë', 'Low', 3, '2014-03-14T10:00:00Z', true]),
  row('2', ['anna', 'High', null, '2014-03-15', false]),
  row('3', [null, null, 10, null, null]),
  row('4', ['Ämilie', 'High', 2, '2014-03-14', false]),
];

function row(id: string, cells: readonly ListCell[]): ListRow {
  return { id, cells: Object.fromEntries(columns.map(({ key }, place) => [key, cells[place] ?? null])) };
}

type Columns = readonly ListColumn[];

function filterRows(all: readonly ListRow[], own: Columns, conditions: readonly ColumnCondition[]): readonly ListRow[] {
  const table = tableOfRows(all);
  return rowsAt(all, search.filterRows(table, allPlaces(table), own, conditions));
}

function sortRows(all: readonly ListRow[], own: Columns, sort: ListSort): readonly ListRow[] {
  const table = tableOfRows(all);
  return rowsAt(all, search.sortRows(table, allPlaces(table), own, sort));
}

function countValues(all: readonly ListRow[], column: ListColumn) {
  const table = tableOfRows(all);
  return search.countValues(table, allPlaces(table), column);
}

function rowsAt(all: readonly ListRow[], places: readonly number[]): readonly ListRow[] {
  return places.flatMap((place) => all[place] ?? []);
}

function idsOf(found: readonly ListRow[]): string {
  return found.map(({ id }) => id).join(' ');
}

describe('a condition of a list', () => {
  const cases: readonly (readonly [string, ColumnCondition, string])[] = [
    ['finds letters whatever their accents', { kind: 'text', column: 'name', contains: 'ZOE' }, '1'],
    ['looks for letters in the words that are shown', { kind: 'text', column: 'risk', contains: 'much' }, '2 4'],
    ['compares codes with values', { kind: 'values', column: 'risk', oneOf: ['Low'] }, '1'],
    ['takes null for what is not known', { kind: 'values', column: 'risk', oneOf: [null, 'Low'] }, '1 3'],
    ['includes both ends of a range', { kind: 'range', column: 'users', from: 2, to: 3 }, '1 4'],
    ['counts a moment as its day', { kind: 'range', column: 'seen', from: '2014-03-14', to: '2014-03-14' }, '1 4'],
    ['leaves a side open, but not for what is not known', { kind: 'range', column: 'users', from: 3, to: null }, '1 3'],
    ['is held by no row when the list lacks the column', { kind: 'text', column: 'none', contains: '' }, ''],
  ];
  it.each(cases)('%s', (_, condition, expected) => {
    expect(idsOf(filterRows(rows, columns, [condition]))).toBe(expected);
  });
});

describe('the order of a list', () => {
  const cases: readonly (readonly [string, ListSort, string])[] = [
    ['folds case and accents', { column: 'name', isDescending: false }, '4 2 1 3'],
    ['keeps what is not known last when it descends', { column: 'name', isDescending: true }, '1 2 4 3'],
    ['compares numbers as numbers', { column: 'users', isDescending: false }, '4 1 3 2'],
    ['takes codes in the order of their words', { column: 'risk', isDescending: false }, '2 4 1 3'],
  ];
  it.each(cases)('%s', (_, sort, expected) => {
    expect(idsOf(sortRows(rows, columns, sort))).toBe(expected);
  });
});

describe('the values of a column', () => {
  it('are counted with what is not known, moments by their day', () => {
    const seen = columns.filter(({ key }) => key === 'seen').flatMap((column) => countValues(rows, column));
    expect(seen).toEqual([
      { value: '2014-03-14', count: 2 },
      { value: null, count: 1 },
      { value: '2014-03-15', count: 1 },
    ]);
  });
});

const anyRows = fc
  .array(
    fc.tuple(
      fc.option(fc.string({ maxLength: 4 })),
      fc.option(fc.constantFrom('High', 'Low')),
      fc.option(fc.integer({ min: 0, max: 5 })),
      fc.option(fc.constantFrom('2014-03-13', '2014-03-14', '2014-03-14T10:00:00Z')),
      fc.option(fc.boolean()),
    ),
    { maxLength: 30 },
  )
  .map((all) => all.map((cells, place) => row(String(place), cells)));
const anySort = fc.record({ column: fc.constantFrom(...columns.map(({ key }) => key)), isDescending: fc.boolean() });

describe('filters and orders of any rows', () => {
  it('give the same whichever is done first', () => {
    fc.assert(
      fc.property(anyRows, anySort, fc.integer({ min: 0, max: 5 }), (all, sort, from) => {
        const conditions: readonly ColumnCondition[] = [{ kind: 'range', column: 'users', from, to: null }];
        expect(sortRows(filterRows(all, columns, conditions), columns, sort)).toEqual(
          filterRows(sortRows(all, columns, sort), columns, conditions),
        );
      }),
    );
  });

  it('find for each counted value exactly as many rows', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...columns), (all, column) => {
        const counted = countValues(all, column);
        const found = counted.map(
          ({ value }) => filterRows(all, columns, [{ kind: 'values', column: column.key, oneOf: [value] }]).length,
        );
        expect(found).toEqual(counted.map(({ count }) => count));
      }),
    );
  });

  it('keep every row, and what is not known at the end', () => {
    fc.assert(
      fc.property(anyRows, anySort, (all, sort) => {
        const sorted = sortRows(all, columns, sort);
        const isUnknown = sorted.map(({ cells }) => cells[sort.column] === null);
        expect({ ids: sorted.map(({ id }) => id).sort(), isUnknown }).toEqual({
          ids: all.map(({ id }) => id).sort(),
          isUnknown: isUnknown.toSorted((left, right) => Number(left) - Number(right)),
        });
      }),
    );
  });
});
