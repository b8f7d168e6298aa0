/**
 * One row by header.
 * @typedef {Readonly<Record<string, string>>} Row
 */

/**
 * A table as `Export-Csv -NoTypeInformation -Encoding UTF8` of Windows PowerShell writes it: a mark, every value quoted,
 * nothing at all for a property without a value.
 *
 * @param {readonly Row[]} rows
 */
export function toCsv(rows) {
  return Buffer.from(`\uFEFF${linesOf(rows)}`, 'utf8');
}

/**
 * The same of somebody who wrote `-Encoding Unicode` and forgot `-NoTypeInformation`.
 *
 * @param {string} typeName
 * @param {readonly Row[]} rows
 */
export function toUnicodeCsv(typeName, rows) {
  return Buffer.from(`\uFEFF#TYPE ${typeName}\r\n${linesOf(rows)}`, 'utf16le');
}

/** @param {readonly Row[]} rows */
function linesOf(rows) {
  const headers = Object.keys(rows[0] ?? {});
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  return `${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`;
}

/** @param {string} cell */
function quote(cell) {
  return cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`;
}
