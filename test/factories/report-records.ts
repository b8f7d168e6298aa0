import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { read, utils } from 'xlsx';
import { protectCell } from '../../core/import/problem-columns.ts';

/** A table of a report as another program reads it: cells as texts, empty where there is nothing. */
export type ReadTable = { readonly titles: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Tables by their keys. */
export type ReadTables = Readonly<Record<string, ReadTable>>;

/** A row by the keys of its columns, as the report for machines has it. */
export type ReportRecord = Readonly<Record<string, string | number | null>>;

/** The cells of the records of a report for machines. It has no titles. */
export function rowsOfRecords(records: readonly ReportRecord[]): ReadTable['rows'] {
  return records.map((record) => Object.values(record).map((cell) => (cell === null ? '' : String(cell))));
}

/** Every CSV file of a folder. */
export function readCsvFolder(folder: string): ReadTables {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return Object.fromEntries(names.map((name) => [name.slice(0, -4), readCsvTable(join(folder, name))]));
}

/** Takes away what a text has against being taken for a formula: `given` is that text. */
export function isCsvOf(cell: string, given: string): boolean {
  return cell === given || cell === protectCell(given);
}

/** The table of every sheet that has one of these titles; `titles` by the key of the sheet. */
export function readWorkbookTables(
  path: string,
  sheets: readonly { readonly key: string; readonly name: string; readonly titles: readonly string[] }[],
): ReadTables {
  const book = read(readFileSync(path), { cellDates: true, UTC: true });
  return Object.fromEntries(
    sheets.map(({ key, name, titles }) => {
      const sheet = book.Sheets[name];
      if (sheet === undefined) throw new Error(`the workbook has no sheet ${name}`);
      const lines: unknown[][] = utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null, UTC: true });
      const head = lines.findIndex((cells) => titles.every((title, place) => isTitle(cells[place], title)));
      if (head < 0) throw new Error(`the sheet ${name} has no table with ${titles.join(', ')}`);
      const rows = lines.slice(head + 1).map((cells) => titles.map((_, place) => cellText(cells[place])));
      return [key, { titles, rows: rows.every(isBlank) ? [] : rows }];
    }),
  );
}

/** A table without rows has a blank one, because spreadsheets ask for it. */
function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell === '');
}

/** The text of a page as its reader sees it, with a blank for each gap. */
export function readHtmlText(path: string): string {
  const body = readFileSync(path, 'utf8').replace(/^.*?<body[^>]*>/s, '');
  const text = body.replace(/<style.*?<\/style>/gs, ' ').replace(/<[^>]*>/g, ' ');
  return text.replace(/&lt;|&gt;|&amp;|&quot;|&#39;/g, (entity) => entities[entity] ?? entity).replace(/\s+/g, ' ');
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

function readCsvTable(path: string): ReadTable {
  const text = readFileSync(path, 'utf8');
  if (!text.startsWith('\u{FEFF}')) throw new Error(`${path} has no mark of UTF-8`);
  const { data, errors } = Papa.parse<string[]>(text.slice(1).replace(/\r\n$/, ''), {
    delimiter: ',',
    newline: '\r\n',
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const [titles = [], ...rows] = data;
  return { titles, rows };
}

/** The title of a column of moments says that they are in UTC. */
function isTitle(cell: unknown, title: string): boolean {
  return cell === title || cell === `${title} (UTC)`;
}

/** Days without a time of day, moments in UTC, as reports for machines write them. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  const moment = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  return moment.endsWith('T00:00:00Z') ? moment.slice(0, 10) : moment;
}
