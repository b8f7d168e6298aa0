import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { fileRef, parser } from './parse-input.ts';

/** The collector scripts in a folder of the user. `folder` as the host names it; `files` by name. */
export type SavedCollectors = { readonly folder: string; readonly files: readonly SavedCollector[] };

/** A file of the collector scripts. False when the folder already had it as it is. */
export type SavedCollector = { readonly file: string; readonly isNew: boolean };

/**
 * Copies the collector scripts that the program brings along into a folder, which is made when it does not exist. Fails with
 * `file-write-failed`, before anything is written, when the folder has a file of that name with other content.
 */
export const saveCollectors = operation(
  'read',
  'collectors.save',
  parser(z.strictObject({ folder: fileRef })),
  output<SavedCollectors>(),
);
