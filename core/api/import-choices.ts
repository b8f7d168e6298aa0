import type { FileKind } from '../inventory/kinds.ts';
import type { FileRef } from './file-ref.ts';

/** The encodings that a person can choose for a text file. */
export const chosenEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type ChosenEncoding = (typeof chosenEncodings)[number];

/** The delimiters that a person can choose for a text file. */
export const chosenDelimiters = [',', ';', '\t', '|'] as const;
export type ChosenDelimiter = (typeof chosenDelimiters)[number];

/** What a person decided about the tables of an import. Preview and import take the same choices and come to the same counts. */
export type ImportChoices = {
  /** At most one for each table; tables without one are read as they are recognized. */
  readonly tables: readonly TableChoices[];
  /** Rows of the change review that are not accepted, by the `id` of `PreviewRow`: what is stored stays as it is. */
  readonly declined: readonly string[];
};

/** What was decided about one table: a file, or a sheet of a workbook. Null leaves it to the program. */
export type TableChoices = {
  readonly file: FileRef;
  /** Null for a file that is no workbook. */
  readonly sheet: string | null;
  /** False leaves the table out. */
  readonly isUsed: boolean;
  readonly kind: FileKind | null;
  /** Text files only. */
  readonly encoding: ChosenEncoding | null;
  /** Text files only. */
  readonly delimiter: ChosenDelimiter | null;
  /** Line or sheet row of the header, from 1; the rows above it are skipped. */
  readonly headerRow: number | null;
  /** Such as `de-DE`; decides how dates and numbers of this table are read. */
  readonly culture: string | null;
  /** Columns of which a person said what they are; the others are matched by the program. */
  readonly columns: readonly ColumnChoice[];
  /** Texts of cells that stand for another text. */
  readonly values: readonly ValueChoice[];
  /** Cells that a person corrected. */
  readonly cells: readonly CellFix[];
  /** Rows that are not to be imported, by their number in the file; what is stored of them stays as it is. */
  readonly discarded: readonly number[];
};

/** What a column becomes. `column` counts from 0; `field` null ignores it. */
export type ColumnChoice = { readonly column: number; readonly field: string | null };

/** In the cells of a field, the text `from` (apart from case and blanks around it) is read as `to`; `''` makes the cell empty. */
export type ValueChoice = { readonly field: string; readonly from: string; readonly to: string };

/** A corrected cell. `row` is its number in the file, from 1; `column` counts from 0. */
export type CellFix = { readonly row: number; readonly column: number; readonly text: string };

/** No choice at all for a table. */
export function noTableChoices(file: FileRef, sheet: string | null = null): TableChoices {
  return {
    ...{ file, sheet, isUsed: true, kind: null, encoding: null, delimiter: null, headerRow: null, culture: null },
    ...{ columns: [], values: [], cells: [], discarded: [] },
  };
}
