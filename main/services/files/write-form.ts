import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { IsoTime } from '../../../core/shared/dates.ts';
import { type SheetCell, type SheetColumn, shortenCell } from './write-workbook.ts';

/** A column of a form: only an open one can be written into. A hidden one keeps what the program needs to find the row again. */
export type FormColumn = SheetColumn & {
  readonly use: 'locked' | 'open' | 'hidden';
  /** What an open column takes: a day, or one of the form's named list; else any text. */
  readonly takes?: 'day' | { readonly list: string } | undefined;
};

/** What can be chosen in some cells of a column. `rows` ascend from 0, the first after the titles; words have no commas. */
export type FormChoice = {
  readonly column: number;
  readonly rows: readonly number[];
  readonly words: readonly string[];
};

/** A workbook that people fill in: one sheet they see, one that only the program reads. */
export type Form = {
  readonly title: string;
  readonly at: IsoTime;
  readonly sheet: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly choices: readonly FormChoice[];
  /** Lists of words by the names by which columns refer to them. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** The hidden sheet: its name and its rows, all of texts. */
  readonly hidden: { readonly name: string; readonly rows: readonly (readonly string[])[] };
};

/**
 * Writes a form as .xlsx: identity cells locked by a protection without password, lists to choose from, titles that stay in
 * sight and are printed on every page. A text is a text cell, so that no spreadsheet takes a name for a formula. The library is
 * loaded when the first one is written.
 */
export async function writeForm(form: Form): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const at = new Date(form.at);
  return writeXlsx({
    sheets: [formSheet(form), hiddenSheet(form), listSheet(form)],
    properties: { title: form.title, creator: 'Caskade', created: at, modified: at },
    namedRanges: Object.entries(form.lists)
      .map(([name, words], column) => ({
        ...{ name, range: `${listSheetName}!$${letterOf(column)}$1:$${letterOf(column)}$${words.length}` },
      }))
      .concat(printTitles(form)),
  });
}

/** The name of the sheet with the lists, which stays hidden too. */
export const listSheetName = 'Lists';

/** Written by hand, because the library does not quote the name of a sheet with a blank, which spreadsheets take for damage. */
function printTitles({ sheet }: Form) {
  return [{ name: '_xlnm.Print_Titles', range: `'${sheet.replaceAll("'", "''")}'!$1:$1`, scope: sheet }];
}

function formSheet({ sheet, columns, rows, choices }: Form): WriteSheet {
  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  for (const [column, { title }] of columns.entries()) cells.set(`0,${column}`, { value: title, style: titleStyle });
  for (const [index, row] of rows.entries())
    for (const [column, { use, takes }] of columns.entries())
      cells.set(`${index + 1},${column}`, { value: cellValueOf(row[column] ?? null), style: styleOf(use, takes) });
  const last = `${letterOf(columns.length - 1)}${rows.length + 1}`;
  return {
    name: sheet,
    columns: columns.map(({ width, use }) => ({ width, hidden: use === 'hidden' })),
    rows: [columns.map(({ title }) => title), ...rows.map((row) => row.map(cellValueOf))],
    cells,
    dataValidations: [...columnChoices(columns, rows.length), ...choices.map((choice) => cellChoice(columns, choice))],
    autoFilter: { range: `A1:${last}` },
    freezePane: { rows: 1, columns: 1 },
    protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  };
}

function hiddenSheet({ hidden }: Form): WriteSheet {
  return { name: hidden.name, rows: hidden.rows.map((row) => row.map(shortenCell)), veryHidden: true };
}

function listSheet({ lists }: Form): WriteSheet {
  const columns = Object.values(lists);
  const height = Math.max(0, ...columns.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => columns.map((words) => words[row] ?? null));
  return { name: listSheetName, rows, veryHidden: true };
}

function columnChoices(columns: readonly FormColumn[], rows: number): readonly DataValidation[] {
  if (rows === 0) return [];
  return columns.flatMap(({ takes, title }, column): readonly DataValidation[] => {
    const range = `${letterOf(column)}2:${letterOf(column)}${rows + 1}`;
    if (takes === 'day')
      return [
        {
          ...{ type: 'date', operator: 'greaterThan', formula1: '36526', range, allowBlank: true },
          ...{ showErrorMessage: true, errorTitle: title, errorMessage: 'Give a day, such as 2014-04-08.' },
        },
      ];
    if (typeof takes !== 'object') return [];
    return [{ type: 'list', formula1: takes.list, range, ...listManners(title) }];
  });
}

function cellChoice(columns: readonly FormColumn[], { column, rows, words }: FormChoice): DataValidation {
  const letter = letterOf(column);
  const ranges = runsOf(rows).map(([from, to]) => `${letter}${from + 2}:${letter}${to + 2}`);
  return { type: 'list', values: [...words], range: ranges.join(' '), ...listManners(columns[column]?.title ?? '') };
}

/** Ascending numbers as runs without gaps. */
function runsOf(numbers: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function listManners(title: string) {
  return {
    ...{ allowBlank: true, showErrorMessage: true, errorTitle: title },
    errorMessage: 'Choose one of the list.',
  } as const;
}

function cellValueOf(cell: SheetCell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return shortenCell(cell);
  return new Date(`${cell.day}T00:00:00Z`);
}

function styleOf(use: FormColumn['use'], takes: FormColumn['takes']): CellStyle {
  if (use === 'open') return takes === 'day' ? openDayStyle : openStyle;
  return lockedStyle;
}

const titleStyle: CellStyle = {
  font: { bold: true, name: 'Calibri', size: 11 },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9E2EC' } },
  alignment: { vertical: 'top', wrapText: true },
  protection: { locked: true },
};

const lockedStyle: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2F2F2' } },
  alignment: { vertical: 'top', wrapText: true },
  numFmt: '@',
  protection: { locked: true },
};

const openStyle: CellStyle = {
  alignment: { vertical: 'top', wrapText: true },
  numFmt: '@',
  protection: { locked: false },
};

const openDayStyle: CellStyle = { ...openStyle, numFmt: 'yyyy-mm-dd' };

/** The letter of a column; forms have no more than 26. */
function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}
