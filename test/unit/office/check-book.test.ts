import { describe, expect, it } from 'vitest';
import { sheetFacts, smallBook, withCell, withSeries, withSheet, withTable } from '../../factories/book-facts.ts';
import { checkBook } from '../../office/check-book.ts';

const book = smallBook();
const columns = ['Site', 'Open', 'Done'];

describe('a workbook', () => {
  it('hangs together when its charts draw whole columns of its tables', () => {
    expect(checkBook(book)).toEqual([]);
  });

  it.each([
    [
      'whose chart is off by a sheet',
      withSeries(book, { values: "'Wave 1'!$B$2:$B$3" }),
      'Open draws the column Attempts',
    ],
    [
      'whose chart names a sheet that is not there',
      withSeries(book, { values: 'Places!$B$2:$B$3' }),
      'Open draws Places!$B$2:$B$3, which is no column of a table',
    ],
    [
      'whose chart leaves a row out',
      withSeries(book, { values: 'Sites!$B$2:$B$2' }),
      'Open draws Sites!$B$2:$B$2, which is no column of a table',
    ],
    [
      'whose chart begins with the head',
      withSeries(book, { categories: 'Sites!$A$1:$A$3' }),
      'Open is named by Sites!$A$1:$A$3, which is no column of a table',
    ],
    [
      'whose chart draws texts',
      withSeries(book, { name: 'Site', values: 'Sites!$A$2:$A$3' }),
      'Site draws a column with other things than numbers',
    ],
    ['whose chart names the next column', withSeries(book, { name: 'Done' }), 'Done draws the column Open'],
    [
      'whose chart takes categories of another table',
      withSeries(book, { categories: "'Wave 1'!$A$2:$A$3" }),
      'Open takes values and categories from two tables',
    ],
  ])('does not %s', (_, damaged, complaint) => {
    expect(checkBook(damaged)).toContain(`the chart Open users on Summary: ${complaint}`);
  });

  it.each([
    ['a table ends a row early', withTable(book, { range: 'A1:C2' }), 'the table Sites on Sites ends before its rows'],
    ['a table ends a row late', withTable(book, { range: 'A1:C4' }), 'the table Sites on Sites ends after its rows'],
    [
      'a table begins a row late',
      withTable(book, { range: 'A2:C3' }),
      'the table Sites on Sites has other heads than its columns: Oslo,4,3',
    ],
    ['a table has only its head', withTable(book, { range: 'A1:C1' }), 'the table Sites on Sites has no row'],
    ['a table has no range', withTable(book, { range: '' }), 'the table Sites on Sites has no range: '],
    [
      'a table calls a column otherwise than its head',
      withTable(book, { columns: ['Site', 'Open', 'Ready'] }),
      'the table Sites on Sites has other heads than its columns: Site,Open,Done',
    ],
    [
      'two columns of a table have one name',
      withTable(withCell(book, 0, 2, { kind: 'text', text: 'OPEN', formula: null }), {
        columns: ['Site', 'Open', 'OPEN'],
      }),
      'the table Sites on Sites has two columns OPEN',
    ],
    ['two tables have one name', withTable(book, { name: 'WAVE_1', columns }), 'two tables are called Wave_1'],
    [
      'a cell holds an error',
      withCell(book, 1, 1, { kind: 'error', text: '#REF!', formula: 'B9' }),
      'Sites B2 holds an error',
    ],
    [
      'two sheets have one name',
      { sheets: [...book.sheets, sheetFacts('SUMMARY', [])] },
      'two sheets are called SUMMARY',
    ],
    [
      'a sheet has a name that Excel refuses',
      { sheets: [sheetFacts('Users/Groups', [])] },
      'Users/Groups cannot be the name of a sheet',
    ],
    [
      'a chart draws nothing',
      withSheet(book, 'Summary', ({ charts }) => ({ charts: charts.map((chart) => ({ ...chart, series: [] })) })),
      'the chart Open users on Summary draws nothing',
    ],
  ])('is damaged when %s', (_, damaged, complaint) => {
    expect(checkBook(damaged)).toContain(complaint);
  });
});
