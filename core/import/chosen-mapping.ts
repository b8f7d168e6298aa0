import type { FileKind } from '../inventory/kinds.ts';
import { valueKey } from './apply-values.ts';
import type { ColumnMatch } from './match-headers.ts';
import { type MappedValue, mappedHeader, type SavedMapping } from './saved-mapping.ts';

/**
 * The mapping of a table as a person left it, to be remembered for its headers: every column that is used, those that are
 * ignored on purpose, and the values. Columns without a header, and two of one header, have no name to remember them by.
 */
export function chosenMapping(
  kind: FileKind,
  columns: readonly ColumnMatch[],
  chosen: ReadonlyMap<number, string | null>,
  saved: SavedMapping | null,
  values: readonly MappedValue[],
): SavedMapping {
  const names = columns.map(({ header }) => mappedHeader(header));
  const entries = columns.flatMap(({ column, field }, i): [string, string | null][] => {
    const name = names[i] ?? '';
    const isNamed = name !== '' && names.indexOf(name) === names.lastIndexOf(name);
    const isIgnored = chosen.get(column) === null || saved?.columns.get(name) === null;
    return isNamed && (field !== null || isIgnored) ? [[name, field]] : [];
  });
  return { kind, columns: new Map(entries), values };
}

/** Remembered values with those that were chosen now in their place or behind them. */
export function mergedValues(saved: readonly MappedValue[], chosen: readonly MappedValue[]): readonly MappedValue[] {
  const isChosen = ({ field, from }: MappedValue): boolean =>
    chosen.some((value) => value.field === field && valueKey(value.from) === valueKey(from));
  return [...saved.filter((value) => !isChosen(value)), ...chosen];
}
