/** Rows of texts as a spreadsheet takes them from the clipboard: tabs between cells, one line a row. */
export function toClipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(plainCell).join('\t')).join('\r\n');
}

/** A cell is one line: what would split it becomes a space. */
function plainCell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ');
}
