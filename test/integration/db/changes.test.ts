import { expect, test } from 'vitest';
import type { ChangeId } from '../../../db/changes.ts';
import {
  beginChange,
  dataVersion,
  listChanges,
  recordInserted,
  recordUpdated,
  redoNext,
  redoUpTo,
  touchedSince,
  undoAfter,
  undoLast,
} from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { describeTable, entityTables } from '../../../db/journaled-tables.ts';
import { writeSettings } from '../../../db/settings.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { change, errorCode, now, openNewProject, rowsOf } from './temporary-project.ts';

function addSites(db: WriteDb, id: ChangeId, ...names: readonly string[]): void {
  const insert = db.prepare<[string, string]>('INSERT INTO sites (key, name) VALUES (?, ?)');
  for (const name of names) {
    const row = Number(insert.run(name.toLowerCase(), name).lastInsertRowid);
    recordInserted(db, id, 'sites', row, row);
  }
}

function renameSite(db: WriteDb, id: ChangeId, row: number, name: string): void {
  const before = db
    .prepare<[number], Record<string, string | number | null>>('SELECT * FROM sites WHERE id = ?')
    .get(row);
  if (before === undefined) throw new Error(`no site ${row}`);
  recordUpdated(db, id, 'sites', row, before);
  db.prepare('UPDATE sites SET name = ? WHERE id = ?').run(name, row);
}

function siteNames(db: WriteDb): unknown[] {
  return db.prepare('SELECT name FROM sites ORDER BY id').pluck().all();
}

test('the list of changes tells who did what, newest first, and what is undone', () => {
  const { db } = openNewProject();
  inTransaction(db, () => beginChange(db, { at: '2014-03-14T08:00:00Z', by: 'lead', what: 'imported 3 files' }));
  inTransaction(db, () => beginChange(db, { at: '2014-03-14T09:00:00Z', by: null, what: 'changed the settings' }));
  undoLast(db, now);
  expect(listChanges(db)).toEqual([
    { id: 2, at: '2014-03-14T09:00:00Z', by: null, what: 'changed the settings', undone: true },
    { id: 1, at: '2014-03-14T08:00:00Z', by: 'lead', what: 'imported 3 files', undone: false },
  ]);
});

test('undo and redo say what they did', () => {
  const { db } = openNewProject();
  change(db, 'imported 3 files', () => undefined);
  const record = { id: 1, at: now, by: null, what: 'imported 3 files' };
  expect([undoLast(db, now), redoNext(db)]).toEqual([
    { ...record, undone: true },
    { ...record, undone: false },
  ]);
});

test('there is nothing to undo or redo in a new project', () => {
  const { db } = openNewProject();
  expect([errorCode(() => undoLast(db, now)), errorCode(() => redoNext(db))]).toEqual([
    'nothing-to-undo',
    'nothing-to-redo',
  ]);
});

test('a change needs a transaction, and a table of the journal', () => {
  const { db } = openNewProject();
  expect(() => beginChange(db, { at: now, by: null, what: 'alone' })).toThrow(/needs a transaction/);
  change(db, 'a change', (id) => {
    expect(() => recordInserted(db, id, 'meta', 1, 1)).toThrow(/no table of the journal|not a table/);
    expect(() => recordUpdated(db, id, 'meta', 1, {})).toThrow(/not a table/);
  });
  expect(() => describeTable(db, 'meta')).toThrow(/no known name/);
});

test('a row changed twice in one change goes back to what it was before the change', () => {
  const { db } = openNewProject();
  change(db, 'added', (id) => addSites(db, id, 'Oslo'));
  change(db, 'renamed twice', (id) => {
    renameSite(db, id, 1, 'Bergen');
    renameSite(db, id, 1, 'Hamburg');
  });
  const names = [siteNames(db)];
  undoLast(db, now);
  names.push(siteNames(db));
  redoNext(db);
  names.push(siteNames(db));
  expect(names).toEqual([['Hamburg'], ['Oslo'], ['Hamburg']]);
});

