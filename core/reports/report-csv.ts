import { csvLines } from '../runbook/csv-list.ts';
import type { ReportCell, ReportRow, SheetColumn } from './sheet.ts';

/** The first line of a table as CSV, with the mark by which spreadsheets know UTF-8. */
export function csvHead(columns: readonly SheetColumn[]): string {
  return `\u{FEFF}${csvLines([columns.map(({ title }) => title)])}`;
}

/**
 * Rows of a table as CSV that says the same in every country: days as `2014-03-14`, moments in UTC as ISO 8601, numbers and
 * shares with a point. A text that a spreadsheet would take for a formula gets an apostrophe.
 */
export function csvRows(rows: readonly ReportRow[]): string {
  return csvLines(rows.map((row) => row.map(csvCell)));
}

function csvCell(cell: ReportCell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  return 'day' in cell ? cell.day : cell.moment;
}
