import type { ListCell } from './list-query.ts';

/**
 * What a column holds, which decides how it is shown and filtered.
 *
 * - `text` any text, filtered by letters
 * - `choice` one of a few values, filtered by ticking them
 * - `flag` yes or no, filtered like a choice
 * - `number`, `day` filtered by a range; a moment counts as its day
 */
export type ColumnKind = 'text' | 'choice' | 'flag' | 'number' | 'day';

/** A column of a list. `width` in pixels. */
export type ListColumn = {
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly width: number;
  /** False for a column that is there when a person asks for it. */
  readonly isShown: boolean;
  /** True for a column by whose values the list can be taken apart at its side. */
  readonly isFacet: boolean;
  /** What codes are called, in the order of the codes; null for a column whose values are shown as they are. */
  readonly words: Readonly<Record<string, string>> | null;
};

/** A row of a list. The id tells it from the others and stays when the data change; cells that are absent are not known. */
export type ListRow = { readonly id: string; readonly cells: Readonly<Record<string, ListCell>> };

/** A value as a text that says the same in every country: codes in words, days as `2014-03-14`. Empty when not known. */
export function cellText(column: ListColumn, cell: ListCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (column.kind === 'day') return String(cell).slice(0, 10);
  return column.words?.[String(cell)] ?? String(cell);
}
