import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangeId } from '../../../db/changes.ts';
import {
  beginChange,
  dataVersion,
  recordInserted,
  recordUpdated,
  redoNext,
  touchedSince,
  undoLast,
} from '../../../db/changes.ts';
import type { ReadDb, WriteDb } from '../../../db/driver.ts';
import { journaledTables } from '../../../db/journaled-tables.ts';
import { beginLongWrite } from '../../../db/transaction.ts';
import { change, errorCode, now, openNewProject } from './temporary-project.ts';

type Table = 'mailboxes' | 'profiles';
type StoredImage = Record<string, string | number | null>;

/** One write within a change. `at` picks an existing row, `value` is new content. */
type Write =
  | { readonly kind: 'insert'; readonly table: Table; readonly count: number; readonly value: string }
  | { readonly kind: 'update' | 'gone' | 'delete'; readonly table: Table; readonly at: number; readonly value: string }
  | { readonly kind: 'swap'; readonly table: Table; readonly at: number; readonly other: number };
type Step =
  | { readonly kind: 'change' | 'abandon'; readonly writes: readonly Write[] }
  | { readonly kind: 'undo' | 'redo' };
type Dump = Readonly<Record<string, readonly StoredImage[]>>;

const table = fc.constantFrom<Table[]>('mailboxes', 'profiles');
const value = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));
const at = fc.nat(50);
const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), table, count: fc.integer({ min: 1, max: 4 }), value }),
  fc.record({ kind: fc.constantFrom('update' as const, 'gone' as const, 'delete' as const), table, at, value }),
  fc.record({ kind: fc.constant('swap' as const), table, at, other: at }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('change' as const), writes: fc.array(write, { maxLength: 8 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('abandon' as const), writes: fc.array(write, { maxLength: 4 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
);

test('undo and redo go through the exact states that the changes made', () => {
  const { db } = openNewProject();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
      while (errorCode(() => undoLast(db, now)) === 'no error');
      const states: Dump[] = [dump(db)];
      change(db, 'a start that nothing can be redone after', () => undefined);
      states.push(dump(db));
      let current = 1;
      const seen = new Map<number, Dump>([[dataVersion(db), dump(db)]]);
      for (const next of steps) {
        if (next.kind === 'change') {
          change(db, 'a step', (id) => applyWrites(db, id, next.writes));
          states.splice(++current, states.length, dump(db));
        } else if (next.kind === 'abandon') abandon(db, next.writes);
        else if (next.kind === 'undo') {
          expect(errorCode(() => undoLast(db, now))).toBe(current === 0 ? 'nothing-to-undo' : 'no error');
          current = Math.max(0, current - 1);
        } else {
          const last = states.length - 1;
          expect(errorCode(() => redoNext(db))).toBe(current === last ? 'nothing-to-redo' : 'no error');
          current = Math.min(last, current + 1);
        }
        expect(dump(db)).toEqual(states[current]);
        seen.set(dataVersion(db), dump(db));
      }
      for (const [version, before] of seen) expectTouched(db, version, before);
    }),
    { numRuns: 60 },
  );
});

/** Every row that differs from what it was must be reported; more may be. */
function expectTouched(db: ReadDb, version: number, before: Dump): void {
  const touched = touchedSince(db, version);
  for (const [name, rows] of Object.entries(dump(db))) {
    const ids = touched.get(name) ?? [];
    const old = new Map((before[name] ?? []).map((row) => [row.id, JSON.stringify(row)]));
    const present = new Map(rows.map((row) => [row.id, JSON.stringify(row)]));
    const different = [...new Set([...old.keys(), ...present.keys()])].filter((id) => old.get(id) !== present.get(id));
    if (ids !== 'all') expect(different.filter((id) => !ids.includes(Number(id)))).toEqual([]);
  }
}

function abandon(db: WriteDb, writes: readonly Write[]): void {
  const long = beginLongWrite(db);
  applyWrites(db, beginChange(db, { at: now, by: null, what: 'abandoned' }), writes);
  long.rollback();
}

let keys = 0;

function applyWrites(db: WriteDb, id: ChangeId, writes: readonly Write[]): void {
  for (const item of writes) {
    if (item.kind === 'insert') insert(db, id, item.table, item.count, item.value);
    else if (item.kind === 'swap') swapKeys(db, id, item.table, item.at, item.other);
    else touch(db, id, item.kind, item.table, item.at, item.value);
  }
}

function insert(db: WriteDb, id: ChangeId, name: Table, count: number, text: string): void {
  const column = name === 'mailboxes' ? 'display_name' : 'computer';
  const statement = db.prepare<unknown[]>(`INSERT INTO ${name} (key, ${column}, source_row) VALUES (?, ?, ?)`);
  const added = Array.from({ length: count }, () =>
    Number(statement.run(`key ${keys++}`, text, 2 ** 40).lastInsertRowid),
  );
  recordInserted(db, id, name, added[0] ?? 0, added.at(-1) ?? 0);
}

function touch(
  db: WriteDb,
  id: ChangeId,
  kind: 'update' | 'gone' | 'delete',
  name: Table,
  at: number,
  text: string,
): void {
  const row = pick(db, name, at);
  if (row === undefined) return;
  recordUpdated(db, id, name, Number(row.id), row);
  if (kind === 'delete') db.prepare(`DELETE FROM ${name} WHERE id = ?`).run(row.id);
  else if (kind === 'gone') db.prepare(`UPDATE ${name} SET gone_in = ? WHERE id = ?`).run(id, row.id);
  else db.prepare(`UPDATE ${name} SET collected = ?, gone_in = NULL WHERE id = ?`).run(text, row.id);
}

function swapKeys(db: WriteDb, id: ChangeId, name: Table, at: number, other: number): void {
  const [left, right] = [pick(db, name, at), pick(db, name, other)];
  if (left === undefined || right === undefined) return;
  recordUpdated(db, id, name, Number(left.id), left);
  recordUpdated(db, id, name, Number(right.id), right);
  const setKey = db.prepare(`UPDATE ${name} SET key = ? WHERE id = ?`);
  setKey.run('between', left.id);
  setKey.run(left.key, right.id);
  setKey.run(right.id === left.id ? left.key : right.key, left.id);
}

function pick(db: ReadDb, name: Table, at: number): StoredImage | undefined {
  const rows = db.prepare<[], StoredImage>(`SELECT * FROM ${name} ORDER BY id`).all();
  return rows.length === 0 ? undefined : rows[at % rows.length];
}

function dump(db: ReadDb): Dump {
  const tables = [...journaledTables].map((name) => [
    name,
    db.prepare<[], StoredImage>(`SELECT * FROM ${name} ORDER BY id`).all(),
  ]);
  return Object.fromEntries(tables);
}
