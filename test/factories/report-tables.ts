import type { ReportCell, SheetColumn, TableSheet } from '../../core/reports/sheet.ts';

/** A column of a report. */
export function reportColumn(key: string, changes: Partial<SheetColumn> = {}): SheetColumn {
  return { key, title: key.toUpperCase(), kind: 'text', width: 12, wraps: false, tones: null, ...changes };
}

/** A table of a report from its batches; the columns have the keys `a`, `b`, … unless they are given. */
export function reportTable(
  key: string,
  batches: readonly (readonly (readonly ReportCell[])[])[],
  columns: readonly SheetColumn[] = [...'abcdefgh']
    .slice(0, batches[0]?.[0]?.length ?? 1)
    .map((name) => reportColumn(name)),
): TableSheet {
  return {
    ...{ kind: 'table', key, name: key, title: key, note: '', columns },
    count: batches.reduce((sum, rows) => sum + rows.length, 0),
    rows: () => batches,
  };
}
