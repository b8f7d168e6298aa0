import { dataVersion } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Project } from '../project.ts';
import { projectChangedMeanwhile } from './plan-errors.ts';

/**
 * Writes in one transaction what was worked out from the project at a data version: another program may have the file open
 * too. Throws `project-locked` when it has changed the project since.
 */
export function writeAt<Result>(project: Project, version: number, write: (db: WriteDb) => Result): Result {
  const db = project.writer();
  return inTransaction(db, () => {
    if (dataVersion(db) !== version) throw projectChangedMeanwhile();
    return write(db);
  });
}
