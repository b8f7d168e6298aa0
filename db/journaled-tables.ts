import { entityNames } from '../core/inventory/kinds.ts';
import { identifier, type ReadDb } from './driver.ts';
import { tableOf } from './entity-rows.ts';

/** The tables of entities. */
export const entityTables: readonly string[] = entityNames.map(tableOf);

/**
 * Every table that a change can write, each with an `id INTEGER PRIMARY KEY`. What is not here is not undone: `meta`, the
 * journal itself, and `saved_mappings`, because what was learned about headers stays true.
 */
export const journaledTables: ReadonlySet<string> = new Set([
  ...entityTables,
  'imports',
  'import_files',
  'rejected_rows',
  'settings',
  'plans',
  'plan_edits',
  'step_marks',
  'list_views',
  'tasks',
  'task_devices',
  'task_events',
  'wave_resumptions',
  'hand_outs',
]);

/** A journaled table with the parts of statements that are made of its columns. */
export type JournaledTable = {
  /** The quoted name. */
  readonly sql: string;
  /** The quoted columns, separated by commas. */
  readonly columns: string;
  /** An expression that makes a JSON object of a row. */
  readonly image: string;
  /** Expressions that take the columns, in the same order, out of a JSON object; `json` is what stands for it. */
  readonly fromImage: (json: string) => string;
};

/** Describes a table as it is in this file. Throws for a table that is not journaled. */
export function describeTable(db: ReadDb, table: string): JournaledTable {
  const sql = identifier(table, journaledTables);
  const names = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const columns = names.map((name) => `"${name}"`);
  return {
    sql,
    columns: columns.join(', '),
    image: `json_object(${names.map((name, i) => `'${name}', ${columns[i]}`).join(', ')})`,
    fromImage: (json) => names.map((name) => `json_extract(${json}, '$.${name}')`).join(', '),
  };
}
