import type { Cell, CellValue, ConditionalRule, WriteSheet } from 'hucre/xlsx';
import type { ReportRow, SheetColumn } from '../../../core/reports/sheet.ts';
import { letterOf, lineHeight, linesOf } from './report-workbook-cells.ts';
import type { BookPlan, TableHead } from './report-workbook-messages.ts';
import { pageOf, pagesFor } from './report-workbook-paper.ts';
import { sampleBody, type TableBody } from './report-workbook-rows.ts';
import { bookStyles, columnStyle, headerStyle, ruledStyle, toneStyles } from './report-workbook-styles.ts';
import { cellText, columnTitles } from './report-workbook-text.ts';

/** A table sheet that fits into a sheet: its names, what it shows, its rows. */
export type BookTable = {
  readonly head: TableHead;
  /** On its tab. */
  readonly name: string;
  /** Of the table. */
  readonly tableName: string;
  readonly titles: readonly string[];
  /** How many rows it has. */
  readonly count: number;
};

/** The row of the titles of every table, from 1; its first row of data follows. */
export const headerRow = 4;

/** The titles of the columns as they stand in the sheet: moments are in UTC, and say so. */
export function titlesOf({ columns }: TableHead): readonly string[] {
  return columnTitles(columns.map(titleOf));
}

/**
 * A sheet with one table: title, note and day above it, then titles that stay in sight and are printed on every page. In place of
 * its rows stand samples.
 */
export function tableSheet(table: BookTable, plan: BookPlan): WriteSheet {
  const { head, name, tableName, titles, count } = table;
  const { columns, title, note } = head;
  const hasTallRows = columns.some(({ wraps }) => wraps);
  const styles = columns.map((column) => columnStyle(column, hasTallRows));
  const body = sampleBody(styles, headerRow + 1);
  const range = `A${headerRow}:${letterOf(columns.length - 1)}${headerRow + Math.max(count, 1)}`;
  const look = { style: 'TableStyleLight1', showRowStripes: false };
  return {
    name,
    columns: columns.map((column, index) => ({ width: widthOf(column), style: styles[index] ?? {} })),
    rows: [[title.trim()], [`${plan.words.asOf} · ${note.trim()}`], [], titles].map(textsOf).concat(body.rows),
    cells: new Map([...headCells(columns), ...body.cells]),
    tables: [{ name: tableName, displayName: tableName, range, ...look, columns: titles.map(columnOf) }],
    rowDefs: new Map([
      [0, { height: 24 }],
      [headerRow - 1, { height: headerHeight(columns) }],
    ]),
    conditionalRules: rules(columns, count),
    freezePane: { rows: headerRow, columns: 1 },
    ...pageOf(plan, name, { orientation: 'landscape', pagesWide: pagesFor(columns.map(widthOf)) }),
  };
}

function textsOf(texts: readonly string[]): CellValue[] {
  return texts.map(cellText);
}

function columnOf(name: string) {
  return { name: cellText(name) };
}

function headCells(columns: readonly SheetColumn[]): readonly (readonly [string, Partial<Cell>])[] {
  return [
    ['0,0', { style: bookStyles.title }],
    ['1,0', { style: bookStyles.note }],
    ...columns.map(({ kind }, index) => [`${headerRow - 1},${index}`, { style: headerStyle(kind, true) }] as const),
  ];
}

/** How rows take the place of the samples in the sheet of the table. */
export function bodyOf({ head: { columns }, count }: BookTable): TableBody {
  const wrapping = columns.flatMap((column, index) => (column.wraps ? [{ index, width: widthOf(column) }] : []));
  return { firstRow: headerRow + 1, columns, count, heightOf: (row) => rowHeight(row, wrapping) };
}

function titleOf({ kind, title }: SheetColumn): string {
  return kind === 'moment' && !title.includes('UTC') ? `${title} (UTC)` : title;
}

/** Room for the button of the filter beside the longest word of the title, whose letters are bold. */
function widthOf(column: SheetColumn): number {
  const word = Math.max(
    ...titleOf(column)
      .split(/\s+/)
      .map(({ length }) => length),
  );
  return Math.min(Math.max(column.width + 2, Math.ceil(word * boldWidth) + 4), 100);
}

const boldWidth = 1.15;

/** A row that takes several lines gets its height here: not every spreadsheet works it out when it opens a file. */
function rowHeight(
  row: ReportRow,
  wrapping: readonly { readonly index: number; readonly width: number }[],
): number | null {
  const lines = Math.max(1, ...wrapping.map(({ index, width }) => linesOf(row[index] ?? null, width)));
  return lines < 2 ? null : Math.min(lines * lineHeight, mostHeight);
}

function headerHeight(columns: readonly SheetColumn[]): number {
  return Math.max(...columns.map((column) => linesOf(titleOf(column), widthOf(column) - 3))) * lineHeight + 5;
}

const mostHeight = 409;

/** Colours of tones, and a line under each row: the lines of a table's own style are not shown by every spreadsheet. */
function rules(columns: readonly SheetColumn[], rows: number): ConditionalRule[] {
  if (rows === 0) return [];
  const range = `A${headerRow + 1}:${letterOf(columns.length - 1)}${headerRow + rows}`;
  const tones = toneRules(columns, rows);
  return [...tones, { type: 'expression', formula: 'TRUE', priority: tones.length + 1, range, style: ruledStyle }];
}

function toneRules(columns: readonly SheetColumn[], rows: number): readonly ConditionalRule[] {
  let priority = 0;
  return columns.flatMap(({ tones }, column) => {
    const range = `${letterOf(column)}${headerRow + 1}:${letterOf(column)}${headerRow + rows}`;
    return Object.entries(tones ?? {}).flatMap(([text, tone]): readonly ConditionalRule[] => {
      if (text.length > mostOfFormulaText) return [];
      priority += 1;
      const formula = `"${cellText(text).replaceAll('"', '""')}"`;
      return [{ type: 'cellIs', operator: 'equal', formula, priority, range, style: toneStyles[tone] }];
    });
  });
}

/** A text in a formula has at most 255 characters. */
const mostOfFormulaText = 255;
