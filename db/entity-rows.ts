import type { StoredRow } from '../core/import/reconcile.ts';
import type { EntityName } from '../core/inventory/kinds.ts';
import type { EntityShape, StoredValue } from '../core/inventory/shape.ts';
import { shapes } from '../core/inventory/shapes.ts';
import type { ReadDb, Statement, WriteDb } from './driver.ts';

/** The table of an entity: its name with underscores. */
export function tableOf(entity: EntityName): string {
  return entity.replaceAll('-', '_');
}

/** The column of a field: its name in snake_case. */
export function columnOf(fieldName: string): string {
  return fieldName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Where a row came from: the file of an import and the row in it. */
export type RowOrigin = { readonly importFileId: number; readonly sourceRow: number };

/** A row to be added. */
export type NewRow = { readonly key: string; readonly row: StoredRow; readonly origin: RowOrigin };

/** A stored row with its id, its key, and the row of the file that it came from. */
export type KeyedRow = StoredRow & { readonly id: number; readonly key: string; readonly sourceRow: number };

/**
 * The statements with which an import reads and writes the rows of one entity, prepared once. Raw statements instead of the
 * query builder, because they run once per row of the file: hundreds of thousands of times.
 */
export type EntityRows = {
  /** Adds rows, best `rowsAtOnce` of them; returns their ids in the same order, null for a key that exists already. */
  readonly insertAll: (rows: readonly NewRow[]) => readonly (number | null)[];
  /** Replaces a row, its key and its origin. Throws unless exactly one row changed. */
  readonly update: (id: number, key: string, row: StoredRow, origin: RowOrigin) => void;
  /** Marks a row as gone by a change, found missing at `collected`. Throws unless exactly one row changed. */
  readonly markGone: (id: number, changeId: number, collected: string, isDateAssumed: boolean) => void;
  readonly findByKey: (key: string) => KeyedRow | null;
  /** The rows with these keys, in any order: much faster than one by one. */
  readonly findByKeys: (keys: readonly string[]) => KeyedRow[];
  readonly findById: (id: number) => KeyedRow | null;
  /** The columns of a row as they stand in the table, for the journal. */
  readonly imageOf: (id: number) => Readonly<Record<string, StoredValue>>;
  /** The row that such an image shows. */
  readonly rowOfImage: (image: Readonly<Record<string, StoredValue>>) => KeyedRow;
  /** Takes its key from a row, for another row to have it. Throws unless exactly one row changed. */
  readonly parkKey: (id: number) => void;
  /** Deletes a row. Throws unless exactly one row was there. */
  readonly remove: (id: number) => void;
  /** Gives a row all the columns of an image of it. Throws unless exactly one row changed. */
  readonly putBack: (id: number, image: Readonly<Record<string, StoredValue>>) => void;
  /** Ids of rows that are not gone, in ascending order, up to an id. */
  readonly presentIds: (lastId: number) => IterableIterator<number>;
  /** Present rows whose key starts with a text, in the order of keys. */
  readonly presentWithPrefix: (prefix: string) => KeyedRow[];
};

/** How many rows one statement adds: half of the time of a statement is spent around it. */
export const rowsAtOnce = 16;

/** The largest id of a table, 0 when it is empty. */
export function lastRowId(db: ReadDb, entity: EntityName): number {
  return (
    db
      .prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${tableOf(entity)}`)
      .pluck()
      .get() ?? 0
  );
}

/** The ids of rows behind an id, as ranges without gaps, in ascending order. */
export function addedRanges(db: ReadDb, entity: EntityName, lastOldId: number): [first: number, last: number][] {
  const sql = `SELECT min(id), max(id) FROM (SELECT id, id - row_number() OVER (ORDER BY id) AS island
    FROM ${tableOf(entity)} WHERE id > ?) GROUP BY island ORDER BY 1`;
  return db.prepare<[number], [number, number]>(sql).raw().all(lastOldId);
}

/** Every row of an entity with its values, gone rows included, in the order of ids. */
export function* allRows(db: ReadDb, entity: EntityName): IterableIterator<[id: number, values: StoredValue[]]> {
  const columns = shapes[entity].fields.map((field) => columnOf(field.name));
  const rows = db.prepare<[], unknown[]>(`SELECT id, ${columns.join(', ')} FROM ${tableOf(entity)} ORDER BY id`).raw();
  for (const [id, ...values] of rows.iterate()) yield [id as number, values as StoredValue[]];
}

/** Every row of an entity as the import sees it, gone rows included, in the order of ids. */
export function* rowsOf(db: ReadDb, entity: EntityName): IterableIterator<KeyedRow> {
  const columns = shapes[entity].fields.map((field) => columnOf(field.name)).join(', ');
  const head = 'id, key, collected, is_date_assumed, gone_in, source_row';
  const rows = db.prepare<[], unknown[]>(`SELECT ${head}, ${columns} FROM ${tableOf(entity)} ORDER BY id`).raw();
  for (const row of rows.iterate()) {
    const keyed = toKeyedRow(shapes[entity], row);
    if (keyed !== null) yield keyed;
  }
}

/** Prepares the statements of an entity. */
export function prepareEntityRows(db: WriteDb, entity: EntityName): EntityRows {
  const shape = shapes[entity];
  const table = tableOf(entity);
  const columns = shape.fields.map((field) => columnOf(field.name));
  const all = ['key', ...columns, ...originColumns];
  const update = db.prepare<unknown[]>(
    `UPDATE ${table} SET ${all.map((column) => `${column} = ?`).join(', ')}, gone_in = NULL WHERE id = ?`,
  );
  const gone = db.prepare<unknown[]>(
    `UPDATE ${table} SET gone_in = ?, collected = ?, is_date_assumed = ? WHERE id = ? AND gone_in IS NULL`,
  );
  const selected = `SELECT id, key, collected, is_date_assumed, gone_in, source_row, ${columns.join(', ')} FROM ${table}`;
  const byKey = db.prepare<[string], unknown[]>(`${selected} WHERE key = ?`).raw();
  const byKeys = db.prepare<[string], unknown[]>(`${selected} WHERE key IN (SELECT value FROM json_each(?))`).raw();
  const byId = db.prepare<[number], unknown[]>(`${selected} WHERE id = ?`).raw();
  const image = db.prepare<[number], Record<string, StoredValue>>(`SELECT * FROM ${table} WHERE id = ?`);
  const park = db.prepare<[number]>(`UPDATE ${table} SET key = 'parked:' || id WHERE id = ?`);
  const imageColumns = [...all, 'gone_in'];
  const putBack = db.prepare<unknown[]>(
    `UPDATE ${table} SET ${imageColumns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
  );
  const ids = db
    .prepare<unknown[], number>(
      `SELECT id FROM ${table} WHERE id > ? AND id <= ? AND gone_in IS NULL ORDER BY id LIMIT ${idsAtOnce}`,
    )
    .pluck();
  const prefixed = db
    .prepare<[string, string], unknown[]>(`${selected} WHERE key >= ? AND key < ? AND gone_in IS NULL ORDER BY key`)
    .raw();
  const parameters: unknown[] = new Array(all.length);

  return {
    insertAll: prepareInsert(db, table, columns),
    update: (id, key, row, origin) => {
      assertOneChanged(table, id, update.run(...fillParameters(parameters, key, row, origin), id).changes);
    },
    markGone: (id, changeId, collected, isDateAssumed) => {
      assertOneChanged(table, id, gone.run(changeId, collected, isDateAssumed ? 1 : 0, id).changes);
    },
    findByKey: (key) => toKeyedRow(shape, byKey.get(key)),
    findByKeys: (keys) => byKeys.all(JSON.stringify(keys)).flatMap((row) => toKeyedRow(shape, row) ?? []),
    findById: (id) => toKeyedRow(shape, byId.get(id)),
    imageOf: (id) => {
      const row = image.get(id);
      if (row === undefined) throw new Error(`${table} has no row ${id}`);
      return row;
    },
    rowOfImage: (row) => ({
      id: Number(row.id),
      key: String(row.key),
      values: columns.map((column) => row[column] ?? null),
      collected: row.collected === null ? null : String(row.collected),
      isDateAssumed: row.is_date_assumed === 1,
      isGone: row.gone_in !== null,
      sourceRow: Number(row.source_row),
    }),
    parkKey: (id) => assertOneChanged(table, id, park.run(id).changes),
    remove: (id) => {
      const { changes } = db.prepare<[number]>(`DELETE FROM ${table} WHERE id = ?`).run(id);
      assertOneChanged(table, id, changes);
    },
    putBack: (id, row) => {
      const { changes } = putBack.run(...imageColumns.map((column) => row[column] ?? null), id);
      assertOneChanged(table, id, changes);
    },
    presentIds: function* (lastId) {
      for (let page = ids.all(0, lastId); page.length > 0; page = ids.all(page.at(-1), lastId)) yield* page;
    },
    presentWithPrefix: (prefix) =>
      prefixed.all(prefix, `${prefix}\u{10ffff}`).flatMap((row) => toKeyedRow(shape, row) ?? []),
  };
}

/** Pages of ids are much faster than rows one by one, and leave the connection free in between. */
const idsAtOnce = 10_000;

const originColumns = ['collected', 'is_date_assumed', 'import_file_id', 'source_row'];

/** Binding is what an insert costs most, so columns in which no row had a value so far are left out of the statements. */
function prepareInsert(db: WriteDb, table: string, columns: readonly string[]): EntityRows['insertAll'] {
  const isUsed = columns.map(() => false);
  let used: readonly number[] = [];
  let one = prepare(1);
  let many = prepare(rowsAtOnce);
  const addedKeys = db.prepare<[number], string>(`SELECT key FROM ${table} WHERE id > ? ORDER BY id`).pluck();

  function prepare(rows: number): Statement<unknown[]> {
    const names = ['key', ...used.map((field) => columns[field]), ...originColumns];
    const marks = `(${names.map(() => '?').join(', ')})`;
    const values = Array.from({ length: rows }, () => marks).join(', ');
    return db.prepare<unknown[]>(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES ${values} ON CONFLICT (key) DO NOTHING`,
    );
  }

  function useColumnsOf(rows: readonly NewRow[]): void {
    const wasUsed = used.length;
    for (const { row } of rows) {
      for (let i = 0; i < isUsed.length; i++) if (isUsed[i] === false && row.values[i] !== null) isUsed[i] = true;
    }
    used = isUsed.flatMap((is, field) => (is ? field : []));
    if (used.length === wasUsed) return;
    one = prepare(1);
    many = prepare(rowsAtOnce);
  }

  return (rows) => {
    useColumnsOf(rows);
    if (rows.length === rowsAtOnce) return idsOf(rows, many.run(...rows.flatMap(parametersOf)), addedKeys);
    return rows.flatMap((row) => idsOf([row], one.run(...parametersOf(row)), addedKeys));
  };

  function parametersOf({ key, row, origin }: NewRow): unknown[] {
    const { values, collected, isDateAssumed } = row;
    return [
      key,
      ...used.map((field) => values[field]),
      ...[collected, isDateAssumed ? 1 : 0, origin.importFileId, origin.sourceRow],
    ];
  }
}

/** The ids of rows that one statement added; where some keys existed, the keys that were added tell which. */
function idsOf(
  rows: readonly NewRow[],
  { changes, lastInsertRowid }: { readonly changes: number; readonly lastInsertRowid: number | bigint },
  addedKeys: Statement<[number], string>,
): (number | null)[] {
  const before = Number(lastInsertRowid) - changes;
  if (changes === rows.length) return rows.map((_, i) => before + 1 + i);
  const added = changes === 0 ? [] : addedKeys.all(before);
  let next = 0;
  return rows.map(({ key }) => (key === added[next] ? before + ++next : null));
}

function fillParameters(parameters: unknown[], key: string, row: StoredRow, origin: RowOrigin): unknown[] {
  const { values } = row;
  let at = 0;
  parameters[at++] = key;
  for (let i = 0; i < values.length; i++) parameters[at++] = values[i];
  parameters[at++] = row.collected;
  parameters[at++] = row.isDateAssumed ? 1 : 0;
  parameters[at++] = origin.importFileId;
  parameters[at] = origin.sourceRow;
  return parameters;
}

const firstValue = 6;

function toKeyedRow(shape: EntityShape, row: unknown[] | undefined): KeyedRow | null {
  if (row === undefined) return null;
  const [id, key, collected, isDateAssumed, goneIn, sourceRow] = row as RowHead;
  const values = row.slice(firstValue, firstValue + shape.fields.length) as StoredValue[];
  return { id, key, values, collected, isDateAssumed: isDateAssumed === 1, isGone: goneIn !== null, sourceRow };
}

type RowHead = [
  id: number,
  key: string,
  collected: string | null,
  isDateAssumed: number,
  goneIn: number | null,
  sourceRow: number,
];

function assertOneChanged(table: string, id: number, changes: number): void {
  if (changes !== 1) throw new Error(`${table}: ${changes} rows changed instead of row ${id}`);
}
