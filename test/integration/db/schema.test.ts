import { getTableColumns, getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { entityNames } from '../../../core/inventory/kinds.ts';
import type { FieldType } from '../../../core/inventory/shape.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import { columnOf, tableOf } from '../../../db/entity-rows.ts';
import { journaledTables } from '../../../db/journaled-tables.ts';
import * as schema from '../../../db/schema.ts';
import { openNewProject } from './temporary-project.ts';

type Column = { readonly name: string; readonly type: string; readonly notnull: number; readonly pk: number };

function columnsOf(table: string): Column[] {
  const { db } = openNewProject();
  return db.prepare<[string], Column>('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').all(table);
}

function storageOf(type: FieldType): string {
  return type === 'boolean' || type === 'integer' || type === 'bytes' ? 'INTEGER' : 'TEXT';
}

test.each(entityNames)('the table of %s has the columns of its shape', (entity) => {
  expect(columnsOf(tableOf(entity)).map(({ name, type }) => `${name} ${type}`)).toEqual([
    'id INTEGER',
    'key TEXT',
    ...shapes[entity].fields.map((field) => `${columnOf(field.name)} ${storageOf(field.type)}`),
    'collected TEXT',
    'is_date_assumed INTEGER',
    'import_file_id INTEGER',
    'source_row INTEGER',
    'gone_in INTEGER',
  ]);
});

test.each(Object.values(schema).map((table) => [getTableName(table), table] as const))(
  'the description of %s for typed queries is the table',
  (name, table) => {
    const described = Object.values(getTableColumns(table)).map((column) => `${column.name} ${column.getSQLType()}`);
    expect(described).toEqual(columnsOf(name).map((column) => `${column.name} ${column.type.toLowerCase()}`));
  },
);

test('every table is strict, and described here or by a shape', () => {
  const { db } = openNewProject();
  const tables = db
    .prepare<[], { name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all();
  const described = [...entityNames.map(tableOf), ...Object.values(schema).map((table) => getTableName(table))];
  expect(tables).toEqual(described.sort().map((name) => ({ name, strict: 1 })));
});

test('every table of the journal has its rows by id', () => {
  const keys = [...journaledTables].map((table) => columnsOf(table).flatMap(({ name, pk }) => (pk > 0 ? [name] : [])));
  expect(keys).toEqual([...journaledTables].map(() => ['id']));
});
