import { readConsoleHead } from './console-table.ts';
import { type CsvRecord, nextLine, readFirstRecords } from './csv-records.ts';
import { findHeaderRow, searchedRows } from './header-row.ts';
import type { Issue } from './issue.ts';
import type { TableHead } from './raw-table.ts';

/** The head of a text file, and where its data begins. */
export type TextHead = TableHead & {
  /**
   * `csv` delimited text; `rca-log` an Exchange protocol log, comma-delimited, with comment lines that begin with `#`;
   * `console` a table copied from the console, to be read with `readConsoleTable`.
   */
  readonly format: 'csv' | 'rca-log' | 'console';
  /** `,`, `;`, tab or `|`; a blank for a console table. */
  readonly delimiter: string;
  /** Line on which the data begins, from 1; one behind the last line when there is none. */
  readonly dataLine: number;
  /** Offset of that line in the text. */
  readonly dataOffset: number;
  /** True when quoted cells have a blank in front (`a, "b"`), which strict CSV readers take for text. */
  readonly hasBlanksBeforeQuotes: boolean;
};

/** The head of a worksheet. */
export type SheetHead = TableHead & {
  /** Sheet row on which the data begins, from 1. */
  readonly dataRow: number;
};

/** How a person said that a table is laid out; null leaves it to be found out. `headerRow` counts from 1. */
export type ChosenLayout = { readonly delimiter: string | null; readonly headerRow: number | null };

const nothingChosen: ChosenLayout = { delimiter: null, headerRow: null };

/**
 * Finds out how the text of a file is laid out, from its first part (domain.md 3.1, 3.6): `#TYPE` on line 1, `sep=;`,
 * title rows, the delimiter and the header, or the `#Fields:` line of a log. Null when there is nothing but blanks, and when
 * no row begins on the line that was chosen for the header.
 */
export function findCsvHead(text: string, chosen: ChosenLayout = nothingChosen): TextHead | null {
  if (text.trim() === '' || text.trim() === '\ufeff') return null;
  const start = startOf(text);
  if (chosen.delimiter !== null || chosen.headerRow !== null) return findChosenHead(text, start, chosen);
  return findLogHead(text, start) ?? findConsoleHead(text, start) ?? findDelimitedHead(text, start);
}

/**
 * Finds the header of a worksheet among its first rows, given as text, empty rows included; `chosenRow` is what a person said
 * it is, from 1. Null when all of them are empty, or the chosen one is.
 */
export function findSheetHead(rows: readonly (readonly string[])[], chosenRow: number | null = null): SheetHead | null {
  const typeName = typeNameOf(rows[0]?.[0] ?? '');
  const skipped = typeName === null ? 0 : 1;
  const searched = rows.slice(skipped, Math.max(searchedRows + skipped, chosenRow ?? 0));
  const found = chosenRow === null ? findHeaderRow(searched) : chosenSheetRow(searched, chosenRow - 1 - skipped);
  if (found === null) return null;
  const index = skipped + found.index;
  return {
    header: withoutEmptyEnd(rows[index] ?? []),
    headerRow: index + 1,
    typeName,
    hasSepLine: false,
    titleRows: searched.slice(0, found.index).filter(hasText).length,
    dataRow: index + 2,
  };
}

/** What is to be said about the head of a table: lines that were passed over. */
export function issuesOfHead(head: TableHead): readonly Issue[] {
  const issues: Issue[] = [];
  if (head.typeName !== null) {
    issues.push(
      skipped(
        'TYPE_LINE_SKIPPED',
        1,
        `The #TYPE line was skipped (${head.typeName}).`,
        'Export with -NoTypeInformation to leave it out.',
      ),
    );
  }
  if (head.hasSepLine) issues.push(skipped('SEP_LINE_SKIPPED', 1, 'The sep= line of Excel was skipped.', ''));
  if (head.titleRows > 0) {
    const message = `Rows above the header in row ${head.headerRow} were skipped: ${head.titleRows}.`;
    issues.push(skipped('TITLE_ROWS_SKIPPED', head.titleRows, message, 'Nothing is lost if they are only titles.'));
  }
  return issues;
}

type Start = {
  readonly offset: number;
  readonly line: number;
  readonly typeName: string | null;
  /** What the `sep=` line says, or a person. */
  readonly separator: string | null;
  readonly hasSepLine: boolean;
};

/** Passes over a byte order mark, the `#TYPE` line when it is line 1, and a `sep=` line. */
function startOf(text: string): Start {
  let offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  const typeName = typeNameOf(lineAt(text, offset));
  if (typeName !== null) {
    offset = nextLine(text, offset);
    line++;
  }
  const separator = /^"?sep=(.)"?$/i.exec(lineAt(text, offset).trimStart())?.[1] ?? null;
  if (separator !== null) {
    offset = nextLine(text, offset);
    line++;
  }
  return { offset, line, typeName, separator, hasSepLine: separator !== null };
}

function lineAt(text: string, offset: number): string {
  return text.slice(offset, nextLine(text, offset)).replace(/[\r\n]+$/, '');
}

/** The type of a `#TYPE` line; Excel may have put quotes around it and delimiters behind it. */
function typeNameOf(line: string): string | null {
  const match = /^"?#TYPE\s+([^",;\t|]+)/i.exec(line);
  return match?.[1]?.trim() ?? null;
}

