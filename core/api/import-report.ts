import type { Issue } from '../import/issue.ts';
import type { FileKind } from '../inventory/kinds.ts';
import type { StoredValue } from '../inventory/shape.ts';
import type { IsoTime } from '../shared/dates.ts';
import type { TaskEffect } from '../tracking/task-effect.ts';
import type { FileRef } from './file-ref.ts';
import type { ImportChoices } from './import-choices.ts';

/** What `import.run` is asked to do: all files are one import, one transaction and one undo step (product.md 5). */
export type ImportRequest = {
  /** At least one file; a host expands folders before it registers their files. */
  readonly files: readonly FileRef[];
  /** Takes every file for this kind; null recognizes the kind from the headers. */
  readonly as: FileKind | null;
  /** Reads only this sheet of each workbook; null reads every sheet that is recognized. */
  readonly sheet: string | null;
  /** A culture such as `de-DE` that decides how dates and numbers are read; null judges by the cells. */
  readonly culture: string | null;
  /** A saved mapping file; null uses presets and what the project remembers. */
  readonly mapping: FileRef | null;
  /** When the rows were collected, where they do not say so themselves: a day or a moment. Null: the file's own date. */
  readonly collected: IsoTime | null;
  /** True when the files do not hold everything, so that nothing counts as gone. */
  readonly partial: boolean;
  /** True to report what would change and write nothing. */
  readonly dryRun: boolean;
  /** What was decided about single tables, rows and cells; null when nothing was. It goes before the fields above. */
  readonly choices: ImportChoices | null;
  /** Who imports, for the history; null when not said. */
  readonly by: string | null;
};

/** What one table of an import (a file, or a sheet of a workbook) held and did. Counts are rows. */
export type ImportedFile = {
  /** The file's name without its folder. */
  readonly file: string;
  /** Null when the file is not a workbook. */
  readonly sheet: string | null;
  /** Null when the table was refused before its kind was known. */
  readonly kind: FileKind | null;
  /** The preset that matched; null when only a mapping or header aliases did. */
  readonly preset: string | null;
  /** Why this kind and preset: `looks like Get-MailboxDatabase: 7 of 8 headers`. */
  readonly why: string;
  /** Such as `utf-8`, `utf-16le`, `windows-1252`; null for a workbook. */
  readonly encoding: string | null;
  /** Null where there is none: a workbook, XML. */
  readonly delimiter: string | null;
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Stored rows that the run no longer contains, counted once per kind, at the last file of that kind. */
  readonly gone: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly issues: readonly Issue[];
  /** The first changes of stored rows, field by field, at most `maximalChanges`; `changed` counts the rows. */
  readonly changes: readonly FieldChange[];
};

/** How many field changes an import reports for each file. */
export const maximalChanges = 200;

/** One field of one stored row before and after. `row` is how the row is known to people; lists are JSON texts. */
export type FieldChange = {
  readonly row: string;
  readonly field: string;
  readonly old: StoredValue;
  readonly new: StoredValue;
};

/** The full account of an import or of its preview (product.md 4, `import --json`). */
export type ImportReport = {
  readonly files: readonly ImportedFile[];
  /** True when nothing was written because only a preview was asked for. */
  readonly isDryRun: boolean;
  /** True when the project already held all of it. */
  readonly nothingChanged: boolean;
  /** The entry in the list of imports, by which its rejected rows are found; null for a dry run. */
  readonly importId: number | null;
  /** The undo step; null when there is nothing to undo. */
  readonly changeId: number | null;
  /** What the evidence makes of the work on devices; null when no task is kept and nothing was verified before. */
  readonly tasks: TaskEffect | null;
};

/** A past import as the list of imports shows it. */
export type ImportRecord = {
  readonly id: number;
  readonly at: IsoTime;
  readonly by: string | null;
  /** True when the import was undone and can be redone. */
  readonly undone: boolean;
  readonly files: readonly ImportRecordFile[];
};

/** A file of a past import. */
export type ImportRecordFile = {
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: FileKind | null;
  /** SHA-256 of the file's bytes as 64 hex digits. */
  readonly hash: string;
  readonly rows: number;
  readonly rejected: number;
};

/** The rejected rows of one file: its own columns first, then `Row`, `Problem` and `Hint` (product.md 5). */
export type RejectedTable = {
  readonly file: string;
  readonly sheet: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
