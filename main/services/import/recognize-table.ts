import { fieldHeader } from '../../../core/import/field-header.ts';
import { headerFingerprint } from '../../../core/import/header-fingerprint.ts';
import { findIgnoredExport } from '../../../core/import/ignored-exports.ts';
import type { Issue } from '../../../core/import/issue.ts';
import type { TableHead } from '../../../core/import/raw-table.ts';
import { type Recognition, recognize } from '../../../core/import/recognize.ts';
import { createRowReader, type RowReader } from '../../../core/import/row-reader.ts';
import { mappedHeader, type SavedMapping, savedMappingJson } from '../../../core/import/saved-mapping.ts';
import { issuesOfHead } from '../../../core/import/table-head.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { OpenTable, ReadingOptions, TableBatch } from './open-table.ts';

/** A table before it is recognized: its head and where its rows come from. */
export type UnknownTable = {
  readonly file: string;
  readonly sheet: string | null;
  readonly head: TableHead;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly batches: () => AsyncIterable<TableBatch>;
  /** Which of these columns, by number, have no value in any row. */
  readonly findEmptyColumns: (columns: readonly number[]) => Promise<ReadonlySet<number>>;
  /** What the reading of the rows has to say besides; asked for after the last batch. */
  readonly readingIssues: () => readonly Issue[];
};

/** A table that is used, or an export that is known and of no use here. */
export type RecognizedTable =
  | { readonly kind: 'table'; readonly table: OpenTable }
  | { readonly kind: 'ignored'; readonly issue: Issue };

/**
 * Finds out what a table is and prepares to read it. Null when its headers are those of no known kind. Throws
 * `file-not-recognized` when it is said to be of a kind, or nearly is, and lacks what its rows are known by, and
 * `file-header-twice` when two of the columns that it needs have the same header.
 */
export function recognizeTable(unknown: UnknownTable, options: ReadingOptions): RecognizedTable | null {
  const { head } = unknown;
  const ignored = options.as === null ? findIgnoredExport(head.header, head.typeName) : null;
  if (ignored !== null) return { kind: 'ignored', issue: ignored };
  const fingerprint = headerFingerprint(head.header);
  const savedMapping = options.givenMapping ?? options.rememberedMapping(fingerprint);
  const hints = { as: options.as, savedMapping, typeName: head.typeName, fileName: unknown.file };
  const recognition = recognize(head.header, hints);
  if (recognition === null) return null;
  if (recognition.missing.length > 0) throw columnsMissing(unknown, recognition);
  checkHeaders(unknown, recognition);
  return { kind: 'table', table: openTable(unknown, recognition, fingerprint, options) };
}

/** The error for a file of which nothing can be used. */
export function notRecognized(file: string, header: readonly string[]): AppError {
  const shown = header
    .filter((text) => text.trim() !== '')
    .slice(0, 12)
    .map((text) => (text.length > 60 ? `${text.slice(0, 57)}...` : text));
  const columns = shown.length === 0 ? 'It has no header row.' : `Its columns: ${shown.join(', ')}.`;
  return new AppError(
    'file-not-recognized',
    `${file} is none of the known exports. ${columns}`,
    'Say what it is with --as KIND, map its columns with --map FILE, or export it again (caskade import --help lists the kinds).',
    { file, columns: shown },
  );
}

function openTable(
  unknown: UnknownTable,
  recognition: Recognition,
  fingerprint: string,
  options: ReadingOptions,
): OpenTable {
  const { head } = unknown;
  const createReader = (absentColumns: ReadonlySet<number>): RowReader =>
    createRowReader(recognition, {
      culture: options.culture,
      absentColumns,
      isDelimited: unknown.delimiter !== null,
      isEncodingGuessed: unknown.encoding === 'windows-1252',
    });
  const used = recognition.columns.flatMap(({ column, field }) => (field === null ? [] : column));
  let reader = createReader(noColumns);
  return {
    sheet: unknown.sheet,
    kind: recognition.kind,
    preset: recognition.preset,
    why: recognition.reason,
    encoding: unknown.encoding,
    delimiter: unknown.delimiter,
    header: head.header,
    columns: recognition.columns.map(({ header, field }) => ({ header, field })),
    fingerprint,
    mappingToSave: isSameMapping(options.givenMapping, options.rememberedMapping(fingerprint))
      ? null
      : options.givenMapping,
    leaveOutEmptyColumns: async () => {
      if (!recognition.areEmptyColumnsBlank) reader = createReader(await unknown.findEmptyColumns(used));
    },
    mayHaveNoRows: recognition.areEmptyColumnsBlank,
    batches: unknown.batches,
    readRow: (row) => reader.read(row),
    issues: () => [...issuesOfHead(head), ...recognition.issues, ...reader.issues(), ...unknown.readingIssues()],
    isPartial: () => unknown.readingIssues().some((issue) => issue.code === 'PARTIAL_READ'),
  };
}

const noColumns: ReadonlySet<number> = new Set();

function isSameMapping(left: SavedMapping | null, right: SavedMapping | null): boolean {
  return left !== null && right !== null && textOf(left) === textOf(right);
}

function textOf(mapping: SavedMapping): string {
  return JSON.stringify(savedMappingJson(mapping));
}

/** Which of two columns of one name holds the truth, nobody can tell; no export writes that. Columns without use may. */
function checkHeaders({ file, sheet, head }: UnknownTable, { columns }: Recognition): void {
  for (const { column, header } of columns.filter(({ field }) => field !== null)) {
    const name = mappedHeader(header);
    const twin = columns.find((other) => other.column !== column && mappedHeader(other.header) === name);
    if (twin === undefined) continue;
    const place = sheet === null ? file : `${file}, sheet ${sheet}`;
    throw new AppError(
      'file-header-twice',
      `${place}, row ${head.headerRow}: columns ${column + 1} and ${twin.column + 1} are both named ${header}.`,
      'Delete or rename the column that is wrong, then import the file again.',
      { file, sheet, row: head.headerRow, column: header },
    );
  }
}

function columnsMissing(unknown: UnknownTable, recognition: Recognition): AppError {
  const { kind, reason } = recognition;
  const fields = recognition.missing;
  const columns = fields.map((field) => fieldHeader(kind, field));
  const what = columns.length === 1 ? 'the column' : 'the columns';
  return new AppError(
    'file-not-recognized',
    `${unknown.file} lacks ${what} ${columns.join(', ')}, without which ${kind} cannot be read. It ${reason}.`,
    `Export it again with ${columns.length === 1 ? 'that column' : 'those columns'}, or say with a mapping file (--map) which columns hold ${fields.join(', ')}.`,
    { file: unknown.file, sheet: unknown.sheet, columns, fields },
  );
}