test('a new change ends the redo branch and forgets its journal', () => {
  const { db } = openNewProject();
  change(db, 'added', (id) => addSites(db, id, 'Oslo'));
  undoLast(db, now);
  change(db, 'added another', (id) => addSites(db, id, 'Bergen'));
  expect({
    names: siteNames(db),
    changes: listChanges(db).map(({ id, what }) => [id, what]),
    redo: errorCode(() => redoNext(db)),
    journal: [rowsOf(db, 'change_ranges'), rowsOf(db, 'change_rows')],
  }).toEqual({
    names: ['Bergen'],
    changes: [[2, 'added another']],
    redo: 'nothing-to-redo',
    journal: [[{ change_id: 2, table_name: 'sites', first_id: 1, last_id: 1 }], []],
  });
});

test('a change that is rolled back leaves the redo branch', () => {
  const { db } = openNewProject();
  change(db, 'added', (id) => addSites(db, id, 'Oslo'));
  undoLast(db, now);
  const fail = () =>
    change(db, 'failed', () => {
      throw new Error('no');
    });
  expect(fail).toThrow('no');
  redoNext(db);
  expect(siteNames(db)).toEqual(['Oslo']);
});

test('inserts in a row take one entry of the journal', () => {
  const { db } = openNewProject();
  change(db, 'added', (id) => {
    addSites(db, id, 'Oslo', 'Bergen', 'Hamburg');
    recordInserted(db, id, 'servers', 1, 100_000);
  });
  expect(rowsOf(db, 'change_ranges')).toEqual([
    { change_id: 1, table_name: 'servers', first_id: 1, last_id: 100_000 },
    { change_id: 1, table_name: 'sites', first_id: 1, last_id: 3 },
  ]);
});

test('a row that a change adds, removes and adds again is one row to undo and redo', () => {
  const { db } = openNewProject();
  change(db, 'added', (id) => {
    addSites(db, id, 'Oslo');
    db.exec('DELETE FROM sites');
    addSites(db, id, 'Bergen', 'Hamburg');
  });
  undoLast(db, now);
  const undone = siteNames(db);
  redoNext(db);
  expect([undone, siteNames(db)]).toEqual([[], ['Bergen', 'Hamburg']]);
});

test('the images of added rows are kept only while the change is undone', () => {
  const { db } = openNewProject();
  change(db, 'added', (id) => addSites(db, id, 'Oslo', 'Bergen'));
  const images = () =>
    db.prepare('SELECT row_id, before, after IS NOT NULL FROM change_rows ORDER BY row_id').raw().all();
  const kept = [images()];
  undoLast(db, now);
  kept.push(images());
  redoNext(db);
  kept.push(images());
  expect(kept).toEqual([
    [],
    [
      [1, null, 1],
      [2, null, 1],
    ],
    [],
  ]);
});

test('every change, undo and redo is a data version of its own; a rolled back one is none', () => {
  const { db } = openNewProject();
  const versions = [dataVersion(db)];
  change(db, 'added', (id) => addSites(db, id, 'Oslo'));
  versions.push(dataVersion(db));
  undoLast(db, now);
  versions.push(dataVersion(db));
  redoNext(db);
  versions.push(dataVersion(db));
  expect(() => change(db, 'failed', () => JSON.parse('{'))).toThrow();
  versions.push(dataVersion(db));
  expect(versions).toEqual([0, 1, 2, 3, 3]);
});

test('the rows that may have changed since a data version are told by table', () => {
  const { db } = openNewProject();
  change(db, 'added', (id) => addSites(db, id, 'Oslo', 'Bergen', 'Hamburg'));
  change(db, 'renamed', (id) => renameSite(db, id, 2, 'Trondheim'));
  change(db, 'settings', (id) => writeSettings(db, id, { agents: 2 }));
  undoLast(db, now);
  expect([0, 1, 2, 3, 4].map((version) => [...touchedSince(db, version)])).toEqual([
    [
      ['sites', [1, 2, 3]],
      ['settings', [1]],
    ],
    [
      ['sites', [2]],
      ['settings', [1]],
    ],
    [['settings', [1]]],
    [['settings', [1]]],
    [],
  ]);
});

test('more rows than the limit are all rows', () => {
  const { db } = openNewProject();
  change(db, 'added', (id) => addSites(db, id, 'Oslo', 'Bergen', 'Hamburg'));
  change(db, 'renamed', (id) => [1, 2, 3].forEach((row) => void renameSite(db, id, row, `site ${row}`)));
  expect(
    [touchedSince(db, 0, 2), touchedSince(db, 1, 2), touchedSince(db, 1, 3)].map((map) => map.get('sites')),
  ).toEqual(['all', 'all', [1, 2, 3]]);
});

