import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { fileRef, flag, parser, text } from './parse-input.ts';
import type { RunbookArchive, RunbookContents, RunbookPart, RunbookReport } from './runbook-report.ts';

/** What the runbook of the plan in force holds; nothing is written. Fails with `plan-missing` and `script-refused`. */
export const readRunbook = operation('read', 'runbook.read', parser(z.strictObject({})), output<RunbookContents>());

/** One part of the runbook: the same text as in its file. Fails with `not-found`, `plan-missing` and `script-refused`. */
export const readRunbookPart = operation(
  'read',
  'runbook.part',
  parser(z.strictObject({ id: text })),
  output<RunbookPart>(),
);

/**
 * Writes the runbook of the plan in force into a folder: documents, scripts and their rollbacks. Files of an earlier runbook
 * are replaced only with `overwrite`. Fails with `plan-missing`, `script-refused` and `file-…`.
 */
export const writeRunbook = operation(
  'read',
  'runbook.write',
  parser(z.strictObject({ target: fileRef, overwrite: flag })),
  output<RunbookReport>(),
);

/** Writes the same files into one ZIP file. Fails with `plan-missing`, `script-refused` and `file-write-failed`. */
export const saveRunbookArchive = operation(
  'read',
  'runbook.saveArchive',
  parser(z.strictObject({ target: fileRef })),
  output<RunbookArchive>(),
);
