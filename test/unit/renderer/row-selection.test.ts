import { describe, expect, it } from 'vitest';
import {
  chosenRanges,
  countRows,
  isInRanges,
  type RowSelection,
  type SelectionStep,
  select,
  startSelection,
} from '../../../renderer/table/row-selection.ts';

const at = (row: number) => ({ row, column: 0 });
const taken = (...steps: readonly SelectionStep[]): RowSelection => steps.reduce(select, startSelection);
const chosen = (...steps: readonly SelectionStep[]) => chosenRanges(taken(...steps), 100);

describe('the rows that are chosen', () => {
  it('are the one with the focus until somebody chooses', () => {
    expect([chosen(), chosen({ kind: 'move', to: at(7) })]).toEqual([[[0, 0]], [[7, 7]]]);
  });

  it('go from the row where Shift was pressed first to the one where it was pressed last', () => {
    const from: SelectionStep = { kind: 'move', to: at(5) };
    expect([
      chosen(from, { kind: 'extend', to: at(6) }, { kind: 'extend', to: at(8) }),
      chosen(from, { kind: 'extend', to: at(8) }, { kind: 'extend', to: at(3) }),
    ]).toEqual([[[5, 8]], [[3, 5]]]);
  });

  it('stay when the focus moves on, so that Space adds another', () => {
    expect(chosen({ kind: 'toggle', to: at(0) }, { kind: 'move', to: at(4) }, { kind: 'toggle', to: at(4) })).toEqual([
      [0, 0],
      [4, 4],
    ]);
  });

  it('count the row with the focus when Ctrl and a click add the first other one', () => {
    expect(chosen({ kind: 'pick', to: at(3) }, { kind: 'toggle', to: at(4) }, { kind: 'toggle', to: at(9) })).toEqual([
      [3, 4],
      [9, 9],
    ]);
  });

  it('lose one from the middle of a range', () => {
    expect(chosen({ kind: 'pick', to: at(2) }, { kind: 'extend', to: at(6) }, { kind: 'toggle', to: at(4) })).toEqual([
      [2, 3],
      [5, 6],
    ]);
  });

  it('are all, then none but the focus', () => {
    const all: SelectionStep = { kind: 'all', rows: 100_000 };
    expect([
      countRows(chosenRanges(taken(all), 100_000)),
      chosenRanges(taken(all, { kind: 'none' }), 100_000),
      chosenRanges(taken({ kind: 'all', rows: 0 }), 0),
    ]).toEqual([100_000, [[0, 0]], []]);
  });

  it('end where the list ends when it has become shorter', () => {
    const many = taken({ kind: 'pick', to: at(2) }, { kind: 'extend', to: at(60) });
    expect([chosenRanges(many, 10), chosenRanges(taken({ kind: 'move', to: at(60) }), 10)]).toEqual([
      [[2, 9]],
      [[9, 9]],
    ]);
  });

  it('are told from the others', () => {
    const ranges = [
      [2, 3],
      [5, 6],
    ] as const;
    expect([1, 2, 4, 6, 7].map((row) => isInRanges(ranges, row))).toEqual([false, true, false, true, false]);
  });
});
