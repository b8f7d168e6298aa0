import { describe, expect, it } from 'vitest';
import { isStale, type LockRecord, parseRecord, writeRecord } from '../../../../main/services/sharing/lock-record.ts';

const record: LockRecord = {
  user: 'isolberg',
  computer: 'WS-1002',
  platform: 'win32',
  processId: 4242,
  program: 'window',
  since: '2014-04-03T10:12:00Z',
  mark: 'a',
  seen: '2014-04-03T10:12:00.000Z',
};
const minute = 60_000;
const runs = () => true;
const ended = () => false;
const here = { computer: 'WS-1002', platform: 'win32' };

describe('a lock', () => {
  it.each<[string, boolean, LockRecord | null, number, typeof here, () => boolean]>([
    ['of a process that runs here', false, record, minute, here, runs],
    ['of a process that ended here', true, record, 0, here, ended],
    [
      'of another computer, where nobody can look for the process',
      false,
      record,
      minute,
      { ...here, computer: 'B' },
      ended,
    ],
    ['of another system on the same computer', false, record, minute, { ...here, platform: 'linux' }, ended],
    ['that was not refreshed for more than five minutes', true, record, 5 * minute + 1, here, runs],
    ['that was refreshed five minutes ago', false, record, 5 * minute, here, runs],
    ['with a time far ahead, from a clock that was wrong', true, record, -6 * minute, here, runs],
    ['with a time a little ahead', false, record, -minute, here, runs],
    ['that cannot be read, as one that is being written', false, null, 0, here, runs],
    ['that could not be read for long', true, null, 6 * minute, here, runs],
  ])('%s is stale: %s', (_, expected, found, age, own, isAlive) => {
    expect(isStale(found, age, own, isAlive)).toBe(expected);
  });

  it('is read as it was written, and has the same length when it is refreshed', () => {
    const later = { ...record, seen: '2014-04-03T10:12:30.000Z' };
    expect([parseRecord(writeRecord(record)), writeRecord(later).length]).toEqual([record, writeRecord(record).length]);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"user":"isolberg"}',
    writeRecord(record).slice(0, -3),
    JSON.stringify({ ...record, processId: '4242' }),
    JSON.stringify({ ...record, processId: -1 }),
    JSON.stringify({ ...record, program: 'editor' }),
    JSON.stringify({ ...record, user: 7 }),
  ])('is not what stands in %j', (text) => {
    expect(parseRecord(text)).toBeNull();
  });
});
