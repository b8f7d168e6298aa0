import { createValueReplacer } from '../../../core/import/apply-values.ts';
import { chosenMapping } from '../../../core/import/chosen-mapping.ts';
import { fieldHeader } from '../../../core/import/field-header.ts';
import type { Issue } from '../../../core/import/issue.ts';
import type { ColumnMatch } from '../../../core/import/match-headers.ts';
import type { RawRow } from '../../../core/import/raw-table.ts';
import type { ReadRowResult } from '../../../core/import/read-row-result.ts';
import type { Recognition } from '../../../core/import/recognize.ts';
import { createRowReader, type RowReader } from '../../../core/import/row-reader.ts';
import { mappedHeader, type SavedMapping, savedMappingJson } from '../../../core/import/saved-mapping.ts';
import { issuesOfHead } from '../../../core/import/table-head.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { withFixedCells } from './chosen-table.ts';
import { type MatchedTable, matchTable, placeOf, type UnknownTable } from './match-table.ts';
import type { OpenTable, ReadingOptions } from './open-table.ts';

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
  const match = matchTable(unknown, options);
  switch (match.kind) {
    case 'ignored':
      return match;
    case 'unknown':
      return null;
    case 'matched':
      if (match.recognition.missing.length > 0) throw columnsMissing(unknown, match.recognition);
      checkHeaders(unknown, match);
      return { kind: 'table', table: openTable(unknown, match, options) };
    default:
      return assertNever(match, 'match of a table');
  }
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

function openTable(unknown: UnknownTable, match: MatchedTable, options: ReadingOptions): OpenTable {
  const { head } = unknown;
  const { recognition, choices } = match;
  const createReader = (absentColumns: ReadonlySet<number>): RowReader =>
    createRowReader(recognition, {
      culture: choices?.culture ?? options.culture,
      absentColumns,
      isDelimited: unknown.delimiter !== null,
      isEncodingGuessed: unknown.encoding === 'windows-1252',
    });
  const corrected = new Set(choices?.cells.map(({ column }) => column));
  const used = recognition.columns.flatMap(({ column, field }) =>
    field === null || corrected.has(column) ? [] : column,
  );
  const readChosen = createChosenReader(match, () => createReader(noColumns));
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
    fingerprint: match.fingerprint,
    mappingToSave: mappingToSave(match, options),
    leaveOutEmptyColumns: async () => {
      if (!recognition.areEmptyColumnsBlank) reader = createReader(await unknown.findEmptyColumns(used));
    },
    mayHaveNoRows: recognition.areEmptyColumnsBlank,
    batches: () =>
      choices === null
        ? unknown.batches()
        : withFixedCells(placeOf(unknown.file, unknown.sheet), unknown.batches(), choices),
    readRow: (row) => readChosen(row, reader),
    issues: () => [...issuesOfHead(head), ...recognition.issues, ...reader.issues(), ...unknown.readingIssues()],
    isPartial: () => unknown.readingIssues().some((issue) => issue.code === 'PARTIAL_READ'),
  };
}

/**
 * Makes the function that reads a row with what a person said about it. Discarded rows go to a reader of their own, so that
 * nothing is said about them.
 */
function createChosenReader(
  { recognition, choices, values }: MatchedTable,
  createReader: () => RowReader,
): (row: RawRow, reader: RowReader) => ReadRowResult {
  const replace = createValueReplacer(recognition.columns, values);
  const discarded = new Set(choices?.discarded);
  let aside: RowReader | null = null;
  return (row, reader) => {
    const replaced = replace === null ? row : replace(row);
    if (discarded.size === 0 || !discarded.has(row.row)) return reader.read(replaced);
    aside ??= createReader();
    const result = aside.read(replaced);
    if (result.kind === 'draft') return { kind: 'discarded', key: result.draft.key };
    // A sum of other rows stands for nothing that could be kept.
    if (result.kind !== 'rejected' || result.problem.code === 'SUMMARY_ROW') return { kind: 'skipped' };
    return { kind: 'discarded', key: result.key };
  };
}

/** What is to be remembered for these headers: the mapping of `--map`, or what a person chose; null when it is known already. */
function mappingToSave(match: MatchedTable, options: ReadingOptions): SavedMapping | null {
  const { recognition, choices, chosenColumns, savedMapping, values } = match;
  const isChosen = choices !== null && (choices.kind !== null || chosenColumns.size > 0 || choices.values.length > 0);
  const wanted = isChosen
    ? chosenMapping(recognition.kind, recognition.columns, chosenColumns, savedMapping, values)
    : options.givenMapping;
  return isSameMapping(wanted, options.rememberedMapping(match.fingerprint)) ? null : wanted;
}

const noColumns: ReadonlySet<number> = new Set();

function isSameMapping(left: SavedMapping | null, right: SavedMapping | null): boolean {
  return left !== null && right !== null && textOf(left) === textOf(right);
}

function textOf(mapping: SavedMapping): string {
  return JSON.stringify(savedMappingJson(mapping));
}

/**
 * Two columns of one name of which one is used: which of them holds the truth, nobody can tell, until a person says so. No
 * export writes that. Columns without use may have one name. Null when there are none.
 */
export function findTwins({ recognition, chosenColumns }: MatchedTable): readonly [ColumnMatch, ColumnMatch] | null {
  const { columns } = recognition;
  for (const used of columns.filter(({ field }) => field !== null)) {
    const name = mappedHeader(used.header);
    const twin = columns.find((other) => other.column !== used.column && mappedHeader(other.header) === name);
    if (twin === undefined || chosenColumns.has(used.column) || chosenColumns.has(twin.column)) continue;
    return [used, twin];
  }
  return null;
}

function checkHeaders({ file, sheet, head }: UnknownTable, match: MatchedTable): void {
  const [used, twin] = findTwins(match) ?? [];
  if (used === undefined || twin === undefined) return;
  throw new AppError(
    'file-header-twice',
    `${placeOf(file, sheet)}, row ${head.headerRow}: columns ${used.column + 1} and ${twin.column + 1} are both named ${used.header}.`,
    'Delete or rename the column that is wrong, then import the file again.',
    { file, sheet, row: head.headerRow, column: used.header },
  );
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
