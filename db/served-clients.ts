import type { ServedClients } from '../core/classification/server-card.ts';
import type { ReadDb } from './driver.ts';

/** Who was served by which server: one entry for each address of the logs and each server name of the logon statistics. */
export function readServedClients(db: ReadDb): readonly ServedClients[] {
  return db
    .prepare<[], ServedClients>(
      `SELECT server_ip AS server, count(DISTINCT client) AS clients, max(last_seen) AS newest FROM connections
         WHERE gone_in IS NULL AND server_ip IS NOT NULL GROUP BY server_ip
       UNION ALL
       SELECT serving_cas, count(DISTINCT coalesce(account, user_name)), max(coalesce(last_access_time, logon_time))
         FROM logons WHERE gone_in IS NULL AND serving_cas IS NOT NULL GROUP BY serving_cas`,
    )
    .all();
}
