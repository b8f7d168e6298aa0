import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { tableChoices } from './parse-import-choices.ts';
import { fileRef, flag, orNull, parser, rowId, text } from './parse-input.ts';
import type { ImportComparison, PastImport, RememberedMapping } from './past-imports.ts';

/** What the project keeps of an import, undone ones included. Fails with `not-found`. */
export const reportImport = operation(
  'read',
  'imports.report',
  parser(z.strictObject({ importId: rowId })),
  output<PastImport>(),
);

/** Two imports side by side. Fails with `not-found`. */
export const compareImports = operation(
  'read',
  'imports.compare',
  parser(z.strictObject({ importId: rowId, otherId: rowId })),
  output<ImportComparison>(),
);

/**
 * Writes the rejected rows of an import, or of a preview, as a CSV file that imports again: of one table, or of the only one
 * that has some. Give one of `importId` and `previewId`. Fails with `not-found`, and with `usage` when several tables have some.
 */
export const saveRejectedRows = operation(
  'read',
  'imports.saveRejected',
  parser(
    z.strictObject({
      importId: orNull(rowId),
      previewId: orNull(text),
      /** The table, by the name of its file and its sheet; null takes the only one. */
      table: orNull(z.strictObject({ file: text, sheet: orNull(text) })),
      target: fileRef,
    }),
  ),
  output<{ readonly file: string; readonly rows: number }>(),
);

/**
 * Takes an import back. With later changes that are in force it fails with `undo-later-changes` and names them, unless
 * `alsoLater` takes them back too; all of it can be redone. Fails with `not-found`, `nothing-to-undo`.
 */
export const undoImport = operation(
  'write',
  'imports.undo',
  parser(z.strictObject({ importId: rowId, alsoLater: flag })),
  output<{ readonly undone: readonly string[] }>(),
);

/** The mappings that the project remembers, newest first. */
export const listMappings = operation(
  'read',
  'mappings.list',
  parser(z.strictObject({})),
  output<{ readonly mappings: readonly RememberedMapping[] }>(),
);

/** Forgets a mapping. It is no part of the history. Fails with `not-found`. */
export const removeMapping = operation(
  'write',
  'mappings.remove',
  parser(z.strictObject({ fingerprint: text })),
  output<Record<never, never>>(),
);

/**
 * Writes the mapping of a table, as the choices and the program match its columns, to a file that `--map` and
 * `ImportRequest.mapping` read. Fails with `file-…` when the table cannot be read.
 */
export const saveMappingFile = operation(
  'read',
  'mappings.save',
  parser(z.strictObject({ choices: tableChoices, target: fileRef })),
  output<{ readonly file: string; readonly columns: number }>(),
);
