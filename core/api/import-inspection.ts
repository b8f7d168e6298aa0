import type { Issue } from '../import/issue.ts';
import type { FileKind } from '../inventory/kinds.ts';
import type { FieldType } from '../inventory/shape.ts';
import type { FileRef } from './file-ref.ts';
import type { WireError } from './reply.ts';

/** What the beginning of a file shows, under the choices that were made for it. */
export type FileInspection =
  | {
      readonly kind: 'read';
      readonly file: FileRef;
      /** The file's name without its folder. */
      readonly name: string;
      readonly bytes: number;
      readonly container: 'text' | 'workbook' | 'xml';
      /** In the order of the file. A workbook has one for each sheet, also for empty ones. */
      readonly tables: readonly TableInspection[];
    }
  | {
      /** The file cannot be used as it is, or not with these choices; the error says why and what to do. */
      readonly kind: 'refused';
      readonly file: FileRef;
      readonly name: string;
      readonly bytes: number | null;
      readonly error: WireError;
    };

/** One table of a file: the file itself, or a sheet of a workbook. */
export type TableInspection = {
  /** Null when the file is no workbook. */
  readonly sheet: string | null;
  /** False when a choice leaves it out, or when the program would: an empty sheet, a kind that is not used. */
  readonly isUsed: boolean;
  readonly status: TableStatus;
  /** Data rows. `isExact` false is an estimate by the size of the first rows; null when nothing can be said. */
  readonly rows: { readonly count: number; readonly isExact: boolean } | null;
  /** Null for a workbook. `isChosen` when a person said so. */
  readonly encoding: { readonly name: string; readonly isChosen: boolean } | null;
  /** Null for a workbook, XML, and a table copied from the console. */
  readonly delimiter: { readonly text: string; readonly isChosen: boolean } | null;
  readonly header: {
    /** Line or sheet row of the header, from 1; null when there is none. */
    readonly row: number | null;
    readonly isChosen: boolean;
    /** The first rows as they are read, at most 30, for choosing the header. */
    readonly candidates: readonly RowPreview[];
    /** The type of a `#TYPE` line, which was skipped; null without one. */
    readonly typeName: string | null;
  };
  readonly kind: {
    /** Null when the kind is not known. */
    readonly name: FileKind | null;
    readonly isChosen: boolean;
    /** `looks like Get-MailboxDatabase: 7 of 8 headers`; why nothing was recognized otherwise. */
    readonly why: string;
    readonly preset: string | null;
  };
  readonly columns: readonly InspectedColumn[];
  /** Everything that a column of the kind can be; empty when the kind is not known. */
  readonly fields: readonly OfferedField[];
  /** Fields without which the kind cannot be read. */
  readonly missing: readonly string[];
  /** The mapping that is remembered for these headers is in use. */
  readonly isRemembered: boolean;
  /** The distinct values of the fields that know few values, as far as the beginning of the file shows. */
  readonly values: readonly InspectedValues[];
  readonly issues: readonly Issue[];
  /** The first rows below the header as the import reads them, at most 100. */
  readonly preview: readonly ParsedRow[];
};

/**
 * `ready` can be imported, `not-recognized` needs a kind, `columns-missing` needs columns, `header-twice` has two columns of
 * one name that are used, `empty` holds nothing, `ignored` is an export that is of no use here.
 */
export type TableStatus = 'ready' | 'not-recognized' | 'columns-missing' | 'header-twice' | 'empty' | 'ignored';

/** A row as it stands in the file, cells cut to 200 characters. */
export type RowPreview = { readonly row: number; readonly cells: readonly string[] };

/** How a column came to its field; `none` has no field, `ignored` was said to have none by a person or a remembered mapping. */
export type MatchedBy = 'chosen' | 'saved' | 'preset' | 'name' | 'alias' | 'letters' | 'similar' | 'ignored' | 'none';

/** A column of the file. */
export type InspectedColumn = {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  /** Up to three different texts of its first rows. */
  readonly samples: readonly string[];
  readonly field: string | null;
  readonly how: MatchedBy;
};

/** What a column can become. */
export type OfferedField = {
  readonly name: string;
  /** As an export heads it: `RpcClientAccessServer`. */
  readonly title: string;
  readonly type: FieldType;
  /** True when the kind cannot be read without it. */
  readonly isRequired: boolean;
};

/** The values of a field that knows few, such as yes and no or the versions of Outlook. */
export type InspectedValues = {
  readonly field: string;
  readonly column: number;
  /** What a value can be chosen to mean; `''` in a choice means empty. */
  readonly options: readonly { readonly value: string; readonly title: string }[];
  /** Most frequent first, at most 100. */
  readonly found: readonly {
    readonly text: string;
    readonly count: number;
    readonly isUnderstood: boolean;
    /** What it is read as: by a choice, by a remembered mapping, or as it stands; null when it is not understood. */
    readonly becomes: string | null;
  }[];
};

/** A row as the import reads it. */
export type ParsedRow = {
  readonly row: number;
  /** One for each column of the header, after corrections and values that were chosen; cut to 200 characters. */
  readonly cells: readonly string[];
  /** Null when the row is imported. `column` counts from 0; null when the row as a whole is meant. */
  readonly problem: {
    readonly code: string;
    readonly column: number | null;
    readonly message: string;
    readonly hint: string;
  } | null;
  readonly isDiscarded: boolean;
};