test('everything may have changed since a version whose change is forgotten, or which the file does not know', () => {
  const { db } = openNewProject();
  change(db, 'added', (id) => addSites(db, id, 'Oslo'));
  undoLast(db, now);
  change(db, 'added another', (id) => addSites(db, id, 'Bergen'));
  const all = [...entityTables, 'settings', 'step_marks'].map((table) => [table, 'all']);
  expect([[...touchedSince(db, 1)], [...touchedSince(db, 77)]]).toEqual([all, all]);
});

test('undo takes back what was meant, and nothing that another program did meanwhile', () => {
  const { db } = openNewProject();
  change(db, 'first', (id) => addSites(db, id, 'Oslo'));
  const meant = listChanges(db)[0]?.id ?? null;
  change(db, 'second', (id) => addSites(db, id, 'Bergen'));
  expect(errorCode(() => undoLast(db, now, meant))).toBe('project-locked');
  expect(siteNames(db)).toEqual(['Oslo', 'Bergen']);
});

test('several changes are undone back to one, and done again up to one, each in one transaction', () => {
  const { db } = openNewProject();
  for (const name of ['Oslo', 'Bergen', 'Tromso']) change(db, `added ${name}`, (id) => addSites(db, id, name));
  const undone = undoAfter(db, 1, now).map(({ what }) => what);
  const afterUndo = siteNames(db);
  const redone = redoUpTo(db, 2).map(({ what }) => what);
  const afterRedo = siteNames(db);
  const all = undoAfter(db, null, now).map(({ what }) => what);
  expect({ undone, afterUndo, redone, afterRedo, all, none: siteNames(db) }).toEqual({
    undone: ['added Tromso', 'added Bergen'],
    afterUndo: ['Oslo'],
    redone: ['added Bergen'],
    afterRedo: ['Oslo', 'Bergen'],
    all: ['added Bergen', 'added Oslo'],
    none: [],
  });
});

test('an undo of several changes spares what another program has done meanwhile', () => {
  const { db } = openNewProject();
  change(db, 'added Oslo', (id) => addSites(db, id, 'Oslo'));
  change(db, 'added Bergen', (id) => addSites(db, id, 'Bergen'));
  const seen = listChanges(db)[0]?.id ?? null;
  change(db, 'added Tromso', (id) => addSites(db, id, 'Tromso'));
  expect([errorCode(() => undoAfter(db, 1, now, seen)), siteNames(db)]).toEqual([
    'project-locked',
    ['Oslo', 'Bergen', 'Tromso'],
  ]);
});

test('an undo of several changes that fails on the way leaves all of them in force', () => {
  const { db } = openNewProject();
  change(db, 'added Oslo', (id) => addSites(db, id, 'Oslo'));
  change(db, 'added Bergen', (id) => addSites(db, id, 'Bergen'));
  change(db, 'added Tromso', (id) => addSites(db, id, 'Tromso'));
  db.exec(`CREATE TRIGGER refuse BEFORE DELETE ON sites WHEN old.name = 'Bergen' BEGIN SELECT raise(ABORT, 'no'); END`);
  const version = dataVersion(db);
  expect(() => undoAfter(db, 1, now)).toThrow('no');
  expect([siteNames(db), dataVersion(db), listChanges(db).some(({ undone }) => undone)]).toEqual([
    ['Oslo', 'Bergen', 'Tromso'],
    version,
    false,
  ]);
});

test('nobody can go to a change that is not there, not in force or not undone', () => {
  const { db } = openNewProject();
  change(db, 'added Oslo', (id) => addSites(db, id, 'Oslo'));
  change(db, 'added Bergen', (id) => addSites(db, id, 'Bergen'));
  undoLast(db, now);
  const codes = [
    () => undoAfter(db, 99, now),
    () => undoAfter(db, 2, now),
    () => undoAfter(db, 1, now),
    () => redoUpTo(db, 1),
  ].map(errorCode);
  expect(codes).toEqual(['not-found', 'not-found', 'nothing-to-undo', 'not-found']);
});
