import { entityOf } from '../inventory/kinds.ts';
import { type EntityShape, fieldIndex, type StoredValue } from '../inventory/shape.ts';
import { shapes } from '../inventory/shapes.ts';
import type { IsoTime } from '../shared/dates.ts';
import { type CompiledColumn, compileColumns, neededFields, type UsedColumn } from './column-parsers.ts';
import type { Issue, IssueCode } from './issue.ts';
import type { IssueLog } from './issue-log.ts';
import { createProfileServerCheck } from './profile-server-check.ts';
import type { RawRow } from './raw-table.ts';
import type { ReadRowResult, RowReader } from './read-row-result.ts';
import type { Recognition } from './recognize.ts';
import { type KeyOf, keyFunction } from './row-keys.ts';
import { rowProblem } from './row-problem.ts';
import { isSummaryRow } from './summary-row.ts';
import { cleanText } from './values/clean-text.ts';
import { isIsoTime } from './values/date.ts';
import { isCutText, isTypeNameText } from './values/unavailable-text.ts';
import { columnEmpty, watchLostLetters, watchThousandMailboxes } from './warnings.ts';

/**
 * Reads tables in which every row is one thing: all kinds but the registry inventory. `used` are the columns to read; those
 * that turn out to be all empty are among the issues. `isDelimited` as in `RowReaderOptions`.
 */
export function createTableReader(
  recognition: Recognition,
  used: readonly UsedColumn[],
  culture: string | null,
  log: IssueLog,
  isDelimited = false,
): RowReader {
  const { kind } = recognition;
  const shape = shapes[entityOf(kind)];
  const columns = compileColumns(kind, shape, used, culture);
  const blank: (StoredValue | undefined)[] = shape.fields.map(() => undefined);
  const finish = createFinisher(recognition, columns);
  const letters = createLetterWatch(columns);
  const thousand = watchThousandMailboxes(kind);
  const isRepeatedHead = createRepeatedHeadTest(columns);
  const filled = columns.map(() => false);
  let rows = 0;

  function read(row: RawRow): ReadRowResult {
    if (isBlankRow(row.cells) || isRepeatedHead(row.cells)) return skippedRow;
    rows++;
    const reading: Reading = { values: blank.slice(), collected: null, fatal: null, dropped: null };
    if (hasSurplus(row.cells, recognition)) reading.fatal = tooManyCells;
    if (isDelimited && row.cells.length === 1 && recognition.columns.length > 2) reading.fatal = tooFewCells;
    if (isSummaryRow(row.cells)) reading.fatal = summaryRow;
    readCells(row, reading);
    letters?.see(reading.values, row.row);
    thousand.see(undefined, row.row);
    const { key, problem, collected } = finish(reading);
    if (problem === null && key !== null)
      return { kind: 'draft', draft: { key, values: reading.values, collected, row: row.row } };
    const { code, column } = problem ?? keyMissing;
    log.reject(code, column, row.row);
    return { kind: 'rejected', key, problem: rowProblem(code, column, kind) };
  }

  function readCells(row: RawRow, reading: Reading): void {
    let isShort = false;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i];
      const raw = column === undefined ? undefined : row.cells[column.index];
      if (column === undefined || raw === undefined) isShort = true;
      else if (raw !== '') filled[i] = readCell(column, raw, reading, row.row) || filled[i] === true;
      else if (column.target >= 0) reading.values[column.target] = null;
    }
    if (isShort && reading.fatal !== tooFewCells) log.warn('TOO_FEW_CELLS', null, row.row);
  }

  /** Puts the cell into the row; false when it is blank. */
  function readCell(column: CompiledColumn, raw: string, reading: Reading, row: number): boolean {
    const text = raw.length > largestCell ? undefined : cleanText(raw);
    if (text === undefined) {
      reading.fatal ??= { code: raw.length > largestCell ? 'CELL_TOO_LARGE' : 'NUL_IN_CELL', column: column.header };
      return true;
    }
    if (column.parse === null) readText(column, text, reading, row);
    else {
      const { value, trouble } = column.parse(text);
      if (trouble !== null) log.warn(trouble, column.header, row);
      if (column.target >= 0) reading.values[column.target] = value;
      else if (trouble === null && typeof value === 'string') reading.collected = value;
    }
    return text !== '';
  }

  function readText(column: CompiledColumn, text: string, reading: Reading, row: number): void {
    const code = unusableName(text, column);
    if (code === null) reading.values[column.target] = text === '' ? null : text;
    else if (column.isDecisive) reading.fatal ??= { code, column: column.header };
    else {
      reading.dropped ??= { code, column: column.header };
      log.warn(code, column.header, row);
    }
  }

  const emptyColumns = (): readonly Issue[] =>
    rows === 0 || recognition.areEmptyColumnsBlank
      ? []
      : columns.filter((_, i) => filled[i] === false).map(({ header }) => columnEmpty(header));
  return { read, issues: () => [...emptyColumns(), ...(letters?.issues() ?? []), ...thousand.issues()] };
}

