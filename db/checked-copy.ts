import { statSync } from 'node:fs';
import { closeConnection, copyDatabase, openConnection } from './driver.ts';
import { placeFile } from './place-file.ts';
import { damagedProject, translateSqliteError, withTranslatedErrors } from './sqlite-error.ts';

/** A finished copy. `integrity` is what SQLite's full check said of it; a copy that is not `ok` is not kept. */
export type CheckedCopy = { readonly file: string; readonly bytes: number; readonly integrity: 'ok' };

/**
 * Copies the last committed state of a project file to a new file and checks every page of the copy. Works while the file is
 * open, in this process or another. Throws `project-exists` rather than to replace a file, and `project-damaged` for a file
 * that cannot be copied whole.
 */
export function copyChecked(source: string, target: string): CheckedCopy {
  placeFile(target, (temporary) => {
    try {
      copyDatabase(source, temporary);
    } catch (error) {
      throw translateSqliteError(error, source);
    }
    withTranslatedErrors(target, () => checkEveryPage(temporary, source));
  });
  return { file: target, bytes: statSync(target).size, integrity: 'ok' };
}

function checkEveryPage(file: string, source: string): void {
  const db = openConnection(file, 'read');
  try {
    const result = db.prepare<[], string>('PRAGMA integrity_check(1)').pluck().get();
    if (result !== 'ok') throw damagedProject(source, result ?? 'the check gave no result');
  } finally {
    closeConnection(db);
  }
}
