import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closeConnection, identifier, openConnection, prepareOnce } from '../../../db/driver.ts';
import { createProjectFile, openProjectFile } from '../../../db/project-file.ts';
import { change, errorCode, newProjectFile, now, openNewProject, temporaryFolder } from './temporary-project.ts';

test('a connection that writes keeps foreign keys, waits for the disk, logs ahead, and has a bounded cache', () => {
  const { db } = openNewProject();
  const names = ['foreign_keys', 'synchronous', 'journal_mode', 'cache_size', 'temp_store', 'busy_timeout'];
  expect(names.map((name) => [name, db.pragma(name, { simple: true })])).toEqual([
    ['foreign_keys', 1],
    ['synchronous', 2],
    ['journal_mode', 'wal'],
    ['cache_size', -16384],
    ['temp_store', 1],
    ['busy_timeout', 5000],
  ]);
});

test('closing the last connection leaves one plain file', () => {
  const folder = temporaryFolder();
  const path = newProjectFile(folder);
  const writer = openConnection(path, 'write');
  const reader = openConnection(path, 'read');
  change(writer, 'a change', () => undefined);
  const whileOpen = readdirSync(folder).sort();
  closeConnection(reader);
  closeConnection(writer);
  const again = openConnection(path, 'read');
  const mode = again.prepare<[], string>('PRAGMA journal_mode').pluck().get();
  closeConnection(again);
  closeConnection(again);
  expect({ whileOpen, mode, closed: readdirSync(folder) }).toEqual({
    whileOpen: ['nordwind.caskade', 'nordwind.caskade-shm', 'nordwind.caskade-wal'],
    mode: 'delete',
    closed: ['nordwind.caskade'],
  });
});

test('a reader sees the last committed state while a transaction with more rows than the cache holds is open', () => {
  const path = newProjectFile();
  const writer = openConnection(path, 'write');
  const reader = openConnection(path, 'read', { busyMilliseconds: 0 });
  writer.exec('BEGIN IMMEDIATE');
  const insert = writer.prepare<[string, string]>('INSERT INTO mailboxes (key, display_name) VALUES (?, ?)');
  for (let i = 0; i < 5_000; i++) insert.run(`key ${i}`, 'x'.repeat(8_000));
  const count = reader.prepare<[], number>('SELECT count(*) FROM mailboxes').pluck();
  const during = count.get();
  writer.exec('COMMIT');
  const after = count.get();
  closeConnection(reader);
  closeConnection(writer);
  expect({ during, after }).toEqual({ during: 0, after: 5_000 });
});

test('a connection that reads cannot write', () => {
  const project = openProjectFile(newProjectFile(), { mode: 'read', now });
  const write = project.db.prepare("UPDATE meta SET value = 'other' WHERE key = 'name'");
  expect(() => write.run()).toThrow(/readonly/);
  project.close();
});

test('closing rolls back what was not committed', () => {
  const path = newProjectFile();
  const first = openConnection(path, 'write');
  first.exec("BEGIN IMMEDIATE; INSERT INTO sites (key, name) VALUES ('oslo', 'Oslo')");
  closeConnection(first);
  const second = openConnection(path, 'read');
  expect(second.prepare('SELECT * FROM sites').all()).toEqual([]);
  closeConnection(second);
});

const hostileNames = [
  `it's "quoted"; DROP TABLE sites; --.caskade`,
  'file:nordwind.caskade',
  'nordwind.caskade?mode=memory',
  ':memory:',
  'a#b%20c.caskade',
  'Ærøskøbing 日本.caskade',
];

test.each(hostileNames)('the name %s is just a name', (name) => {
  const folder = temporaryFolder();
  const path = join(folder, name);
  createProjectFile(path, { name: 'Nordwind', now });
  const project = openProjectFile(path, { mode: 'write', now });
  change(project.db, 'a change', () => undefined);
  project.close();
  expect(readdirSync(folder)).toEqual([name]);
});

test('a name with a blank at its end is refused, because the library would cut it', () => {
  const path = join(temporaryFolder(), 'nordwind.caskade ');
  expect(errorCode(() => createProjectFile(path, { name: 'Nordwind', now }))).toBe('usage');
  expect(existsSync(path.trim())).toBe(false);
});

test('a name of a table gets into a statement only from a list of constants', () => {
  const allowed = new Set(['sites']);
  expect(identifier('sites', allowed)).toBe('"sites"');
  expect(() => identifier('sites; DROP TABLE meta', allowed)).toThrow(/no known name/);
});

test('a statement is prepared once for a connection', () => {
  const { db } = openNewProject();
  const other = openNewProject().db;
  const sql = 'SELECT 1';
  expect(prepareOnce(db, sql)).toBe(prepareOnce(db, sql));
  expect(prepareOnce(other, sql)).not.toBe(prepareOnce(db, sql));
});
