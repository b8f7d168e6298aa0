import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { WavesReport } from '../../../../core/api/wave-report.ts';
import type { MoveLoad } from '../move/move-load.ts';
import { useTriedMove } from '../move/use-tried-move.ts';
import { type BoardColumn, type BoardItem, rowOfPerson } from './board-items.ts';
import { type BoardPlace, loadFrom, startOfBoard, stepBoard } from './board-state.ts';
import { useBoardMoves } from './use-board-moves.ts';

/** The board as it stands: its columns, where the focus is, what is chosen and carried, and what that would do. */
export function useBoard(report: WavesReport, reveal: (column: number) => void) {
  const [state, step] = useReducer(stepBoard, startOfBoard);
  const columns = useMemo(
    (): readonly BoardColumn[] => [{ wave: null }, ...report.waves.map((wave) => ({ wave }))],
    [report],
  );
  const [known, setKnown] = useState<KnownItems>(new Map());
  const following = useRef<Following | null>(null);
  const go = useCallback(
    (to: BoardPlace) => {
      step({ kind: 'go', to });
      reveal(to.column);
    },
    [reveal],
  );
  /** Leads the focus to somebody who was moved, once the column has the card. */
  const follow = useCallback(
    (column: number, items: readonly BoardItem[]) => {
      if (following.current?.column !== column) return;
      const row = rowOfPerson(items, following.current.mailboxId);
      if (row < 0) return;
      following.current = null;
      go({ column, row });
    },
    [go],
  );
  const onItems = useCallback(
    (column: number, items: readonly BoardItem[]) => {
      setKnown((before) => new Map(before).set(column, items));
      follow(column, items);
    },
    [follow],
  );
  const onMoved = (mailboxId: number, wave: number): void => {
    const column = columnOf(columns, wave);
    if (column < 0) return;
    following.current = { column, mailboxId };
    step({ kind: 'clear' });
    go({ column, row: 0 });
    follow(column, known.get(column) ?? []);
  };
  const moves = useBoardMoves(useLatest(onMoved));
  const { carry } = state;
  const isAway = carry !== null && carry.over !== null && !isHome(carry.load, carry.over);
  const tried = useTriedMove(
    isAway && carry.over !== null ? { people: carry.load.people, wave: carry.over, whole: false } : null,
  );
  const itemAt = ({ column, row }: BoardPlace): BoardItem | null => {
    const items = known.get(column) ?? [];
    return items[Math.min(row, items.length - 1)] ?? null;
  };
  const waveAt = (column: number): number | null => columns[column]?.wave?.number ?? null;
  return {
    ...{ state, step, columns, moves, effect: tried.effect, go, onItems, itemAt, waveAt },
    itemsIn: (column: number) => known.get(column) ?? [],
    rowsIn: (column: number) => known.get(column)?.length ?? null,
    columnOf: (wave: number) => columnOf(columns, wave),
    loadAt: (place: BoardPlace): MoveLoad | null => loadFrom(state, itemAt(place), waveAt(place.column)),
  };
}

/** What the parts of the board share. */
export type BoardModel = ReturnType<typeof useBoard>;

/** True when people would be dropped where all of them are. */
export function isHome({ from }: MoveLoad, wave: number): boolean {
  return from.length === 1 && from[0] === wave;
}

type KnownItems = ReadonlyMap<number, readonly BoardItem[]>;
type Following = { readonly column: number; readonly mailboxId: number };

function columnOf(columns: readonly BoardColumn[], wave: number): number {
  return columns.findIndex((column) => column.wave?.number === wave);
}

/** A function that stays the same and does what the newest one does. */
function useLatest<Args extends readonly unknown[]>(run: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
