import * as XLSX from 'xlsx';
import type { RawRow } from '../../../core/import/raw-table.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { cellText } from './cell-text.ts';
import { maxCellLength, maxColumns } from './csv-rows.ts';
import { workbookDamaged } from './parse-workbook.ts';
import { batchRows, type SheetEnd, type SheetStart } from './workbook-messages.ts';

/** The last rows of a sheet in .xls and in the other formats: who declares them declares nothing. */
const sheetLimits: ReadonlySet<number> = new Set([65_536, 1_048_576]);

/**
 * The worksheets of a parsed workbook, one after another: its start, its rows in batches, its end. Blank rows and sheets of
 * other kinds (charts, macros) are left out, and blank cells at the end of a row. Sheets are emptied as they are read.
 *
 * Throws `file-damaged` for a sheet that has no rows although it declares some, `file-too-many-columns` and
 * `file-cell-too-large` with sheet and row.
 */
export function* sheetParts(
  file: string,
  book: XLSX.WorkBook,
): Generator<SheetStart | SheetEnd | { readonly kind: 'batch'; readonly rows: readonly RawRow[] }> {
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw workbookDamaged(file, `its sheet ${name} cannot be read`);
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') continue;
    const data = sheet['!data'] ?? [];
    const declaredRows = declaredRowsOf(sheet, data.length);
    if (data.length === 0 && (declaredRows ?? 0) > 1) {
      throw workbookDamaged(file, `its sheet ${name} declares ${declaredRows} rows, and none can be read`);
    }
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    yield { kind: 'sheet', name, isHidden, declaredRows, lastFilledRows: lastFilledRowsOf(data) };
    for (const rows of batchesOf(file, name, data)) yield { kind: 'batch', rows };
    yield { kind: 'sheet-end', name, lastRow: data.length, declaredRows };
    delete book.Sheets[name];
  }
}

type Cells = readonly (XLSX.CellObject | undefined)[];

function lastFilledRowsOf(data: readonly (Cells | undefined)[]): number[] {
  const last: number[] = [];
  data.forEach((cells, index) => {
    cells?.forEach((cell, column) => {
      if (column < maxColumns && cell !== undefined && cell.t !== 'e' && cell.v !== undefined && cell.v !== '') {
        last[column] = index + 1;
      }
    });
  });
  return Array.from(last, (row) => row ?? 0);
}

function declaredRowsOf(sheet: XLSX.WorkSheet, lastRow: number): number | null {
  if (sheet['!ref'] === undefined) return null;
  const declared = XLSX.utils.decode_range(sheet['!ref']).e.r + 1;
  return declared !== lastRow && sheetLimits.has(declared) ? null : declared;
}

/** `data` has holes where rows have no cell; a sheet with one cell in its last row has a million of them. */
function* batchesOf(file: string, sheet: string, data: (XLSX.CellObject[] | undefined)[]): Generator<RawRow[]> {
  let batch: RawRow[] = [];
  for (let index = 0; index < data.length; index++) {
    const source = data[index];
    if (source === undefined) continue;
    const cells = textsOf(file, sheet, index + 1, source);
    data[index] = undefined;
    if (cells.length === 0) continue;
    batch.push({ row: index + 1, cells });
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function textsOf(file: string, sheet: string, row: number, source: Cells): readonly string[] {
  const cells: string[] = [];
  let filled = 0;
  for (let column = 0; column < source.length; column++) {
    const text = cellText(source[column]);
    cells.push(text);
    if (text !== '') filled = column + 1;
    if (text.length > maxCellLength) throw cellTooLarge(file, sheet, row);
  }
  if (filled > maxColumns) throw tooManyColumns(file, sheet, row);
  cells.length = filled;
  return cells;
}

function cellTooLarge(file: string, sheet: string, row: number): AppError {
  const message = `${file}, sheet ${sheet}, row ${row}: a cell is larger than 1 MB.`;
  const hint = 'Remove the column that is not needed.';
  return new AppError('file-cell-too-large', message, hint, { file, sheet, row });
}

function tooManyColumns(file: string, sheet: string, row: number): AppError {
  const message = `${file}, sheet ${sheet}, row ${row}: a cell stands to the right of column 5,000.`;
  const hint = 'Delete the columns that are not needed, and save the workbook.';
  return new AppError('file-too-many-columns', message, hint, { file, sheet, row });
}
