/**
 * A list as CSV (RFC 4180, CRLF) that a spreadsheet opens as text: UTF-8 with a byte order mark, and an apostrophe before
 * a cell that a spreadsheet would take for a formula (one that begins with `= + - @`, a tab or a carriage return).
 */
export function csvList(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\u{FEFF}${[header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
