import { readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { backupProject } from '../../db/backup.ts';
import { upgradeProjectFile } from '../../db/migrate.ts';
import { openProjectFile } from '../../db/project-file.ts';
import { migrations } from '../../migrations/index.ts';
import type { Migration } from '../../migrations/migration.ts';
import { change, errorCode, newProjectFile, now } from '../integration/db/temporary-project.ts';

/** The version of a file of this program; the steps of these tests come after it. */
const present = migrations.length;

const teams: Migration = {
  version: present + 1,
  name: 'teams',
  sql: 'CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT; INSERT INTO teams (name) SELECT name FROM sites;',
};
const shifts: Migration = { version: present + 2, name: 'shifts', sql: 'ALTER TABLE teams ADD COLUMN shift TEXT;' };
const broken: Migration = {
  version: present + 2,
  name: 'broken',
  sql: 'DELETE FROM sites; INSERT INTO no_such_table VALUES (1);',
};
const orphaning: Migration = {
  version: present + 1,
  name: 'orphaning',
  sql: "INSERT INTO imports (change_id, at, is_partial) VALUES (77, '2014-03-14', 0);",
};

/** A file of the present version with one site. */
function oldFile(): string {
  const path = newProjectFile();
  const project = openProjectFile(path, { mode: 'write', now });
  change(project.db, 'added', () => project.db.exec("INSERT INTO sites (key, name) VALUES ('oslo', 'Oslo')"));
  project.close();
  return path;
}

function versionAndSites(path: string, steps: readonly Migration[]): unknown[] {
  const { db, close } = openProjectFile(path, { mode: 'read', now, steps });
  const found = [db.prepare('PRAGMA user_version').pluck().get(), db.prepare('SELECT name FROM sites').pluck().all()];
  close();
  return found;
}

function tablesOf(path: string): unknown[] {
  const { db, close } = openProjectFile(path, { mode: 'read', now });
  const found = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  close();
  return found;
}

function filesBeside(path: string): string[] {
  return readdirSync(dirname(path)).sort();
}

test.each(['read', 'write'] as const)('opening an older file to %s backs it up and runs all steps', (mode) => {
  const path = oldFile();
  const project = openProjectFile(path, { mode, now, steps: [...migrations, teams, shifts] });
  const found = project.db.prepare('SELECT name, shift FROM teams').all();
  project.close();
  expect([found, filesBeside(path)]).toEqual([
    [{ name: 'Oslo', shift: null }],
    [`nordwind.backup-v${present}-20140314T081244.caskade`, 'nordwind.caskade'],
  ]);
  const backup = join(dirname(path), `nordwind.backup-v${present}-20140314T081244.caskade`);
  expect([versionAndSites(backup, migrations), versionAndSites(path, [...migrations, teams, shifts])]).toEqual([
    [present, ['Oslo']],
    [present + 2, ['Oslo']],
  ]);
});

test('a step that fails leaves version and data, steps before it included, and a backup', () => {
  const path = oldFile();
  expect(() => upgradeProjectFile(path, now, [...migrations, teams, broken])).toThrow(/no such table: no_such_table/);
  expect([versionAndSites(path, migrations), filesBeside(path)]).toEqual([
    [present, ['Oslo']],
    [`nordwind.backup-v${present}-20140314T081244.caskade`, 'nordwind.caskade'],
  ]);
});

test('a step that leaves references to nothing fails', () => {
  const path = oldFile();
  expect(() => upgradeProjectFile(path, now, [...migrations, orphaning])).toThrow(/leaves 1 orphaned rows/);
  expect(versionAndSites(path, migrations)).toEqual([present, ['Oslo']]);
});

test('a step that does not follow the version before it fails', () => {
  const path = oldFile();
  expect(() => upgradeProjectFile(path, now, [...migrations, shifts])).toThrow(
    `step ${present + 2} cannot follow version ${present}`,
  );
  expect(versionAndSites(path, migrations)).toEqual([present, ['Oslo']]);
});

test('a backup of the same second does not replace another', () => {
  const path = oldFile();
  backupProject(path, join(dirname(path), `nordwind.backup-v${present}-20140314T081244.caskade`));
  const backup = upgradeProjectFile(path, now, [...migrations, teams]);
  expect(basename(backup ?? '')).toBe(`nordwind.backup-v${present}-20140314T081244-2.caskade`);
});

test('a file that is up to date is left alone', () => {
  const path = oldFile();
  expect([upgradeProjectFile(path, now), filesBeside(path)]).toEqual([null, ['nordwind.caskade']]);
});

test('an upgraded file is too new for the program before', () => {
  const path = oldFile();
  upgradeProjectFile(path, now, [...migrations, teams]);
  expect(errorCode(() => openProjectFile(path, { mode: 'read', now }))).toBe('project-newer');
});

test('the open file tells from which version it came and where its backup lies, until it is opened again', () => {
  const path = oldFile();
  const steps = [...migrations, teams];
  const upgrades = [1, 2].map(() => {
    const project = openProjectFile(path, { mode: 'write', now, steps });
    project.close();
    return project.upgrade;
  });
  const backup = join(dirname(path), `nordwind.backup-v${present}-20140314T081244.caskade`);
  expect(upgrades).toEqual([{ fromVersion: present, backup }, null]);
});

test('an upgrade for which the disk has no room leaves the file as it was', () => {
  const path = oldFile();
  const large: Migration = {
    version: present + 1,
    name: 'large',
    sql: 'PRAGMA max_page_count = 1; CREATE TABLE large (content BLOB); INSERT INTO large VALUES (zeroblob(10000000));',
  };
  const code = errorCode(() => openProjectFile(path, { mode: 'write', now, steps: [...migrations, large] }));
  const tables = tablesOf(path);
  expect([code, versionAndSites(path, migrations), tables.includes('large')]).toEqual([
    'project-full',
    [present, ['Oslo']],
    false,
  ]);
});

test('an upgrade whose backup cannot be written does not begin', () => {
  const path = oldFile();
  const leftOver = `nordwind.backup-v${present}-20140314T081244.caskade-wal`;
  writeFileSync(join(dirname(path), leftOver), 'of another project');
  const code = errorCode(() => openProjectFile(path, { mode: 'write', now, steps: [...migrations, teams] }));
  expect([code, filesBeside(path), tablesOf(path).includes('teams')]).toEqual([
    'project-exists',
    [leftOver, 'nordwind.caskade'],
    false,
  ]);
});
