import type { ReportCell, TableSheet } from '../../core/reports/sheet.ts';

/** The rows of a sheet as objects, by the keys of its columns. */
export function sheetRows(sheet: TableSheet): readonly Readonly<Record<string, ReportCell>>[] {
  const keys = sheet.columns.map(({ key }) => key);
  return [...sheet.rows()]
    .flat()
    .map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i] === undefined ? 'no cell' : row[i]])));
}

/** Some columns of the rows of a sheet. */
export function sheetCells(sheet: TableSheet, ...keys: readonly string[]): readonly (readonly ReportCell[])[] {
  return sheetRows(sheet).map((row) => keys.map((key) => row[key] ?? null));
}
