import type { Issue } from '../import/issue.ts';
import type { FileKind } from '../inventory/kinds.ts';
import type { IsoTime } from '../shared/dates.ts';
import type { ImportedFile } from './import-report.ts';

/** What the project keeps of a past import. */
export type PastImport = {
  readonly id: number;
  readonly at: IsoTime;
  readonly by: string | null;
  /** True when it was undone and can be redone. */
  readonly undone: boolean;
  readonly culture: string | null;
  /** What was said about the date of the rows; null when nothing was. */
  readonly collected: IsoTime | null;
  readonly isPartial: boolean;
  /** Changes made after it and not undone, newest first: what an undo of this import takes back with it. */
  readonly laterChanges: readonly string[];
  readonly files: readonly PastImportFile[];
};

/** A table of a past import. */
export type PastImportFile = Pick<
  ImportedFile,
  'rows' | 'new' | 'changed' | 'unchanged' | 'gone' | 'duplicates' | 'rejected'
> & {
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: FileKind | null;
  readonly preset: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** SHA-256 of the file's bytes as 64 hex digits. */
  readonly hash: string;
  readonly bytes: number;
  readonly modifiedAt: IsoTime;
  /** Which column carried which field, in the order of the file. */
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  readonly issues: readonly Issue[];
};

/** Two past imports side by side. */
export type ImportComparison = {
  readonly left: PastImport;
  readonly right: PastImport;
  /** Tables that are the same table by kind and sheet, or by name; null where one import lacks it. */
  readonly tables: readonly ComparedTable[];
};

/** A table of two imports. `isSameFile`: the bytes are the same. */
export type ComparedTable = {
  readonly left: PastImportFile | null;
  readonly right: PastImportFile | null;
  readonly isSameFile: boolean;
  /** Headers that only one of the two has. */
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
};

/** A mapping that the project remembers for a set of headers. */
export type RememberedMapping = {
  readonly fingerprint: string;
  readonly kind: FileKind;
  readonly at: IsoTime;
  /** Header (in lower case) to field; null ignores the column. */
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  readonly values: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  /** The last imported file with these headers; null when none is stored. */
  readonly lastFile: string | null;
};
