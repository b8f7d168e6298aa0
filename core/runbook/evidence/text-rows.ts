/** A value with the line on which it begins. A list wraps values that are long or many: one text per line. */
export type TextCell = { readonly texts: readonly string[]; readonly line: number };

/** A record or a row of a table that a text shows: its values by column, in small letters. `table` tells tables apart. */
export type TextRow = { readonly cells: ReadonlyMap<string, TextCell>; readonly line: number; readonly table: number };

/** The records, rows of tables and rows of CSV in a text, each with its line from 1. Never throws. */
export function readTextRows(lines: readonly string[]): readonly TextRow[] {
  return [...readRecords(lines), ...readTables(lines), ...readCsv(lines)];
}

/** `Format-List`, and `nslookup`: `Key : value` line by line; a blank line or a key that is there already ends a record. */
function readRecords(lines: readonly string[]): TextRow[] {
  const rows: TextRow[] = [];
  let cells = new Map<string, { texts: string[]; line: number }>();
  let last: { texts: string[] } | null = null;
  const end = (): void => {
    const first = cells.values().next().value;
    if (first !== undefined) rows.push({ cells, line: first.line, table: first.line });
    cells = new Map();
    last = null;
  };
  lines.forEach((text, i) => {
    const [, key, value = ''] = field.exec(text) ?? [];
    if (key === undefined) {
      if (last !== null && /^\s+\S/.test(text)) last.texts.push(text.trim());
      else end();
      return;
    }
    const name = key.trim().toLowerCase();
    if (cells.has(name)) end();
    last = { texts: [value.trim()] };
    cells.set(name, { texts: last.texts, line: i + 1 });
  });
  end();
  return rows;
}

const field = /^\s{0,4}([A-Za-z][A-Za-z0-9_.-]{0,60}(?: [A-Za-z0-9_.-]{1,40}){0,4})[ \t]*:(?:\s(.{0,2000}))?$/;

/**
 * `Format-Table`: titles, dashes below them, rows until a blank line. The dashes say where the columns are. With `-Wrap` a row goes
 * on in the next line, which may as well be a row with an empty value: rows of which that cannot be told say nothing.
 */
function readTables(lines: readonly string[]): TextRow[] {
  const rows: TextRow[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const dashes = lines[i] ?? '';
    if (!/^\s*-+(?:\s+-+)+\s*$/.test(dashes)) continue;
    const columns = [...dashes.matchAll(/-+/g)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
    const titles = columns.map(({ start, end }) => (lines[i - 1] ?? '').slice(start, end).trim().toLowerCase());
    const table = i + 1;
    const own: { readonly values: readonly string[]; readonly line: number }[] = [];
    for (i += 1; i < lines.length && (lines[i] ?? '').trim() !== ''; i += 1) {
      const text = lines[i] ?? '';
      const values = columns.map(({ start }, column) => text.slice(start, columns[column + 1]?.start).trim());
      own.push({ values, line: i + 1 });
    }
    const clear = own.filter((row, at) => !mayGoOn(own[at - 1], row) && !mayGoOn(row, own[at + 1]));
    rows.push(...clear.map(({ values, line }) => rowOf(titles, values, line, table)));
  }
  return rows;
}

type TableLine = { readonly values: readonly string[] };

/** True when the second line lacks a value where the first has one: it can be the rest of the first. */
function mayGoOn(line: TableLine | undefined, next: TableLine | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  return next.values.some((value, column) => value === '' && line.values[column] !== '');
}

/** CSV with a header of Exchange in it; it ends with a blank line, or with one that has another number of cells. */
function readCsv(lines: readonly string[]): TextRow[] {
  const rows: TextRow[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const head = lines[i] ?? '';
    const delimiter = [',', ';', '\t'].find((sign) => isCsvHeader(splitCsv(head, sign)));
    if (delimiter === undefined) continue;
    const titles = splitCsv(head, delimiter).map((title) => title.trim().toLowerCase());
    const table = i + 1;
    for (i += 1; i < lines.length; i += 1) {
      const values = splitCsv(lines[i] ?? '', delimiter);
      if (values.length !== titles.length) break;
      rows.push(
        rowOf(
          titles,
          values.map((value) => value.trim()),
          i + 1,
          table,
        ),
      );
    }
    i -= 1;
  }
  return rows;
}

function isCsvHeader(cells: readonly string[]): boolean {
  const titles = new Set(cells.map((cell) => cell.trim().toLowerCase()));
  return titles.has('name') && (titles.has('rpcclientaccessserver') || titles.has('fqdn'));
}

/** The cells of one line; a quoted one may hold the delimiter and doubled quotes. */
function splitCsv(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (sign === '"' && isQuoted && text.charAt(i + 1) === '"') {
      cell += sign;
      i += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

function rowOf(titles: readonly string[], values: readonly string[], line: number, table: number): TextRow {
  const cells = new Map(titles.map((title, i) => [title, { texts: [values[i] ?? ''], line }]));
  return { cells, line, table };
}
