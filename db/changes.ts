import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { StoredValue } from '../core/inventory/shape.ts';
import { AppError } from '../core/shared/app-error.ts';
import type { IsoTime } from '../core/shared/dates.ts';
import { prepareOnce, type ReadDb, type WriteDb } from './driver.ts';
import { entityTables, journaledTables } from './journaled-tables.ts';
import { queries } from './query-builder.ts';
import { restoreAfter, restoreBefore } from './row-images.ts';
import { changeRanges, changes, dataLog, meta } from './schema.ts';
import { assertInTransaction, inTransaction } from './transaction.ts';

declare const changeId: unique symbol;

/** The id of a change; ids grow and are never used twice. */
export type ChangeId = number & { readonly [changeId]: true };

/** One step of the history. `undone` steps can be redone until the next change. */
export type ChangeRecord = {
  readonly id: number;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly what: string;
  readonly undone: boolean;
};

/**
 * Begins a change: one undo step, committed by the transaction around it, without which it throws. Changes that were undone
 * can no longer be redone afterwards. Everything that the change writes has to be recorded, or it cannot be undone.
 */
export function beginChange(
  db: WriteDb,
  change: { readonly at: IsoTime; readonly by: string | null; readonly what: string },
): ChangeId {
  assertInTransaction(db);
  queries(db).delete(changes).where(isNotNull(changes.undoneAt)).run();
  const id = Number(queries(db).insert(changes).values(change).run().lastInsertRowid) as ChangeId;
  nextDataVersion(db, id);
  return id;
}

/**
 * Stands for everything that a work file left with: its imports belong to it, and its rows that are gone. It is in no list and
 * cannot be undone. For the empty file in which a work file is made.
 */
export function insertOrigin(db: WriteDb, origin: Omit<ChangeRecord, 'id' | 'undone'>): ChangeId {
  assertInTransaction(db);
  queries(db)
    .insert(changes)
    .values({ ...origin, id: originId })
    .run();
  return originId as ChangeId;
}

/**
 * Records rows that the change inserted, `firstId` to `lastId` without gaps; adjacent ranges are joined. Rows with ids in
 * between that existed before must have been recorded as updated, and so deleted, earlier in the change.
 */
export function recordInserted(db: WriteDb, change: ChangeId, table: string, firstId: number, lastId: number): void {
  assertJournaled(table);
  const extended = prepareOnce(
    db,
    'UPDATE change_ranges SET last_id = ? WHERE change_id = ? AND table_name = ? AND last_id = ?',
  ).run(lastId, change, table, firstId - 1);
  if (extended.changes > 0) return;
  prepareOnce(
    db,
    `INSERT INTO change_ranges (change_id, table_name, first_id, last_id) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET last_id = max(last_id, excluded.last_id)`,
  ).run(change, table, firstId, lastId);
}

/**
 * Records a row that the change is about to update or delete: call it first. `before` are all columns of the row. Only the
 * first image within a change counts, and none of a row that the change has recorded as inserted.
 */
export function recordUpdated(
  db: WriteDb,
  change: ChangeId,
  table: string,
  rowId: number,
  before: Readonly<Record<string, StoredValue>>,
): void {
  assertJournaled(table);
  prepareOnce(
    db,
    `INSERT INTO change_rows (change_id, table_name, row_id, before) SELECT ?, ?, ?, ?
     WHERE NOT EXISTS (SELECT 1 FROM change_ranges
       WHERE change_id = ? AND table_name = ? AND ? BETWEEN first_id AND last_id)
     ON CONFLICT (change_id, table_name, row_id) DO NOTHING`,
  ).run(change, table, rowId, JSON.stringify(before), change, table, rowId);
}

/** A row as it was before the change that has recorded it as updated; null when the change has not. */
export function readBefore(
  db: ReadDb,
  change: ChangeId,
  table: string,
  rowId: number,
): Readonly<Record<string, StoredValue>> | null {
  const found = prepareOnce(
    db,
    'SELECT before FROM change_rows WHERE change_id = ? AND table_name = ? AND row_id = ?',
  ).get(change, table, rowId) as { readonly before: string } | undefined;
  return found === undefined ? null : JSON.parse(found.before);
}

/**
 * Takes back the last change that is in force, in one transaction: afterwards all journaled tables hold exactly what they
 * held before it. `expected` is the change that is meant; another process can have made one since. Throws
 * `nothing-to-undo`, and `project-locked` when the last change is not the expected one.
 */
