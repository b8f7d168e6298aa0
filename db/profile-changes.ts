import type { ChangeId } from './changes.ts';
import type { ReadDb } from './driver.ts';

/**
 * The profiles that name something else since a change, or are back: those that it inserted, and those in which it changed a
 * name or that were gone before. One that was only seen again is not among them.
 */
export function readRenamedProfiles(db: ReadDb, change: ChangeId): ReadonlySet<number> {
  const inserted = db
    .prepare<[number], number>(
      `SELECT profiles.id FROM change_ranges JOIN profiles ON profiles.id BETWEEN first_id AND last_id
       WHERE change_id = ? AND table_name = 'profiles'`,
    )
    .pluck()
    .all(change);
  const other = [...nameColumns, 'gone_in'].map((column) => `json_extract(before, '$.${column}') IS NOT ${column}`);
  const updated = db
    .prepare<[number], number>(
      `SELECT row_id FROM change_rows JOIN profiles ON profiles.id = row_id
       WHERE change_id = ? AND table_name = 'profiles' AND before IS NOT NULL AND (${other.join(' OR ')})`,
    )
    .pluck()
    .all(change);
  return new Set([...inserted, ...updated]);
}

/** What a profile names, and whose store it is. */
const nameColumns = [
  ...['store_type', 'home_server', 'home_server_fqdn', 'home_server_dn', 'unresolved_server'],
  ...['store_server', 'store_server_dn', 'store_server_fqdn'],
];
