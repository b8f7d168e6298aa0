import Papa from 'papaparse';
import type { TextEncoding } from '../../../core/import/encoding.ts';
import type { RawRow } from '../../../core/import/raw-table.ts';
import { AppError, type AppErrorCode } from '../../../core/shared/app-error.ts';
import { decodePieces, textPieceBytes } from './decode-text.ts';
import type { OpenInput } from './file-access.ts';
import { withoutBlanksBeforeQuotes } from './quoted-fields.ts';

/** How a CSV file is written, as its head tells. */
export type CsvLayout = TextEncoding & {
  /** One character: comma, semicolon, tab, bar … */
  readonly delimiter: string;
  /** Line of the first record to deliver, from 1: the line after the header. */
  readonly firstDataLine: number;
  /** Logs: records that begin with `#` are comments and are left out. */
  readonly hasComments: boolean;
};

/** The largest cell in characters, in CSV and in workbooks: 1 MB (product.md 6). */
export const maxCellLength = 1_048_576;

/** The most cells that a row may have (product.md 6). */
export const maxColumns = 5_000;

/** The largest record in characters; it bounds the memory, however many cells there are. */
const maxRecordLength = 16 * maxCellLength;

/**
 * The records of a CSV file from `firstDataLine` on, in batches of one piece of the file, so that the memory does not grow
 * with the file. `row` is the line of the record's first character, as an editor counts: line breaks in quotes count too,
 * and arrive as `\n`. Blank lines are left out. NUL characters stay in the cells, for the reader of the rows to reject.
 *
 * Throws `file-quote-open` with the line of the quote, `file-cell-too-large` and `file-too-many-columns` with the line of
 * the record, `cancelled`, and what `decodePieces` throws.
 */
export async function* readCsvRows(
  input: OpenInput,
  layout: CsvLayout,
  signal?: AbortSignal,
  pieceBytes: number = textPieceBytes,
): AsyncGenerator<readonly RawRow[]> {
  const pieces = decodePieces(input, layout, pieceBytes);
  let position: Position = { carry: '', line: 1 };
  let pending = '';
  for await (const piece of pieces) {
    if (signal?.aborted === true) throw new AppError('cancelled', 'The work was cancelled.', 'Nothing was written.');
    pending += piece;
    // A long record is not parsed again for every piece of it: the text to parse doubles.
    if (pending.length < position.carry.length) continue;
    const batch = parseRecords(input.name, layout, { ...position, carry: position.carry + pending }, false);
    pending = '';
    position = batch.next;
    if (batch.rows.length > 0) yield batch.rows;
    if (position.carry.length > maxCellLength) await checkLongRecord(input.name, layout, position, pieces);
  }
  const last = position.carry + pending;
  // Blanks after a closing quote are only allowed before a line break.
  const rest = parseRecords(input.name, layout, { ...position, carry: last.endsWith('\n') ? last : `${last}\n` }, true);
  if (rest.rows.length > 0) yield rest.rows;
}

/** Text that is not parsed yet; it begins with the record at `line`. */
type Position = { readonly carry: string; readonly line: number };
type Batch = { readonly rows: readonly RawRow[]; readonly next: Position };

/** A problem that the CSV library found; `index` is where the field begins, after its quote. */
type QuoteError = { readonly code: string; readonly row: number; readonly index: number };
type Parsed = {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly QuoteError[];
  readonly meta: { readonly cursor: number };
};

