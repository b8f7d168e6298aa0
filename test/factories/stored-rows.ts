import type { EntityName } from '../../core/inventory/kinds.ts';
import { columnOf, tableOf } from '../../db/entity-rows.ts';
import { openProjectFile } from '../../db/project-file.ts';

/** A stored row: the chosen fields by name, and whether it is gone. */
export type StoredFields = Readonly<Record<string, unknown>>;

/**
 * The rows of an entity as a project file holds them, in the order of their keys: the chosen fields (`collected` and
 * `isDateAssumed` count as such), and `isGone` only where it is true.
 */
export function storedRows(project: string, entity: EntityName, ...fields: readonly string[]): readonly StoredFields[] {
  const file = openProjectFile(project, { mode: 'read', now: '2014-03-14T12:00:00Z' });
  try {
    const columns = fields.map((field) => `${columnOf(field)} AS "${field}"`);
    const sql = `SELECT gone_in, ${columns.join(', ')} FROM ${tableOf(entity)} ORDER BY key`;
    return file.db
      .prepare<[], Record<string, unknown>>(sql)
      .all()
      .map(({ gone_in: goneIn, ...row }) => (goneIn === null ? row : { ...row, isGone: true }));
  } finally {
    file.close();
  }
}
