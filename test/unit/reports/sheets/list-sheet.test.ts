import { describe, expect, it } from 'vitest';
import type { ListColumn } from '../../../../core/lists/list-column.ts';
import { createListTable, tableOfRows } from '../../../../core/lists/list-table.ts';
import { columnsFrom, type ListSheetInput, listSheet } from '../../../../core/reports/sheets/list-sheet.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';

describe('listSheet', () => {
  it('writes codes and flags as words, days as days and numbers as numbers', () => {
    const sheet = listSheet(input({}));
    expect({ count: sheet.count, rows: [...sheet.rows()] }).toEqual({
      count: 2,
      rows: [
        [
          ['On the array', 'Åse', 3, { day: '2014-03-10' }, 'yes', 'The site has no array yet; A name'],
          ['Lost', '=cmd()', null, null, 'no', null],
        ],
      ],
    });
  });

  it('speaks German where the language has words, and leaves names alone', () => {
    const sheet = listSheet(input({ words: reportWords('de-DE', 'UTC') }));
    expect([...sheet.rows()].flat().map(([state, name, , , flag]) => [state, name, flag])).toEqual([
      ['Auf dem Array', 'Åse', 'ja'],
      ['Lost', '=cmd()', 'nein'],
    ]);
    expect(sheet.columns[0]?.tones).toEqual({ 'Auf dem Array': 'good' });
  });

  it('gives columns their kind and a width for words, values and title; only long sentences wrap', () => {
    const { columns } = listSheet(input({}));
    expect(columns.map(({ key, kind, width, wraps, tones }) => [key, kind, width, wraps, tones])).toEqual([
      ['state', 'text', 13, false, { 'On the array': 'good' }],
      ['name', 'text', 20, false, null],
      ['profiles', 'number', 11, false, null],
      ['seen', 'day', 12, false, null],
      ['isVip', 'text', 8, false, null],
      ['issues', 'text', 60, true, null],
    ]);
    expect(listSheet(input({ wraps: false })).columns.some(({ wraps }) => wraps)).toBe(false);
  });

  it('lets translated texts wrap where others do, and gives them more room where none does', () => {
    const looks = [true, false].map((wraps) => {
      const short = columns.filter(({ key }) => key === 'issues').map((column) => ({ ...column, width: 210 }));
      const [column] = listSheet(input({ columns: short, wraps })).columns;
      return [column?.width, column?.wraps];
    });
    expect(looks).toEqual([
      [30, true],
      [45, false],
    ]);
  });

  it('writes the rows that are asked for, in that order', () => {
    const sheet = listSheet(input({ places: [1, 0, 1] }));
    expect([sheet.count, [...sheet.rows()].flat().map(([, name]) => name)]).toEqual([3, ['=cmd()', 'Åse', '=cmd()']]);
  });

  it('reads cells batch by batch, and again when it is written again', () => {
    let reads = 0;
    const numbers = Array.from({ length: 4500 }, (_, number) => number);
    const table = createListTable(numbers, String, {
      profiles: (number) => {
        reads += 1;
        return number;
      },
    });
    const sheet = listSheet(input({ table, columns: columns.filter(({ key }) => key === 'profiles') }));
    const [first] = sheet.rows();
    expect([reads, first?.length]).toEqual([2000, 2000]);
    expect([...sheet.rows()].map((batch) => batch.length)).toEqual([2000, 2000, 500]);
    expect([...sheet.rows()].flat().flat()).toEqual(numbers);
  });

  it('puts the chosen columns first and loses none', () => {
    expect(columnsFrom(columns, ['seen', 'name']).map(({ key }) => key)).toEqual([
      ...['seen', 'name', 'state', 'profiles', 'isVip', 'issues'],
    ]);
    expect(() => columnsFrom(columns, ['nose'])).toThrow('the list has no column nose');
  });
});

const columns: readonly ListColumn[] = [
  column('state', 'State', 'choice', 70, { done: 'On the array' }),
  column('name', 'Name', 'text', 140),
  column('profiles', 'Profiles', 'number', 50),
  column('seen', 'Seen', 'day', 84),
  column('isVip', 'VIP', 'flag', 56),
  column('issues', 'Issues', 'text', 500),
];

function column(
  key: string,
  title: string,
  kind: ListColumn['kind'],
  width: number,
  words: ListColumn['words'] = null,
): ListColumn {
  return { key, title, kind, width, words, isShown: true, isFacet: false };
}

function input(changes: Partial<ListSheetInput>): ListSheetInput {
  const ase = { state: 'done', name: 'Åse', profiles: 3, seen: '2014-03-10T22:10:00', isVip: true };
  const odd = { state: 'Lost', name: '=cmd()', profiles: null, seen: null, isVip: false };
  return {
    ...{ key: 'users', name: 'Users', title: 'Users', note: 'All', columns, places: null, wraps: true },
    table: tableOfRows([
      { id: '1', cells: { ...ase, issues: 'The site has no array yet; A name' } },
      { id: '2', cells: { ...odd, issues: null } },
    ]),
    tones: { state: { done: 'good' } },
    spoken: ['issues'],
    words: reportWords('en-GB', 'UTC'),
    ...changes,
  };
}