const maximalCommentLines = 200;

function findLogHead(text: string, start: Start): TextHead | null {
  if (text[start.offset] !== '#') return null;
  let header: readonly string[] | null = null;
  let headerRow = 0;
  let { offset, line } = start;
  for (let i = 0; i < maximalCommentLines && text[offset] === '#'; i++) {
    const content = lineAt(text, offset);
    if (/^#Fields:/i.test(content)) {
      header = content
        .slice(8)
        .split(',')
        .map((name) => name.trim());
      headerRow = line;
    }
    offset = nextLine(text, offset);
    line++;
  }
  if (header === null) return null;
  const place = { headerRow, dataLine: line, dataOffset: offset };
  return { ...headOf(start, header, ','), ...place, format: 'rca-log', titleRows: 0, hasBlanksBeforeQuotes: false };
}

function findConsoleHead(text: string, start: Start): TextHead | null {
  const found = readConsoleHead(text, start);
  if (found === null) return null;
  return { ...headOf(start, found.header, ' '), ...found, format: 'console', hasBlanksBeforeQuotes: false };
}

const delimiters = [',', ';', '\t', '|'];

function findDelimitedHead(text: string, start: Start): TextHead | null {
  const candidates = start.separator === null ? delimiters : [start.separator];
  let best: { readonly rating: readonly number[]; readonly head: TextHead } | null = null;
  for (const delimiter of candidates) {
    const records = readFirstRecords(text, start, delimiter, searchedRows);
    const found = findHeaderRow(records.map(({ cells }) => cells));
    if (found === null) continue;
    const head = delimitedHead(text, start, delimiter, records, found.index);
    const agreeing = records.slice(found.index).filter(({ cells }) => cells.length === head.header.length).length;
    const isOdd = records[found.index]?.isOdd === true;
    const rating = [
      isOdd ? 0 : 1,
      found.knownCells > 1 ? found.knownCells : 0,
      head.header.length > 1 ? agreeing : 0,
      head.header.length,
    ];
    if (best === null || isBetter(rating, best.rating)) best = { rating, head };
  }
  return best?.head ?? null;
}

function delimitedHead(
  text: string,
  start: Start,
  delimiter: string,
  records: readonly CsvRecord[],
  index: number,
): TextHead {
  const record = records[index];
  const next = records[index + 1];
  const end = record?.end ?? text.length;
  return {
    ...headOf(start, withoutEmptyEnd(record?.cells ?? []), delimiter),
    format: 'csv',
    headerRow: record?.line ?? start.line,
    titleRows: records.slice(0, index).filter(({ cells }) => hasText(cells)).length,
    dataLine: next?.line ?? (record?.line ?? start.line) + 1,
    dataOffset: end,
    hasBlanksBeforeQuotes: hasBlanksBeforeQuotes(text.slice(start.offset, next?.end ?? end), delimiter),
  };
}

/** A header above the first line that counts is chosen where the `#TYPE` or `sep=` line itself was meant to be it. */
function findChosenHead(text: string, start: Start, chosen: ChosenLayout): TextHead | null {
  const { headerRow } = chosen;
  const from =
    headerRow !== null && headerRow < start.line
      ? { offset: text.charCodeAt(0) === 0xfeff ? 1 : 0, line: 1, typeName: null, separator: null, hasSepLine: false }
      : start;
  const separators = chosen.delimiter === null ? from.separator : chosen.delimiter;
  if (headerRow === null) return findDelimitedHead(text, { ...from, separator: separators });
  let best: TextHead | null = null;
  for (const delimiter of separators === null ? delimiters : [separators]) {
    const records = readFirstRecords(text, from, delimiter, headerRow + 1);
    const index = records.findIndex((record) => record.line === headerRow);
    if (index < 0) continue;
    const head = delimitedHead(text, from, delimiter, records, index);
    if (head.header.length > (best?.header.length ?? 0)) best = head;
  }
  return best;
}

function chosenSheetRow(rows: readonly (readonly string[])[], index: number): { readonly index: number } | null {
  return hasText(rows[index] ?? []) ? { index } : null;
}

/** The parts of a head that come from the lines above the table. */
function headOf(start: Start, header: readonly string[], delimiter: string) {
  return { header, delimiter, typeName: start.typeName, hasSepLine: start.hasSepLine };
}

/** True when a delimiter, blanks and a quote follow each other outside of quoted cells. */
function hasBlanksBeforeQuotes(text: string, delimiter: string): boolean {
  const outside = text.replaceAll(/"[^"]*"/g, '""');
  return outside.includes(`${delimiter} "`) || outside.includes(`${delimiter}  "`);
}

function isBetter(rating: readonly number[], best: readonly number[]): boolean {
  for (const [i, value] of rating.entries()) {
    const other = best[i] ?? 0;
    if (value !== other) return value > other;
  }
  return false;
}

/** The cells without the empty ones at the end, which Excel adds below wider rows. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function skipped(
  code: 'TYPE_LINE_SKIPPED' | 'SEP_LINE_SKIPPED' | 'TITLE_ROWS_SKIPPED',
  count: number,
  message: string,
  hint: string,
): Issue {
  return { severity: 'info', code, row: 1, column: null, count, message, hint };
}
