import type { WorkbookProperties, WriteSheet } from 'hucre/xlsx';
import type { PageSheet, ReportRow } from '../../../core/reports/sheet.ts';
import { groupBy } from '../../../core/shared/group-by.ts';
import { textInZip } from './replace-in-zip.ts';
import { type BoundChart, bindChart } from './report-workbook-chart.ts';
import { finishWorkbook } from './report-workbook-finish.ts';
import type { BookPlan, TableHead } from './report-workbook-messages.ts';
import { type DrawChart, pageSheet } from './report-workbook-page.ts';
import { fillSheet } from './report-workbook-rows.ts';
import { type BookTable, bodyOf, headerRow, tableSheet, titlesOf } from './report-workbook-table.ts';
import { quoteSheet, sheetNames, tableNames } from './report-workbook-text.ts';
import { createRowReader } from './row-reader.ts';
import { type PackedEntry, packText } from './write-zip.ts';

/**
 * Makes a workbook of a plan and the rows of its tables, which are asked for in the order of the sheets and packed as they come.
 * What is more than a sheet may hold goes on in another one. Throws when a table gives another number of rows than its plan says.
 */
export async function buildWorkbook(plan: BookPlan, rows: RowSource, mostRows = rowsOfSheet): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const parts = partsOf(plan, mostRows);
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
  const frame = await writeXlsx({
    ...{ sheets, stringMode: 'inline', properties: propertiesOf(plan) },
    namedRanges: tablesOf(parts).map(printTitles),
  });
  const drawn = new Map(charts.map(({ table }): [BookTable, ReportRow[]] => [table, []]));
  const packed = await packTables(frame, parts, rows, drawn);
  const withRows = charts.map((chart) => ({ chart, rows: drawn.get(chart.table) ?? [] }));
  return finishWorkbook(frame, { charts: withRows, sheets: packed }, plan);
}

/** Gives the rows of a table in batches, by the place of its sheet in the plan; the sheets are asked for in their order, each once. */
export type RowSource = (sheet: number) => AsyncIterable<readonly ReportRow[]>;

/** What a sheet holds without the rows above its table. */
const rowsOfSheet = 1_048_576 - headerRow;

/** Fills the sheets of the tables and packs them; rows that charts draw are kept in `drawn`. */
async function packTables(
  frame: Uint8Array,
  parts: readonly BookPart[],
  rows: RowSource,
  drawn: ReadonlyMap<BookTable, ReportRow[]>,
): Promise<readonly PackedEntry[]> {
  const tables = parts.flatMap((part, index) =>
    part.kind === 'table' ? [{ ...part, path: `xl/worksheets/sheet${index + 1}.xml` }] : [],
  );
  const packed: PackedEntry[] = [];
  for (const [place, pieces] of groupBy(tables, (part) => part.place)) {
    const reader = createRowReader(rows(place), pieces[0]?.table.head.key ?? '');
    for (const { table, path } of pieces) {
      const batches = keeping(reader.take(table.count), drawn.get(table));
      packed.push(await packText(path, fillSheet(textInZip(frame, path), bodyOf(table), batches)));
    }
    await reader.end();
  }
  return packed;
}

async function* keeping(batches: AsyncIterable<readonly ReportRow[]>, kept: ReportRow[] | undefined) {
  for await (const batch of batches) {
    kept?.push(...batch);
    yield batch;
  }
}

/** A sheet of the file: a page, or a table, or a part of one that is too long for a sheet. */
type BookPart =
  | { readonly kind: 'page'; readonly name: string; readonly page: PageSheet }
  /** `place` is that of its sheet in the plan. */
  | { readonly kind: 'table'; readonly place: number; readonly table: BookTable };

function partsOf({ sheets }: BookPlan, mostRows: number): readonly BookPart[] {
  const pieces = sheets.flatMap((sheet, place): readonly Piece[] =>
    sheet.kind === 'page'
      ? [{ sheet, place, count: 0 }]
      : partCounts(sheet.count, mostRows).map((count) => ({ sheet, place, count })),
  );
  const names = sheetNames(pieces.map(({ sheet }) => sheet.name));
  const forTables = tableNames(pieces.map(({ sheet }) => sheet.key));
  return pieces.map(({ sheet, place, count }, index): BookPart => {
    const name = names[index] ?? sheet.name;
    if (sheet.kind === 'page') return { kind: 'page', name, page: sheet };
    const tableName = forTables[index] ?? sheet.key;
    return { kind: 'table', place, table: { head: sheet, name, tableName, titles: titlesOf(sheet), count } };
  });
}

type Piece = { readonly sheet: TableHead | PageSheet; readonly place: number; readonly count: number };

/** How many rows each part of a table has; one without rows has one part. */
function partCounts(count: number, mostRows: number): readonly number[] {
  const parts = Math.max(1, Math.ceil(count / mostRows));
  return Array.from({ length: parts }, (_, part) => Math.min(mostRows, count - part * mostRows));
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
