import type { AppErrorCode } from '../shared/app-error.ts';

/**
 * What the importer says about a file, a column or a row. Stable: reports, tests and people's scripts use these codes.
 *
 * - `TYPE_LINE_SKIPPED` info: the `#TYPE …` line of Windows PowerShell was skipped
 * - `SEP_LINE_SKIPPED` info: Excel's `sep=;` line was skipped
 * - `TITLE_ROWS_SKIPPED` info: rows above the header were skipped
 * - `COLUMN_IGNORED` info: a column of the file is not used
 * - `COLUMN_ABSENT` warning: the file lacks columns on which answers depend; info: columns that make answers more exact. They
 *   may come from another file of the import (domain.md 3.2)
 * - `COLUMN_EMPTY` warning: every cell of a used column is empty, so it counts as not exported (domain.md 3.1)
 * - `COLUMN_TWICE` warning: two columns carry the same field; the first one is used
 * - `ENCODING_DOUBTFUL` warning: cells hold pairs such as `Ã¼` where one letter was: UTF-8 was read as Windows-1252, because
 *   the file has bytes that are not UTF-8, or by a program before
 * - `LETTERS_LOST` warning: the encoding of the export lost letters, which became `?`
 * - `TYPE_NAME_TEXT` warning: a cell holds a .NET type name instead of its values; it counts as not available
 * - `LIST_TRUNCATED` warning: a list ends in `...`
 * - `NAME_TRUNCATED` error: a key column holds a name cut with `...`; the row is rejected
 * - `EXACTLY_1000_MAILBOXES` warning: the shell's default limit of 1,000 rows (domain.md F44)
 * - `AMBIGUOUS_DATE` warning: day and month cannot be told apart; the text is kept; `--culture` decides
 * - `INVALID_DATE` warning: not a date; the text is kept
 * - `INVALID_VALUE` warning: a cell does not fit its column (a boolean, a size, a number)
 * - `KEY_MISSING` error: the row lacks what identifies it
 * - `REQUIRED_MISSING` error: a required cell is empty
 * - `SUMMARY_ROW` error: the row sums up the rows above it (`Total,14,,`); the row is rejected
 * - `TOO_MANY_CELLS` error: the row has more cells than the header
 * - `TOO_FEW_CELLS` warning: the row has fewer cells than the header; error: a line of a text file has no delimiter at all
 * - `NUL_IN_CELL` error: a text cell holds a NUL byte
 * - `CELL_TOO_LARGE` error: a cell is larger than 1 MB
 * - `BAD_BINARY` error: a binary registry value cannot be decoded
 * - `DUPLICATE_ROWS` info: rows that repeat another row of this run
 * - `CONFLICTING_DUPLICATE` warning: two rows of this run say different things about the same thing
 * - `DATE_ASSUMED` info: the rows carry no date; the file's own date is used
 * - `OLDER_EVIDENCE` info: rows older than what the project already holds; they changed nothing
 * - `AMBIGUOUS_IDENTITY` error: a mailbox is named by an account or alias that several mailboxes have; the row is rejected
 * - `FUTURE_DATE` warning: a row is dated in the future; the file's own date is used
 * - `GONE_NOT_JUDGED` warning: rejected rows may be any stored row, so nothing counts as gone
 * - `MANY_GONE` warning: the import lacks so many stored rows that it may not be complete
 * - `NO_ROWS` warning: a header without a row; nothing counts as gone because of it. info for a file of the collector script
 * - `PARTIAL_READ` error: fewer rows were read than the sheet declares
 * - `SHEET_SKIPPED` info: a sheet of a workbook that is empty or not recognized
 * - `STEP_CONTRADICTED` warning: the export shows that a step of the plan is not what it was marked as
 * - `PUBLIC_FOLDER_DATABASES_IGNORED` info: an export of Get-PublicFolderDatabase is not used
 * - `REPORT_IGNORED` info: a table of a report of this program is not used
 */
export type IssueCode =
  | 'TYPE_LINE_SKIPPED'
  | 'SEP_LINE_SKIPPED'
  | 'TITLE_ROWS_SKIPPED'
  | 'COLUMN_IGNORED'
  | 'COLUMN_ABSENT'
  | 'COLUMN_EMPTY'
  | 'COLUMN_TWICE'
  | 'ENCODING_DOUBTFUL'
  | 'LETTERS_LOST'
  | 'TYPE_NAME_TEXT'
  | 'LIST_TRUNCATED'
  | 'NAME_TRUNCATED'
  | 'EXACTLY_1000_MAILBOXES'
  | 'AMBIGUOUS_DATE'
  | 'INVALID_DATE'
  | 'INVALID_VALUE'
  | 'KEY_MISSING'
  | 'REQUIRED_MISSING'
  | 'SUMMARY_ROW'
  | 'TOO_MANY_CELLS'
  | 'TOO_FEW_CELLS'
  | 'NUL_IN_CELL'
  | 'CELL_TOO_LARGE'
  | 'BAD_BINARY'
  | 'DUPLICATE_ROWS'
  | 'CONFLICTING_DUPLICATE'
  | 'DATE_ASSUMED'
  | 'OLDER_EVIDENCE'
  | 'AMBIGUOUS_IDENTITY'
  | 'FUTURE_DATE'
  | 'GONE_NOT_JUDGED'
  | 'MANY_GONE'
  | 'NO_ROWS'
  | 'PARTIAL_READ'
  | 'SHEET_SKIPPED'
  | 'STEP_CONTRADICTED'
  | 'PUBLIC_FOLDER_DATABASES_IGNORED'
  | 'REPORT_IGNORED';

export type IssueSeverity = 'error' | 'warning' | 'info';

/**
 * One thing to say about a file. `row` counts as the user's editor or Excel does (the first line of the file is 1) and is
 * the first row concerned; null when it concerns the file or a column. `count` is how many rows it concerns (columns, where it
 * is about columns; 1 for a file).
 */
export type Issue = {
  readonly severity: IssueSeverity;
  /** An error code of the contract when the whole file was refused. */
  readonly code: IssueCode | AppErrorCode;
  readonly row: number | null;
  readonly column: string | null;
  readonly count: number;
  readonly message: string;
  readonly hint: string;
};
