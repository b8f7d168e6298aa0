import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupProject, restoreProject } from '../../../db/backup.ts';
import { openProjectFile } from '../../../db/project-file.ts';
import { beginLongWrite } from '../../../db/transaction.ts';
import { change, errorCode, newProjectFile, now, temporaryFolder } from './temporary-project.ts';

function siteNames(path: string): unknown[] {
  const project = openProjectFile(path, { mode: 'read', now });
  const names = project.db.prepare('SELECT name FROM sites').pluck().all();
  project.close();
  return names;
}

test('a backup of an open project holds what is committed, and comes back as a project', () => {
  const folder = temporaryFolder();
  const [path, copy, back] = [newProjectFile(folder), join(folder, 'copy.caskade'), join(folder, 'back.caskade')];
  const project = openProjectFile(path, { mode: 'write', now });
  change(project.db, 'added', () => project.db.exec("INSERT INTO sites (key, name) VALUES ('oslo', 'Oslo')"));
  const write = beginLongWrite(project.db);
  project.db.exec("INSERT INTO sites (key, name) VALUES ('bergen', 'Bergen')");
  const backup = backupProject(path, copy);
  write.rollback();
  project.close();
  const restored = restoreProject(copy, back);
  expect({ backup, restored, names: siteNames(back), files: readdirSync(folder).sort() }).toEqual({
    backup: { file: copy, bytes: statSync(copy).size, integrity: 'ok' },
    restored: { file: back, bytes: statSync(back).size, integrity: 'ok' },
    names: ['Oslo'],
    files: ['back.caskade', 'copy.caskade', 'nordwind.caskade'],
  });
});

test('neither a backup nor a restored project replaces a file', () => {
  const folder = temporaryFolder();
  const path = newProjectFile(folder);
  const taken = join(folder, 'taken.caskade');
  writeFileSync(taken, 'something else');
  expect([errorCode(() => backupProject(path, taken)), errorCode(() => restoreProject(path, taken))]).toEqual([
    'project-exists',
    'project-exists',
  ]);
  expect(readFileSync(taken, 'utf8')).toBe('something else');
});

test('only a whole project file is copied, and nothing is left of a failed copy', () => {
  const folder = temporaryFolder();
  const path = newProjectFile(folder);
  const project = openProjectFile(path, { mode: 'write', now });
  change(project.db, 'added', () => {
    const insert = project.db.prepare<[string, string]>('INSERT INTO mailboxes (key, display_name) VALUES (?, ?)');
    for (let i = 0; i < 20_000; i++) insert.run(`key ${i}`, 'Ingrid Solberg '.repeat(20));
  });
  project.close();
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, Buffer.alloc(8 * 4096, 'x'), 0, 8 * 4096, Math.floor(statSync(path).size / 8192) * 4096);
  closeSync(descriptor);
  const text = join(folder, 'text.caskade');
  writeFileSync(text, 'Name;Alias\n');
  const target = join(folder, 'target.caskade');
  const codes = [path, text, join(folder, 'missing')].map((source) => errorCode(() => restoreProject(source, target)));
  expect([codes, readdirSync(folder).sort()]).toEqual([
    ['project-damaged', 'project-not-sqlite', 'project-missing'],
    ['nordwind.caskade', 'text.caskade'],
  ]);
});
