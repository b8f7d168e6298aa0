import { basename, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../core/shared/app-error.ts';

declare const canRead: unique symbol;
declare const canWrite: unique symbol;

/** A connection for functions that read. Statements are prepared; every value is bound to a `?` of its own. */
export type ReadDb = Pick<Database.Database, 'prepare' | 'inTransaction'> & { readonly [canRead]: true };

/** A connection for functions that write. `exec` and `pragma` take constant texts only. */
export type WriteDb = ReadDb & Pick<Database.Database, 'exec' | 'pragma'> & { readonly [canWrite]: true };

/** A prepared statement: what is bound, and what a row is. */
export type Statement<Bound extends unknown[], Row = unknown> = Database.Statement<Bound, Row>;

/** How a connection is opened. `busyMilliseconds` is how long it waits for another process that holds a lock. */
export type ConnectionOptions = { readonly busyMilliseconds: number };

/** A program that holds the file for longer than this is at work on it; waiting on would look like hanging. */
export const defaultConnection: ConnectionOptions = { busyMilliseconds: 5_000 };

/**
 * Opens an existing file. Throws the SQLite error as it is; `translateSqliteError` makes it presentable.
 *
 * `write` keeps the file in WAL mode while it is open: other connections read the last committed state while an import runs,
 * and a crash leaves the file itself whole, where a rollback journal would leave it half written beside a second file.
 * `closeConnection` turns it back into one plain file, which can be copied and opens in a folder without write permission.
 * Measured for 200,000 rows of 15 columns in one transaction: 1.3 s (WAL) against 1.1 s (DELETE, TRUNCATE).
 *
 * `read` cannot write (`query_only`), but still recovers what a crashed writer left, where the folder allows it.
 *
 * A connection takes 16 MB for its cache whatever the size of the file (32 MB: 2 % faster, 20 MB more); sorts that need more
 * go to temporary files. The name is just a name: blanks at its ends, which the library would cut, are refused.
 */
export function openConnection(file: string, mode: 'read', options?: ConnectionOptions): ReadDb;
export function openConnection(file: string, mode: 'write', options?: ConnectionOptions): WriteDb;
export function openConnection(file: string, mode: 'read' | 'write', options = defaultConnection): ReadDb | WriteDb {
  const db = new Database(absolutePath(file), { fileMustExist: true, timeout: options.busyMilliseconds });
  try {
    setUp(db);
    db.pragma(mode === 'write' ? 'journal_mode = WAL' : 'query_only = ON');
    return branded(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a new, empty file as one plain file for its creator alone; a journal beside it exists only while a transaction is open. */
export function createConnection(file: string): WriteDb {
  const db = new Database(absolutePath(file));
  setUp(db);
  return branded(db);
}

/** Opens a database of its own that SQLite keeps in memory and, when it grows, in a temporary file; closing it drops it. */
export function createTemporaryConnection(): WriteDb {
  const db = new Database('');
  setUp(db);
  db.pragma('synchronous = OFF');
  return branded(db);
}

/** Closes a connection. The last writer leaves one plain file; while others have it open, the log stays beside it. */
export function closeConnection(db: ReadDb): void {
  const raw = rawOf(db);
  if (!raw.open) return;
  try {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    if (raw.pragma('query_only', { simple: true }) === 0) leavePlainFile(raw);
  } finally {
    raw.close();
  }
}

/** Copies the last committed state into a new file, without gaps and without a log beside it. Throws when `target` exists. */
export function copyDatabase(file: string, target: string): void {
  const source = new Database(absolutePath(file), { fileMustExist: true });
  try {
    source.prepare('VACUUM INTO ?').run(absolutePath(target));
  } finally {
    source.close();
  }
}

/**
 * A statement prepared once for a connection, for small functions that are called once a row. Shared by all callers with the
 * same text, so never change its mode (`raw`, `pluck`) and never iterate it.
 */
export function prepareOnce<Result = unknown>(db: ReadDb, sql: string): Database.Statement<unknown[], Result> {
  const statements = statementsOf.get(db) ?? new Map<string, Database.Statement<unknown[]>>();
  statementsOf.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare<unknown[]>(sql);
  statements.set(sql, statement);
  return statement as Database.Statement<unknown[], Result>;
}

/** A name for the text of a statement, which cannot be bound. `allowed` are constants; anything else throws. */
export function identifier(name: string, allowed: ReadonlySet<string>): string {
  if (!allowed.has(name)) throw new Error(`${name} is no known name of a table or column`);
  return `"${name}"`;
}

/** The code of an error of SQLite, such as `SQLITE_BUSY`; null for any other error. */
export function sqliteCodeOf(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}

/** The path of a database. Throws `usage` for a name that begins or ends with a blank, which the library would cut. */
export function absolutePath(file: string): string {
  if (file !== file.trim()) {
    throw new AppError(
      'usage',
      `The file name "${file}" begins or ends with a blank.`,
      'Give the file a name without blanks at its ends.',
      { file },
    );
  }
  return resolve(file);
}

/** The library's own handle, for the query builder. */
export function rawOf(db: ReadDb): Database.Database {
  if (!(db instanceof Database)) throw new Error('not a connection of this driver');
  return db;
}

const statementsOf = new WeakMap<ReadDb, Map<string, Database.Statement<unknown[]>>>();

function setUp(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -16384');
  db.pragma('temp_store = FILE');
  db.pragma('trusted_schema = OFF');
}

function branded(db: Database.Database): WriteDb {
  return db as Database.Database & WriteDb;
}

/** Not being able to is no failure: what was committed is safe in the log, and whoever opens the file next finds it there. */
function leavePlainFile(db: Database.Database): void {
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    const code = sqliteCodeOf(error);
    if (code === null) throw error;
    if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) throw logIsLeft(db.name, error);
  }
}

function logIsLeft(file: string, cause: unknown): AppError {
  const name = basename(file);
  return new AppError(
    'project-full',
    `Everything is stored, but ${name} and ${name}-wal could not be made one file again: the disk is full.`,
    `Free some space and open the project once more. Until then, copy ${name} only together with ${name}-wal.`,
    { file },
    cause,
  );
}
