import { describe, expect, it } from 'vitest';
import {
  cellText,
  columnTitles,
  headerText,
  needsRun,
  quoteSheet,
  sheetNames,
  tableNames,
} from '../../../../main/services/files/report-workbook-text.ts';

describe('texts of a workbook', () => {
  it('escape what a cell would read as something else, and nothing more', () => {
    const texts = [
      '=1+1',
      '_x000D_',
      '_x00G0_',
      'snake_case',
      '\tx\n',
      'a\nb',
      '\uFFFE',
      '\uD83D',
      '😀',
      'x'.repeat(32_768),
    ];
    expect(texts.map(cellText)).toEqual([
      ...['=1+1', '_x005F_x000D_', '_x00G0_', 'snake_case', '_x0009_x_x000A_', 'a\nb', '_xFFFE_', '\uFFFD', '😀'],
      `${'x'.repeat(32_766)}…`,
    ]);
  });

  it('need a run of their own for blanks at the ends and for what looks like an error', () => {
    expect([' a', 'a ', '#N/A', 'a b', '', '12'].map(needsRun)).toEqual([true, true, true, false, false, false]);
  });

  it('are plain in headers, where & begins a command', () => {
    expect(headerText('Smith & Sons\n&P')).toBe('Smith && Sons &&P');
  });
});

describe('names in a workbook', () => {
  it('of sheets have at most 31 characters, none that is refused, and differ', () => {
    expect(
      sheetNames(['Users', 'users', 'a/b:c', '', "'quoted'", 'x'.repeat(40), 'x'.repeat(40), 'History', '[]']),
    ).toEqual([
      ...[
        'Users',
        'users (2)',
        'a b c',
        'Sheet',
        'quoted',
        'x'.repeat(31),
        `${'x'.repeat(27)} (2)`,
        'History (2)',
        'Sheet (2)',
      ],
    ]);
  });

  it('of sheets do not end in half a character', () => {
    expect(sheetNames([`${'x'.repeat(30)}😀`])).toEqual([`${'x'.repeat(30)}\uFFFD`]);
  });

  it('of tables cannot be taken for cells, and differ', () => {
    expect(tableNames(['users', 'wave-3', 'a1', 'r', 'burn-down', 'Users', '', 'år 1'])).toEqual([
      ...['Users', 'Wave_3', 'Table_a1', 'Table_r', 'Burn_down', 'Users_2', 'Table_', 'Table__r_1'],
    ]);
  });

  it('of columns are on one line, are there and differ', () => {
    expect(columnTitles(['Name', 'name', '', ' a\n b ', 'x'.repeat(300)])).toEqual([
      ...['Name', 'name 2', 'Column 3', 'a b', 'x'.repeat(250)],
    ]);
  });

  it('of sheets are quoted in references', () => {
    expect(quoteSheet("Ann's wave")).toBe("'Ann''s wave'");
  });
});