const skippedRow: ReadRowResult = { kind: 'skipped' };
const largestCell = 1_048_576;

/** Why a row is of no use, or why a name in it could not be used. */
type Trouble = { readonly code: IssueCode; readonly column: string | null };

const keyMissing: Trouble = { code: 'KEY_MISSING', column: null };
const tooManyCells: Trouble = { code: 'TOO_MANY_CELLS', column: null };
const tooFewCells: Trouble = { code: 'TOO_FEW_CELLS', column: null };
const summaryRow: Trouble = { code: 'SUMMARY_ROW', column: null };

function unusableName(text: string, column: CompiledColumn): IssueCode | null {
  if (isTypeNameText(text)) return 'TYPE_NAME_TEXT';
  return column.isName && isCutText(text) ? 'NAME_TRUNCATED' : null;
}

/** A row while it is read. `fatal` rejects it; `dropped` is the first name that could not be used. */
type Reading = {
  readonly values: (StoredValue | undefined)[];
  collected: IsoTime | null;
  fatal: Trouble | null;
  dropped: Trouble | null;
};

type Finish = (reading: Reading) => {
  readonly key: string | null;
  readonly problem: Trouble | null;
  readonly collected: IsoTime | null;
};

/** Ends the reading of a row: its key, what it must have, and what its kind adds. */
function createFinisher({ kind }: Recognition, columns: readonly CompiledColumn[]): Finish {
  const shape = shapes[entityOf(kind)];
  const keyOf: KeyOf = keyFunction(shape.entity);
  const needed = neededFields(kind).map((name) => ({
    at: fieldIndex(shape, name),
    column: columns.find(({ field }) => field === name)?.header ?? name,
  }));
  const namesServer = kind === 'profiles' ? createProfileServerCheck() : null;
  const dateOf = createDateRule(shape);
  return (reading) => {
    const { values, fatal, dropped } = reading;
    const collected = dateOf(reading);
    const key = keyOf(values);
    const missing = needed.find(({ at }) => (values[at] ?? null) === null);
    const isServerLost = dropped !== null && namesServer !== null && !namesServer(values);
    const problem =
      fatal ??
      (key === null ? (dropped ?? keyMissing) : null) ??
      (missing === undefined ? null : ({ code: 'REQUIRED_MISSING', column: missing.column } as const)) ??
      (isServerLost ? dropped : null);
    return { key, problem, collected };
  };
}

/** A connection is seen from and until its line's date; a logon without a date of its own was seen at its last access. */
function createDateRule(shape: EntityShape): (reading: Reading) => IsoTime | null {
  switch (shape.entity) {
    case 'connections': {
      const places = [fieldIndex(shape, 'firstSeen'), fieldIndex(shape, 'lastSeen')];
      return ({ values, collected }) => {
        if (collected !== null) for (const at of places) values[at] = collected;
        return collected;
      };
    }
    case 'logons': {
      const places = [fieldIndex(shape, 'lastAccessTime'), fieldIndex(shape, 'logonTime')];
      return ({ values, collected }) => collected ?? places.map((at) => values[at]).find(isIsoTime) ?? null;
    }
    default:
      return ({ collected }) => collected;
  }
}

/** Sees the display names of mailboxes; null when the table has none. */
function createLetterWatch(columns: readonly CompiledColumn[]) {
  const names = columns.find(({ field }) => field === 'displayName');
  if (names === undefined) return null;
  const watch = watchLostLetters(names.header);
  return {
    see: (values: readonly (StoredValue | undefined)[], row: number): void => {
      const name = values[names.target];
      if (typeof name === 'string') watch.see(name, row);
    },
    issues: watch.issues,
  };
}

/** Recognizes the header and comment lines that come again where a script appended to the file or a log was continued. */
function createRepeatedHeadTest(columns: readonly CompiledColumn[]): (cells: readonly string[]) => boolean {
  const [first, second] = columns;
  return (cells) => {
    const start = cells[0] ?? '';
    if (start.charCodeAt(0) === 35 && /^#(?:TYPE |Software:|Version:|Log-type:|Date:|Fields:)/i.test(start))
      return true;
    if (first === undefined || second === undefined) return false;
    return cells[first.index]?.trim() === first.header && cells[second.index]?.trim() === second.header;
  };
}

function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** True when cells stand behind the last column, or in a column for surplus cells. Blank ones are a trailing delimiter. */
function hasSurplus(cells: readonly string[], { columns, surplusColumns }: Recognition): boolean {
  if (surplusColumns.some((column) => (cells[column] ?? '').trim() !== '')) return true;
  for (let i = columns.length; i < cells.length; i++) if (cells[i]?.trim() !== '') return true;
  return false;
}
