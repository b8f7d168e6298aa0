import * as z from 'zod/mini';
import { fileKinds } from '../inventory/kinds.ts';
import { chosenDelimiters, chosenEncodings, type ImportChoices, type TableChoices } from './import-choices.ts';
import { count, fileRef, oneOf, orNull, rowId, text } from './parse-input.ts';

const anyText = z.string('a text');

/** The choices for one table as they come over the contract; whether they fit the file is found when it is read. */
export const tableChoices: z.ZodMiniType<TableChoices> = z.strictObject({
  file: fileRef,
  sheet: orNull(text),
  isUsed: z._default(z.boolean('true or false'), true),
  kind: orNull(oneOf(fileKinds)),
  encoding: orNull(oneOf(chosenEncodings)),
  delimiter: orNull(oneOf(chosenDelimiters)),
  headerRow: orNull(rowId),
  culture: orNull(text),
  columns: listOf(z.strictObject({ column: count, field: z.nullable(text) })),
  values: listOf(z.strictObject({ field: text, from: text, to: anyText })),
  cells: listOf(z.strictObject({ row: rowId, column: count, text: anyText })),
  discarded: listOf(rowId),
});

/** The choices for an import as they come over the contract. */
export const importChoices: z.ZodMiniType<ImportChoices> = z.strictObject({
  tables: listOf(tableChoices).check(z.refine(areApart, 'a list with at most one entry for each table')),
  declined: listOf(text),
});

/** Of two entries for one table one would be passed over in silence. */
function areApart(tables: ImportChoices['tables']): boolean {
  return new Set(tables.map(({ file, sheet }) => JSON.stringify([file, sheet]))).size === tables.length;
}

function listOf<Value>(schema: z.ZodMiniType<Value>) {
  return z._default(z.readonly(z.array(schema)), []);
}
