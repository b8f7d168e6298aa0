import { expect, test } from 'vitest';
import { recordInserted, recordUpdated, undoLast } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { readFirstBindings } from '../../../db/first-bindings.ts';
import { change, now, openNewProject } from './temporary-project.ts';

/** Binds a database in a change of its own. */
function bind(db: WriteDb, id: number, binding: string | null): void {
  change(db, `${id}: ${binding}`, (changeId) => {
    const before = db.prepare<[number], Record<string, string | number | null>>('SELECT * FROM databases WHERE id = ?');
    const row = before.get(id);
    if (row === undefined) {
      db.prepare("INSERT INTO databases (id, key, name) VALUES (?, 'key ' || ?, 'MDB-' || ?)").run(id, id, id);
      recordInserted(db, changeId, 'databases', id, id);
    } else recordUpdated(db, changeId, 'databases', id, row);
    db.prepare('UPDATE databases SET rpc_client_access_server = ? WHERE id = ?').run(binding, id);
  });
}

test('the oldest binding that was replaced is kept, blanks and databases that never changed are not', () => {
  const { db } = openNewProject();
  for (const [id, binding] of [
    [1, 'cas1'],
    [1, 'cas2'],
    [1, 'array'],
    [2, 'array'],
    [3, null],
    [3, '  '],
    [3, 'cas1'],
    [3, 'array'],
  ] as const)
    bind(db, id, binding);
  expect([...readFirstBindings(db)].toSorted()).toEqual([
    [1, 'cas1'],
    [3, 'cas1'],
  ]);
});

test('what was undone is forgotten', () => {
  const { db } = openNewProject();
  bind(db, 1, 'cas1');
  bind(db, 1, 'array');
  const before = [...readFirstBindings(db)];
  undoLast(db, now);
  expect([before, [...readFirstBindings(db)]]).toEqual([[[1, 'cas1']], []]);
});
