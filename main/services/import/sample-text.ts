import { readFirstRecords } from '../../../core/import/csv-records.ts';
import type { TextEncoding } from '../../../core/import/encoding.ts';
import type { RawRow } from '../../../core/import/raw-table.ts';
import type { TextHead } from '../../../core/import/table-head.ts';
import type { OpenInput } from '../files/file-access.ts';
import type { TableSample } from './inspect-table.ts';
import type { ReadingOptions } from './open-table.ts';
import { batchesOf, checkIsText, findTextHead } from './text-tables.ts';

/** Enough rows to see the values of a column, and few enough to be read at once. */
const sampledRows = 2_000;
/** As many rows as a header is looked for in. */
const candidateRows = 30;

/** The beginning of a text file as one table. Throws `file-…` as the import does, as far as the beginning shows. */
export async function sampleText(
  input: OpenInput,
  encoding: TextEncoding,
  options: ReadingOptions,
): Promise<TableSample> {
  checkIsText(input, encoding, input.head.includes(0));
  const { head, text } = await findTextHead(input, encoding, options);
  const rows: RawRow[] = [];
  let isWhole = true;
  for await (const batch of batchesOf(input, encoding, head, options.signal)) {
    if (rows.length >= sampledRows) {
      isWhole = false;
      break;
    }
    if (batch.kind === 'rows') rows.push(...batch.rows);
  }
  const total = isWhole ? { count: rows.length, isExact: true } : estimatedRows(input, encoding, rows);
  return {
    ...{ file: input.name, sheet: null, encoding: encoding.encoding, head, total, readingIssues: [] },
    delimiter: head.format === 'console' ? null : head.delimiter,
    candidates: firstLines(text, head),
    rows: rows.slice(0, sampledRows),
  };
}

/** The first rows of the file as the delimiter parts them; lines of a table from the console are not parted. */
function firstLines(text: string, head: TextHead): readonly RawRow[] {
  const from = { offset: text.charCodeAt(0) === 0xfeff ? 1 : 0, line: 1 };
  const delimiter = head.format === 'console' ? '\n' : head.delimiter;
  return readFirstRecords(text, from, delimiter, candidateRows).map(({ line, cells }) => ({ row: line, cells }));
}

/** By the length of the rows that were read: what is quoted or more than a byte long makes it inexact. */
function estimatedRows(input: OpenInput, { encoding }: TextEncoding, rows: readonly RawRow[]): TableSample['total'] {
  const letters = rows.reduce((sum, { cells }) => sum + cells.reduce((own, cell) => own + cell.length + 1, 1), 0);
  const bytesOfLetter = encoding.startsWith('utf-16') ? 2 : 1;
  const bytesOfRow = (letters * bytesOfLetter) / Math.max(1, rows.length);
  return { count: Math.max(rows.length, Math.round(input.size / Math.max(1, bytesOfRow))), isExact: false };
}
