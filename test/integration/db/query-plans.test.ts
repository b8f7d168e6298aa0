import { expect, test } from 'vitest';
import { openNewProject } from './temporary-project.ts';

/** What SQLite would do for a statement, one line a step. */
function planOf(sql: string): string[] {
  const { db } = openNewProject();
  return db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail);
}

test('all mailboxes are read in the order of the table, without a sort', () => {
  expect(planOf('SELECT id, alias FROM mailboxes WHERE gone_in IS NULL ORDER BY id')).toEqual(['SCAN mailboxes']);
});

test('a few profiles are found by id', () => {
  const sql = "SELECT id FROM profiles WHERE gone_in IS NULL AND id IN (SELECT value FROM json_each('[]')) ORDER BY id";
  expect(planOf(sql)[0]).toBe('SEARCH profiles USING INTEGER PRIMARY KEY (rowid=?)');
});

test('a row is found by its key', () => {
  expect(planOf("SELECT id FROM profiles WHERE key = 'x'")[0]).toMatch(/^SEARCH profiles USING .*INDEX .*\(key=\?\)$/);
});

test('rejected rows are found by their file, without a sort', () => {
  expect(planOf('SELECT cells FROM rejected_rows WHERE import_file_id = 1 ORDER BY id')).toEqual([
    'SEARCH rejected_rows USING INDEX rejected_rows_file (import_file_id=?)',
  ]);
});

test('the journal of a change is found by the change, and in the order of rows', () => {
  const sql = "SELECT before FROM change_rows WHERE change_id = 1 AND table_name = 'sites' ORDER BY row_id";
  expect(planOf(sql)).toEqual([
    expect.stringMatching(/^SEARCH change_rows USING INDEX .*\(change_id=\? AND table_name=\?\)$/),
  ]);
});

test('dropping undone changes finds their journal by index', () => {
  expect(planOf('DELETE FROM change_rows WHERE change_id = 1')[0]).toMatch(
    /^SEARCH change_rows USING .*\(change_id=\?\)$/,
  );
});

test('the journal of databases is found by index, and not read for every change of other rows', () => {
  const sql = `SELECT row_id FROM changes CROSS JOIN change_rows ON change_id = changes.id
    WHERE undone_at IS NULL AND table_name = 'databases' ORDER BY changes.id DESC`;
  expect(planOf(sql)).toEqual([
    'SCAN changes',
    expect.stringMatching(/^SEARCH change_rows USING .*\(change_id=\? AND table_name=\?\)$/),
  ]);
});
