/** How a CSV text is written; the defaults are those of `Export-Csv`. */
export type CsvOptions = { readonly delimiter?: string; readonly typeLine?: string };

/** A CSV text with every cell quoted: a header and rows. null is a cell without quotes, as PowerShell writes `$null`. */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  { delimiter = ',', typeLine }: CsvOptions = {},
): string {
  const lines = [header, ...rows].map((cells) => cells.map(quoted).join(delimiter));
  return [...(typeLine === undefined ? [] : [`#TYPE ${typeLine}`]), ...lines, ''].join('\r\n');
}

/** The rows of a CSV text whose every cell is quoted, header first: what `csvText` and `Export-Csv` write. */
export function csvCells(text: string, delimiter = ','): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .filter((line) => line !== '' && !line.startsWith('#TYPE'))
    .map((line) => splitQuoted(line, delimiter));
}

function quoted(cell: string | null): string {
  return cell === null ? '' : `"${cell.replaceAll('"', '""')}"`;
}

function splitQuoted(line: string, delimiter: string): string[] {
  const cells = line.match(new RegExp(`"(?:[^"]|"")*"|(?<=^|${delimiter})(?=${delimiter}|$)`, 'g')) ?? [];
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
