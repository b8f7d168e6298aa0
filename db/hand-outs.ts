import { desc, eq } from 'drizzle-orm';
import type { IsoTime } from '../core/shared/dates.ts';
import { type ChangeId, recordInserted, recordUpdated } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { handOuts } from './schema.ts';

/** A wave that left, as it is stored; what was merged last is null until it came back. */
export type StoredHandOut = typeof handOuts.$inferSelect;

/** The waves that left, newest first. */
export function readHandOuts(db: ReadDb): readonly StoredHandOut[] {
  return queries(db).select().from(handOuts).orderBy(desc(handOuts.id)).all();
}

/** Stores that a wave left; gives the id. */
export function insertHandOut(
  db: WriteDb,
  change: ChangeId,
  handOut: Omit<typeof handOuts.$inferInsert, 'id'>,
): number {
  const id = Number(queries(db).insert(handOuts).values(handOut).run().lastInsertRowid);
  recordInserted(db, change, 'hand_outs', id, id);
  return id;
}

/** Stores that a wave came back; a work file that the project does not know, because handing it out was undone, is nothing. */
export function markMerged(
  db: WriteDb,
  change: ChangeId,
  uid: string,
  merged: { readonly at: IsoTime; readonly by: string | null; readonly applied: number; readonly conflicts: number },
): void {
  const before = db
    .prepare<[string], Record<string, string | number | null>>('SELECT * FROM hand_outs WHERE uid = ?')
    .get(uid);
  if (before === undefined) return;
  recordUpdated(db, change, 'hand_outs', Number(before.id), before);
  const { at, by, applied, conflicts } = merged;
  queries(db)
    .update(handOuts)
    .set({ mergedAt: at, mergedBy: by, mergedApplied: applied, mergedConflicts: conflicts })
    .where(eq(handOuts.uid, uid))
    .run();
}
