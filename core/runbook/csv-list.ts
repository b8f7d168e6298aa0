import { protectCell } from '../import/problem-columns.ts';

/**
 * A list as CSV (RFC 4180, CRLF) that a spreadsheet opens as text: UTF-8 with a byte order mark, and an apostrophe before
 * a cell that a spreadsheet would take for a formula (see `protectCell`).
 */
export function csvList(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\u{FEFF}${csvLines([header, ...rows])}`;
}

/** Some lines of such a list, without the mark that the first one begins with. Numbers stand as they are: `-3` is no formula. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string | number): string {
  if (typeof text === 'number') return String(text);
  const safe = protectCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
