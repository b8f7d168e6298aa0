import type { EntityName } from '../core/inventory/kinds.ts';
import type { StoredValue } from '../core/inventory/shape.ts';
import type { ReadDb } from './driver.ts';
import { columnOf, tableOf } from './entity-rows.ts';

/** A row as an array: the id, then the columns that were asked for. Arrays, because 100,000s of rows are read at a time. */
export type Row = readonly (StoredValue | undefined)[];

/** The columns that an entity needs, by the names of their fields, and how a row of them becomes an entity. */
export type Reader<Entity> = {
  readonly entity: EntityName;
  readonly fields: readonly string[];
  readonly read: (row: Row) => Entity;
};

/** All present entities in the order of ids, one at a time. Until it is done, the connection can read but not write. */
export function* iterateEntities<Entity>(db: ReadDb, reader: Reader<Entity>): IterableIterator<Entity> {
  const { read } = reader;
  const rows = db.prepare<[], Row>(`${selectPresent(reader)} ORDER BY id`).raw();
  for (const row of rows.iterate()) yield read(row);
}

/** The present entities with these ids in the order of ids; what is gone or unknown is left out. */
export function readEntities<Entity>(db: ReadDb, reader: Reader<Entity>, ids: readonly number[]): Entity[] {
  const sql = `${selectPresent(reader)} AND id IN (SELECT value FROM json_each(?)) ORDER BY id`;
  return db.prepare<[string], Row>(sql).raw().all(JSON.stringify(ids)).map(reader.read);
}

/** The id of a row. */
export function idIn(row: Row): number {
  const id = row[0];
  if (typeof id !== 'number') throw new Error('a row without an id was read');
  return id;
}

/** A text; null when it was not exported or is blank. */
export function textIn(value: StoredValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** A text that every entity of the kind has; empty when the file had none after all. */
export function nameIn(value: StoredValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Yes or no; null when it was not exported. */
export function flagIn(value: StoredValue | undefined): boolean | null {
  return value === 1 ? true : value === 0 ? false : null;
}

/** The texts of a list; empty when it was not exported. Throws when the cell is no list. */
export function listIn(value: StoredValue | undefined): readonly string[] {
  if (typeof value !== 'string') return noTexts;
  const list: unknown = JSON.parse(value);
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list;
  throw new Error(`a stored list is no list of texts: ${value.slice(0, 100)}`);
}

/** Activation preferences; empty when they were not exported. Throws when the cell holds anything else. */
export function preferencesIn(value: StoredValue | undefined): readonly Preference[] {
  if (typeof value !== 'string') return [];
  const list: unknown = JSON.parse(value);
  if (Array.isArray(list) && list.every(isPreference)) return list;
  throw new Error(`stored preferences are no pairs: ${value.slice(0, 100)}`);
}

type Preference = readonly [server: string, preference: number];

const noTexts: readonly string[] = [];

function isPreference(pair: unknown): pair is Preference {
  return Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && typeof pair[1] === 'number';
}

function selectPresent({ entity, fields }: Reader<unknown>): string {
  return `SELECT id, ${fields.map(columnOf).join(', ')} FROM ${tableOf(entity)} WHERE gone_in IS NULL`;
}