export function undoLast(db: WriteDb, now: IsoTime, expected: number | null = null): ChangeRecord {
  return inTransaction(db, () => {
    const last = lastDone(db);
    if (last !== undefined && expected !== null && last.id !== expected) throw changedMeanwhile(last.what);
    if (last === undefined) throw nothingToUndo();
    return undoOne(db, last, now);
  });
}

/**
 * Takes back all changes in force that were made after a change, the newest first, in one transaction; null takes back all.
 * Gives what was undone, newest first. `expected` is the newest change that is meant to go; another process can have made one
 * since. Throws `nothing-to-undo` when there is none, `not-found` for a change that is not in force, and `project-locked` when
 * the newest is not the expected one.
 */
export function undoAfter(
  db: WriteDb,
  change: number | null,
  now: IsoTime,
  expected: number | null = null,
): readonly ChangeRecord[] {
  return inTransaction(db, () => {
    const inForce = listChanges(db).filter(({ undone }) => !undone);
    if (change !== null && !inForce.some(({ id }) => id === change)) throw changeNotFound(change, 'in force');
    const later = inForce.filter(({ id }) => change === null || id > change);
    const [newest] = later;
    if (newest === undefined) throw nothingToUndo();
    if (expected !== null && newest.id !== expected) throw changedMeanwhile(newest.what);
    return later.map((record) => undoOne(db, record, now));
  });
}

/** `record` has to be the last change in force. */
function undoOne(db: WriteDb, record: ChangeRecord, now: IsoTime): ChangeRecord {
  restoreBefore(db, record.id);
  markUndone(db, record.id, now);
  nextDataVersion(db, record.id);
  return { ...record, undone: true };
}

function nothingToUndo(): AppError {
  return new AppError('nothing-to-undo', 'There is nothing to undo.', 'The list of changes shows what was done.');
}

function changeNotFound(change: number, wanted: string): AppError {
  return new AppError(
    'not-found',
    `The history has no change ${change} that is ${wanted}. Nothing was changed.`,
    'Look at the history again: another program may have changed the project.',
    { change },
  );
}

function changedMeanwhile(what: string): AppError {
  return new AppError(
    'project-locked',
    `Another program has changed the project just now: ${what}. Nothing was undone.`,
    'Look at the history, then undo again.',
  );
}

/** Does the change again that was undone last, with the same rows and ids. Throws `nothing-to-redo`. */
export function redoNext(db: WriteDb): ChangeRecord {
  return inTransaction(db, () => {
    const next = firstUndone(db);
    if (next === undefined) {
      throw new AppError(
        'nothing-to-redo',
        'There is nothing to redo.',
        'Only what was undone last can be redone, and only until something else is changed.',
      );
    }
    return redoOne(db, next);
  });
}

/**
 * Does all undone changes again up to one and with it, the oldest first, in one transaction. Gives what was done, oldest
 * first. Throws `not-found` for a change that is not undone.
 */
export function redoUpTo(db: WriteDb, change: number): readonly ChangeRecord[] {
  return inTransaction(db, () => {
    const undone = listChanges(db).filter((record) => record.undone);
    if (!undone.some(({ id }) => id === change)) throw changeNotFound(change, 'undone');
    const wanted = undone.filter(({ id }) => id <= change).reverse();
    return wanted.map((record) => redoOne(db, record));
  });
}

/** `record` has to be the undone change that was made first. */
function redoOne(db: WriteDb, record: ChangeRecord): ChangeRecord {
  restoreAfter(db, record.id);
  markUndone(db, record.id, null);
  nextDataVersion(db, record.id);
  return { ...record, undone: false };
}

/** All changes, newest first. */
export function listChanges(db: ReadDb): ChangeRecord[] {
  return queries(db).select(record).from(changes).where(gt(changes.id, originId)).orderBy(desc(changes.id)).all();
}

/** How many changes, undos and redos the project has seen: equal versions of a project hold equal data. */
export function dataVersion(db: ReadDb): number {
  const stored = queries(db).select({ value: meta.value }).from(meta).where(eq(meta.key, 'data_version')).get();
  if (stored === undefined) throw new Error('the project has no data version');
  return Number(stored.value);
}

/**
 * The rows that may differ from what they were at a data version, by table: ids in ascending order, of rows that are gone or
 * deleted too, or 'all' when there are more than `limit` or nobody knows any more. Only tables that classification reads,
 * those of entities, `settings` and `step_marks`, and of these only the touched ones.
 */
