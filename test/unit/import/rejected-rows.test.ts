import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFirstRecords } from '../../../core/import/csv-records.ts';
import { findProblemColumns, protectCell, unprotectCell } from '../../../core/import/problem-columns.ts';
import type { RawRow } from '../../../core/import/raw-table.ts';
import { recognize } from '../../../core/import/recognize.ts';
import { rejectedRowsCsv, rejectedTable } from '../../../core/import/rejected-rows.ts';
import { createRowReader } from '../../../core/import/row-reader.ts';
import { findCsvHead } from '../../../core/import/table-head.ts';

const problem = { code: 'KEY_MISSING', column: 'Name', message: 'It is empty.', hint: 'Fill it in.' } as const;

function rejected(row: number, ...cells: readonly string[]) {
  return { row: { row, cells }, problem };
}

/** Imports the text of a CSV file: the header, and what becomes of its rows. */
function importText(text: string) {
  const head = findCsvHead(text);
  const recognition = recognize(head?.header ?? [], { as: null, savedMapping: null, typeName: null, fileName: '' });
  if (head === null || recognition === null) throw new Error('not recognized');
  const records = readFirstRecords(text, { offset: head.dataOffset, line: head.dataLine }, head.delimiter, 100);
  const rows: readonly RawRow[] = records.map(({ line, cells }) => ({ row: line, cells }));
  const reader = createRowReader(recognition, { culture: null, absentColumns: new Set() });
  return { head, recognition, rows, results: rows.map(reader.read) };
}

describe('a file of rejected rows', () => {
  it('has the columns of its source first, then row, problem and hint', () => {
    expect(rejectedRowsCsv(['Name', 'Kind'], [rejected(7, 'a "b"', 'VIP')], ';')).toBe(
      '\ufeff"Name";"Kind";"Row";"Problem";"Hint"\r\n"a ""b""";"VIP";"7";"Name: It is empty.";"Fill it in."\r\n',
    );
  });

  it('imports as it is once it is corrected, and nothing is said about the added columns', () => {
    const { recognition, results } = importText(
      rejectedRowsCsv(['Name', ' Kind ', 'PointsTo'], [rejected(2, "=cmd|'!A1", 'VIP', '-a;+b')]),
    );
    expect(recognition).toMatchObject({
      kind: 'known-names',
      preset: 'known names',
      isRejectedRowsFile: true,
      issues: [],
    });
    expect(results).toEqual([
      {
        kind: 'draft',
        draft: { key: "=cmd|'!a1", values: ["=cmd|'!A1", 'VIP', '["-a","+b"]', undefined], collected: null, row: 2 },
      },
    ]);
  });

  it('does not hide cells that a row had too many', () => {
    const text = rejectedRowsCsv(
      ['Name', 'Kind', 'PointsTo'],
      [rejected(2, 'a', 'VIP', 'b', 'c'), rejected(3, 'd', 'VIP', 'e')],
    );
    const { head, results } = importText(text);
    expect(head.header).toEqual(['Name', 'Kind', 'PointsTo', 'Surplus 1', 'Row', 'Problem', 'Hint']);
    expect(results.map((result) => (result.kind === 'rejected' ? result.problem.code : result.kind))).toEqual([
      'TOO_MANY_CELLS',
      'draft',
    ]);
  });

  it('made of such a file replaces the old reasons', () => {
    const first = importText(rejectedRowsCsv(['Name', 'Kind', 'PointsTo'], [rejected(2, '=a', '', 'b', 'c')]));
    const again = rejectedTable(
      first.head.header,
      first.rows.map((row) => ({ row, problem })),
    );
    expect(again).toEqual({
      columns: ['Name', 'Kind', 'PointsTo', 'Surplus 1', 'Row', 'Problem', 'Hint'],
      rows: [['=a', '', 'b', 'c', '2', 'Name: It is empty.', 'Fill it in.']],
    });
  });

  it('gives back every cell unchanged', () => {
    const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ';', ',', 'a', '\t', '\r', '\n') });
    fc.assert(
      fc.property(cell, cell, (left, right) => {
        const text = rejectedRowsCsv(['Name', 'Kind', 'PointsTo'], [rejected(2, left, right, 'x')]);
        expect(importText(text).rows[0]?.cells.slice(0, 3).map(unprotectCell)).toEqual([left, right, 'x']);
      }),
    );
  });

  it('protects formulas and only these', () => {
    expect(['=a', '+1', '-1', '@x', '\tx', '\rx', "'=a", "'a", 'a=b', ''].map(protectCell)).toEqual([
      "'=a",
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      "'\rx",
      "''=a",
      "'a",
      'a=b',
      '',
    ]);
  });

  it('is known by its three columns', () => {
    expect(findProblemColumns(['Name', 'Row', 'Problem', 'Hint', ''])).toEqual({ from: 1, row: 1, to: 4 });
    expect(findProblemColumns(['Row', 'Problem', 'Name', 'Hint'])).toBeNull();
  });

  it('alone is unprotected: elsewhere an apostrophe belongs to the name', () => {
    const { results } = importText("Name,Kind,PointsTo\n'=a,VIP,b\n");
    expect(results).toMatchObject([{ draft: { key: "'=a" } }]);
  });
});

it('a row with thousands of surplus cells gives the file no thousands of columns', () => {
  const cells = ['a', 'b', 'c', ...Array.from({ length: 5_000 }, (_, i) => `x${i}`)];
  const table = rejectedTable(
    ['Name', 'Kind', 'PointsTo'],
    [{ ...rejected(2, 'n', 'k', 'p'), row: { row: 2, cells } }],
  );
  expect([table.columns.length, table.rows[0]?.length, table.rows[0]?.at(-4)?.endsWith('x4999')]).toEqual([
    26,
    26,
    true,
  ]);
});
