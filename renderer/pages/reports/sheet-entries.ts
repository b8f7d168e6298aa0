import type { ReportSheetInfo } from '../../../core/api/report-report.ts';

/** Sheets that are chosen together: one by itself, or those of many waves. `rows` is null for a sheet that is no table. */
export type SheetEntry = { readonly keys: readonly string[]; readonly name: string; readonly rows: number | null };

/** The sheets as they are chosen, in their order. Each wave has a sheet; more than a dozen are chosen by one box. */
export function sheetEntries(sheets: readonly ReportSheetInfo[]): readonly SheetEntry[] {
  const rosters = sheets.filter(isRoster);
  const [first] = rosters;
  if (first === undefined || rosters.length <= mostRosters)
    return sheets.map(({ key, name, rows }) => ({ keys: [key], name, rows }));
  const all = {
    keys: rosters.map(({ key }) => key),
    name: `${first.name} – ${rosters.at(-1)?.name ?? ''}`,
    rows: rosters.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
  };
  return sheets.flatMap((sheet) =>
    isRoster(sheet) ? (sheet === first ? [all] : []) : [{ keys: [sheet.key], name: sheet.name, rows: sheet.rows }],
  );
}

const mostRosters = 12;

function isRoster({ key }: ReportSheetInfo): boolean {
  return /^wave-\d+$/.test(key);
}
