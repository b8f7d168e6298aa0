import { expect, test } from 'vitest';
import type { Issue } from '../../../core/import/issue.ts';
import { undoLast } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import {
  findEarlierFile,
  insertImport,
  insertImportFile,
  lastImportId,
  listImportFiles,
  listImports,
  type NewImportFile,
  updateImportFile,
} from '../../../db/import-history.ts';
import { insertRejectedRow, iterateRejectedRows } from '../../../db/rejected-rows.ts';
import { change, now, openNewProject, rowsOf } from './temporary-project.ts';

const mailboxes: NewImportFile = {
  fileName: 'Mailboxes.csv',
  sheet: null,
  kind: 'mailboxes',
  preset: 'get-mailbox',
  encoding: 'utf-8',
  delimiter: ';',
  sha256: 'a'.repeat(64),
  bytes: 5_000_000_000,
  modifiedAt: '2014-03-10T10:00:00',
  mapping: { alias: 'Alias' },
  header: ['Alias', 'Name'],
};
const workbook: NewImportFile = {
  ...mailboxes,
  fileName: 'All.xlsx',
  sheet: 'DB',
  kind: 'databases',
  sha256: 'b'.repeat(64),
  mapping: null,
};
const counts = { rows: 6, new: 1, changed: 2, unchanged: 3, gone: 4, duplicates: 5, rejected: 6 };
const issue: Issue = {
  severity: 'info',
  code: 'TYPE_LINE_SKIPPED',
  row: 1,
  column: null,
  count: 1,
  message: 'A line.',
  hint: 'None.',
};

function runImport(db: WriteDb, files: readonly NewImportFile[], by: string | null = null): number {
  return change(db, 'an import', (changeId) => {
    const run = { changeId, at: now, by, culture: 'de-DE', collected: null, isPartial: true };
    const id = insertImport(db, run);
    for (const file of files) updateImportFile(db, insertImportFile(db, id, file), { counts, issues: [issue] });
    return id;
  });
}

test('an import keeps what was said for the run, and each file with its account', () => {
  const { db } = openNewProject();
  runImport(db, [mailboxes], 'lead');
  expect([rowsOf(db, 'imports'), rowsOf(db, 'import_files')]).toEqual([
    [{ id: 1, change_id: 1, at: now, by: 'lead', culture: 'de-DE', collected: null, is_partial: 1 }],
    [
      {
        id: 1,
        import_id: 1,
        file_name: 'Mailboxes.csv',
        sheet: null,
        kind: 'mailboxes',
        preset: 'get-mailbox',
        encoding: 'utf-8',
        delimiter: ';',
        sha256: 'a'.repeat(64),
        bytes: 5_000_000_000,
        modified_at: '2014-03-10T10:00:00',
        mapping: '{"alias":"Alias"}',
        header: '["Alias","Name"]',
        row_count: 6,
        new_count: 1,
        changed_count: 2,
        unchanged_count: 3,
        gone_count: 4,
        duplicate_count: 5,
        rejected_count: 6,
        issues: JSON.stringify([issue]),
      },
    ],
  ]);
});

test('imports are listed newest first; an undone one stays in the list until something else is changed', () => {
  const { db } = openNewProject();
  runImport(db, [mailboxes, workbook], 'lead');
  runImport(db, [workbook]);
  undoLast(db, now);
  const first = { file: 'Mailboxes.csv', sheet: null, kind: 'mailboxes', hash: 'a'.repeat(64), rows: 6, rejected: 6 };
  const second = { file: 'All.xlsx', sheet: 'DB', kind: 'databases', hash: 'b'.repeat(64), rows: 6, rejected: 6 };
  const kept = { id: 1, at: now, by: 'lead', undone: false, files: [first, second] };
  const listed = [listImports(db)];
  change(db, 'something else', () => undefined);
  listed.push(listImports(db));
  expect(listed).toEqual([[{ id: 2, at: now, by: null, undone: true, files: [second] }, kept], [kept]]);
});

test('only an import in force is the last one and has files', () => {
  const { db } = openNewProject();
  const before = [lastImportId(db), listImportFiles(db, 1)];
  runImport(db, [mailboxes]);
  const during = [lastImportId(db), listImportFiles(db, 1)];
  undoLast(db, now);
  expect({ before, during, after: [lastImportId(db), listImportFiles(db, 1)] }).toEqual({
    before: [null, null],
    during: [1, [{ id: 1, file: 'Mailboxes.csv', sheet: null, header: ['Alias', 'Name'] }]],
    after: [null, null],
  });
});

test('the same bytes are found again, the first time they came, but not in the import that asks', () => {
  const { db } = openNewProject();
  runImport(db, [mailboxes]);
  runImport(db, [{ ...mailboxes, modifiedAt: '2014-04-01T10:00:00' }, workbook]);
  expect([
    findEarlierFile(db, mailboxes.sha256),
    findEarlierFile(db, mailboxes.sha256, 1),
    findEarlierFile(db, workbook.sha256, 2),
    findEarlierFile(db, 'c'.repeat(64)),
  ]).toEqual([
    { id: 1, importId: 1, modifiedAt: '2014-03-10T10:00:00' },
    { id: 2, importId: 2, modifiedAt: '2014-04-01T10:00:00' },
    null,
    null,
  ]);
});

test('rejected rows come back as they were read, in order, and are undone with their import', () => {
  const { db } = openNewProject();
  const problem = { code: 'KEY_MISSING', column: 'Alias', message: 'It is empty.', hint: 'Fill it in.' } as const;
  change(db, 'an import', (changeId) => {
    const run = insertImport(db, { changeId, at: now, by: null, culture: null, collected: null, isPartial: false });
    const file = insertImportFile(db, run, mailboxes);
    insertRejectedRow(db, file, { row: 7, cells: ['', '=cmd|x', 'with \0 in it'], ...problem });
    insertRejectedRow(db, file, { row: 3, cells: [], ...problem, column: null });
  });
  const stored = [...iterateRejectedRows(db, 1)];
  undoLast(db, now);
  expect([stored, [...iterateRejectedRows(db, 1)]]).toEqual([
    [
      { row: { row: 7, cells: ['', '=cmd|x', 'with \0 in it'] }, problem },
      { row: { row: 3, cells: [] }, problem: { ...problem, column: null } },
    ],
    [],
  ]);
});

test('files and rows of an import that does not exist are faults', () => {
  const { db } = openNewProject();
  expect(() => change(db, 'an import', () => insertImportFile(db, 9, mailboxes))).toThrow(/FOREIGN KEY|no import 9/);
  expect(() => updateImportFile(db, 9, { counts, issues: [] })).toThrow(/0 rows changed/);
});
