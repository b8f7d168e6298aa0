import { describe, expect, it } from 'vitest';
import { sheetSize } from '../../../../renderer/pages/reports/sheet-size.ts';

describe('a sheet of paper', () => {
  it.each([
    ['a4', false, 1200, { width: 794, height: 1123, zoom: 1 }],
    ['letter', true, 1200, { width: 1056, height: 816, zoom: 1 }],
    ['letter', false, 612, { width: 816, height: 1056, zoom: 0.75 }],
    ['a4', true, 750, { width: 1000, height: 794, zoom: 0.75 }],
    ['a4', false, 400, { width: 400, height: 0, zoom: 1 }],
  ] as const)('%s, across: %s, has in %i pixels the size %j', (paper, isLandscape, room, size) => {
    expect(sheetSize(paper, isLandscape, room)).toEqual(size);
  });
});
