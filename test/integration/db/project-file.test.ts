import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { closeConnection, openConnection } from '../../../db/driver.ts';
import { createProjectFile, openProjectFile } from '../../../db/project-file.ts';
import { withTranslatedErrors } from '../../../db/sqlite-error.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { migrations } from '../../../migrations/index.ts';
import { change, errorCode, newProjectFile, now, temporaryFolder, withoutRoot } from './temporary-project.ts';

function openBoth(path: string): readonly string[] {
  return (['read', 'write'] as const).map((mode) =>
    errorCode(() => openProjectFile(path, { mode, now, busyMilliseconds: 50 }).close()),
  );
}

function overwrite(path: string, offset: number, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, offset);
  closeSync(descriptor);
}

function fillWithMailboxes(path: string, count: number): void {
  const project = openProjectFile(path, { mode: 'write', now });
  change(project.db, 'mailboxes', () => {
    const insert = project.db.prepare<[string, string]>('INSERT INTO mailboxes (key, display_name) VALUES (?, ?)');
    for (let i = 0; i < count; i++) insert.run(`key ${i}`, 'Ingrid Solberg '.repeat(20));
  });
  project.close();
}

test('a new project opens under its name, empty, as a database of this program', () => {
  const path = newProjectFile();
  const project = openProjectFile(path, { mode: 'write', now });
  const { db, ...rest } = project;
  expect({
    rest: { ...rest, close: typeof rest.close },
    meta: db.prepare('SELECT key, value FROM meta ORDER BY key').raw().all(),
    head: [db.pragma('application_id', { simple: true }), db.pragma('user_version', { simple: true })],
    settings: db.prepare('SELECT id, json FROM settings').raw().all(),
  }).toEqual({
    rest: { path, name: 'Nordwind', storyDay: null, upgrade: null, mode: 'write', close: 'function' },
    meta: [
      ['created_at', now],
      ['data_version', '0'],
      ['name', 'Nordwind'],
      ['project_id', expect.stringMatching(/^[0-9a-f]{32}$/)],
    ],
    head: [0x4341534b, migrations.length],
    settings: [[1, '{}']],
  });
  project.close();
});

test('a project is not created over anything, and nothing is left of the attempt', () => {
  const folder = temporaryFolder();
  const path = newProjectFile(folder);
  const before = readFileSync(path);
  writeFileSync(join(folder, 'lost.caskade-wal'), 'the log of a project that was moved away');
  expect(errorCode(() => createProjectFile(path, { name: 'Other', now }))).toBe('project-exists');
  expect(errorCode(() => createProjectFile(join(folder, 'lost.caskade'), { name: 'Other', now }))).toBe(
    'project-exists',
  );
  expect(errorCode(() => createProjectFile(join(folder, 'no', 'folder.caskade'), { name: 'Other', now }))).toBe(
    'file-write-failed',
  );
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['lost.caskade-wal', 'nordwind.caskade']);
});

test('a project in a folder without write permission is not created', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
  const path = join(folder, 'nordwind.caskade');
  expect(withoutRoot(() => errorCode(() => createProjectFile(path, { name: 'Nordwind', now })))).toBe(
    'project-read-only',
  );
});

test('what is missing, a folder, empty or text is no project', () => {
  const folder = temporaryFolder();
  const [missing, directory, empty, text] = ['missing', 'directory', 'empty', 'text'].map((name) => join(folder, name));
  mkdirSync(directory ?? '');
  writeFileSync(empty ?? '', '');
  writeFileSync(text ?? '', 'Name;Alias\nIngrid Solberg;isolberg\n');
  expect([missing, directory, empty, text].map((path) => openBoth(path ?? ''))).toEqual([
    ['project-missing', 'project-missing'],
    ['project-not-sqlite', 'project-not-sqlite'],
    ['project-not-sqlite', 'project-not-sqlite'],
    ['project-not-sqlite', 'project-not-sqlite'],
  ]);
  expect([statSync(empty ?? '').size, readdirSync(folder).sort()]).toEqual([0, ['directory', 'empty', 'text']]);
});

test('a database of another program is refused and left alone', () => {
  const path = join(temporaryFolder(), 'browser.db');
  const foreign = new Database(path);
  foreign.exec('CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = 1');
  foreign.close();
  const before = readFileSync(path);
  expect(openBoth(path)).toEqual(['project-foreign', 'project-foreign']);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a project of a newer program is refused with both versions and left alone', () => {
  const path = newProjectFile();
  const db = new Database(path);
  db.pragma('user_version = 999');
  db.close();
  const before = readFileSync(path);
  expect(openBoth(path)).toEqual(['project-newer', 'project-newer']);
  expect(() => openProjectFile(path, { mode: 'read', now })).toThrow(
    `version is 999, this program knows versions up to ${migrations.length}`,
  );
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a write-protected file opens to read and says so to a writer', () => {
  const folder = temporaryFolder();
  const path = newProjectFile(folder);
  chmodSync(folder, 0o755);
  chmodSync(path, 0o444);
  expect(withoutRoot(() => openBoth(path))).toEqual(['no error', 'project-read-only']);
});

