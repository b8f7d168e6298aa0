import type { BoardPlace } from './board-state.ts';

/** The keys of the board as the page hears them. */
export type BoardKeyPress = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean };

/** What the board looks like to the keys. */
export type BoardShape = {
  /** How many columns there are; the first is that of the unplanned. */
  readonly columns: number;
  /** How many items a column has; null while they are on the way. */
  readonly rowsIn: (column: number) => number | null;
  /** How many rows a page is. */
  readonly pageRows: number;
};

/** What a key asks for. `act` opens a card or tells why a person is where they are. */
export type BoardRequest =
  | { readonly kind: 'go' | 'extend'; readonly to: BoardPlace }
  | { readonly kind: 'lift' | 'toggle' | 'act' | 'clear' };

/** What a key asks for while something is carried; `hold` names the column. */
export type CarryRequest = { readonly kind: 'hold'; readonly column: number } | { readonly kind: 'drop' | 'put-back' };

/** The meaning of a key while nothing is carried; null leaves it to others. */
export function boardRequest(place: BoardPlace, press: BoardKeyPress, shape: BoardShape): BoardRequest | null {
  switch (press.key) {
    case ' ':
      return { kind: press.ctrlKey ? 'toggle' : 'lift' };
    case 'Enter':
      return { kind: 'act' };
    case 'Escape':
      return { kind: 'clear' };
    default: {
      const to = placeAfter(place, press, shape);
      if (to === null) return null;
      return { kind: press.shiftKey && to.column === place.column ? 'extend' : 'go', to };
    }
  }
}

/** The meaning of a key while something is carried over a column; null for keys that do nothing then. */
export function carryRequest(column: number, { key }: BoardKeyPress, { columns }: BoardShape): CarryRequest | null {
  const last = columns - 1;
  const held = (to: number): CarryRequest => ({ kind: 'hold', column: Math.max(firstWave, Math.min(last, to)) });
  switch (key) {
    case 'ArrowLeft':
      return held(column - 1);
    case 'ArrowRight':
      return held(column + 1);
    case 'Home':
      return held(firstWave);
    case 'End':
      return held(last);
    case 'Enter':
    case ' ':
      return { kind: 'drop' };
    case 'Escape':
      return { kind: 'put-back' };
    default:
      return null;
  }
}

/** The first column is that of the unplanned, into which nothing can be dropped. */
const firstWave = 1;

/** A column that is on the way takes any row; what is drawn is the last that it has. */
const mostRows = 100_000;

function placeAfter(place: BoardPlace, { key, ctrlKey }: BoardKeyPress, shape: BoardShape): BoardPlace | null {
  const { columns, rowsIn, pageRows } = shape;
  const last = (rowsIn(place.column) ?? mostRows) - 1;
  const row = Math.min(place.row, last);
  const inColumn = (to: number): BoardPlace => ({ ...place, row: Math.max(-1, Math.min(last, to)) });
  const inRow = (to: number): BoardPlace => ({ ...place, column: Math.max(0, Math.min(columns - 1, to)) });
  switch (key) {
    case 'ArrowUp':
      return inColumn(row - 1);
    case 'ArrowDown':
      return inColumn(row + 1);
    case 'PageUp':
      return inColumn(Math.max(0, row - pageRows));
    case 'PageDown':
      return inColumn(row + pageRows);
    case 'Home':
      return ctrlKey ? inRow(0) : inColumn(0);
    case 'End':
      return ctrlKey ? inRow(columns - 1) : inColumn(last);
    case 'ArrowLeft':
      return inRow(place.column - 1);
    case 'ArrowRight':
      return inRow(place.column + 1);
    default:
      return null;
  }
}
