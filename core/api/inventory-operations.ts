import * as z from 'zod/mini';
import { fileKinds } from '../inventory/kinds.ts';
import type { ImportRecord, ImportReport, ImportRequest, RejectedTable } from './import-report.ts';
import { operation, output } from './operation.ts';
import { importChoices } from './parse-import-choices.ts';
import { dayOrMoment, fileRef, flag, oneOf, orNull, parser, rowId, text } from './parse-input.ts';

/** What an import or its preview is asked to do, as it comes over the contract. */
export const importRequest: z.ZodMiniType<ImportRequest> = z.strictObject({
  files: z.array(fileRef).check(z.minLength(1, 'a list of at least one file')),
  as: orNull(oneOf(fileKinds)),
  sheet: orNull(text),
  culture: orNull(text),
  mapping: orNull(fileRef),
  collected: orNull(dayOrMoment),
  partial: flag,
  dryRun: flag,
  choices: orNull(importChoices),
  by: orNull(text),
});

/** Imports files as one transaction and one undo step, or shows what that would change. Fails with `file-…`, `mapping-invalid`. */
export const runImport = operation('write', 'import.run', parser<ImportRequest>(importRequest), output<ImportReport>());

/** The imports of the project, newest first. */
export const listImports = operation(
  'read',
  'imports.list',
  parser(z.strictObject({})),
  output<{ readonly imports: readonly ImportRecord[] }>(),
);

/** The rows that an import rejected, per file; `importId` null means the last import. Fails with `not-found`. */
export const listRejectedRows = operation(
  'read',
  'imports.rejectedRows',
  parser(z.strictObject({ importId: orNull(rowId) })),
  output<{ readonly importId: number; readonly tables: readonly RejectedTable[] }>(),
);
