/** One record at the beginning of a CSV text. */
export type CsvRecord = {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** Offset in the text behind its line break, where the next record begins. */
  readonly end: number;
  readonly cells: readonly string[];
  /** True when something stands between a closing quote and the next delimiter: a sign of the wrong delimiter. */
  readonly isOdd: boolean;
};

/**
 * The first records of a text, for finding the header; the real reading is done elsewhere. Quoted cells may hold line breaks
 * and delimiters, and blanks may stand before the opening quote. A quote that is never closed ends the record at its line.
 */
export function readFirstRecords(
  text: string,
  from: { readonly offset: number; readonly line: number },
  delimiter: string,
  maximalRecords: number,
): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let { offset, line } = from;
  while (offset < text.length && records.length < maximalRecords) {
    const record = readRecord(text, offset, line, delimiter);
    records.push(record);
    line += countBreaks(text, offset, record.end);
    offset = record.end;
  }
  return records;
}

/** The offset behind the line break at or after `offset`; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  for (let i = offset; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return i + 1;
    if (code === 13) return text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
  }
  return text.length;
}

function readRecord(text: string, start: number, line: number, delimiter: string): CsvRecord {
  const cells: string[] = [];
  let isOdd = false;
  let at = start;
  for (;;) {
    const cell = readCell(text, at, delimiter);
    cells.push(cell.text);
    if (cell.isOdd) isOdd = true;
    if (text[cell.end] !== delimiter || cell.end >= text.length)
      return { line, end: nextLine(text, cell.end), cells, isOdd };
    at = cell.end + 1;
  }
}

/** `end` is the offset of the delimiter or line break behind the cell. */
type Cell = { readonly text: string; readonly end: number; readonly isOdd: boolean };

function readCell(text: string, start: number, delimiter: string): Cell {
  let open = start;
  while (text[open] === ' ') open++;
  if (text[open] === '"') {
    const close = closingQuote(text, open + 1);
    if (close !== null) {
      const end = endOfPlain(text, close + 1, delimiter);
      return {
        text: text.slice(open + 1, close).replaceAll('""', '"'),
        end,
        isOdd: text.slice(close + 1, end).trim() !== '',
      };
    }
  }
  const end = endOfPlain(text, start, delimiter);
  return { text: text.slice(start, end), end, isOdd: false };
}

/** Offset of the quote that closes a cell, null when none does. */
function closingQuote(text: string, from: number): number | null {
  for (let i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 2)) {
    if (text[i + 1] !== '"') return i;
  }
  return null;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let i = from; i < to; ) {
    const next = nextLine(text, i);
    if (next > to || !endsInBreak(text, next)) break;
    breaks++;
    i = next;
  }
  return breaks;
}

function endsInBreak(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === 10 || last === 13;
}
