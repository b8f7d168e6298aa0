import { expect, test } from 'vitest';
import { AppError } from '../../../core/shared/app-error.ts';
import { toFileError } from '../../../main/services/files/file-errors.ts';

test.each([
  ['ENOENT', 'open', 'file-missing'],
  ['ENOENT', 'read', 'file-vanished'],
  ['ESTALE', 'read', 'file-vanished'],
  ['EBUSY', 'open', 'file-locked'],
  ['EPERM', 'open', 'file-locked'],
  ['EACCES', 'read', 'file-locked'],
  ['EISDIR', 'read', 'file-not-recognized'],
  ['EIO', 'read', 'file-unreadable'],
  ['ENETUNREACH', 'open', 'file-unreadable'],
] as const)('%s while %s is %s', (systemCode, phase, code) => {
  const cause = Object.assign(new Error('system'), { code: systemCode });
  const error = toFileError(cause, 'Mailboxes.xlsx', phase);
  expect([error.code, error.details]).toEqual([code, { file: 'Mailboxes.xlsx' }]);
});

test('a locked file says what to close', () => {
  const error = toFileError(Object.assign(new Error('system'), { code: 'EBUSY' }), 'Mailboxes.xlsx', 'open');
  expect([error.message, error.hint]).toEqual([
    'Mailboxes.xlsx cannot be opened (EBUSY): another program holds it, or you may not read it.',
    'Close it in Excel and in every other program, and check that you may read it.',
  ]);
});

test('an error that has a code for people keeps it', () => {
  const error = new AppError('file-empty', 'empty', 'hint');
  expect(toFileError(error, 'a.csv', 'read')).toBe(error);
});
