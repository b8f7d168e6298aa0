import { expect, test } from 'vitest';
import type { WriteDb } from '../../../db/driver.ts';
import { assertInTransaction, beginLongWrite, inTransaction } from '../../../db/transaction.ts';
import { openNewProject } from './temporary-project.ts';

function addSite(db: WriteDb, name: string): void {
  db.prepare<[string, string]>('INSERT INTO sites (key, name) VALUES (?, ?)').run(name.toLowerCase(), name);
}

function siteNames(db: WriteDb): unknown[] {
  return db.prepare('SELECT name FROM sites ORDER BY id').pluck().all();
}

function failing(db: WriteDb, name: string): () => never {
  return () => {
    addSite(db, name);
    throw new Error('no');
  };
}

test('a closure that returns is committed and gives its result', () => {
  const { db } = openNewProject();
  const result = inTransaction(db, () => {
    addSite(db, 'Oslo');
    return 'done';
  });
  expect([result, siteNames(db), db.inTransaction]).toEqual(['done', ['Oslo'], false]);
});

test('a closure that throws leaves nothing', () => {
  const { db } = openNewProject();
  expect(() => inTransaction(db, failing(db, 'Oslo'))).toThrow('no');
  expect([siteNames(db), db.inTransaction]).toEqual([[], false]);
});

test('a closure inside another is undone alone when it throws', () => {
  const { db } = openNewProject();
  inTransaction(db, () => {
    addSite(db, 'Oslo');
    expect(() => inTransaction(db, failing(db, 'Bergen'))).toThrow('no');
    inTransaction(db, () => addSite(db, 'Hamburg'));
  });
  expect(siteNames(db)).toEqual(['Oslo', 'Hamburg']);
});

test('a promise is refused and what it did is rolled back', () => {
  const { db } = openNewProject();
  expect(() => inTransaction(db, async () => addSite(db, 'Oslo'))).toThrow(/promise/);
  expect(siteNames(db)).toEqual([]);
});

test('a broken reference is found at the commit and rolls everything back', () => {
  const { db } = openNewProject();
  const breakReference = () => {
    addSite(db, 'Oslo');
    db.pragma('defer_foreign_keys = ON');
    db.exec("INSERT INTO imports (change_id, at, is_partial) VALUES (7, '2014-03-14', 0)");
  };
  expect(() => inTransaction(db, breakReference)).toThrow(/FOREIGN KEY/);
  expect([siteNames(db), db.inTransaction]).toEqual([[], false]);
});

test('a long write stays open across await and is there after the commit', async () => {
  const { db } = openNewProject();
  const write = beginLongWrite(db);
  addSite(db, 'Oslo');
  await Promise.resolve();
  addSite(db, 'Bergen');
  write.commit();
  write.rollback();
  expect([siteNames(db), db.inTransaction]).toEqual([['Oslo', 'Bergen'], false]);
});

test('a long write that is rolled back leaves nothing, and the connection is free again', () => {
  const { db } = openNewProject();
  const write = beginLongWrite(db);
  addSite(db, 'Oslo');
  write.rollback();
  write.rollback();
  write.commit();
  inTransaction(db, () => addSite(db, 'Bergen'));
  expect(siteNames(db)).toEqual(['Bergen']);
});

test('a long write bears no other transaction beside it', () => {
  const { db } = openNewProject();
  const write = beginLongWrite(db);
  expect(() => inTransaction(db, () => addSite(db, 'Oslo'))).toThrow(/long write is open/);
  expect(() => beginLongWrite(db)).toThrow(/transaction is open/);
  write.rollback();
  inTransaction(db, () => expect(() => beginLongWrite(db)).toThrow(/transaction is open/));
});

test('a write that needs a transaction says so', () => {
  const { db } = openNewProject();
  expect(() => assertInTransaction(db)).toThrow(/needs a transaction/);
  inTransaction(db, () => assertInTransaction(db));
});
