import { describe, expect, it } from 'vitest';
import { findCsvHead, findSheetHead } from '../../../core/import/table-head.ts';

const text = '#TYPE Some.Type\nReport of March\nName;Site, Server\nEX01;Oslo, Main\n';

describe('a layout that a person chose', () => {
  it('decides about the delimiter', () => {
    const heads = [';', ','].map((delimiter) => findCsvHead(text, { delimiter, headerRow: 3 }));
    expect(heads.map((head) => head?.header)).toEqual([
      ['Name', 'Site, Server'],
      ['Name;Site', ' Server'],
    ]);
  });

  it('decides about the header row; lines above it are titles', () => {
    const head = findCsvHead(text, { delimiter: null, headerRow: 3 });
    expect([head?.headerRow, head?.dataLine, head?.titleRows, head?.typeName]).toEqual([3, 4, 1, 'Some.Type']);
  });

  it('can take a data row or the #TYPE line for the header', () => {
    const heads = [4, 1].map((headerRow) => findCsvHead(text, { delimiter: ';', headerRow }));
    expect(heads.map((head) => [head?.header, head?.typeName])).toEqual([
      [['EX01', 'Oslo, Main'], 'Some.Type'],
      [['#TYPE Some.Type'], null],
    ]);
  });

  it('is none where no row begins', () => {
    expect([
      findCsvHead(text, { delimiter: null, headerRow: 9 }),
      findCsvHead('a;"b\nc"\nd;e\n', { delimiter: ';', headerRow: 2 }),
    ]).toEqual([null, null]);
  });

  it('takes a row of a sheet, and no empty one', () => {
    const rows = [['Title'], [], ['A', 'B'], ['1', '2']];
    const heads = [3, 1, 2].map((row) => findSheetHead(rows, row));
    expect(heads.map((head) => (head === null ? null : [head.header, head.headerRow, head.dataRow]))).toEqual([
      [['A', 'B'], 3, 4],
      [['Title'], 1, 2],
      null,
    ]);
  });
});
