import { readConsoleTable } from '../../../core/import/console-table.ts';
import type { TextEncoding } from '../../../core/import/encoding.ts';
import type { Issue } from '../../../core/import/issue.ts';
import { findCsvHead, type TextHead } from '../../../core/import/table-head.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { readCsvRows } from '../files/csv-rows.ts';
import { decodePieces, readWholeText } from '../files/decode-text.ts';
import type { OpenInput } from '../files/file-access.ts';
import { fileEmpty } from '../files/file-errors.ts';
import type { Inspection } from '../files/inspect.ts';
import { choicesFor, invalidChoice } from './chosen-table.ts';
import type { OpenTable, ReadingOptions, TableBatch } from './open-table.ts';
import { notRecognized, recognizeTable } from './recognize-table.ts';

/** A console table is what a person copied: more than this is no paste. */
const maxConsoleBytes = 16 * 1_048_576;

/** How much of the text is searched for its head, in bytes: enough for 5,000 long headers. */
const headBytes = 1_048_576;

/**
 * How much of the text becomes rows at a time. Few rows die young: with 256 KB instead of 32 KB a large import takes 290 MB
 * instead of 160 MB, and a tenth longer.
 */
const rowsBytes = 32_768;

/**
 * The one table of a text file: CSV in any dialect, an Exchange protocol log, or a table copied from the console. Throws
 * `file-not-recognized` when it is none of the known exports.
 */
export async function* textTables(
  input: OpenInput,
  encoding: TextEncoding,
  inspection: Inspection,
  options: ReadingOptions,
  issues: Issue[],
): AsyncGenerator<OpenTable> {
  checkIsText(input, encoding, inspection.hasNul);
  const { head } = await findTextHead(input, encoding, options);
  const unknown = {
    file: input.name,
    sheet: null,
    head,
    encoding: encoding.encoding,
    delimiter: head.format === 'console' ? null : head.delimiter,
    batches: () => batchesOf(input, encoding, head, options.signal),
    findEmptyColumns: (columns: readonly number[]) =>
      findEmptyColumns(batchesOf(input, encoding, head, options.signal), columns),
    readingIssues: () => [],
  };
  const recognized = recognizeTable(unknown, options);
  if (recognized === null) throw notRecognized(input.name, head.header);
  if (recognized.kind === 'ignored') issues.push(recognized.issue);
  else yield recognized.table;
}

/** The head of a text file under the choices for it, and the text in which it was found. Throws `file-empty`, `choices-invalid`. */
export async function findTextHead(
  input: OpenInput,
  encoding: TextEncoding,
  options: ReadingOptions,
): Promise<{ readonly head: TextHead; readonly text: string }> {
  const choices = choicesFor(options, null);
  const layout = { delimiter: choices?.delimiter ?? null, headerRow: choices?.headerRow ?? null };
  const text = await firstText(input, encoding);
  const head = findCsvHead(text, layout);
  if (head === null && layout.headerRow !== null) throw noHeaderThere(input.name, layout.headerRow);
  if (head === null) throw fileEmpty(input.name);
  return { head, text };
}

/** Throws `file-has-nul` for what is no text at all; `hasNul` says whether there is a NUL in it. */
export function checkIsText(input: OpenInput, { encoding }: TextEncoding, hasNul: boolean): void {
  if (hasNul && !encoding.startsWith('utf-16') && looksBinary(input.head)) throw isBinary(input.name);
}

/** Reads no further than to the row that fills the last column. Without a row nothing is known of the columns. */
async function findEmptyColumns(
  batches: AsyncIterable<TableBatch>,
  columns: readonly number[],
): Promise<ReadonlySet<number>> {
  const empty = new Set(columns);
  let hasRows = false;
  for await (const batch of batches) {
    for (const row of batch.kind === 'rows' ? batch.rows : []) {
      hasRows = true;
      for (const column of empty) if ((row.cells[column] ?? '').trim() !== '') empty.delete(column);
    }
    if (empty.size === 0) break;
  }
  return hasRows ? empty : new Set();
}

/** The rows of a text file in batches. */
export async function* batchesOf(
  input: OpenInput,
  encoding: TextEncoding,
  head: TextHead,
  signal: AbortSignal,
): AsyncGenerator<TableBatch> {
  if (head.format === 'console') {
    const table = readConsoleTable(await readWholeText(input, encoding, maxConsoleBytes));
    yield { kind: 'rows', rows: table?.rows ?? [] };
    return;
  }
  const layout = {
    ...encoding,
    delimiter: head.delimiter,
    firstDataLine: head.dataLine,
    hasComments: head.format === 'rca-log',
  };
  for await (const rows of readCsvRows(input, layout, signal, rowsBytes)) yield { kind: 'rows', rows };
}

async function firstText(input: OpenInput, encoding: TextEncoding): Promise<string> {
  for await (const piece of decodePieces(input, encoding, headBytes)) return piece;
  return '';
}

function noHeaderThere(file: string, row: number): AppError {
  return invalidChoice(`${file} has no row with text in line ${row} that could be the header.`, { file, row });
}

/** Control characters at the beginning, or a NUL in the first line: no text at all. */
function looksBinary(head: Uint8Array): boolean {
  const lineEnd = head.findIndex((byte) => byte === 10 || byte === 13);
  return head.some((byte, i) => byte < 9 && (byte !== 0 || lineEnd < 0 || i < lineEnd));
}

function isBinary(file: string): AppError {
  return new AppError(
    'file-has-nul',
    `${file} holds binary data, not text.`,
    'Choose the CSV file, log or workbook that the export wrote.',
    { file },
  );
}
