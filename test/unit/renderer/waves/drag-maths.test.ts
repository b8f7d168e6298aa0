import { describe, expect, it } from 'vitest';
import { columnAt, isDragged, scrollStep } from '../../../../renderer/pages/waves/board/drag-maths.ts';

const row = { left: 200, width: 1000, scrollLeft: 300, pitch: 200, columns: 8 };

describe('dragging', () => {
  it('begins four pixels from where the pointer was pressed', () => {
    const from = { x: 10, y: 10 };
    expect(
      [
        { x: 13, y: 10 },
        { x: 14, y: 10 },
        { x: 13, y: 13 },
      ].map((to) => isDragged(from, to)),
    ).toEqual([false, true, true]);
  });

  it('finds the column under the pointer, also when the columns are scrolled', () => {
    expect([199, 200, 299, 300, 1200, 1201].map((x) => columnAt(x, row))).toEqual([null, 1, 1, 2, 6, null]);
  });

  it('finds no column behind the last', () => {
    expect(columnAt(900, { ...row, columns: 4 })).toBeNull();
  });

  it('scrolls near the edges, the faster the nearer, and not between them', () => {
    expect([200, 232, 264, 700, 1136, 1168, 1200, 2000].map((x) => scrollStep(x, row))).toEqual([
      -18, -9, 0, 0, 0, 9, 18, 18,
    ]);
  });
});
