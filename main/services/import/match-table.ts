import type { TableChoices } from '../../../core/api/import-choices.ts';
import { mergedValues } from '../../../core/import/chosen-mapping.ts';
import { headerFingerprint } from '../../../core/import/header-fingerprint.ts';
import { findIgnoredExport } from '../../../core/import/ignored-exports.ts';
import type { Issue } from '../../../core/import/issue.ts';
import type { ChosenColumns } from '../../../core/import/match-headers.ts';
import type { TableHead } from '../../../core/import/raw-table.ts';
import { type Recognition, recognize } from '../../../core/import/recognize.ts';
import type { MappedValue, SavedMapping } from '../../../core/import/saved-mapping.ts';
import { checkColumns, checkFields, choicesFor } from './chosen-table.ts';
import type { ReadingOptions, TableBatch } from './open-table.ts';

/** A table before it is recognized: its head and where its rows come from. */
export type UnknownTable = {
  readonly file: string;
  readonly sheet: string | null;
  readonly head: TableHead;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly batches: () => AsyncIterable<TableBatch>;
  /** Which of these columns, by number, have no value in any row. */
  readonly findEmptyColumns: (columns: readonly number[]) => Promise<ReadonlySet<number>>;
  /** What the reading of the rows has to say besides; asked for after the last batch. */
  readonly readingIssues: () => readonly Issue[];
};

/** A table whose headers were compared with the known kinds and with what a person said. */
export type MatchedTable = {
  readonly kind: 'matched';
  readonly recognition: Recognition;
  readonly fingerprint: string;
  /** The remembered or given mapping that is in use; null when none is. */
  readonly savedMapping: SavedMapping | null;
  readonly choices: TableChoices | null;
  readonly chosenColumns: ChosenColumns;
  /** Texts of cells that stand for others, remembered ones included. */
  readonly values: readonly MappedValue[];
};

/** `ignored` is an export that is known and of no use here; `unknown` has headers of no known kind. */
export type TableMatch =
  | MatchedTable
  | { readonly kind: 'ignored'; readonly issue: Issue }
  | { readonly kind: 'unknown' };

/**
 * Compares the head of a table with the known kinds. A kind and columns that a person chose come first, then the mapping that
 * was given or is remembered. Throws `choices-invalid`.
 */
export function matchTable(
  { head, file, sheet }: Pick<UnknownTable, 'head' | 'file' | 'sheet'>,
  options: ReadingOptions,
): TableMatch {
  const choices = choicesFor(options, sheet);
  const place = placeOf(file, sheet);
  if (choices !== null) checkColumns(place, head.header, choices);
  const as = choices?.kind ?? options.as;
  const ignored = as === null ? findIgnoredExport(head.header, head.typeName) : null;
  if (ignored !== null) return { kind: 'ignored', issue: ignored };
  const fingerprint = headerFingerprint(head.header);
  const savedMapping = options.givenMapping ?? options.rememberedMapping(fingerprint);
  const hints = { as, savedMapping, typeName: head.typeName, fileName: file };
  const first = recognize(head.header, hints);
  if (first === null) return { kind: 'unknown' };
  if (choices !== null) checkFields(place, first.kind, choices);
  const chosenColumns = new Map((choices?.columns ?? []).map(({ column, field }) => [column, field]));
  const recognition =
    chosenColumns.size === 0 ? first : (recognize(head.header, { ...hints, as: first.kind, chosenColumns }) ?? first);
  const used = savedMapping?.kind === recognition.kind ? savedMapping : null;
  return {
    kind: 'matched',
    recognition: { ...recognition, reason: first.reason },
    ...{ fingerprint, savedMapping: used, choices, chosenColumns },
    values: mergedValues(used?.values ?? [], choices?.values ?? []),
  };
}

/** A table for people: the file, and the sheet where there is one. */
export function placeOf(file: string, sheet: string | null): string {
  return sheet === null ? file : `${file}, sheet ${sheet}`;
}
