import type { RawRow } from './raw-table.ts';
import type { MappedValue } from './saved-mapping.ts';

/** A used column of a table, by number from 0. */
type FieldColumn = { readonly column: number; readonly field: string | null };

/**
 * Makes a function that puts other texts in place of those that a person said stand for them; null when there is nothing to
 * do. Texts are compared apart from case and blanks around them. Fields that no column carries do not count.
 */
export function createValueReplacer(
  columns: readonly FieldColumn[],
  values: readonly MappedValue[],
): ((row: RawRow) => RawRow) | null {
  const replaced = columns.flatMap(({ column, field }) => {
    const texts = new Map(values.filter((value) => value.field === field).map(({ from, to }) => [valueKey(from), to]));
    return texts.size === 0 ? [] : [{ column, texts }];
  });
  if (replaced.length === 0) return null;
  return (row) => {
    let cells: string[] | null = null;
    for (const { column, texts } of replaced) {
      const to = texts.get(valueKey(row.cells[column] ?? ''));
      if (to === undefined) continue;
      cells ??= [...row.cells];
      cells[column] = to;
    }
    return cells === null ? row : { row: row.row, cells };
  };
}

/** The text under which values are compared. */
export function valueKey(text: string): string {
  return text.trim().toLowerCase();
}
