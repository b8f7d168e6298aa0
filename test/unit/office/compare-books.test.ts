import { describe, expect, it } from 'vitest';
import { smallBook, withCell, withSeries, withSheet, withTable } from '../../factories/book-facts.ts';
import type { CellFact } from '../../office/book-facts.ts';
import { compareBooks, compareNumbers } from '../../office/compare-books.ts';

const book = smallBook();
const number = (value: number): CellFact => ({ kind: 'number', value, formula: null, isDate: false });

describe('a workbook that another program wrote again', () => {
  it('is the same when nothing was lost', () => {
    expect(compareBooks(book, smallBook())).toEqual([]);
  });

  it('may have numbers of 15 digits and quotes around the sheets of its charts', () => {
    const third = withCell(book, 1, 2, number(1 / 3));
    const written = withSeries(withCell(book, 1, 2, number(0.333333333333333)), {
      values: "'Sites'!$B$2:$B$3",
      nameReference: '"Open"',
    });
    expect(compareBooks(third, written)).toEqual([]);
  });

  it('tells of every cell of a row that is gone', () => {
    const shorter = withSheet(book, 'Wave 1', ({ rows }) => ({ rows: rows.slice(0, 2) }));
    expect(compareBooks(book, shorter)).toEqual([
      'Wave 1 A3 is empty and was text "Ola"',
      'Wave 1 B3 is empty and was number 2',
    ]);
  });

  it.each([
    ['a number', withCell(book, 1, 1, number(5)), 'Sites B2 is number 5 and was number 4'],
    ['a cell', withCell(book, 1, 1, null), 'Sites B2 is empty and was number 4'],
    ['an empty cell', withCell(book, 2, 2, number(0)), 'Sites C3 is number 0 and was empty'],
    [
      'a text that is a formula now',
      withCell(book, 2, 0, { kind: 'number', value: 2, formula: '1+1', isDate: false }),
      'Sites A3 is number 2 from =1+1 and was text "=1+1"',
    ],
    [
      'a number that is a text now',
      withCell(book, 1, 1, { kind: 'text', text: '4', formula: null }),
      'Sites B2 is text "4" and was number 4',
    ],
    [
      'a cell that is an error now',
      withCell(book, 1, 1, { kind: 'error', text: 'Err:508', formula: null }),
      'Sites B2 is error "Err:508" and was number 4',
    ],
    [
      'a row more',
      withSheet(book, 'Summary', ({ rows }) => ({ rows: [...rows, [number(7)]] })),
      'Summary A2 is number 7 and was empty',
    ],
    ['a sheet', { sheets: book.sheets.slice(0, 2) }, 'the sheets are Summary, Sites and were Summary, Sites, Wave 1'],
    [
      'a table',
      withSheet(book, 'Sites', () => ({ tables: [] })),
      'the tables of Sites are none and were Sites A1:C3 (Site, Open, Done)',
    ],
    [
      'a table with another range',
      withTable(book, { range: 'A1:C2' }),
      'the tables of Sites are Sites A1:C2 (Site, Open, Done) and were Sites A1:C3 (Site, Open, Done)',
    ],
    ['a chart', withSheet(book, 'Summary', () => ({ charts: [] })), 'Summary has 0 charts and had 1'],
    [
      'a chart that draws another sheet',
      withSeries(book, { values: 'Wave!B2:B3' }),
      'the chart Open users on Summary is barChart "Open users" of Open: Wave!B2:B3 by Sites!A2:A3 and was barChart "Open users" of Open: Sites!B2:B3 by Sites!A2:A3',
    ],
    [
      'a chart that did not find its numbers',
      withSeries(book, { drawn: [] }),
      'the chart Open users on Summary draws Open as ',
    ],
    [
      'a chart that draws other numbers',
      withSeries(book, { drawn: [4, 6] }),
      'the chart Open users on Summary draws Open as 4 6',
    ],
    [
      'its conditional formats',
      withSheet(book, 'Sites', () => ({ conditions: 0 })),
      'Sites lost its conditional formats',
    ],
  ])('tells of %s', (_, theirs, complaint) => {
    expect(compareBooks(book, theirs)).toEqual([complaint]);
  });
});

describe('a workbook in another language', () => {
  it('has the same numbers, whatever its texts are', () => {
    const german = withCell(book, 0, 0, { kind: 'text', text: 'Standort', formula: null });
    expect(compareNumbers(book, german)).toEqual([]);
  });

  it('may have its numbers further right', () => {
    const wider = withSheet(book, 'Summary', ({ rows }) => ({ rows: rows.map((row) => [null, ...row]) }));
    expect(compareNumbers(book, wider)).toEqual([]);
  });

  it('may be written later on the same day', () => {
    const at = (value: number) => withCell(book, 1, 2, { kind: 'number', value, formula: null, isDate: true });
    const days = [41712.9, 41713].map((value) => compareNumbers(at(41712.5), at(value)).length);
    expect(days).toEqual([0, 1]);
  });

  it.each([
    ['a number', withCell(book, 1, 1, number(5)), 'row 2 of Sites has the numbers 5 3, not 4 3'],
    ['a row', withSheet(book, 'Summary', () => ({ rows: [] })), 'row 1 of Summary has the numbers none, not 21'],
    ['a sheet', { sheets: book.sheets.slice(0, 2) }, 'there are 2 sheets, not 3'],
  ])('tells of %s that differs', (_, other, complaint) => {
    expect(compareNumbers(book, other)).toEqual([complaint]);
  });
});
