import type { ReadDb } from './driver.ts';

/**
 * What a database was bound to first, by its id: the oldest `RpcClientAccessServer` that an import has replaced since. A
 * database whose binding never changed is not in it.
 */
export function readFirstBindings(db: ReadDb): ReadonlyMap<number, string> {
  // CROSS JOIN keeps the order: the journal is looked up for each change, not read as a whole.
  const rows = db
    .prepare<[], [id: number, binding: string]>(
      `SELECT row_id, before ->> 'rpc_client_access_server' FROM changes CROSS JOIN change_rows ON change_id = changes.id
       WHERE undone_at IS NULL AND table_name = 'databases'
         AND trim(coalesce(before ->> 'rpc_client_access_server', '')) <> '' ORDER BY changes.id DESC`,
    )
    .raw()
    .all();
  // The oldest comes last, and the last entry of a key is the one that stays.
  return new Map(rows);
}
