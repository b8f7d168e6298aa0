import { desc, eq } from 'drizzle-orm';
import { parseSavedMapping, type SavedMapping, savedMappingJson } from '../core/import/saved-mapping.ts';
import type { IsoTime } from '../core/shared/dates.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { savedMappings } from './schema.ts';

/** The mapping that was given for a header set, for which `fingerprint` stands; null when there is none. Throws `mapping-invalid`. */
export function findMapping(db: ReadDb, fingerprint: string): SavedMapping | null {
  const row = queries(db).select().from(savedMappings).where(eq(savedMappings.fingerprint, fingerprint)).get();
  return row === undefined ? null : parseSavedMapping(JSON.parse(row.mapping));
}

/** Remembers the mapping for a header set in place of an earlier one. It is no part of a change: undo leaves it. */
export function saveMapping(db: WriteDb, fingerprint: string, mapping: SavedMapping, at: IsoTime): void {
  const row = { mapping: JSON.stringify(savedMappingJson(mapping)), at };
  const { changes } = queries(db)
    .insert(savedMappings)
    .values({ fingerprint, ...row })
    .onConflictDoUpdate({ target: savedMappings.fingerprint, set: row })
    .run();
  if (changes !== 1) throw new Error(`saved_mappings: ${changes} rows changed instead of one`);
}

/** All remembered mappings, newest first. Throws `mapping-invalid`. */
export function listMappings(
  db: ReadDb,
): readonly { readonly fingerprint: string; readonly at: IsoTime; readonly mapping: SavedMapping }[] {
  const rows = queries(db)
    .select()
    .from(savedMappings)
    .orderBy(desc(savedMappings.at), savedMappings.fingerprint)
    .all();
  return rows.map(({ fingerprint, at, mapping }) => ({
    fingerprint,
    at,
    mapping: parseSavedMapping(JSON.parse(mapping)),
  }));
}

/** Forgets a mapping; false when there is none. It is no part of a change. */
export function removeMapping(db: WriteDb, fingerprint: string): boolean {
  return queries(db).delete(savedMappings).where(eq(savedMappings.fingerprint, fingerprint)).run().changes === 1;
}
