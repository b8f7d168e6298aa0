import type { MatchedBy } from '../../core/api/import-inspection.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { formats } from './format.ts';

/** How a column got its meaning, as the columns step says it. */
export function matchWords(how: MatchedBy): string {
  switch (how) {
    case 'chosen':
      return 'as you said';
    case 'saved':
      return 'as you chose before';
    case 'preset':
      return 'as this export has it';
    case 'name':
      return 'by its name';
    case 'alias':
      return 'by another known name';
    case 'letters':
      return 'by its letters, apart from case and blanks';
    case 'similar':
      return 'by a similar name: check it';
    case 'ignored':
      return 'ignored, as was said before';
    case 'none':
      return 'no field is known by this name';
    default:
      return assertNever(how, 'means of a match');
  }
}

/** `UTF-8`, `UTF-16 LE`, `Windows-1252`. Null is a file that has none: a workbook. */
export function encodingWords(encoding: string | null): string | null {
  switch (encoding) {
    case null:
      return null;
    case 'utf-8':
      return 'UTF-8';
    case 'utf-16le':
      return 'UTF-16 LE';
    case 'utf-16be':
      return 'UTF-16 BE';
    case 'windows-1252':
      return 'Windows-1252';
    default:
      return encoding;
  }
}

/** `comma`, `tab` … Null is a file that has none. */
export function delimiterWords(delimiter: string | null): string | null {
  switch (delimiter) {
    case null:
      return null;
    case ',':
      return 'comma';
    case ';':
      return 'semicolon';
    case '\t':
      return 'tab';
    case '|':
      return 'bar';
    default:
      return `“${delimiter}”`;
  }
}

/** The size of a file: `812 bytes`, `1.4 MB`. Null where nobody knows it. */
export function sizeWords(bytes: number | null): string | null {
  if (bytes === null) return null;
  if (bytes < 1_000) return `${formats.count(bytes)} bytes`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${formats.count(Math.round(value * 10) / 10)} ${unit}`;
}

/** Parts of a line that are known, with dots between them. */
export function dotted(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

/** What is said when a column takes a field from another one. */
export function fieldTakenWords(field: string, column: string, loser: string): string {
  return `${column} becomes ${field}. ${loser} is not used any more.`;
}

/** The name under which the rejected rows of a table are offered: `Mailboxes.rejected.csv`. */
export function rejectedFileName(file: string, sheet: string | null): string {
  const base = file.replace(/\.[^.]*$/, '');
  return sheet === null ? `${base}.rejected.csv` : `${base}.${sheet.replace(/[\\/:*?"<>|]/g, '_')}.rejected.csv`;
}

/** A kind of problem in few words, for a button that shows only its rows; the whole sentence where no word is known. */
export function shortProblem(code: string, message: string): string {
  return problemWords.get(code) ?? message;
}

const problemWords: ReadonlyMap<string, string> = new Map([
  ['NAME_TRUNCATED', 'Name is cut off'],
  ['KEY_MISSING', 'Nothing to know the row by'],
  ['REQUIRED_MISSING', 'A needed cell is empty'],
  ['SUMMARY_ROW', 'Sum of the rows above'],
  ['TOO_MANY_CELLS', 'More cells than headers'],
  ['TOO_FEW_CELLS', 'A single cell'],
  ['NUL_IN_CELL', 'NUL in a cell'],
  ['CELL_TOO_LARGE', 'Cell is too large'],
  ['BAD_BINARY', 'Binary value is broken'],
  ['AMBIGUOUS_IDENTITY', 'Several mailboxes fit'],
]);

/** A moment as it was stored, without seconds: `14 Mar 2014 09:00`; a day without a time of day stays a day. */
export function momentWords(at: string): string {
  const time = at.slice(11, 16);
  return time === '' ? formats.day(at) : `${formats.day(at)} ${time}`;
}
