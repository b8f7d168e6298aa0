import { expect, test } from 'vitest';
import { closeConnection, createConnection } from '../../db/driver.ts';
import { applicationId } from '../../db/file-check.ts';
import { migrate } from '../../db/migrate.ts';
import { openProjectFile } from '../../db/project-file.ts';
import { migrations } from '../../migrations/index.ts';
import { newProjectFile, now, temporaryFolder } from '../integration/db/temporary-project.ts';

/** A project as the program made it before it knew tasks. */
function fileOfVersion4(name: string): string {
  const path = `${temporaryFolder()}/${name}.caskade`;
  const db = createConnection(path);
  migrate(db, migrations.slice(0, 4));
  db.pragma(`application_id = ${applicationId}`);
  db.exec(`INSERT INTO meta VALUES ('name', '${name}'), ('created_at', '${now}'), ('data_version', '0')`);
  db.exec("INSERT INTO sites (key, name) VALUES ('oslo', 'Oslo')");
  closeConnection(db);
  return path;
}

function look(path: string) {
  const project = openProjectFile(path, { mode: 'read', now });
  const one = (sql: string) => project.db.prepare<[], unknown>(sql).pluck().get();
  const found = {
    upgradedFrom: project.upgrade?.fromVersion ?? null,
    site: one('SELECT name FROM sites'),
    projectId: String(one("SELECT value FROM meta WHERE key = 'project_id'")),
    tables: project.db
      .prepare('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
      .all() as readonly { readonly name: string; readonly sql: string }[],
  };
  project.close();
  return found;
}

test('a project of version 4 gets an id of its own and keeps it, and the tables of a new one', () => {
  const path = fileOfVersion4('Oslo');
  const upgraded = look(path);
  const again = look(path);
  expect({ ...upgraded, projectId: /^[0-9a-f]{32}$/.test(upgraded.projectId), again: again.projectId }).toEqual({
    upgradedFrom: 4,
    site: 'Oslo',
    projectId: true,
    tables: look(newProjectFile()).tables,
    again: upgraded.projectId,
  });
});

test('no two projects have one id', () => {
  const paths = [fileOfVersion4('Oslo'), fileOfVersion4('Bergen'), newProjectFile(), newProjectFile()];
  expect(new Set(paths.map((path) => look(path).projectId)).size).toBe(4);
});

test('a person has one task and one for each device', () => {
  const project = openProjectFile(newProjectFile(), { mode: 'write', now });
  const device = "INSERT INTO task_devices (mailbox_id, device, status, at) VALUES (7, 'ws-1', 'done', '')";
  const event = "INSERT INTO task_events (uid, mailbox_id, at, field, origin) VALUES ('a', 7, '', 'note', 'person')";
  expect(() => project.db.exec('INSERT INTO tasks (mailbox_id) VALUES (7), (7)')).toThrow(/UNIQUE/);
  expect(() => project.db.exec(`${device}; ${device}`)).toThrow(/UNIQUE/);
  expect(() => project.db.exec(`${event}; ${event}`)).toThrow(/UNIQUE/);
  project.close();
});
