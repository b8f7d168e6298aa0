import { expect, test } from 'vitest';
import { initial } from '../../migrations/0001-initial.ts';
import { migrations } from '../../migrations/index.ts';
import { openNewProject } from '../integration/db/temporary-project.ts';

test('the steps have the versions 1, 2, 3 … without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
  expect(migrations[0]).toBe(initial);
});

test('a new file has no rows but the settings and the facts of the project', () => {
  const { db } = openNewProject();
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  const filled = tables.filter((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() !== 0);
  expect(filled).toEqual(['meta', 'settings']);
});

test('there is one row of settings, and strict columns refuse what does not fit', () => {
  const { db } = openNewProject();
  expect(() => db.exec("INSERT INTO settings (id, json) VALUES (2, '{}')")).toThrow(/CHECK/);
  expect(() => db.exec("INSERT INTO mailboxes (key, source_row) VALUES ('a', 'seven')")).toThrow(/cannot store TEXT/);
  expect(() => db.exec("INSERT INTO mailboxes (key) VALUES ('a'), ('a')")).toThrow(/UNIQUE/);
});
