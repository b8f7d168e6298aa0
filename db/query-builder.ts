import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { type ReadDb, rawOf, type WriteDb } from './driver.ts';

/** Typed queries that read. */
export type ReadQueries = Pick<BetterSQLite3Database, 'select' | 'selectDistinct'>;

/** Typed queries that read and write. */
export type WriteQueries = ReadQueries & Pick<BetterSQLite3Database, 'insert' | 'update' | 'delete'>;

/**
 * Typed queries over the tables of `db/schema.ts`: the small ones, of which a call touches a few rows. Building a query costs
 * ten times its run; rows that are written by the 100,000 take prepared statements (`entity-rows.ts`, `rejected-rows.ts`).
 */
export function queries(db: WriteDb): WriteQueries;
export function queries(db: ReadDb): ReadQueries;
export function queries(db: ReadDb): ReadQueries {
  let builder = builders.get(db);
  if (builder === undefined) {
    builder = drizzle(rawOf(db));
    builders.set(db, builder);
  }
  return builder;
}

const builders = new WeakMap<ReadDb, BetterSQLite3Database>();
