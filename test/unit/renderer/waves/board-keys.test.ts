import { describe, expect, it } from 'vitest';
import { type BoardShape, boardRequest, carryRequest } from '../../../../renderer/pages/waves/board/board-keys.ts';

const shape: BoardShape = { columns: 4, rowsIn: (column) => [2, 10, 3, 0][column] ?? 0, pageRows: 4 };
const plain = { ctrlKey: false, shiftKey: false };

function press(key: string, more: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) {
  return boardRequest({ column: 1, row: 6 }, { ...plain, key, ...more }, shape);
}

describe('the keys of the board', () => {
  it('go along cards and columns, and end at the edges', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    expect(keys.map((key) => press(key))).toEqual(
      [
        { column: 1, row: 5 },
        { column: 1, row: 7 },
        { column: 0, row: 6 },
        { column: 2, row: 6 },
        { column: 1, row: 0 },
        { column: 1, row: 9 },
        { column: 1, row: 2 },
        { column: 1, row: 9 },
      ].map((to) => ({ kind: 'go', to })),
    );
  });

  it('go to the first and last column with Ctrl', () => {
    expect([press('Home', { ctrlKey: true }), press('End', { ctrlKey: true })]).toEqual([
      { kind: 'go', to: { column: 0, row: 6 } },
      { kind: 'go', to: { column: 3, row: 6 } },
    ]);
  });

  it('begin at the last card of a column that is shorter, and reach its head above the first', () => {
    const from = (row: number, key: string) => boardRequest({ column: 2, row }, { ...plain, key }, shape);
    expect([from(6, 'ArrowUp'), from(0, 'ArrowUp'), from(-1, 'ArrowUp')]).toEqual([
      { kind: 'go', to: { column: 2, row: 1 } },
      { kind: 'go', to: { column: 2, row: -1 } },
      { kind: 'go', to: { column: 2, row: -1 } },
    ]);
  });

  it('go down in a column whose cards are on the way', () => {
    const waiting: BoardShape = { ...shape, rowsIn: () => null };
    expect(boardRequest({ column: 1, row: -1 }, { ...plain, key: 'ArrowDown' }, waiting)).toEqual({
      kind: 'go',
      to: { column: 1, row: 0 },
    });
  });

  it('stay at the head of an empty column', () => {
    expect(boardRequest({ column: 3, row: 2 }, { ...plain, key: 'ArrowDown' }, shape)).toEqual({
      kind: 'go',
      to: { column: 3, row: -1 },
    });
  });

  it('extend with Shift in a column and not across columns', () => {
    expect([press('ArrowDown', { shiftKey: true })?.kind, press('ArrowRight', { shiftKey: true })?.kind]).toEqual([
      'extend',
      'go',
    ]);
  });

  it('pick up, choose, open and clear', () => {
    const kinds = [press(' '), press(' ', { ctrlKey: true }), press('Enter'), press('Escape'), press('x')];
    expect(kinds.map((request) => request?.kind ?? null)).toEqual(['lift', 'toggle', 'act', 'clear', null]);
  });
});

describe('the keys while something is carried', () => {
  it('choose a wave and never the unplanned', () => {
    const held = (column: number, key: string) => carryRequest(column, { ...plain, key }, shape);
    expect([
      held(2, 'ArrowLeft'),
      held(1, 'ArrowLeft'),
      held(3, 'ArrowRight'),
      held(2, 'Home'),
      held(2, 'End'),
    ]).toEqual([1, 1, 3, 1, 3].map((column) => ({ kind: 'hold', column })));
  });

  it('drop and put back, and do nothing else', () => {
    const kinds = ['Enter', ' ', 'Escape', 'ArrowUp', 'm'].map((key) => carryRequest(2, { ...plain, key }, shape));
    expect(kinds.map((request) => request?.kind ?? null)).toEqual(['drop', 'drop', 'put-back', null, null]);
  });
});
