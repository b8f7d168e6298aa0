import type { Cell, CellStyle, CellValue } from 'hucre/xlsx';
import type { ReportCell, ReportRow, SheetColumn } from '../../../core/reports/sheet.ts';
import { cellValue, letterOf } from './report-workbook-cells.ts';
import { cellFormat, otherFormats } from './report-workbook-styles.ts';

/** Where the rows of a table go, from 1, and how many; they have the look of the sample rows that the library wrote there. */
export type TableBody = {
  readonly firstRow: number;
  readonly columns: readonly Pick<SheetColumn, 'kind'>[];
  readonly count: number;
  /** In points; null for a row of one line. */
  readonly heightOf: (row: ReportRow) => number | null;
};

/**
 * Rows in place of those of a table, for the library to write: each look that a cell of a column can have, so that it knows
 * the style of it. The library takes several times as long for a cell as is needed.
 */
export function sampleBody(styles: readonly CellStyle[], firstRow: number) {
  const looks: readonly (string | null)[] = [null, ...otherFormats];
  return {
    rows: looks.map(() => styles.map((): CellValue => 1)),
    cells: looks.flatMap((numFmt, place) =>
      styles.flatMap((style, column): (readonly [string, Partial<Cell>])[] =>
        numFmt === null ? [] : [[`${firstRow - 1 + place},${column}`, { style: { ...style, numFmt } }]],
      ),
    ),
  };
}

/** The text of a sheet with the rows, which come in batches, in place of its samples; in pieces. Throws for a sheet without them. */
export async function* fillSheet(
  xml: string,
  { firstRow, columns, count, heightOf }: TableBody,
  batches: AsyncIterable<readonly ReportRow[]>,
): AsyncGenerator<string> {
  const start = xml.indexOf(`<row r="${firstRow}"`);
  const end = xml.indexOf('</sheetData>', start);
  if (start < 0 || end < 0) throw new Error('the library wrote a sheet without its sample rows');
  const writers = columns.map((column, place) => cellWriter(column, letterOf(place), stylesOf(xml, firstRow, place)));
  const last = `${letterOf(columns.length - 1)}${firstRow - 1 + Math.max(count, 1)}`;
  yield xml.slice(0, start).replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`);
  let next = firstRow;
  for await (const rows of batches) {
    for (let from = 0; from < rows.length; from += rowsOfPiece) {
      const piece = rows.slice(from, from + rowsOfPiece);
      const first = next + from;
      yield piece.map((row, place) => rowXml(row, first + place, writers, heightOf(row))).join('');
    }
    next += rows.length;
  }
  yield xml.slice(end);
}

const rowsOfPiece = 1000;

/** The text of a cell that is not empty; `row` is its number. */
type CellWriter = (cell: ReportCell, row: number) => string;

function rowXml(row: ReportRow, number: number, writers: readonly CellWriter[], height: number | null): string {
  const look = height === null ? '' : ` ht="${height}" customHeight="1"`;
  let cells = '';
  for (const [place, write] of writers.entries()) {
    const cell = row[place] ?? null;
    if (cell !== null) cells += write(cell, number);
  }
  return `<row r="${number}"${look}>${cells}</row>`;
}

function cellWriter({ kind }: Pick<SheetColumn, 'kind'>, letter: string, styles: CellStyles): CellWriter {
  return (cell, row) => {
    const value = cellValue(cell);
    const format = cellFormat(cell, kind);
    const head = `<c r="${letter}${row}" s="${format === null ? styles.own : styles.others[otherFormats.indexOf(format)]}"`;
    return typeof value === 'number'
      ? `${head}><v>${value}</v></c>`
      : `${head} t="inlineStr"><is>${textXml(String(value))}</is></c>`;
  };
}

/** The numbers of the styles that the cells of a column can have; `others` in the order of the other formats. */
type CellStyles = { readonly own: string; readonly others: readonly string[] };

function stylesOf(xml: string, firstRow: number, column: number): CellStyles {
  const styleAt = (row: number): string => {
    const style = new RegExp(`<c r="${letterOf(column)}${row}" s="(\\d+)"`).exec(xml)?.[1];
    if (style === undefined) throw new Error('the library wrote a sample cell without a style');
    return style;
  };
  return { own: styleAt(firstRow), others: otherFormats.map((_, place) => styleAt(firstRow + 1 + place)) };
}

function textXml(text: string): string {
  const keeps = text.startsWith(' ') || text.endsWith(' ') ? ' xml:space="preserve"' : '';
  return `<t${keeps}>${special.test(text) ? escapeXml(text) : text}</t>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML holds none of them but tabs and line breaks.
const special = /[&<>\u0000-\u0008\u000b-\u001f]/;

function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are written as spreadsheets write them.
  return text.replace(/[&<>\u0000-\u0008\u000b-\u001f]/g, (character) => {
    return entities[character] ?? `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
