import { describe, expect, it } from 'vitest';
import { sheetFacts } from '../../factories/book-facts.ts';
import { compareCsv, isError } from '../../office/compare-csv.ts';

const sheet = sheetFacts('Sites', [
  ['Site', 'Share'],
  ['=1+1', 1 / 3],
  ['Tromsø', null],
]);

describe('a sheet as CSV', () => {
  it('shows what the cells hold', () => {
    expect(compareCsv(sheet, [['Site', 'Share'], ['=1+1', '0.333333333333333'], ['Tromsø']])).toEqual([]);
  });

  it('shows shares with their sign', () => {
    const shares = sheetFacts('Sites', [[0.0408, 1, 0.5]]);
    expect(compareCsv(shares, [['4.08%', '100%', '5%']])).toEqual(['Sites C1 shows "5%"']);
  });

  it('tells of every cell that is shown otherwise', () => {
    const csv = [['Site', 'Share'], ['2', 'Err:508'], ['Tromsø', '0'], ['more']];
    expect(compareCsv(sheet, csv)).toEqual([
      'Sites A2 shows "2"',
      'Sites B2 shows "Err:508"',
      'Sites B3 shows "0"',
      'Sites A4 shows "more"',
    ]);
  });

  it('takes any day for a day, but no error and nothing empty', () => {
    const days = { ...sheet, rows: [[{ kind: 'number', value: 41712, formula: null, isDate: true } as const]] };
    expect(['14.03.2014', '', '###'].map((text) => compareCsv(days, [[text]]).length)).toEqual([0, 1, 1]);
  });
});

describe('an error', () => {
  it.each(['Err:508', '#REF!', '#NAME?', '#DIV/0!', '#N/A', '###'])('is %s', (text) => {
    expect(isError(text)).toBe(true);
  });

  it.each(['Error', '#', '# Set-Mailbox', 'F01 #', ''])('is not %j', (text) => {
    expect(isError(text)).toBe(false);
  });
});
