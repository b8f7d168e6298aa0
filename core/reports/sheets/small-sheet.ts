import type { ReportRow, SheetColumn, TableSheet } from '../sheet.ts';

/** A sheet whose rows are few. */
export function smallSheet(
  sheet: Pick<TableSheet, 'key' | 'name' | 'title' | 'note' | 'columns'>,
  rows: readonly ReportRow[],
): TableSheet {
  return { kind: 'table', ...sheet, count: rows.length, rows: () => [rows] };
}

/** A column of such a sheet: `width` in characters, at least what title and filter need; one line high, without tones. */
export function smallColumn(
  key: string,
  title: string,
  kind: SheetColumn['kind'],
  width: number,
  extras: Partial<Pick<SheetColumn, 'wraps' | 'tones'>> = {},
): SheetColumn {
  return { key, title, kind, width: Math.max(width, title.length + besideTitle), wraps: false, tones: null, ...extras };
}

/** The button of the filter stands beside the title. */
const besideTitle = 3;
