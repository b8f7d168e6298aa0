import type { FileKind } from '../inventory/kinds.ts';
import type { UsedColumn } from './column-parsers.ts';
import type { Issue } from './issue.ts';

/** Watches the rows of a table for one thing that only all of them together show. */
export type Watch<Seen> = { readonly see: (seen: Seen, row: number) => void; readonly issues: () => readonly Issue[] };

/**
 * Counts names in which Export-Csv's ASCII turned letters into `?` (domain.md 3.1). `column` is the header of the names.
 */
export function watchLostLetters(column: string): Watch<string> {
  let count = 0;
  let first = 0;
  return {
    see: (name, row) => {
      if (!hasLostLetters(name)) return;
      if (count === 0) first = row;
      count++;
    },
    issues: () =>
      count === 0
        ? []
        : [
            {
              severity: 'warning',
              code: 'LETTERS_LOST',
              row: first,
              column,
              count,
              message: `${column} has "?" where letters were: the export could not write them. Names: ${count}.`,
              hint: 'Export the file again with -Encoding UTF8.',
            },
          ],
  };
}

/** True when a `?` stands before a letter or another `?`: `?se Brekke-?yen`, `??`. At the end of a name it may be meant. */
export function hasLostLetters(name: string): boolean {
  for (let i = name.indexOf('?'); i >= 0; i = name.indexOf('?', i + 1)) {
    const next = name.charCodeAt(i + 1);
    if (next === 63 || (next >= 65 && next <= 90) || (next >= 97 && next <= 122) || next > 191) return true;
  }
  return false;
}

/**
 * Watches the cells of `columns` for UTF-8 that was read as Windows-1252: pairs such as `Ã¼` where one letter was. One wrong
 * byte in a file without a mark is enough for that (domain.md 3.1), and so is a program that read the file before.
 */
export function watchMisreadLetters(columns: readonly UsedColumn[]): Watch<readonly string[]> {
  let count = 0;
  let first = 0;
  let column: string | null = null;
  return {
    see: (cells, row) => {
      const found = columns.find((used) => misreadLetter.test(cells[used.column] ?? ''));
      if (found === undefined) return;
      if (count === 0) {
        first = row;
        column = found.header;
      }
      count++;
    },
    issues: () =>
      count === 0
        ? []
        : [
            {
              severity: 'warning',
              code: 'ENCODING_DOUBTFUL',
              row: first,
              column,
              count,
              message: `Rows have pairs such as "\u00c3\u00bc" where one letter was: ${count}. Their UTF-8 was read as Windows-1252.`,
              hint: 'Export the file again with -Encoding UTF8. If something was appended to it, let that be UTF-8, too.',
            },
          ],
  };
}

/** What the first byte of a Latin letter in UTF-8 and one that follows it are in Windows-1252. */
const misreadLetter =
  /[\u00c2-\u00c5][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;

/** Watches for the shell's default limit: exactly 1,000 mailboxes (domain.md 3.2). Sees every row that is not blank. */
export function watchThousandMailboxes(kind: FileKind): Watch<void> {
  let count = 0;
  return {
    see: () => {
      count++;
    },
    issues: () =>
      count !== 1000 || (kind !== 'mailboxes' && kind !== 'cas-mailboxes')
        ? []
        : [
            {
              severity: 'warning',
              code: 'EXACTLY_1000_MAILBOXES',
              row: null,
              column: null,
              count: 1000,
              message: 'The file has exactly 1,000 mailboxes, the number at which the shell stops by default.',
              hint: `Export again with ${kind === 'mailboxes' ? 'Get-Mailbox' : 'Get-CASMailbox'} -ResultSize Unlimited.`,
            },
          ],
  };
}

/** What is said about a used column that is all empty. */
export function columnEmpty(column: string): Issue {
  return {
    severity: 'warning',
    code: 'COLUMN_EMPTY',
    row: null,
    column,
    count: 1,
    message: `Every cell of ${column} is empty, so the column counts as not exported.`,
    hint: `Check the spelling of the property in Select-Object: a name that does not exist gives an empty column.`,
  };
}
