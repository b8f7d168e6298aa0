import * as z from 'zod/mini';
import { operation, output } from './operation.ts';
import { fileRef, oneOf, parser } from './parse-input.ts';

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

/** The files of the collector scripts that a person can save one by one. */
export const collectorFiles = [
  'Export-ExchangeInventory.ps1',
  'Export-OutlookProfiles.ps1',
  'Export-OutlookProfiles.cmd',
  'README.md',
] as const;

/** Copies one of the collector scripts to a file that the user chose, in place of one that is there. Fails with `file-write-failed`. */
export const saveCollector = operation(
  'read',
  'collectors.saveOne',
  parser(z.strictObject({ file: oneOf(collectorFiles), target: fileRef })),
  output<{ readonly bytes: number }>(),
);
