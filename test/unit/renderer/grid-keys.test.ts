import { describe, expect, it } from 'vitest';
import { type GridCell, moveInGrid } from '../../../renderer/table/grid-keys.ts';

const size = { rows: 100, columns: 9, pageRows: 20 };
const from: GridCell = { row: 50, column: 4 };

describe('a key in a grid', () => {
  it.each<[string, boolean, GridCell | null]>([
    ['ArrowUp', false, { row: 49, column: 4 }],
    ['ArrowDown', false, { row: 51, column: 4 }],
    ['ArrowLeft', false, { row: 50, column: 3 }],
    ['ArrowRight', false, { row: 50, column: 5 }],
    ['PageUp', false, { row: 30, column: 4 }],
    ['PageDown', false, { row: 70, column: 4 }],
    ['Home', false, { row: 50, column: 0 }],
    ['End', false, { row: 50, column: 8 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 8 }],
    ['a', false, null],
  ])('%s with Ctrl %s', (key, ctrlKey, cell) => {
    expect(moveInGrid(from, { key, ctrlKey }, size)).toEqual(cell);
  });

  it('stays inside', () => {
    const corner = { row: 99, column: 8 };
    expect(
      ['ArrowDown', 'ArrowRight', 'PageDown'].map((key) => moveInGrid(corner, { key, ctrlKey: false }, size)),
    ).toEqual([corner, corner, corner]);
  });

  it('moves nowhere in a grid without rows', () => {
    expect(moveInGrid({ row: 0, column: 0 }, { key: 'ArrowDown', ctrlKey: false }, { ...size, rows: 0 })).toBeNull();
  });
});
