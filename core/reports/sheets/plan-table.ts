import type { ReportRow, SheetColumn, TableSheet } from '../sheet.ts';

/** A column of a sheet that is no list: one line high and without tones unless said otherwise. */
export function planColumn(
  key: string,
  title: string,
  kind: SheetColumn['kind'],
  width: number,
  over: Partial<Pick<SheetColumn, 'wraps' | 'tones'>> = {},
): SheetColumn {
  return { key, title, kind, width: Math.max(width, title.length + besideTitle), wraps: false, tones: null, ...over };
}

/** A sheet whose rows are few, or there already. */
export function tableOfReport(
  sheet: Pick<TableSheet, 'key' | 'name' | 'title' | 'note' | 'columns'>,
  rows: readonly ReportRow[],
): TableSheet {
  return { kind: 'table', ...sheet, count: rows.length, rows: () => [rows] };
}

/** The button of the filter stands beside the title. */
const besideTitle = 3;
