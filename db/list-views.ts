import { asc, eq } from 'drizzle-orm';
import type { ListName } from '../core/lists/list-query.ts';
import { type ListView, type SavedListView, viewKeyOf } from '../core/lists/list-view.ts';
import { type ChangeId, recordInserted, recordUpdated } from './changes.ts';
import type { ReadDb, WriteDb } from './driver.ts';
import { queries } from './query-builder.ts';
import { listViews } from './schema.ts';

/** The saved views of a list, oldest first. */
export function readListViews(db: ReadDb, list: ListName): readonly SavedListView[] {
  const rows = queries(db).select().from(listViews).where(eq(listViews.list, list)).orderBy(asc(listViews.id)).all();
  return rows.map((row) => toView(row, list));
}

/** Stores a view as a part of a change, in place of the one of that name. Gives its id. */
export function storeListView(db: WriteDb, change: ChangeId, view: ListView): number {
  const { list, name, query, columns } = view;
  const key = viewKeyOf(view);
  const row = {
    key,
    list,
    name,
    query: JSON.stringify(query),
    columns: columns === null ? null : JSON.stringify(columns),
  };
  const before = queries(db).select().from(listViews).where(eq(listViews.key, key)).get();
  if (before === undefined) {
    const id = Number(queries(db).insert(listViews).values(row).run().lastInsertRowid);
    recordInserted(db, change, 'list_views', id, id);
    return id;
  }
  recordUpdated(db, change, 'list_views', before.id, before);
  const { changes } = queries(db).update(listViews).set(row).where(eq(listViews.id, before.id)).run();
  if (changes !== 1) throw new Error(`list_views: ${changes} rows changed instead of row ${before.id}`);
  return before.id;
}

/** The name of a view; null when there is none of this id. */
export function readViewName(db: ReadDb, id: number): string | null {
  const row = queries(db).select({ name: listViews.name }).from(listViews).where(eq(listViews.id, id)).get();
  return row?.name ?? null;
}

/** Removes a view as a part of a change. The view exists. */
export function deleteListView(db: WriteDb, change: ChangeId, id: number): void {
  const before = queries(db).select().from(listViews).where(eq(listViews.id, id)).get();
  if (before === undefined) throw new Error(`there is no view ${id}`);
  recordUpdated(db, change, 'list_views', id, before);
  queries(db).delete(listViews).where(eq(listViews.id, id)).run();
}

/** Queries are stored as they were parsed at the boundary. */
function toView({ id, name, query, columns }: typeof listViews.$inferSelect, list: ListName): SavedListView {
  return { id, list, name, query: JSON.parse(query), columns: columns === null ? null : JSON.parse(columns) };
}
