import { assertNever } from '../../../../core/shared/assert.ts';
import { joinLoads, type MoveLoad } from '../move/move-load.ts';
import { type BoardItem, canMove, loadOf } from './board-items.ts';

/** Where the focus is: a column from 0, and the row of an item in it; row -1 is the head of the column. */
export type BoardPlace = { readonly column: number; readonly row: number };

/** What was picked up and where it is held: `over` is the number of a wave, null while it is over none. */
export type Carry = {
  readonly load: MoveLoad;
  readonly over: number | null;
  readonly way: 'keys' | 'pointer';
};

export type BoardState = {
  readonly place: BoardPlace;
  /** From where Shift extends. */
  readonly anchor: BoardPlace;
  /** What is chosen, by the key of its item; empty means that only the item with the focus is. */
  readonly chosen: ReadonlyMap<string, MoveLoad>;
  /** Keys of the cards whose people are shown. */
  readonly open: ReadonlySet<string>;
  readonly carry: Carry | null;
};

/** An item and the wave of its column. */
export type PlacedItem = { readonly item: BoardItem; readonly wave: number };

/**
 * A step on the board.
 *
 * - `go` the focus goes, what is chosen stays · `pick` only this: a click · `toggle` this too, or not any more
 * - `extend` all from the anchor to here, in one column · `clear` nothing is chosen
 * - `unfold` a card shows its people, or hides them
 * - `lift` picks up · `hold` over another wave · `let-go` drops or puts back: the move itself is no matter of this
 */
export type BoardStep =
  | { readonly kind: 'go' | 'pick'; readonly to: BoardPlace }
  | {
      readonly kind: 'toggle';
      readonly to: BoardPlace;
      readonly added: PlacedItem;
      readonly focused: PlacedItem | null;
    }
  | { readonly kind: 'extend'; readonly to: BoardPlace; readonly items: readonly BoardItem[]; readonly wave: number }
  | { readonly kind: 'unfold'; readonly key: string }
  | { readonly kind: 'lift'; readonly carry: Carry }
  | { readonly kind: 'hold'; readonly over: number | null }
  | { readonly kind: 'let-go' | 'clear' };

/** The board as it opens. */
export const startOfBoard: BoardState = {
  place: { column: 0, row: -1 },
  anchor: { column: 0, row: -1 },
  chosen: new Map(),
  open: new Set(),
  carry: null,
};

/** The board after a step. */
export function stepBoard(state: BoardState, step: BoardStep): BoardState {
  switch (step.kind) {
    case 'go':
      return { ...state, place: step.to, anchor: step.to };
    case 'pick':
      return { ...state, place: step.to, anchor: step.to, chosen: new Map() };
    case 'toggle':
      return { ...state, place: step.to, anchor: step.to, chosen: toggled(state.chosen, step.added, step.focused) };
    case 'extend':
      return { ...state, place: step.to, chosen: extended(state.anchor, step) };
    case 'unfold':
      return { ...state, open: flipped(state.open, step.key) };
    case 'lift':
      return { ...state, carry: step.carry };
    case 'hold':
      return state.carry === null || state.carry.over === step.over
        ? state
        : { ...state, carry: { ...state.carry, over: step.over } };
    case 'let-go':
      return { ...state, carry: null };
    case 'clear':
      return { ...state, chosen: new Map() };
    default:
      return assertNever(step, 'step');
  }
}

/** What a move from here would take: all that is chosen when the item belongs to it or there is none, else the item alone. */
export function loadFrom(state: BoardState, item: BoardItem | null, wave: number | null): MoveLoad | null {
  const isChosen = item === null || state.chosen.has(item.key);
  if (isChosen && state.chosen.size > 0) return joinLoads([...state.chosen.values()]);
  return item === null || wave === null || !canMove(item) ? null : loadOf(item, wave);
}

/** The item with the focus counts as chosen already when another is added to it. */
function toggled(chosen: BoardState['chosen'], added: PlacedItem, focused: PlacedItem | null): BoardState['chosen'] {
  const next = new Map(chosen);
  if (next.delete(added.item.key)) return next;
  const first = chosen.size === 0 && focused !== null ? [focused, added] : [added];
  for (const { item, wave } of first) if (canMove(item)) next.set(item.key, loadOf(item, wave));
  return next;
}

type Extend = Extract<BoardStep, { readonly kind: 'extend' }>;

/** People of a card that is chosen too are not chosen once more. */
function extended(anchor: BoardPlace, { to, items, wave }: Extend): BoardState['chosen'] {
  const from = anchor.column === to.column ? anchor.row : to.row;
  const range = items.slice(Math.max(0, Math.min(from, to.row)), Math.max(from, to.row) + 1).filter(canMove);
  const cards = new Set(range.flatMap((item) => (item.kind === 'card' ? item.key : [])));
  const own = range.filter((item) => item.kind === 'card' || !cards.has(item.card.key));
  return new Map(own.map((item) => [item.key, loadOf(item, wave)]));
}

function flipped(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