export function touchedSince(
  db: ReadDb,
  version: number,
  limit = maximalTouched,
): ReadonlyMap<string, readonly number[] | 'all'> {
  if (version === dataVersion(db)) return new Map();
  const steps = queries(db)
    .select({ change: dataLog.changeId })
    .from(dataLog)
    .where(gt(dataLog.version, version))
    .orderBy(asc(dataLog.version))
    .all();
  const known = steps.flatMap(({ change }) => change ?? []);
  if (steps.length === 0 || known.length < steps.length)
    return new Map([...watchedTables].map((table) => [table, 'all']));
  const touched = new Map<string, Set<number> | 'all'>();
  for (const change of new Set(known)) addTouched(db, change, limit, touched);
  return new Map([...touched].map(([table, ids]) => [table, ids === 'all' ? ids : [...ids].sort((a, b) => a - b)]));
}

/** Rows of a table that one change inserted, `first` to `last`, and when; in the order of ids. */
export function readInsertions(
  db: ReadDb,
  table: string,
): readonly { readonly first: number; readonly last: number; readonly at: IsoTime }[] {
  return queries(db)
    .select({ first: changeRanges.firstId, last: changeRanges.lastId, at: changes.at })
    .from(changeRanges)
    .innerJoin(changes, eq(changes.id, changeRanges.changeId))
    .where(and(eq(changeRanges.tableName, table), isNull(changes.undoneAt)))
    .orderBy(asc(changeRanges.firstId))
    .all();
}

/** More rows than one percent of a project of 500,000 mailboxes; beyond, reading everything is as fast. */
const maximalTouched = 10_000;

/** The tables that `touchedSince` tells of. */
export const watchedTables: ReadonlySet<string> = new Set([...entityTables, 'settings', 'step_marks']);
/** The id of what `insertOrigin` stores; those of changes begin with 1. */
const originId = 0;

const record = {
  id: changes.id,
  at: changes.at,
  by: changes.by,
  what: changes.what,
  undone: sql<number>`${changes.undoneAt} IS NOT NULL`.mapWith(Boolean),
};

/** The change in force that was made last. */
function lastDone(db: ReadDb): ChangeRecord | undefined {
  const isDone = and(isNull(changes.undoneAt), gt(changes.id, originId));
  return queries(db).select(record).from(changes).where(isDone).orderBy(desc(changes.id)).get();
}

/** The undone change that was made first, which is the one that was undone last. */
function firstUndone(db: ReadDb): ChangeRecord | undefined {
  return queries(db).select(record).from(changes).where(isNotNull(changes.undoneAt)).orderBy(asc(changes.id)).get();
}

function markUndone(db: WriteDb, change: number, undoneAt: IsoTime | null): void {
  const { changes: changed } = queries(db).update(changes).set({ undoneAt }).where(eq(changes.id, change)).run();
  if (changed !== 1) throw new Error(`${changed} changes were marked instead of change ${change}`);
}

function nextDataVersion(db: WriteDb, change: number): void {
  const version = dataVersion(db) + 1;
  const { changes: changed } = queries(db)
    .update(meta)
    .set({ value: String(version) })
    .where(eq(meta.key, 'data_version'))
    .run();
  if (changed !== 1) throw new Error('the data version was not stored');
  queries(db).insert(dataLog).values({ version, changeId: change }).run();
}

function addTouched(db: ReadDb, change: number, limit: number, touched: Map<string, Set<number> | 'all'>): void {
  const ranges = queries(db)
    .select({ table: changeRanges.tableName, first: changeRanges.firstId, last: changeRanges.lastId })
    .from(changeRanges)
    .where(eq(changeRanges.changeId, change))
    .all();
  for (const { table, first, last } of ranges) addIds(touched, table, first, last, limit);
  const rows = db
    .prepare<[number], [string, number]>('SELECT table_name, row_id FROM change_rows WHERE change_id = ?')
    .raw()
    .iterate(change);
  for (const [table, id] of rows) addIds(touched, table, id, id, limit);
}

function addIds(
  touched: Map<string, Set<number> | 'all'>,
  table: string,
  first: number,
  last: number,
  limit: number,
): void {
  const ids = touched.get(table) ?? new Set<number>();
  if (!watchedTables.has(table) || ids === 'all') return;
  touched.set(table, last - first >= limit ? 'all' : ids);
  for (let id = first; id <= last && ids.size <= limit; id++) ids.add(id);
  if (ids.size > limit) touched.set(table, 'all');
}

function assertJournaled(table: string): void {
  if (!journaledTables.has(table)) throw new Error(`${table} is not a table of the journal`);
}
