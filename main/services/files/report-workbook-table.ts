import type { Cell, ConditionalRule, WriteSheet } from 'hucre/xlsx';
import type { ReportCell, ReportRow, SheetColumn } from '../../../core/reports/sheet.ts';
import { cellRun, cellValue, letterOf, lineHeight, linesOf } from './report-workbook-cells.ts';
import type { BookPlan, TableHead } from './report-workbook-messages.ts';
import { pageOf } from './report-workbook-paper.ts';
import { bookStyles, cellFormat, columnStyle, headerStyle, ruledStyle, toneStyles } from './report-workbook-styles.ts';
import { cellText, columnTitles } from './report-workbook-text.ts';

/** A table sheet that fits into a sheet: its names, what it shows, its rows. */
export type BookTable = {
  readonly head: TableHead;
  /** On its tab. */
  readonly name: string;
  /** Of the table. */
  readonly tableName: string;
  readonly titles: readonly string[];
  readonly rows: readonly ReportRow[];
};

/** The row of the titles of every table, from 1; its first row of data follows. */
export const headerRow = 4;

/** The most rows of data that a sheet takes: what is left of its 1,048,576 rows, and what the library can write as one text. */
export function mostRows(columns: number): number {
  return Math.min(1_048_576 - headerRow, Math.floor(mostCells / columns));
}

const mostCells = 8_000_000;

/** The titles of the columns as they stand in the sheet: moments are in UTC, and say so. */
export function titlesOf({ columns }: TableHead): readonly string[] {
  return columnTitles(
    columns.map(({ kind, title }) => (kind === 'moment' && !title.includes('UTC') ? `${title} (UTC)` : title)),
  );
}

/** A sheet with one table: title, note and day above it, then titles that stay in sight and are printed on every page. */
export function tableSheet({ head, name, tableName, titles, rows }: BookTable, plan: BookPlan): WriteSheet {
  const { columns, title, note } = head;
  const last = `${letterOf(columns.length - 1)}${headerRow + Math.max(rows.length, 1)}`;
  return {
    name,
    columns: columns.map((column) => ({ width: widthOf(column), style: columnStyle(column) })),
    rows: [
      [cellText(title.trim())],
      [cellText(`${plan.words.asOf} · ${note}`)],
      [],
      titles.map(cellText),
      ...rows.map((row) => columns.map((_, index) => cellValue(row[index] ?? null))),
    ],
    cells: specialCells(columns, rows),
    tables: [
      {
        ...{
          name: tableName,
          displayName: tableName,
          range: `A${headerRow}:${last}`,
          style: 'TableStyleLight1',
          showRowStripes: false,
        },
        columns: titles.map((text) => ({ name: text })),
      },
    ],
    rowDefs: new Map([
      [0, { height: 24 }],
      [headerRow - 1, { height: headerHeight(columns) }],
      ...rowHeights(columns, rows),
    ]),
    conditionalRules: rules(columns, rows.length),
    freezePane: { rows: headerRow, columns: 1 },
    ...pageOf(plan, name, 'landscape'),
  };
}

function specialCells(columns: readonly SheetColumn[], rows: readonly ReportRow[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: bookStyles.title }],
    ['1,0', { style: bookStyles.note }],
  ]);
  for (const [index, { kind }] of columns.entries())
    cells.set(`${headerRow - 1},${index}`, { style: headerStyle(kind, true) });
  for (const [index, row] of rows.entries())
    for (const [column, { kind, wraps }] of columns.entries()) {
      const cell = specialCell(row[column] ?? null, { kind, wraps });
      if (cell !== null) cells.set(`${headerRow + index},${column}`, cell);
    }
  return cells;
}

/** A cell that its column does not say everything about; null for nearly all. */
function specialCell(cell: ReportCell, { kind, wraps }: Pick<SheetColumn, 'kind' | 'wraps'>): Partial<Cell> | null {
  const numFmt = cellFormat(cell, kind);
  return numFmt === null ? cellRun(cell) : { style: { ...columnStyle({ kind, wraps }), numFmt } };
}

/** Room for the button of the filter beside the longest word of the title. */
function widthOf({ width, title }: SheetColumn): number {
  const word = Math.max(...title.split(/\s+/).map(({ length }) => length));
  return Math.min(Math.max(width + 2, word + 5), 100);
}

/** Rows that take several lines get their height here: not every spreadsheet works it out when it opens a file. */
function rowHeights(
  columns: readonly SheetColumn[],
  rows: readonly ReportRow[],
): readonly (readonly [row: number, definition: { height: number }])[] {
  const wrapping = columns.flatMap((column, index) => (column.wraps ? [{ index, width: widthOf(column) }] : []));
  if (wrapping.length === 0) return [];
  return rows.flatMap((row, place) => {
    const lines = Math.max(...wrapping.map(({ index, width }) => linesOf(row[index] ?? null, width)));
    return lines < 2 ? [] : [[headerRow + place, { height: Math.min(lines * lineHeight, mostHeight) }] as const];
  });
}

function headerHeight(columns: readonly SheetColumn[]): number {
  return Math.max(...columns.map((column) => linesOf(column.title, widthOf(column) - 3))) * lineHeight + 5;
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
