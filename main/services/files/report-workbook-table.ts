import type { Cell, CellValue, ConditionalRule, WriteSheet } from 'hucre/xlsx';
import type { ReportCell, ReportRow, SheetColumn } from '../../../core/reports/sheet.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import type { BookPlan, TableHead } from './report-workbook-messages.ts';
import { bookStyles, cellFormat, columnStyle, toneStyles } from './report-workbook-styles.ts';
import { cellText, columnTitles, headerText } from './report-workbook-text.ts';

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
      [cellText(title)],
      [cellText(`${plan.words.asOf} · ${note}`)],
      [],
      titles.map(cellText),
      ...rows.map((row) => columns.map((_, index) => cellValue(row[index] ?? null))),
    ],
    cells: specialCells(columns, rows),
    tables: [
      {
        ...{ name: tableName, displayName: tableName, range: `A${headerRow}:${last}`, style: 'TableStyleLight1' },
        columns: titles.map((text) => ({ name: text })),
      },
    ],
    rowDefs: new Map([[0, { height: 24 }]]),
    conditionalRules: toneRules(columns, rows.length),
    freezePane: { rows: headerRow, columns: 1 },
    ...pageOf(plan, name, columns.length > 6),
  };
}

/** What a sheet looks like on paper. */
export function pageOf(
  { stamp, words, paper }: BookPlan,
  name: string,
  isWide: boolean,
): Required<Pick<WriteSheet, 'pageSetup' | 'headerFooter'>> {
  const pages = headerText(words.pages).replace('{page}', '&P').replace('{pages}', '&N');
  return {
    pageSetup: {
      ...{ paperSize: paper, orientation: isWide ? 'landscape' : 'portrait' },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${headerText(stamp.organization)}&R${headerText(name)}`,
      oddFooter: `&L${headerText(words.asOf)}&R${pages}`,
    },
  };
}

/** A cell as the library takes it: days and moments as the numbers that spreadsheets count them by. */
export function cellValue(cell: ReportCell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cellText(cell);
  const text = 'day' in cell ? cell.day : cell.moment;
  return serialOf(text) ?? cellText(text);
}

/** The letters of a column, from 0. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? '' : letterOf(rest)}${String.fromCharCode(65 + (column % 26))}`;
}

/**
 * Days since the one that spreadsheets count from; a moment without a zone as its digits say. Null for what they cannot count:
 * before March 1900 and after 9999.
 */
function serialOf(time: IsoTime): number | null {
  const isWithZone = /(Z|[+-]\d\d:?\d\d)$/.test(time) || time.length === 10;
  const seconds = Date.parse(isWithZone ? time : `${time}Z`) / 1000 - epochSeconds;
  const days = Math.round(seconds) / 86_400;
  return days >= 61 && days < 2_958_466 ? days : null;
}

const epochSeconds = Date.UTC(1899, 11, 30) / 1000;

function specialCells(columns: readonly SheetColumn[], rows: readonly ReportRow[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: bookStyles.title }],
    ['1,0', { style: bookStyles.note }],
  ]);
  for (const index of columns.keys()) cells.set(`${headerRow - 1},${index}`, { style: bookStyles.header });
  for (const [index, row] of rows.entries())
    for (const [column, { kind, wraps }] of columns.entries()) {
      const numFmt = cellFormat(row[column] ?? null, kind);
      if (numFmt === null) continue;
      cells.set(`${headerRow + index},${column}`, { style: { ...columnStyle({ kind, wraps }), numFmt } });
    }
  return cells;
}

/** Room for the button of the filter. */
function widthOf({ width }: SheetColumn): number {
  return Math.min(Math.max(width + 2, 6), 100);
}

function toneRules(columns: readonly SheetColumn[], rows: number): ConditionalRule[] {
  if (rows === 0) return [];
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
