import type { WriteDb } from './driver.ts';

/** A write that stays open across `await`. Both calls end it; a second call does nothing. */
export type LongWrite = { readonly commit: () => void; readonly rollback: () => void };

/**
 * Runs a closure in one transaction: committed when it returns, rolled back when it throws. It must not be async, so that
 * nothing slips in between; a promise is refused and rolled back. Inside another `inTransaction` it is a part of that
 * transaction, undone alone when it throws. Throws while a long write is open on the connection.
 */
export function inTransaction<Result>(db: WriteDb, closure: () => Result): Result {
  if (longWrites.has(db)) throw new Error('a long write is open on this connection');
  return db.inTransaction ? bracket(db, savepoint, closure) : bracket(db, transaction, closure);
}

/**
 * Begins a transaction that the caller ends, in a `finally` if need be: what is not committed must be rolled back. It exists
 * for one purpose, the import, which streams files and therefore awaits between batches, and which is one undo step however
 * large (product.md 5). Everything else takes `inTransaction`. Throws while another transaction is open on the connection;
 * the caller sees to it that no other write uses the connection meanwhile.
 */
export function beginLongWrite(db: WriteDb): LongWrite {
  if (db.inTransaction) throw new Error('a transaction is open on this connection');
  db.exec('BEGIN IMMEDIATE');
  longWrites.add(db);
  let isOpen = true;
  return {
    commit: () => {
      if (!isOpen) return;
      db.exec('COMMIT');
      isOpen = false;
      longWrites.delete(db);
    },
    rollback: () => {
      if (!isOpen) return;
      isOpen = false;
      longWrites.delete(db);
      if (db.inTransaction) db.exec('ROLLBACK');
    },
  };
}

/** Throws unless a transaction is open: for functions whose writes only make sense together with others. */
export function assertInTransaction(db: WriteDb): void {
  if (!db.inTransaction) throw new Error('this write needs a transaction around it');
}

type Bracket = { readonly begin: string; readonly commit: string; readonly rollback: string };

const longWrites = new WeakSet<WriteDb>();
const transaction: Bracket = { begin: 'BEGIN IMMEDIATE', commit: 'COMMIT', rollback: 'ROLLBACK' };
const savepoint: Bracket = {
  begin: 'SAVEPOINT part',
  commit: 'RELEASE part',
  rollback: 'ROLLBACK TO part; RELEASE part',
};

function bracket<Result>(db: WriteDb, { begin, commit, rollback }: Bracket, closure: () => Result): Result {
  db.exec(begin);
  try {
    const result = closure();
    if (result instanceof Promise) throw new Error('a transaction cannot wait for a promise');
    db.exec(commit);
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec(rollback); // SQLite has ended it already when the disk is full
    throw error;
  }
}