test('a file in a write-protected folder opens to read and says so to a writer', () => {
  const folder = temporaryFolder();
  const path = newProjectFile(folder);
  chmodSync(path, 0o666);
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
  expect(withoutRoot(() => openBoth(path))).toEqual(['no error', 'project-read-only']);
});

test('a file that may not be read says so', () => {
  const folder = temporaryFolder();
  const path = newProjectFile(folder);
  chmodSync(folder, 0o755);
  chmodSync(path, 0o000);
  expect(withoutRoot(() => openBoth(path))).toEqual(['project-read-only', 'project-read-only']);
});

test('while another program writes, a project opens to read only', async () => {
  const path = newProjectFile();
  const other = fork(join(import.meta.dirname, 'hold-lock.mjs'), [path]);
  onTestFinished(() => void other.kill('SIGKILL'));
  await once(other, 'message');
  expect(openBoth(path)).toEqual(['no error', 'project-locked']);
});

test('a program that began to write after the project was opened is noticed by the next write', async () => {
  const path = newProjectFile();
  const project = openProjectFile(path, { mode: 'write', now, busyMilliseconds: 50 });
  const other = fork(join(import.meta.dirname, 'hold-lock.mjs'), [path]);
  onTestFinished(() => void other.kill('SIGKILL'));
  await once(other, 'message');
  const write = () => withTranslatedErrors(path, () => inTransaction(project.db, () => undefined));
  expect(errorCode(write)).toBe('project-locked');
  project.close();
});

test('a file that was cut off is damaged', () => {
  const path = newProjectFile();
  fillWithMailboxes(path, 20_000);
  const size = statSync(path).size;
  const found = [size - 4096, Math.floor(size / 2), 4096, 50].map((length) => {
    truncateSync(path, length);
    return openBoth(path);
  });
  expect(found).toEqual(Array.from({ length: 4 }, () => ['project-damaged', 'project-damaged']));
});

test('a file with 64 bytes overwritten at its second page is damaged', () => {
  const path = newProjectFile();
  overwrite(path, readFileSync(path).readUInt16BE(16), new Uint8Array(64).fill(0x58));
  expect(openBoth(path)).toEqual(['project-damaged', 'project-damaged']);
});

test('overwritten pages in the middle of a large file are damaged when they are read', () => {
  const path = newProjectFile();
  fillWithMailboxes(path, 20_000);
  const middle = Math.floor(statSync(path).size / 2 / 4096) * 4096;
  overwrite(path, middle, new Uint8Array(16 * 4096).fill(0x58));
  const project = openProjectFile(path, { mode: 'read', now });
  const read = () => withTranslatedErrors(path, () => project.db.prepare('SELECT * FROM mailboxes').all());
  expect(errorCode(read)).toBe('project-damaged');
  project.close();
});

test('a file without the tables of its version is damaged', () => {
  const path = newProjectFile();
  const db = new Database(path);
  db.exec('DROP TABLE meta');
  db.close();
  expect(openBoth(path)).toEqual(['project-damaged', 'project-damaged']);
});

test('a write that finds the disk full fails and changes nothing', () => {
  const path = newProjectFile();
  const project = openProjectFile(path, { mode: 'write', now });
  project.db.pragma(`max_page_count = ${Number(project.db.pragma('page_count', { simple: true })) + 2}`);
  const insert = project.db.prepare<[string, string]>('INSERT INTO sites (key, name) VALUES (?, ?)');
  const write = () =>
    withTranslatedErrors(path, () =>
      inTransaction(project.db, () => {
        for (let i = 0; i < 1_000; i++) insert.run(`key ${i}`, 'x'.repeat(1_000));
      }),
    );
  expect(errorCode(write)).toBe('project-full');
  expect(project.db.prepare('SELECT count(*) FROM sites').pluck().get()).toBe(0);
  project.close();
});

test('what a crashed program had committed is there for the next one, which may only read', () => {
  const folder = temporaryFolder();
  const path = newProjectFile(folder);
  const crashed = openConnection(path, 'write');
  change(crashed, 'a change', () => crashed.exec("INSERT INTO sites (key, name) VALUES ('oslo', 'Oslo')"));
  const copy = join(folder, 'copy.caskade');
  for (const ending of ['', '-wal']) copyFileSync(`${path}${ending}`, `${copy}${ending}`);
  closeConnection(crashed);
  const project = openProjectFile(copy, { mode: 'read', now });
  expect(project.db.prepare('SELECT name FROM sites').pluck().all()).toEqual(['Oslo']);
  project.close();
});
