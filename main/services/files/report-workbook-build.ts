import type { WorkbookProperties, WriteSheet } from 'hucre/xlsx';
import type { PageSheet, ReportRow } from '../../../core/reports/sheet.ts';
import { type BoundChart, bindChart } from './report-workbook-chart.ts';
import { finishWorkbook } from './report-workbook-finish.ts';
import type { BookPlan, TableHead } from './report-workbook-messages.ts';
import { type DrawChart, pageSheet } from './report-workbook-page.ts';
import { type BookTable, headerRow, tableSheet, titlesOf } from './report-workbook-table.ts';
import { quoteSheet, sheetNames, tableNames } from './report-workbook-text.ts';

/**
 * Makes a workbook of a plan and the rows of its sheets, by their places. Blocks for seconds when there are many. What is
 * more than a sheet may hold goes on in another one.
 */
export async function buildWorkbook(
  plan: BookPlan,
  rows: SheetRows,
  limits: SheetLimits = sheetLimits,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const parts = partsOf(plan, rows, limits);
  const charts: BoundChart[] = [];
  const tables = new Map(
    tablesOf(parts)
      .toReversed()
      .map((table) => [table.head.key, table]),
  );
  const draw: DrawChart = (chart, anchor) => {
    const bound = bindChart(chart, tables.get(chart.sheet), anchor);
    if (bound === null) return null;
    charts.push(bound);
    return bound.chart;
  };
  const sheets = parts.map(
    (part): WriteSheet =>
      part.kind === 'table' ? tableSheet(part.table, plan) : pageSheet(part.page, part.name, plan, draw),
  );
  const bytes = await writeXlsx({
    ...{ sheets, stringMode: 'inline', properties: propertiesOf(plan) },
    namedRanges: tablesOf(parts).map(printTitles),
  });
  return finishWorkbook(bytes, charts, plan);
}

/** What one sheet may hold. */
export type SheetLimits = { readonly rows: number; readonly characters: number };

/** The rows of a sheet without those above its table; and what the library can write, which makes one text of a sheet. */
const sheetLimits: SheetLimits = { rows: 1_048_576 - headerRow, characters: 450_000_000 };

/** The rows of tables by the places of their sheets. */
export type SheetRows = ReadonlyMap<number, readonly ReportRow[]>;

/** A sheet of the file: a page, or a table, or a part of one that is too long for a sheet. */
type BookPart =
  | { readonly kind: 'page'; readonly name: string; readonly page: PageSheet }
  | { readonly kind: 'table'; readonly table: BookTable };

function partsOf({ sheets }: BookPlan, rows: SheetRows, limits: SheetLimits): readonly BookPart[] {
  const pieces = sheets.flatMap((sheet, place): readonly Piece[] =>
    sheet.kind === 'page' ? [{ sheet, rows: [] }] : piecesOf(sheet, rows.get(place) ?? [], limits),
  );
  const names = sheetNames(pieces.map(({ sheet }) => sheet.name));
  const forTables = tableNames(pieces.map(({ sheet }) => sheet.key));
  return pieces.map(({ sheet, rows }, index): BookPart => {
    const name = names[index] ?? sheet.name;
    if (sheet.kind === 'page') return { kind: 'page', name, page: sheet };
    const tableName = forTables[index] ?? sheet.key;
    return { kind: 'table', table: { head: sheet, name, tableName, titles: titlesOf(sheet), rows } };
  });
}

type Piece = { readonly sheet: TableHead | PageSheet; readonly rows: readonly ReportRow[] };

/** A table in parts that a sheet can hold; one without rows has one part. */
function piecesOf(sheet: TableHead, rows: readonly ReportRow[], limits: SheetLimits): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let characters = 0;
  for (const [index, row] of rows.entries()) {
    const length = row.reduce((sum: number, cell) => sum + markup + (typeof cell === 'string' ? cell.length : 0), 0);
    if (index > from && (index - from >= limits.rows || characters + length > limits.characters)) {
      pieces.push({ sheet, rows: rows.slice(from, index) });
      from = index;
      characters = 0;
    }
    characters += length;
  }
  return [...pieces, { sheet, rows: from === 0 ? rows : rows.slice(from) }];
}

/** What a cell takes besides its text, at most. */
const markup = 60;

function tablesOf(parts: readonly BookPart[]): readonly BookTable[] {
  return parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
}

/**
 * The titles of the columns and the names of the rows, on every page of paper. Written by hand, because the library does not quote
 * the name of a sheet, which spreadsheets take for damage.
 */
function printTitles({ name }: BookTable) {
  const sheet = quoteSheet(name);
  return { name: '_xlnm.Print_Titles', range: `${sheet}!$A:$A,${sheet}!$${headerRow}:$${headerRow}`, scope: name };
}

function propertiesOf({ stamp, words }: BookPlan): WorkbookProperties {
  const { organization, asOf, at, program, plan } = stamp;
  const created = new Date(at);
  return {
    ...{
      title: words.title,
      subject: words.subject,
      creator: 'Caskade',
      company: organization,
      created,
      modified: created,
    },
    custom: {
      ...{ 'As of': asOf, Program: program },
      ...(plan === null ? {} : { 'Plan number': plan.number, 'Plan as of': plan.asOf, 'Plan hash': plan.hash }),
    },
  };
}
