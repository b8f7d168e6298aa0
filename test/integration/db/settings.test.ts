import { expect, test } from 'vitest';
import { redoNext, undoLast } from '../../../db/changes.ts';
import { findMapping, saveMapping } from '../../../db/saved-mappings.ts';
import { readSettings, writeSettings } from '../../../db/settings.ts';
import { change, errorCode, now, openNewProject } from './temporary-project.ts';

test('a new project has no settings', () => {
  expect(readSettings(openNewProject().db)).toEqual({});
});

test('settings are replaced, undone and redone', () => {
  const { db } = openNewProject();
  change(db, 'first', (id) => writeSettings(db, id, { agents: 2, vips: ['mlien'] }));
  change(db, 'second', (id) => writeSettings(db, id, { agents: 3 }));
  const seen = [readSettings(db)];
  undoLast(db, now);
  seen.push(readSettings(db));
  undoLast(db, now);
  seen.push(readSettings(db));
  redoNext(db);
  seen.push(readSettings(db));
  expect(seen).toEqual([{ agents: 3 }, { agents: 2, vips: ['mlien'] }, {}, { agents: 2, vips: ['mlien'] }]);
});

test('settings that somebody spoiled in the file are refused', () => {
  const { db } = openNewProject();
  db.exec(`UPDATE settings SET json = '{"agents":"many"}'`);
  expect(errorCode(() => readSettings(db))).toBe('settings-invalid');
});

test('a mapping is remembered for its header set, the last one counts, and undo leaves it', () => {
  const { db } = openNewProject();
  const first = { kind: 'databases', columns: new Map([['db', 'name']]), values: [] } as const;
  const second = {
    kind: 'databases',
    columns: new Map([
      ['db', 'server'],
      ['notes', null],
    ]),
    values: [{ field: 'recovery', from: 'oui', to: 'true' }],
  } as const;
  change(db, 'an import', () => {
    saveMapping(db, 'db|notes', first, now);
    saveMapping(db, 'db|notes', second, now);
  });
  undoLast(db, now);
  expect([findMapping(db, 'db|notes'), findMapping(db, 'other')]).toEqual([second, null]);
});
