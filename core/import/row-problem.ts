import type { FileKind } from '../inventory/kinds.ts';
import { collectorScript, exportCommand } from './export-command.ts';
import type { IssueCode } from './issue.ts';

/** Why a row was not imported. `column` is the header concerned, null when it is the row as a whole. */
export type RowProblem = {
  readonly code: IssueCode;
  readonly column: string | null;
  readonly message: string;
  readonly hint: string;
};

/** Sentences for people about something that was found in the cells of one column (or, with null, in rows). */
export type Wording = { readonly message: string; readonly hint: string };

/** Builds the problem of a rejected row. */
export function rowProblem(code: IssueCode, column: string | null, kind: FileKind): RowProblem {
  return { code, column, ...wordingOf(code, column, kind, true) };
}

/**
 * Says what a code means for a column and what to do. `isRejected` tells a row that was left out from a cell that was.
 * Sentences name the column and never the cell: the cell is in the file, and may be a person's name.
 */
export function wordingOf(code: IssueCode, column: string | null, kind: FileKind, isRejected: boolean): Wording {
  const name = column ?? 'The row';
  const result = isRejected ? 'The row is not imported.' : 'The cell is not used.';
  switch (code) {
    case 'NAME_TRUNCATED':
      return { message: `${name} holds a name that the console cut ("..."). ${result}`, hint: exportHint(kind) };
    case 'TYPE_NAME_TEXT':
      return {
        message: `${name} holds the name of a .NET type in place of its values. ${result}`,
        hint: `Export the values: Select-Object *, @{n='${name}';e={$_.'${name}' -join ';'}} -ExcludeProperty '${name}'.`,
      };
    case 'LIST_TRUNCATED':
      return {
        message: `${name} holds lists that the console cut ("..."). They are incomplete.`,
        hint: `Export the values joined: @{n='${name}';e={$_.'${name}' -join ';'}}, or set $FormatEnumerationLimit = -1 before.`,
      };
    case 'AMBIGUOUS_DATE':
      return {
        message: `${name} holds dates in which day and month cannot be told apart. The text is kept.`,
        hint: 'Name the culture of the computer that wrote the file, such as --culture en-US or --culture de-DE.',
      };
    case 'INVALID_DATE':
      return {
        message: `${name} holds texts that are no dates. The text is kept.`,
        hint: "Export dates with ToString('s').",
      };
    case 'INVALID_VALUE':
      return {
        message: `${name} holds a value that does not fit the column. The cell is not used.`,
        hint: 'Correct the cell. If this is the wrong column, say with a mapping file (--map) what it holds.',
      };
    case 'KEY_MISSING':
      return { message: `The row lacks what identifies it. ${result}`, hint: `Fill in ${keyHint(kind)}.` };
    case 'REQUIRED_MISSING':
      return { message: `${name} is empty, and nothing can be done without it. ${result}`, hint: 'Fill in the cell.' };
    case 'TOO_FEW_CELLS':
      return isRejected
        ? {
            message: `The row has a single cell. ${result}`,
            hint: 'Delete the row if it is a summary. Otherwise the file was cut there: export it again.',
          }
        : {
            message: 'Rows have fewer cells than the header. What is missing counts as not exported.',
            hint: 'Check whether the file was cut while it was copied.',
          };
    default:
      return shapeWording(code, name, result);
  }
}

/** The command that exports a kind as this program reads it best. */
export function exportHint(kind: FileKind): string {
  const command = exportCommand(kind);
  const source = command === null ? collectorScript : `${command} | Export-Csv FILE -NoTypeInformation -Encoding UTF8`;
  return `Export the file with ${source} instead of copying it from the console.`;
}

function shapeWording(code: IssueCode, name: string, result: string): Wording {
  switch (code) {
    case 'TOO_MANY_CELLS':
      return {
        message: `The row has more cells than the header. ${result}`,
        hint: 'A cell holds a delimiter without quotes around it. Put quotes around the cell.',
      };
    case 'SUMMARY_ROW':
      return {
        message: `The row sums up the rows above it. ${result}`,
        hint: 'Delete the row. Nothing is lost.',
      };
    case 'NUL_IN_CELL':
      return {
        message: `${name} holds a NUL character. ${result}`,
        hint: 'The file is damaged or no text. Export it again.',
      };
    case 'CELL_TOO_LARGE':
      return { message: `${name} holds more than 1 MB. ${result}`, hint: 'A quote may be missing. Correct the cell.' };
    case 'BAD_BINARY':
      return {
        message: `${name} holds a binary value that cannot be decoded. ${result}`,
        hint: 'Write bytes as 6f,00,75,00 or 0x6F007500 or decimals, all of the value.',
      };
    default:
      return { message: `${name}: ${code}. ${result}`, hint: 'Correct the cell.' };
  }
}

function keyHint(kind: FileKind): string {
  switch (kind) {
    case 'mailboxes':
    case 'cas-mailboxes':
      return 'PrimarySmtpAddress, UserPrincipalName, SamAccountName or Alias';
    case 'profiles':
    case 'profiles-registry':
    case 'profiles-xml':
      return 'the user, or the e-mail address of the account';
    case 'rca-log':
      return 'the client name';
    case 'logon-statistics':
      return 'the account and the client name';
    case 'permissions':
      return 'the mailbox and the user';
    case 'virtual-directories':
      return 'the server or the name';
    default:
      return 'the name';
  }
}
