import type { Issue } from '../../../core/import/issue.ts';
import type { RawRow } from '../../../core/import/raw-table.ts';
import { findSheetHead } from '../../../core/import/table-head.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { OpenInput } from '../files/file-access.ts';
import {
  findPartialRead,
  readWorkbook,
  type SheetEnd,
  type SheetStart,
  type WorkbookPart,
} from '../files/workbooks.ts';
import { choicesFor, invalidChoice } from './chosen-table.ts';
import type { OpenTable, ReadingOptions, TableBatch } from './open-table.ts';
import { notRecognized, recognizeTable } from './recognize-table.ts';

/** How many rows of a sheet are searched for its header. */
const searchedRows = 60;

/**
 * The recognized sheets of a workbook, in order. Other sheets are named in `issues`. Throws `file-not-recognized` when there
 * is no recognized sheet, and `not-found` when the sheet that was asked for is not there.
 */
export async function* workbookTables(
  input: OpenInput,
  options: ReadingOptions,
  issues: Issue[],
): AsyncGenerator<OpenTable> {
  const parts = readWorkbook(input, undefined, options.signal);
  const names: string[] = [];
  let header: readonly string[] = [];
  let isUsed = false;
  try {
    for (let part = await parts.next(); part.done !== true; part = await parts.next()) {
      if (part.value.kind !== 'sheet') continue;
      names.push(part.value.name);
      const sheet = new SheetReader(part.value, parts);
      const choices = choicesFor(options, part.value.name);
      if (options.sheet !== null && options.sheet.toLowerCase() !== part.value.name.toLowerCase()) await sheet.skip();
      else if (choices?.isUsed === false) {
        isUsed = true;
        await sheet.skip();
      } else {
        const recognized = await sheet.recognize(input.name, options);
        if (recognized.kind === 'table') yield recognized.table;
        else issues.push(recognized.issue);
        isUsed ||= recognized.kind !== 'unknown';
        if (recognized.kind === 'unknown' && recognized.header.length > header.length) header = recognized.header;
        await sheet.skip();
      }
    }
  } finally {
    await parts.return(undefined);
  }
  checkSheets(input.name, options, names);
  if (!isUsed) throw nothingUsed(input.name, options.sheet, names, header);
}

type Parts = AsyncGenerator<WorkbookPart, void, undefined>;

type RecognizedSheet =
  | { readonly kind: 'table'; readonly table: OpenTable }
  | { readonly kind: 'ignored'; readonly issue: Issue }
  | { readonly kind: 'unknown'; readonly issue: Issue; readonly header: readonly string[] };

/** One sheet of a workbook that is read as a sequence of parts. */
class SheetReader {
  readonly #sheet: SheetStart;
  readonly #parts: Parts;
  readonly #first: RawRow[] = [];
  #end: SheetEnd | null = null;

  constructor(sheet: SheetStart, parts: Parts) {
    this.#sheet = sheet;
    this.#parts = parts;
  }

