import type { RawRow } from '../core/import/raw-table.ts';
import type { RejectedRow } from '../core/import/rejected-rows.ts';
import type { RowProblem } from '../core/import/row-problem.ts';
import { type ChangeId, recordInserted } from './changes.ts';
import { prepareOnce, type ReadDb, type WriteDb } from './driver.ts';
import { listIn } from './entity-reader.ts';

/**
 * Adds a row that was not imported, as it was read, with the first thing that is wrong with it; a part of the change of its
 * import. A prepared statement, because a wrong file can reject each of its rows.
 */
export function insertRejectedRow(db: WriteDb, importFileId: number, rejected: RawRow & RowProblem): void {
  const { row, cells, code, column, message, hint } = rejected;
  const result = prepareOnce(
    db,
    `INSERT INTO rejected_rows (import_file_id, row, cells, code, column_name, problem, hint) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(importFileId, row, JSON.stringify(cells), code, column, message, hint);
  const id = Number(result.lastInsertRowid);
  recordInserted(db, changeOf(db, importFileId), 'rejected_rows', id, id);
}

/** The rejected rows of a table of an import, in the order in which they were read. */
export function* iterateRejectedRows(db: ReadDb, importFileId: number): IterableIterator<RejectedRow> {
  const rows = db
    .prepare<[number], StoredRejection>(
      `SELECT row, cells, code, column_name AS "column", problem AS message, hint FROM rejected_rows
       WHERE import_file_id = ? ORDER BY id`,
    )
    .iterate(importFileId);
  for (const { row, cells, ...problem } of rows) yield { row: { row, cells: listIn(cells) }, problem };
}

type StoredRejection = RowProblem & { readonly row: number; readonly cells: string };

function changeOf(db: ReadDb, importFileId: number): ChangeId {
  const found = prepareOnce<{ readonly changeId: ChangeId }>(
    db,
    `SELECT change_id AS changeId FROM import_files JOIN imports ON imports.id = import_id WHERE import_files.id = ?`,
  ).get(importFileId);
  if (found === undefined) throw new Error(`there is no table ${importFileId} of an import`);
  return found.changeId;
}
