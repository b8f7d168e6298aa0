import { type CellValue, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { sheetFacts } from '../../factories/book-facts.ts';
import { readBook } from '../../office/book-facts.ts';

const rows: CellValue[][] = [
  ['Site', 'Open & done', 'Day'],
  ['=1+1', 4, new Date(Date.UTC(2014, 2, 14))],
  ['Tromsø', 5, null],
];

describe('readBook', () => {
  it('reads cells, tables and charts of a workbook', async () => {
    const range = { values: 'Sites!$B$2:$B$3', categories: 'Sites!$A$2:$A$3' };
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Summary',
          rows: [['Users', 21]],
          charts: [
            {
              type: 'line',
              title: 'Open users',
              anchor: { from: { row: 3, col: 0 } },
              series: [{ name: 'Open', ...range }],
            },
          ],
        },
        {
          name: 'Sites',
          rows,
          tables: [
            { name: 'Sites', range: 'A1:C3', columns: ['Site', 'Open & done', 'Day'].map((name) => ({ name })) },
          ],
          conditionalRules: [
            { type: 'expression', priority: 1, range: 'B2:B3', formula: 'B2>4', style: { font: { bold: true } } },
          ],
        },
      ],
    });
    const series = { name: 'Open', nameReference: null, ...range, drawn: null };
    const day = { kind: 'number', value: 41712, formula: null, isDate: true };
    const sites = sheetFacts(
      'Sites',
      [
        ['Site', 'Open & done', 'Day'],
        ['=1+1', 4],
        ['Tromsø', 5],
      ],
      {
        tables: [{ name: 'Sites', range: 'A1:C3', columns: ['Site', 'Open & done', 'Day'] }],
        conditions: 1,
      },
    );
    expect(readBook(Buffer.from(bytes))).toEqual({
      sheets: [
        sheetFacts('Summary', [['Users', 21]], {
          charts: [{ kind: 'lineChart', title: 'Open users', series: [series] }],
        }),
        { ...sites, rows: sites.rows.map((row, i) => (i === 1 ? [...row, day] : row)) },
      ],
    });
  });
});