/** The records that are complete in the text; at the end of the file the last one is, whatever it looks like. */
function parseRecords(name: string, layout: CsvLayout, position: Position, isEnd: boolean): Batch {
  const text = withoutBlanksBeforeQuotes(position.carry, layout.delimiter);
  const parsed = parseText(text, layout.delimiter, isEnd);
  for (const error of parsed.errors) checkQuotes(name, text, position.line, parsed, error);
  const cursor = isEnd ? text.length : parsed.meta.cursor;
  const records = parsed.data;
  const breaks = countBreaks(text, cursor);
  const hasBreaksInCells = breaks !== records.length - (isEnd ? 1 : 0);
  const mayHaveLargeCell = text.length > maxCellLength;
  const rows: RawRow[] = [];
  let line = position.line;
  for (const cells of records) {
    if (cells.length > maxColumns) throw tooManyColumns(name, line);
    if (mayHaveLargeCell && cells.some((cell) => cell.length > maxCellLength)) throw cellTooLarge(name, line);
    if (line >= layout.firstDataLine && isRecord(cells, layout)) rows.push({ row: line, cells });
    line += 1 + (hasBreaksInCells ? breaksInCells(cells) : 0);
  }
  return { rows, next: { carry: text.slice(cursor), line } };
}

function parseText(text: string, delimiter: string, isEnd: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  const parsed: Parsed = parser.parse(text, 0, !isEnd);
  return parsed;
}

function isRecord(cells: readonly string[], layout: CsvLayout): boolean {
  const first = cells[0] ?? '';
  if (cells.length === 1 && first.trim() === '') return false;
  return !(layout.hasComments && first.startsWith('#'));
}

/**
 * A quote that is never closed swallows the rest of the file. One that a later quote seems to close swallows records: the
 * cell then holds both a quote and a line break. A stray quote inside one line is harmless and stays in the cell.
 */
function checkQuotes(name: string, text: string, line: number, parsed: Parsed, error: QuoteError): void {
  const record = parsed.data[error.row];
  if (record === undefined) return;
  const swallows = record.some((cell) => cell.includes('\n') && cell.includes('"'));
  if (error.code === 'MissingQuotes' || swallows) throw quoteOpen(name, line + countBreaks(text, error.index));
}

/**
 * Decides about a record that is longer than a cell may be: fine when it has many cells. Otherwise the rest of the file
 * tells, piece by piece, whether its quote is closed at all.
 */
async function checkLongRecord(
  name: string,
  layout: CsvLayout,
  position: Position,
  rest: AsyncIterable<string>,
): Promise<void> {
  const parsed = parseText(position.carry, layout.delimiter, true);
  const cells = parsed.data[0] ?? [];
  if (cells.length > maxColumns) throw tooManyColumns(name, position.line);
  const isTooLong = position.carry.length > maxRecordLength;
  if (!isTooLong && cells.every((cell) => cell.length <= maxCellLength)) return;
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (open === undefined || (await hasClosingQuote(rest, layout.delimiter))) throw cellTooLarge(name, position.line);
  throw quoteOpen(name, position.line + countBreaks(position.carry, open.index));
}

async function hasClosingQuote(rest: AsyncIterable<string>, delimiter: string): Promise<boolean> {
  let last = '';
  for await (const piece of rest) {
    const text = (last + piece).replaceAll('""', '');
    if (text.includes(`"${delimiter}`) || text.includes('"\n')) return true;
    last = text.slice(-1);
  }
  return last === '"';
}

function countBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function breaksInCells(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + countBreaks(cell, cell.length), 0);
}

function quoteOpen(name: string, line: number): AppError {
  const message = `${name}, line ${line}: a quote is opened and not closed.`;
  return csvError('file-quote-open', message, 'Close the quote in an editor, or export the file again.', name, line);
}

function cellTooLarge(name: string, line: number): AppError {
  const message = `${name}, line ${line}: a cell is larger than 1 MB.`;
  return csvError('file-cell-too-large', message, 'Leave the column out of the export.', name, line);
}

function tooManyColumns(name: string, line: number): AppError {
  const message = `${name}, line ${line}: the row has more than 5,000 cells.`;
  const hint = 'Export only the columns that are needed, and check the delimiter.';
  return csvError('file-too-many-columns', message, hint, name, line);
}

function csvError(code: AppErrorCode, message: string, hint: string, name: string, line: number): AppError {
  return new AppError(code, message, hint, { file: name, row: line });
}
