import type {
  InspectedColumn,
  InspectedValues,
  MatchedBy,
  OfferedField,
  ParsedRow,
  RowPreview,
  TableInspection,
  TableStatus,
} from '../../../core/api/import-inspection.ts';
import { createValueReplacer, valueKey } from '../../../core/import/apply-values.ts';
import { fieldHeader } from '../../../core/import/field-header.ts';
import type { Issue } from '../../../core/import/issue.ts';
import { fieldsOf } from '../../../core/import/kind-fields.ts';
import { kindRules } from '../../../core/import/kind-rules.ts';
import { knownValues } from '../../../core/import/known-values.ts';
import type { RawRow, TableHead } from '../../../core/import/raw-table.ts';
import { createRowReader } from '../../../core/import/row-reader.ts';
import { mappedHeader } from '../../../core/import/saved-mapping.ts';
import { issuesOfHead } from '../../../core/import/table-head.ts';
import type { FileKind } from '../../../core/inventory/kinds.ts';
import { choicesFor, createCellFixer } from './chosen-table.ts';
import { type MatchedTable, matchTable, type TableMatch } from './match-table.ts';
import type { ReadingOptions } from './open-table.ts';
import { findTwins } from './recognize-table.ts';

/** The beginning of a table, as it was read from its file. */
export type TableSample = {
  readonly file: string;
  /** Null when the file is no workbook. */
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** The first rows of the file or sheet, whatever they are. */
  readonly candidates: readonly RawRow[];
  /** Null when no row can be a header. */
  readonly head: TableHead | null;
  /** The first rows below the header. */
  readonly rows: readonly RawRow[];
  readonly total: TableInspection['rows'];
  readonly readingIssues: readonly Issue[];
};

/** Says what a table is, how its columns and values are understood, and how its first rows are read. Throws `choices-invalid`. */
export function inspectTable(sample: TableSample, options: ReadingOptions): TableInspection {
  const choices = choicesFor(options, sample.sheet);
  const match = sample.head === null ? null : matchTable({ ...sample, head: sample.head }, options);
  const status = statusOf(match);
  const matched = match?.kind === 'matched' ? match : null;
  const encoding =
    sample.encoding === null ? null : { name: sample.encoding, isChosen: (choices?.encoding ?? null) !== null };
  const isChosenDelimiter = (choices?.delimiter ?? null) !== null;
  return {
    sheet: sample.sheet,
    isUsed: choices?.isUsed ?? isUsedAnyway(status, sample.sheet),
    status,
    rows: sample.total,
    encoding,
    delimiter: sample.delimiter === null ? null : { text: sample.delimiter, isChosen: isChosenDelimiter },
    header: {
      row: sample.head?.headerRow ?? null,
      isChosen: (choices?.headerRow ?? null) !== null,
      candidates: sample.candidates.map(shortened),
      typeName: sample.head?.typeName ?? null,
    },
    kind: {
      name: matched?.recognition.kind ?? null,
      isChosen: (choices?.kind ?? null) !== null,
      why: whyOf(match),
      preset: matched?.recognition.preset ?? null,
    },
    columns: matched === null ? unknownColumns(sample) : matchedColumns(sample, matched),
    fields: matched === null ? [] : offeredFields(matched.recognition.kind),
    missing: matched?.recognition.missing ?? [],
    isRemembered: matched?.recognition.columns.some(({ how }) => how === 'saved') ?? false,
    values: matched === null ? [] : inspectValues(sample, matched),
    ...readRows(sample, match, options),
  };
}

/** How many rows are shown as the import reads them. */
const previewRows = 100;
const longestCell = 200;

function statusOf(match: TableMatch | null): TableStatus {
  if (match === null) return 'empty';
  if (match.kind === 'ignored') return 'ignored';
  if (match.kind === 'unknown') return 'not-recognized';
  if (match.recognition.missing.length > 0) return 'columns-missing';
  return findTwins(match) === null ? 'ready' : 'header-twice';
}

/** A sheet of a workbook that is not recognized is left out; a file by itself is refused, so somebody has to say so. */
function isUsedAnyway(status: TableStatus, sheet: string | null): boolean {
  if (status === 'empty' || status === 'ignored') return false;
  return status !== 'not-recognized' || sheet === null;
}

function whyOf(match: TableMatch | null): string {
  if (match === null) return 'holds nothing';
  if (match.kind === 'ignored') return match.issue.message;
  return match.kind === 'unknown' ? 'has the columns of no known export' : match.recognition.reason;
}

function unknownColumns({ head, rows }: TableSample): readonly InspectedColumn[] {
  return (head?.header ?? []).map((header, column) => ({
    ...{ column, header: header.trim(), samples: samplesOf(rows, column), field: null, how: 'none' },
  }));
}

function matchedColumns({ rows }: TableSample, match: MatchedTable): readonly InspectedColumn[] {
  return match.recognition.columns.map(({ column, header, field, how }) => ({
    ...{ column, header, samples: samplesOf(rows, column), field },
    how: how === 'ignored' ? notUsedBecause(match, column, header) : how,
  }));
}

