import type { TableChoices } from '../../../core/api/import-choices.ts';
import { fieldsOf } from '../../../core/import/kind-fields.ts';
import type { RawRow } from '../../../core/import/raw-table.ts';
import type { FileKind } from '../../../core/inventory/kinds.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { ReadingOptions, TableBatch } from './open-table.ts';

/** The choices for a table of the file that is read; null when there are none. Sheets are compared apart from case. */
export function choicesFor({ choices }: Pick<ReadingOptions, 'choices'>, sheet: string | null): TableChoices | null {
  return choices.find((table) => table.sheet?.toLowerCase() === sheet?.toLowerCase()) ?? null;
}

/** Throws `choices-invalid` for a column that the header does not have, or that is said to be two things. */
export function checkColumns(place: string, header: readonly string[], choices: TableChoices): void {
  const numbers = [...choices.columns, ...choices.cells].map(({ column }) => column);
  const unknown = numbers.find((column) => column >= header.length);
  if (unknown !== undefined) {
    const message = `${place} has no column ${unknown + 1}; its header has ${header.length}.`;
    throw invalidChoice(message, { column: unknown });
  }
  const columns = choices.columns.map(({ column }) => column);
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice === undefined) return;
  throw invalidChoice(`Column ${twice + 1} of ${place} is chosen twice.`, { column: twice });
}

/** Throws `choices-invalid` for a field that the kind does not have, or that two columns are said to be. */
export function checkFields(place: string, kind: FileKind, choices: TableChoices): void {
  const known = new Set(fieldsOf(kind).map(({ name }) => name));
  const columns = choices.columns.flatMap(({ field }) => field ?? []);
  const unknown = [...columns, ...choices.values.map(({ field }) => field)].find((field) => !known.has(field));
  if (unknown !== undefined) throw invalidChoice(`${kind} in ${place} have no field ${unknown}.`, { field: unknown });
  const twice = columns.find((field, i) => columns.indexOf(field) !== i);
  if (twice === undefined) return;
  throw invalidChoice(`Two columns of ${place} are chosen to be ${twice}.`, { field: twice });
}

/**
 * Puts the corrected cells into the rows of a table. Throws `choices-invalid` at the end when a corrected or discarded row
 * was not there: the file is not the one that the choices were made for.
 */
export async function* withFixedCells(
  place: string,
  batches: AsyncIterable<TableBatch>,
  choices: TableChoices,
): AsyncGenerator<TableBatch> {
  const missing = new Set([...choices.discarded, ...choices.cells.map(({ row }) => row)]);
  const fix = createCellFixer(choices);
  for await (const batch of batches) {
    if (batch.kind === 'rows') {
      for (const row of missing.size === 0 ? [] : batch.rows) missing.delete(row.row);
      yield { kind: 'rows', rows: batch.rows.map(fix) };
    } else yield batch;
  }
  const [row] = missing;
  if (row !== undefined) throw invalidChoice(`${place} has no row ${row} with data.`, { row });
}

/** Makes a function that puts the corrected cells into a row. */
export function createCellFixer(choices: TableChoices): (row: RawRow) => RawRow {
  const fixes = new Map<number, (readonly [column: number, text: string])[]>();
  for (const { row, column, text } of choices.cells) fixes.set(row, [...(fixes.get(row) ?? []), [column, text]]);
  return (row) => {
    const own = fixes.get(row.row);
    if (own === undefined) return row;
    const cells = [...row.cells];
    for (const [column, text] of own) {
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    return { row: row.row, cells };
  };
}

/** The error for a choice that does not fit the file. */
export function invalidChoice(message: string, details: Readonly<Record<string, string | number>>): AppError {
  return new AppError('choices-invalid', message, 'Look at the file again: it may have been exchanged.', details);
}
