import type { StatusValue } from '../core/tracking/task.ts';
import type { ReadDb } from './driver.ts';

/** A status that a device was given, of those that can say how a verification went. */
export type ProvenStatus = { readonly mailboxId: number; readonly device: string; readonly value: StatusValue };

/**
 * The statuses verified, failed and reverted, in the order in which they were given, of those people who had failed or reverted
 * once: of all others the status in force tells as much. What a merge declined is left out.
 */
export function readProvenStatuses(db: ReadDb): readonly ProvenStatus[] {
  const rows = db.prepare<[], readonly [number, string, string]>(provenStatuses).raw().all();
  return rows.map(([mailboxId, device, value]) => ({ mailboxId, device, value: JSON.parse(value) as StatusValue }));
}

/** The text of a status begins with it (`statusText`), so that no JSON has to be read to find them. */
const provenStatuses = `
SELECT mailbox_id, device, after_value FROM task_events
WHERE field = 'status' AND is_applied = 1 AND device IS NOT NULL
  AND (after_value LIKE '{"status":"verified"%' OR after_value LIKE '{"status":"failed"%'
    OR after_value LIKE '{"status":"reverted"%')
  AND mailbox_id IN (
    SELECT mailbox_id FROM task_events
    WHERE field = 'status' AND is_applied = 1
      AND (after_value LIKE '{"status":"failed"%' OR after_value LIKE '{"status":"reverted"%'))
ORDER BY id`;
