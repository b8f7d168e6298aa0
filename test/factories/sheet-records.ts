import type { ReportCell, TableSheet } from '../../core/reports/sheet.ts';
import { reportWords } from '../../core/reports/words/report-words.ts';

/** The words of reports in both languages. */
export const english = reportWords('en-GB', 'UTC');
export const german = reportWords('de-DE', 'UTC');

/** The rows of a sheet by the keys of its columns; empty cells are left out, days and moments are texts. */
export function sheetRecords(sheet: TableSheet): readonly Readonly<Record<string, string | number>>[] {
  return [...sheet.rows()].flat().map((row) => {
    if (row.length !== sheet.columns.length) throw new Error(`a row of ${sheet.key} has ${row.length} cells`);
    return Object.fromEntries(
      sheet.columns.flatMap(({ key }, at) => {
        const cell = plainCell(row[at] ?? null);
        return cell === null ? [] : [[key, cell]];
      }),
    );
  });
}

/** These columns of the rows of a sheet. */
export function columnsOfSheet(sheet: TableSheet, keys: readonly string[]): readonly (string | number | null)[][] {
  return sheetRecords(sheet).map((record) => keys.map((key) => record[key] ?? null));
}

function plainCell(cell: ReportCell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'day' in cell ? cell.day : cell.moment;
}
