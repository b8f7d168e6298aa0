import { desc } from 'drizzle-orm';
import type { IsoTime } from '../core/shared/dates.ts';
import { dataVersion } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { readMeta, writeMeta } from './project-file.ts';
import { queries } from './query-builder.ts';
import { changes } from './schema.ts';

/** What a local copy remembers of the file that it was taken from. */
export type StoredOrigin = {
  /** The absolute path of the file. */
  readonly path: string;
  /** The states (`stateMark`) in which the file is known to hold nothing that the copy does not. */
  readonly marks: readonly string[];
  readonly takenAt: IsoTime;
  /** When the copy was written back last; null when it never was. */
  readonly checkedInAt: IsoTime | null;
};

/**
 * A text that two files share only when they are the same project in the same state: the project's id, how many changes it has
 * seen, and the newest of them. Mappings of headers and the origin do not count: they are no data.
 */
export function stateMark(db: ReadDb): string {
  const newest = queries(db)
    .select({ id: changes.id, at: changes.at, undoneAt: changes.undoneAt, what: changes.what })
    .from(changes)
    .orderBy(desc(changes.id))
    .get();
  return JSON.stringify([readMeta(db).get('project_id'), dataVersion(db), newest ?? null]);
}

/** What a project remembers of its origin; null for one that is no local copy, and for what cannot be understood. */
export function readOrigin(db: ReadDb): StoredOrigin | null {
  const text = readMeta(db).get(key);
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isOrigin(value) ? value : null;
  } catch {
    return null;
  }
}

/** Makes a project a local copy, or with null one that is none. No part of any change. */
export function storeOrigin(db: WriteDb, origin: StoredOrigin | null): void {
  if (origin === null) db.prepare('DELETE FROM meta WHERE key = ?').run(key);
  else writeMeta(db, { [key]: JSON.stringify(origin) });
}

const key = 'origin';

function isOrigin(value: unknown): value is StoredOrigin {
  if (typeof value !== 'object' || value === null) return false;
  const { path, marks, takenAt, checkedInAt }: Partial<Record<keyof StoredOrigin, unknown>> = value;
  return (
    typeof path === 'string' &&
    Array.isArray(marks) &&
    marks.every((mark) => typeof mark === 'string') &&
    typeof takenAt === 'string' &&
    (typeof checkedInAt === 'string' || checkedInAt === null)
  );
}
