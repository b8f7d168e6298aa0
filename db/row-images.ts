import type { WriteDb } from './driver.ts';
import { describeTable, type JournaledTable } from './journaled-tables.ts';

/**
 * Takes back what a change did, table by table, with one statement a step whatever the number of rows: the rows as they are
 * now are kept as images, all rows that the change touched are removed, and those that existed before are put back. Removing
 * all of them first lets rows exchange unique keys. References are checked when the transaction commits.
 */
export function restoreBefore(db: WriteDb, change: number): void {
  db.pragma('defer_foreign_keys = ON');
  for (const name of touchedTables(db, change)) {
    const table = describeTable(db, name);
    keepUpdatedRows(db, change, name, table);
    keepInsertedRows(db, change, name, table);
    removeRows(db, change, name, table);
    putRows(db, change, name, table, 'before');
  }
}

/** Does again what `restoreBefore` took back: the same rows with the same ids. The images of that are dropped. */
export function restoreAfter(db: WriteDb, change: number): void {
  db.pragma('defer_foreign_keys = ON');
  for (const name of touchedTables(db, change)) {
    const table = describeTable(db, name);
    removeRows(db, change, name, table);
    putRows(db, change, name, table, 'after');
  }
  db.prepare('DELETE FROM change_rows WHERE change_id = ? AND before IS NULL').run(change);
  db.prepare('UPDATE change_rows SET after = NULL WHERE change_id = ?').run(change);
}

/** The tables that a change wrote. */
export function touchedTables(db: WriteDb, change: number): string[] {
  return db
    .prepare<[number, number], string>(
      `SELECT table_name FROM change_ranges WHERE change_id = ?
       UNION SELECT table_name FROM change_rows WHERE change_id = ? ORDER BY 1`,
    )
    .pluck()
    .all(change, change);
}

function keepUpdatedRows(db: WriteDb, change: number, name: string, table: JournaledTable): void {
  db.prepare(
    `UPDATE change_rows SET after = (SELECT ${table.image} FROM ${table.sql} WHERE id = row_id)
     WHERE change_id = ? AND table_name = ?`,
  ).run(change, name);
}

/** A row that the change deleted before it inserted one with the same id has its images already. */
function keepInsertedRows(db: WriteDb, change: number, name: string, table: JournaledTable): void {
  const keep = db.prepare(
    `INSERT INTO change_rows (change_id, table_name, row_id, after)
     SELECT ?, ?, id, ${table.image} FROM ${table.sql} WHERE id BETWEEN ? AND ? ORDER BY id
     ON CONFLICT (change_id, table_name, row_id) DO NOTHING`,
  );
  for (const [first, last] of insertedRanges(db, change, name)) keep.run(change, name, first, last);
}

/** The images name every row by now, inserted ones included. */
function removeRows(db: WriteDb, change: number, name: string, table: JournaledTable): void {
  db.prepare(
    `DELETE FROM ${table.sql} WHERE id IN (SELECT row_id FROM change_rows WHERE change_id = ? AND table_name = ?)`,
  ).run(change, name);
}

function putRows(db: WriteDb, change: number, name: string, table: JournaledTable, image: 'before' | 'after'): void {
  db.prepare(
    `INSERT INTO ${table.sql} (${table.columns}) SELECT ${table.fromImage(image)} FROM change_rows
     WHERE change_id = ? AND table_name = ? AND ${image} IS NOT NULL ORDER BY row_id`,
  ).run(change, name);
}

function insertedRanges(db: WriteDb, change: number, name: string): [first: number, last: number][] {
  return db
    .prepare<[number, string], [number, number]>(
      'SELECT first_id, last_id FROM change_ranges WHERE change_id = ? AND table_name = ?',
    )
    .raw()
    .all(change, name);
}
