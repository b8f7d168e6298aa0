import { describe, expect, it } from 'vitest';
import { sheetEntries } from '../../../../renderer/pages/reports/sheet-entries.ts';

/** A summary, the users, the sheets of so many waves with ten people each, and the sources. */
function sheetsWith(waves: number) {
  const rosters = Array.from({ length: waves }, (_, i) => ({ key: `wave-${i + 1}`, name: `Wave ${i + 1}`, rows: 10 }));
  const before = [
    { key: 'summary', name: 'Summary', rows: null },
    { key: 'users', name: 'Users', rows: 40 },
  ];
  return [...before, ...rosters, { key: 'sources', name: 'Sources', rows: 8 }];
}

describe('the sheets to choose from', () => {
  it('are chosen one by one', () => {
    const entries = sheetEntries(sheetsWith(12));
    expect([entries.length, entries.slice(0, 3)]).toEqual([
      15,
      [
        { keys: ['summary'], name: 'Summary', rows: null },
        { keys: ['users'], name: 'Users', rows: 40 },
        { keys: ['wave-1'], name: 'Wave 1', rows: 10 },
      ],
    ]);
  });

  it('of more than a dozen waves are chosen together, at the place of the first', () => {
    const entries = sheetEntries(sheetsWith(13));
    expect(entries.map(({ keys, name, rows }) => [keys.length, name, rows])).toEqual([
      [1, 'Summary', null],
      [1, 'Users', 40],
      [13, 'Wave 1 – Wave 13', 130],
      [1, 'Sources', 8],
    ]);
  });
});
