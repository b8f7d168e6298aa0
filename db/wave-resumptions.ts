import { asc } from 'drizzle-orm';
import type { Resumption } from '../core/tracking/stop-rule.ts';
import { type ChangeId, recordInserted } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { waveResumptions } from './schema.ts';

/** Everything that was said about waves that go on although the stop rule held them, in the order in which it was. */
export function readResumptions(db: ReadDb): readonly Resumption[] {
  const rows = queries(db).select().from(waveResumptions).orderBy(asc(waveResumptions.id)).all();
  return rows.map(({ id: _id, ...resumption }) => resumption);
}

/** Stores that a wave goes on. */
export function insertResumption(db: WriteDb, change: ChangeId, resumption: Resumption): void {
  const id = Number(queries(db).insert(waveResumptions).values(resumption).run().lastInsertRowid);
  recordInserted(db, change, 'wave_resumptions', id, id);
}
