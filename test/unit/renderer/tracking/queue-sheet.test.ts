import { describe, expect, it } from 'vitest';
import { wholeList } from '../../../../core/lists/list-query.ts';
import { pagesOf } from '../../../../renderer/pages/tracking/chosen-people.ts';
import { countLine, filterLine, wavesLine } from '../../../../renderer/pages/tracking/print/sheet-words.ts';

describe('the sheet for the round', () => {
  it('says that not everybody is on it', () => {
    expect([countLine(14, 14), countLine(1000, 3200)]).toEqual([
      '14 people',
      'The first 1,000 of 3,200 people. Filter the list to print the others.',
    ]);
  });

  it('says what was asked for, and nothing when everybody was', () => {
    const conditions = [
      { kind: 'values', column: 'wave', oneOf: [2] },
      { kind: 'text', column: 'office', contains: '3.12' },
    ] as const;
    expect([filterLine({ ...wholeList, conditions }), filterLine(wholeList)]).toEqual([
      'Wave: 2 · Office contains “3.12”',
      '',
    ]);
  });

  it('names up to three waves, each once, and counts more', () => {
    const rows = (...waves: readonly (number | null)[]) =>
      waves.map((wave, i) => ({ id: String(i), cells: { wave, waveDay: null } }));
    expect([wavesLine(rows(2, 1, 2, null)), wavesLine(rows(1, 2, 3, 4)), wavesLine(rows(null))]).toEqual([
      'Wave 1 · Wave 2',
      '4 waves',
      '',
    ]);
  });
});

describe('many chosen rows', () => {
  it('are asked for in pages that do not reach beyond the choice', () => {
    expect([pagesOf([5, 5]), pagesOf([0, 999]), pagesOf([10, 2100])]).toEqual([
      [[5, 1]],
      [[0, 1000]],
      [
        [10, 1000],
        [1010, 1000],
        [2010, 91],
      ],
    ]);
  });
});
