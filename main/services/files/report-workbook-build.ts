import type { WorkbookProperties, WriteSheet } from 'hucre/xlsx';
import type { PageSheet, ReportRow } from '../../../core/reports/sheet.ts';
import { type BoundChart, bindChart } from './report-workbook-chart.ts';
import { finishWorkbook } from './report-workbook-finish.ts';
import type { BookPlan, TableHead } from './report-workbook-messages.ts';
import { type DrawChart, pageSheet } from './report-workbook-page.ts';
import { type BookTable, headerRow, mostRows, tableSheet, titlesOf } from './report-workbook-table.ts';
import { quoteSheet, sheetNames, tableNames } from './report-workbook-text.ts';

/**
 * Makes a workbook of a plan and the rows of its sheets, by their places. Blocks for seconds when there are many. `most` is how
 * many rows a sheet may have; what is more goes on in another one.
 */
export async function buildWorkbook(
  plan: BookPlan,
  rows: SheetRows,
  most: (columns: number) => number = mostRows,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const parts = partsOf(plan, rows, most);
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

/** The rows of tables by the places of their sheets. */
export type SheetRows = ReadonlyMap<number, readonly ReportRow[]>;

/** A sheet of the file: a page, or a table, or a part of one that is too long for a sheet. */
type BookPart =
  | { readonly kind: 'page'; readonly name: string; readonly page: PageSheet }
  | { readonly kind: 'table'; readonly table: BookTable };

function partsOf({ sheets }: BookPlan, rows: SheetRows, most: (columns: number) => number): readonly BookPart[] {
  const pieces = sheets.flatMap((sheet, place): readonly Piece[] =>
    sheet.kind === 'page' ? [{ sheet, rows: [] }] : piecesOf(sheet, rows.get(place) ?? [], most(sheet.columns.length)),
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

function piecesOf(sheet: TableHead, rows: readonly ReportRow[], most: number): readonly Piece[] {
  const count = Math.max(1, Math.ceil(rows.length / most));
  return Array.from({ length: count }, (_, piece) => ({
    ...{ sheet, rows: count === 1 ? rows : rows.slice(piece * most, (piece + 1) * most) },
  }));
}

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
