import { describe, expect, it } from 'vitest';
import { limitRows } from '../../../../core/reports/documents/row-limit.ts';
import { english, german, linesOf } from '../../../factories/document-text.ts';

const numbers = [1, 2, 3, 4, 5];

describe('tables of a document', () => {
  it('have all rows unless the reader wants fewer', () => {
    const tables = limitRows(null, english);
    const blocks = tables.table(['N'], numbers, (n) => [String(n)]);
    expect([linesOf(blocks), tables.leftOut()]).toEqual([
      ['| N |', '| --- |', '| 1 |', '| 2 |', '| 3 |', '| 4 |', '| 5 |'],
      0,
    ]);
  });

  it('say how many rows they leave out, and count those of all tables', () => {
    const tables = limitRows(2, english);
    const first = tables.table(['N'], numbers, (n) => [String(n)], 'Five.');
    const second = tables.table(['N'], [1, 2, 3], (n) => [String(n)]);
    expect([linesOf(first).slice(2), linesOf(second).at(-1), tables.leftOut()]).toEqual([
      ['| 1 |', '| 2 |', 'Five. 3 more rows are left out here.'],
      '1 more row is left out here.',
      4,
    ]);
  });

  it('make no row of what is not shown', () => {
    const made: number[] = [];
    limitRows(2, english).table(['N'], numbers, (n) => {
      made.push(n);
      return [String(n)];
    });
    expect(made).toEqual([1, 2]);
  });

  it('are nothing without rows, and speak German', () => {
    const tables = limitRows(1, german);
    expect([
      tables.table(['N'], [], () => []),
      linesOf(tables.table(['N'], [1, 2], (n) => [String(n)])).at(-1),
    ]).toEqual([[], '1 weitere Zeile ist hier ausgelassen.']);
  });
});
