import { describe, expect, it } from 'vitest';
import { cellText, type ListColumn, type ListRow } from '../../../core/lists/list-column.ts';
import type { ListCondition } from '../../../core/lists/list-query.ts';
import { countValues, filterRows, sortRows } from '../../../core/lists/search-rows.ts';

const column = (key: string, kind: ListColumn['kind'], words: ListColumn['words'] = null): ListColumn => ({
  ...{ key, title: key, kind, width: 100, isShown: true, isFacet: false },
  words,
});

const columns = [
  column('name', 'text'),
  column('state', 'choice', { HIGH: 'High', LOW: 'Low' }),
  column('users', 'number'),
  column('seen', 'day'),
  column('isDefault', 'flag'),
];

const rows: readonly ListRow[] = [
  { id: '1', cells: { name: 'Søren', state: 'LOW', users: 10, seen: '2014-03-14T08:12:00', isDefault: true } },
  { id: '2', cells: { name: 'anna', state: 'HIGH', users: 9, seen: '2014-03-02', isDefault: false } },
  { id: '3', cells: { name: null, state: null, users: 0 } },
  { id: '4', cells: { name: 'Anne', state: 'LOW', users: 9, seen: '2014-03-14' } },
];

const idsOf = (some: readonly ListRow[]) => some.map(({ id }) => id).join('');
const passing = (...conditions: readonly ListCondition[]) => idsOf(filterRows(rows, columns, conditions));

describe('a condition on the rows of a list', () => {
  it.each<[string, ListCondition, string]>([
    ['letters, whatever their case and accents', { kind: 'text', column: 'name', contains: 'sor' }, '1'],
    ['letters of the words, not of the code', { kind: 'text', column: 'state', contains: 'low' }, '14'],
    ['values', { kind: 'values', column: 'state', oneOf: ['HIGH'] }, '2'],
    ['what is not known', { kind: 'values', column: 'seen', oneOf: [null] }, '3'],
    ['yes and no, of which not known is neither', { kind: 'values', column: 'isDefault', oneOf: [true, false] }, '12'],
    ['a moment as its day', { kind: 'values', column: 'seen', oneOf: ['2014-03-14'] }, '14'],
    ['numbers by their size', { kind: 'range', column: 'users', from: 9, to: 10 }, '124'],
    ['days, both included', { kind: 'range', column: 'seen', from: '2014-03-02', to: '2014-03-14' }, '124'],
    ['an open side', { kind: 'range', column: 'seen', from: null, to: '2014-03-13' }, '2'],
    ['a column that the list lacks', { kind: 'text', column: 'shoe', contains: '4' }, ''],
  ])('takes %s', (_, condition, ids) => {
    expect(passing(condition)).toBe(ids);
  });

  it('holds together with the others', () => {
    expect(
      passing({ kind: 'text', column: 'name', contains: 'ann' }, { kind: 'values', column: 'state', oneOf: ['LOW'] }),
    ).toBe('4');
  });
});

describe('the order of the rows', () => {
  const ordered = (key: string, isDescending: boolean) => idsOf(sortRows(rows, columns, { column: key, isDescending }));

  it('is that of letters, numbers, days and of the words, with what is not known last', () => {
    expect([
      [ordered('name', false), ordered('name', true)],
      [ordered('users', false), ordered('users', true)],
      [ordered('seen', false), ordered('seen', true)],
      [ordered('state', false), ordered('state', true)],
    ]).toEqual([
      ['2413', '1423'],
      ['3241', '1243'],
      ['2413', '1423'],
      ['2143', '1423'],
    ]);
  });

  it('is their own without a wish, and for a column that the list lacks', () => {
    expect([idsOf(sortRows(rows, columns, null)), ordered('shoe', true)]).toEqual(['1234', '1234']);
  });
});

describe('the values of a column', () => {
  it('are counted, the most frequent first, codes in the order of their words', () => {
    expect([countValues(rows, columns[2]!), countValues(rows, columns[1]!), countValues(rows, columns[3]!)]).toEqual([
      [
        { value: 9, count: 2 },
        { value: 0, count: 1 },
        { value: 10, count: 1 },
      ],
      [
        { value: null, count: 1 },
        { value: 'HIGH', count: 1 },
        { value: 'LOW', count: 2 },
      ],
      [
        { value: '2014-03-14', count: 2 },
        { value: null, count: 1 },
        { value: '2014-03-02', count: 1 },
      ],
    ]);
  });
});

describe('a value as a text', () => {
  it('says codes in words, days without their time, and nothing for what is not known', () => {
    const texts = rows.slice(0, 3).map(({ cells }) => columns.map((one) => cellText(one, cells[one.key])));
    expect(texts).toEqual([
      ['Søren', 'Low', '10', '2014-03-14', 'yes'],
      ['anna', 'High', '9', '2014-03-02', 'no'],
      ['', '', '0', '', ''],
    ]);
  });
});