  /** Reads the first rows and finds out what the sheet holds. */
  async recognize(file: string, options: ReadingOptions): Promise<RecognizedSheet> {
    while (this.#first.length < searchedRows) {
      const rows = await this.#nextRows();
      if (rows === null) break;
      this.#first.push(...rows);
    }
    const headerRow = choicesFor(options, this.#sheet.name)?.headerRow ?? null;
    const head = findSheetHead(inSheetOrder(this.#first), headerRow);
    if (head === null && headerRow !== null) throw noHeaderThere(file, this.#sheet.name, headerRow);
    if (head === null) return { kind: 'unknown', issue: this.#skipped('it is empty'), header: [] };
    const unknown = {
      file,
      sheet: this.#sheet.name,
      head,
      encoding: null,
      delimiter: null,
      batches: () => this.#batches(head.dataRow),
      findEmptyColumns: async (columns: readonly number[]) => this.#findEmptyColumns(columns, head.dataRow),
      readingIssues: () => this.#readingIssues(),
    };
    const recognized = recognizeTable(unknown, options);
    if (recognized !== null) return recognized;
    return { kind: 'unknown', issue: this.#skipped('its columns are those of no known export'), header: head.header };
  }

  #findEmptyColumns(columns: readonly number[], dataRow: number): ReadonlySet<number> {
    const { lastFilledRows } = this.#sheet;
    if (lastFilledRows.every((row) => row < dataRow)) return new Set();
    return new Set(columns.filter((column) => (lastFilledRows[column] ?? 0) < dataRow));
  }

  /** Passes over what is left of the sheet. */
  async skip(): Promise<void> {
    while ((await this.#nextRows()) !== null);
  }

  async *#batches(dataRow: number): AsyncGenerator<TableBatch> {
    yield { kind: 'rows', rows: this.#first.filter((row) => row.row >= dataRow).filter(isFilled) };
    this.#first.length = 0;
    for (let rows = await this.#nextRows(); rows !== null; rows = await this.#nextRows()) {
      yield { kind: 'rows', rows: rows.filter(isFilled) };
    }
  }

  /** The next rows of this sheet; null at its end. */
  async #nextRows(): Promise<readonly RawRow[] | null> {
    if (this.#end !== null) return null;
    const part = await this.#parts.next();
    if (part.done === true) throw new Error('the workbook ended within a sheet');
    switch (part.value.kind) {
      case 'rows':
        return part.value.rows;
      case 'sheet-end':
        this.#end = part.value;
        return null;
      case 'sheet':
        throw new Error('a sheet began within another');
    }
  }

  #readingIssues(): readonly Issue[] {
    const partial = this.#end === null ? null : findPartialRead(this.#end);
    return partial === null ? [] : [partial];
  }

  #skipped(why: string): Issue {
    return {
      severity: 'info',
      code: 'SHEET_SKIPPED',
      row: null,
      column: null,
      count: 1,
      message: `Sheet "${this.#sheet.name}" was not used: ${why}.`,
      hint: 'Name its kind with --as KIND and the sheet with --sheet NAME if it is needed.',
    };
  }
}

/** The cells of the first rows by their place in the sheet, so that empty rows count. */
export function inSheetOrder(rows: readonly RawRow[]): (readonly string[])[] {
  const cells: (readonly string[])[] = [];
  for (const row of rows) {
    if (row.row > searchedRows) break;
    while (cells.length < row.row - 1) cells.push([]);
    cells.push(row.cells);
  }
  return cells;
}

/** False for a row of blanks. */
export function isFilled(row: RawRow): boolean {
  return row.cells.some((cell) => cell.trim() !== '');
}

/** Throws `choices-invalid` for a choice about a sheet that the workbook does not have. */
export function checkSheets(file: string, { choices }: ReadingOptions, names: readonly string[]): void {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const unknown = choices.find(({ sheet }) => sheet === null || !known.has(sheet.toLowerCase()));
  if (unknown === undefined) return;
  throw invalidChoice(`${file} has no sheet "${unknown.sheet ?? ''}".`, { file, sheet: unknown.sheet ?? '' });
}

/** The error for a row that was chosen as header and is empty. */
export function noHeaderThere(file: string, sheet: string, row: number): AppError {
  return invalidChoice(`${file}, sheet ${sheet}, has no text in row ${row} that could be the header.`, { file, row });
}

function nothingUsed(
  file: string,
  asked: string | null,
  sheets: readonly string[],
  header: readonly string[],
): AppError {
  if (asked === null || sheets.some((name) => name.toLowerCase() === asked.toLowerCase())) {
    return notRecognized(file, header);
  }
  const message = `${file} has no sheet "${asked}".`;
  return new AppError('file-not-recognized', message, `Its sheets: ${sheets.join(', ')}.`, { file, sheet: asked });
}
