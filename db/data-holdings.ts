import type { DataHolding } from '../core/classification/data-confidence.ts';
import { entityNames } from '../core/inventory/kinds.ts';
import type { ReadDb } from './driver.ts';
import { tableOf } from './entity-rows.ts';

/** For every entity how many rows are present, and the date of the newest. A date that could not be read is no date. */
export function readDataHoldings(db: ReadDb): readonly DataHolding[] {
  return entityNames.map((entity) => {
    const row = db
      .prepare<[], [rows: number, newest: string | null]>(
        `SELECT count(*), max(CASE WHEN collected GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN collected END)
         FROM ${tableOf(entity)} WHERE gone_in IS NULL`,
      )
      .raw()
      .get();
    const [rows, newest] = row ?? [0, null];
    return { entity, rows, newest };
  });
}