function notUsedBecause({ chosenColumns, savedMapping }: MatchedTable, column: number, header: string): MatchedBy {
  const isIgnored = chosenColumns.get(column) === null || savedMapping?.columns.get(mappedHeader(header)) === null;
  return isIgnored ? 'ignored' : 'none';
}

const shownSamples = 3;

function samplesOf(rows: readonly RawRow[], column: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const text = (cells[column] ?? '').trim();
    if (text !== '') samples.add(text.slice(0, longestCell));
    if (samples.size === shownSamples) break;
  }
  return [...samples];
}

function offeredFields(kind: FileKind): readonly OfferedField[] {
  const required = kindRules.find((rule) => rule.kind === kind)?.required ?? [];
  return fieldsOf(kind).map(({ name, type }) => ({
    ...{ name, title: fieldHeader(kind, name), type },
    isRequired: required.some((group) => group.length === 1 && group[0] === name),
  }));
}

const shownValues = 100;

function inspectValues({ rows }: TableSample, match: MatchedTable): readonly InspectedValues[] {
  const { kind, columns } = match.recognition;
  return columns.flatMap(({ column, field: name }) => {
    const field = fieldsOf(kind).find((known) => known.name === name);
    const known = field === undefined ? null : knownValues(field);
    if (field === undefined || known === null) return [];
    const counts = new Map<string, { readonly text: string; count: number }>();
    for (const { cells } of rows) {
      const text = (cells[column] ?? '').trim().slice(0, longestCell);
      const counted = counts.get(valueKey(text));
      if (counted !== undefined) counted.count++;
      else if (text !== '') counts.set(valueKey(text), { text, count: 1 });
    }
    const found = [...counts.values()].sort((left, right) => right.count - left.count).slice(0, shownValues);
    const chosen = new Map(
      match.values.filter((value) => value.field === field.name).map(({ from, to }) => [valueKey(from), to]),
    );
    return [
      {
        ...{ field: field.name, column, options: known.options },
        found: found.map(({ text, count }) => {
          const becomes = known.read(chosen.get(valueKey(text)) ?? text);
          return { text, count, isUnderstood: becomes !== null, becomes };
        }),
      },
    ];
  });
}

/** The first rows and what there is to say so far; what only the whole table shows waits for the preview. */
function readRows(
  sample: TableSample,
  match: TableMatch | null,
  options: ReadingOptions,
): Pick<TableInspection, 'issues' | 'preview'> {
  if (sample.head === null || match === null) return { issues: sample.readingIssues, preview: [] };
  const ofHead = issuesOfHead(sample.head);
  if (match.kind === 'ignored') return { issues: [...ofHead, match.issue], preview: [] };
  if (match.kind === 'unknown') return { issues: [...ofHead, ...sample.readingIssues], preview: [] };
  const { recognition, choices } = match;
  const reader = createRowReader(recognition, {
    culture: choices?.culture ?? options.culture,
    absentColumns: new Set(),
    isDelimited: sample.delimiter !== null,
    isEncodingGuessed: sample.encoding === 'windows-1252',
  });
  const fix = choices === null ? (row: RawRow) => row : createCellFixer(choices);
  const replace = createValueReplacer(recognition.columns, match.values) ?? ((row: RawRow) => row);
  const discarded = new Set(choices?.discarded);
  const preview: ParsedRow[] = [];
  for (const raw of sample.rows) {
    const row = replace(fix(raw));
    const isDiscarded = discarded.has(row.row);
    const result = isDiscarded ? null : reader.read(row);
    if (preview.length === previewRows) continue;
    const problem = result?.kind === 'rejected' ? placed(result.problem, sample.head.header) : null;
    preview.push({ ...shortened(padded(row, sample.head.header.length)), problem, isDiscarded });
  }
  const isWhole = sample.total?.isExact === true;
  const ofRows = reader.issues().filter(({ code }) => isWhole || !needsAllRows.has(code));
  return { issues: [...ofHead, ...recognition.issues, ...ofRows, ...sample.readingIssues], preview };
}

const needsAllRows: ReadonlySet<string> = new Set(['COLUMN_EMPTY', 'EXACTLY_1000_MAILBOXES']);

function placed(
  {
    code,
    column,
    message,
    hint,
  }: { readonly code: string; readonly column: string | null; readonly message: string; readonly hint: string },
  header: readonly string[],
): ParsedRow['problem'] {
  const at = column === null ? -1 : header.findIndex((text) => mappedHeader(text) === mappedHeader(column));
  return { code, column: at < 0 ? null : at, message, hint };
}

function padded({ row, cells }: RawRow, width: number): RawRow {
  return { row, cells: [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')] };
}

function shortened({ row, cells }: RawRow): RowPreview {
  return { row, cells: cells.map((cell) => cell.slice(0, longestCell)) };
}
