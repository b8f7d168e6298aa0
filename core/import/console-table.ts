import { nextLine } from './csv-records.ts';
import type { RawRow, TableHead } from './raw-table.ts';

/** A table that was copied from the console. */
export type ConsoleTable = { readonly head: TableHead; readonly rows: readonly RawRow[] };

/** Where a console table begins in a text. */
export type ConsoleHead = {
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly titleRows: number;
  readonly dataLine: number;
  readonly dataOffset: number;
};

/**
 * Reads a table of fixed-width columns as PowerShell shows it: a header, a line of dashes under it, and rows (domain.md 3.1,
 * "pasted tables"). Columns are found by their position; names that the console cut keep their `...`, so that the rows are
 * rejected with the reason. Null when the text has no such table.
 */
export function readConsoleTable(text: string): ConsoleTable | null {
  const lines = linesOf(text, 0);
  const dashes = findDashes(lines);
  if (dashes === null) return null;
  const header = lines[dashes - 1]?.text ?? '';
  const starts = dashStarts(lines[dashes]?.text ?? '');
  const data = lines.slice(dashes + 1).filter((line) => line.text.trim() !== '' && !isDashLine(line.text));
  const cuts = columnCuts(starts, lines[dashes]?.text ?? '', [header, ...data.map((line) => line.text)]);
  return {
    head: {
      header: cellsAt(header, cuts),
      headerRow: dashes,
      typeName: null,
      hasSepLine: false,
      titleRows: countText(lines.slice(0, dashes - 1)),
    },
    rows: data
      .filter((line) => line.text !== header)
      .map((line) => ({ row: line.number, cells: cellsAt(line.text, cuts) })),
  };
}

/** Finds the header of a console table near the beginning of a text; null when there is none. */
export function readConsoleHead(
  text: string,
  from: { readonly offset: number; readonly line: number },
): ConsoleHead | null {
  const lines = linesOf(text, from.offset, searchedLines);
  const dashes = findDashes(lines);
  if (dashes === null) return null;
  const header = lines[dashes - 1]?.text ?? '';
  const cuts = columnCuts(dashStarts(lines[dashes]?.text ?? ''), lines[dashes]?.text ?? '', [header]);
  return {
    header: cellsAt(header, cuts),
    headerRow: from.line + dashes - 1,
    titleRows: countText(lines.slice(0, dashes - 1)),
    dataLine: from.line + dashes + 1,
    dataOffset: lines[dashes]?.end ?? text.length,
  };
}

type Line = { readonly number: number; readonly text: string; readonly end: number };

const searchedLines = 30;

function linesOf(text: string, offset: number, maximal = Number.POSITIVE_INFINITY): readonly Line[] {
  const lines: Line[] = [];
  for (let at = offset; at < text.length && lines.length < maximal; ) {
    const end = nextLine(text, at);
    lines.push({
      number: lines.length + 1,
      text: text
        .slice(at, end)
        .replace(/[\r\n]+$/, '')
        .replace(/^\ufeff/, ''),
      end,
    });
    at = end;
  }
  return lines;
}

/**
 * Index of the line of dashes below a header, whose every group begins or ends with a word of the header. After an odd number
 * of quotes it would be a line inside of a CSV cell.
 */
function findDashes(lines: readonly Line[]): number | null {
  let isQuoted = false;
  for (let i = 1; i < Math.min(lines.length, searchedLines); i++) {
    const line = lines[i]?.text ?? '';
    const header = lines[i - 1]?.text ?? '';
    if (hasOddQuotes(header)) isQuoted = !isQuoted;
    if (!isQuoted && isDashLine(line) && header.trim() !== '' && isUnder(line, header)) return i;
  }
  return null;
}

function hasOddQuotes(line: string): boolean {
  return line.split('"').length % 2 === 0;
}

function isDashLine(line: string): boolean {
  return /^ *-+(?: +-+)* *$/.test(line);
}

function isUnder(dashes: string, header: string): boolean {
  return dashStarts(dashes).every((start) => {
    const end = endOfDashes(dashes, start);
    return isEdge(header, start - 1, start) || isEdge(header, end, end - 1);
  });
}

/** True when a word of the header has its edge between a blank place and the place next to it. */
function isEdge(header: string, blank: number, word: number): boolean {
  const outside = header[blank] ?? ' ';
  return outside === ' ' && (header[word] ?? ' ') !== ' ';
}

function dashStarts(line: string): readonly number[] {
  return [...line.matchAll(/-+/g)].map((match) => match.index);
}

function endOfDashes(line: string, start: number): number {
  let end = start;
  while (line[end] === '-') end++;
  return end;
}

/**
 * Where each column but the first begins: the last place before the next group of dashes that is blank in every line, since
 * numbers are aligned to the right and begin left of their dashes; else the beginning of the dashes.
 */
function columnCuts(starts: readonly number[], dashes: string, lines: readonly string[]): readonly number[] {
  return starts.slice(1).map((start, i) => {
    const left = endOfDashes(dashes, starts[i] ?? 0);
    for (let at = start - 1; at >= left; at--) if (lines.every((line) => (line[at] ?? ' ') === ' ')) return at;
    return start;
  });
}

function cellsAt(line: string, cuts: readonly number[]): readonly string[] {
  return [0, ...cuts].map((start, i) => line.slice(start, cuts[i] ?? line.length).trim());
}

function countText(lines: readonly Line[]): number {
  return lines.filter((line) => line.text.trim() !== '').length;
}
