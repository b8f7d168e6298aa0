import type { KeyboardEvent } from 'react';
import { type BoardRequest, boardRequest, type CarryRequest, carryRequest } from './board-keys.ts';
import type { BoardState } from './board-state.ts';

/** What the keys ask of the board. */
export type BoardKeyTarget = {
  readonly state: BoardState;
  readonly columns: number;
  readonly rowsIn: (column: number) => number | null;
  /** The column over which the carried card is held; that of the focus while it is over none. */
  readonly heldColumn: number;
  readonly onRequest: (request: BoardRequest) => void;
  readonly onCarry: (request: CarryRequest) => void;
};

/** The keys of the board; those pressed in its buttons are theirs. */
export function boardKeyHandler(target: BoardKeyTarget): (event: KeyboardEvent<HTMLElement>) => void {
  const { state, columns, rowsIn, heldColumn, onRequest, onCarry } = target;
  return (event) => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const shape = { columns, rowsIn, pageRows: pageRowsOf(event.currentTarget) };
    if (state.carry !== null) {
      const request = carryRequest(heldColumn, event, shape);
      if (request === null) return;
      event.preventDefault();
      onCarry(request);
      return;
    }
    if (event.key === 'Escape' && state.chosen.size === 0) return;
    const request = boardRequest(state.place, event, shape);
    if (request === null) return;
    event.preventDefault();
    onRequest(request);
  };
}

function pageRowsOf({ clientHeight }: HTMLElement): number {
  return Math.max(1, Math.floor((clientHeight - headHeight) / cardPitch) - 1);
}

const headHeight = 150;
const cardPitch = 54;
