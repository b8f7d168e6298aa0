import * as xlsx from 'xlsx';

/** Rows and columns from 0, the last ones included. */
export type CellRange = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** `A1:E4`, `$A$2`; null for what is no range. */
export function parseRange(text: string): CellRange | null {
  if (!/^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/.test(text)) return null;
  const { s, e } = xlsx.utils.decode_range(text);
  return { firstRow: s.r, lastRow: e.r, firstColumn: s.c, lastColumn: e.c };
}

/** `'Wave 1 – Oslo'!$A$2:$A$4` as its sheet and its range; null for what is no reference to one. */
export function parseReference(text: string): { readonly sheet: string; readonly range: CellRange } | null {
  const [, quoted, plain, place = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text) ?? [];
  const range = parseRange(place);
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined || range === null ? null : { sheet, range };
}

/** A cell's address: `B3` for row 2 and column 1. */
export function addressOf(row: number, column: number): string {
  return xlsx.utils.encode_cell({ r: row, c: column });
}
