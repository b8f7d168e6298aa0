import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvHead, csvRows } from '../../../core/reports/report-csv.ts';
import { reportColumn } from '../../factories/report-tables.ts';

describe('a table as CSV', () => {
  it('begins with the mark and the titles', () => {
    expect(csvHead([reportColumn('a', { title: 'Alias' }), reportColumn('b', { title: '=Sum, "all"' })])).toBe(
      '\u{FEFF}Alias,"\'=Sum, ""all"""\r\n',
    );
  });

  it('writes days, moments, numbers and shares the same in every country, and nothing as nothing', () => {
    const row = ['Åse', -3, 0.25, { day: '2014-03-14' }, { moment: '2014-03-14T08:00:00Z' }, null];
    expect(csvRows([row, ['=1+1', 1234567.5, 0, null, null, '']])).toBe(
      "Åse,-3,0.25,2014-03-14,2014-03-14T08:00:00Z,\r\n'=1+1,1234567.5,0,,,\r\n",
    );
  });

  it('gives every text back, with an apostrophe where a spreadsheet would calculate', () => {
    const cell = fc.oneof(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",; \'ab') }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const { data } = Papa.parse<string[]>(csvRows(rows).replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' });
        const shown = rows.map((row) => row.map((text) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
        expect(data).toEqual(shown);
      }),
    );
  });
});
