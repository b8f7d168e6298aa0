import type { FileRef } from '../../../core/api/file-ref.ts';
import type { TableChoices } from '../../../core/api/import-choices.ts';
import type { ImportRequest } from '../../../core/api/import-report.ts';
import type { Issue } from '../../../core/import/issue.ts';
import type { RawRow } from '../../../core/import/raw-table.ts';
import type { ReadRowResult } from '../../../core/import/read-row-result.ts';
import type { SavedMapping } from '../../../core/import/saved-mapping.ts';
import type { FileKind } from '../../../core/inventory/kinds.ts';

/** A file of the run: the reference that the operation was given, its name for people, its path for the adapters. */
export type ChosenFile = { readonly ref: FileRef; readonly name: string; readonly path: string };

/** What the reading of a file depends on besides the file. */
export type ReadingOptions = Pick<ImportRequest, 'as' | 'sheet' | 'culture'> & {
  /** The mapping of `--map`; null when none was given. */
  readonly givenMapping: SavedMapping | null;
  /** The mapping that the project remembers for a set of headers; null when it knows none. */
  readonly rememberedMapping: (fingerprint: string) => SavedMapping | null;
  /** What a person decided about the tables of this file. */
  readonly choices: readonly TableChoices[];
  readonly signal: AbortSignal;
};

/** A batch of a table. Formats that have no rows (XML) come as what their rows would have become. */
export type TableBatch =
  | { readonly kind: 'rows'; readonly rows: readonly RawRow[] }
  | { readonly kind: 'outcomes'; readonly outcomes: readonly ReadRowResult[] };

/** A table of a file (the file itself, or a sheet), recognized and ready to be read once from top to bottom. */
export type OpenTable = {
  /** Null when the file is not a workbook. */
  readonly sheet: string | null;
  readonly kind: FileKind;
  readonly preset: string | null;
  /** Why it is of this kind, for people. */
  readonly why: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: readonly string[];
  /** Which column carries which field, in the order of the file. */
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  readonly fingerprint: string;
  /** The mapping to remember for these headers; null unless the user gave one that is not remembered yet. */
  readonly mappingToSave: SavedMapping | null;
  /**
   * Finds the columns that are all empty, so that they count as not exported: a column that is all empty never erases a
   * stored value (product.md 5). To be called before the first row is read.
   */
  readonly leaveOutEmptyColumns: () => Promise<void>;
  /** True for a file that its program writes even when there is nothing to list. */
  readonly mayHaveNoRows: boolean;
  readonly batches: () => AsyncIterable<TableBatch>;
  readonly readRow: (row: RawRow) => ReadRowResult;
  /** What there is to say about the table; complete after the last batch. */
  readonly issues: () => readonly Issue[];
  /** True when the file holds fewer rows than it says; then nothing may count as gone. Known after the last batch. */
  readonly isPartial: () => boolean;
};

/** An open file of the run. */
export type OpenFile = {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly modifiedAt: string;
  /** How many bytes of the file have been read so far, for the progress. */
  readonly bytesRead: () => number;
  /** Its tables in order; each has to be read to its end before the next is asked for. */
  readonly tables: () => AsyncIterable<OpenTable>;
  /** What there is to say about sheets that are not used; complete after the last table. */
  readonly issues: () => readonly Issue[];
  /** Throws `file-changed` or `file-vanished` when the file is not the one that was opened. */
  readonly checkUnchanged: () => Promise<void>;
  readonly close: () => Promise<void>;
};
