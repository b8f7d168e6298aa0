import { setImmediate } from 'node:timers/promises';
import type { Call } from '../../../core/api/dispatch.ts';
import { cancelledError } from '../../../core/api/jobs.ts';
import type { ReportRow, TableSheet } from '../../../core/reports/sheet.ts';

/** Gives the rows of a table in batches. Others have their turn between them, and it throws `cancelled` there. */
export type TableReader = (table: TableSheet) => AsyncGenerator<readonly ReportRow[]>;

/** Makes a reader of several tables that announces how far it is in all of them. */
export function tableReader(
  tables: readonly TableSheet[],
  { signal, progress }: Pick<Call, 'signal' | 'progress'>,
): TableReader {
  const total = tables.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  const tell = (): void => progress({ phase: 'writing the report', done, total, rows: done });
  return async function* (table) {
    await giveTurn(signal);
    tell();
    for (const rows of table.rows()) {
      yield rows;
      done += rows.length;
      tell();
      await giveTurn(signal);
    }
  };
}

/** Lets others have their turn. Throws `cancelled` when the job is to stop. */
export async function giveTurn(signal: Call['signal']): Promise<void> {
  await setImmediate();
  if (signal.aborted) throw cancelledError();
}
