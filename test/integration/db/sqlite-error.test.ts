import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { AppError } from '../../../core/shared/app-error.ts';
import { translateSqliteError, withTranslatedErrors } from '../../../db/sqlite-error.ts';

test.each([
  ['SQLITE_BUSY', 'project-locked'],
  ['SQLITE_BUSY_SNAPSHOT', 'project-locked'],
  ['SQLITE_LOCKED', 'project-locked'],
  ['SQLITE_READONLY', 'project-read-only'],
  ['SQLITE_READONLY_DIRECTORY', 'project-read-only'],
  ['SQLITE_CANTOPEN', 'project-read-only'],
  ['SQLITE_FULL', 'project-full'],
  ['SQLITE_CORRUPT', 'project-damaged'],
  ['SQLITE_CORRUPT_INDEX', 'project-damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'project-damaged'],
  ['SQLITE_IOERR_WRITE', 'project-damaged'],
  ['SQLITE_NOTADB', 'project-not-sqlite'],
])('%s becomes %s, with the file, the original and a hint', (sqliteCode, code) => {
  const original = new Database.SqliteError('what SQLite says', sqliteCode);
  const error = translateSqliteError(original, 'nordwind.caskade');
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code, details: { file: 'nordwind.caskade', sqliteCode }, cause: original });
  expect(error).toMatchObject({
    message: expect.stringContaining('nordwind.caskade'),
    hint: expect.stringMatching(/\.$|PROJECT$/),
  });
});

test('faults of the program and errors of others pass as they are', () => {
  const errors = [
    new Database.SqliteError('UNIQUE constraint failed', 'SQLITE_CONSTRAINT_UNIQUE'),
    new Database.SqliteError('no such table', 'SQLITE_ERROR'),
    new AppError('not-found', 'No such thing.', 'Look again.'),
    new TypeError('wrong'),
  ];
  expect(errors.map((error) => translateSqliteError(error, 'nordwind.caskade'))).toEqual(errors);
});

test('a function that succeeds gives its result', () => {
  expect(withTranslatedErrors('nordwind.caskade', () => 7)).toBe(7);
});
