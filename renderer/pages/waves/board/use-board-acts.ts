import { type MouseEvent, useState } from 'react';
import { assertNever } from '../../../../core/shared/assert.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import type { MoveLoad } from '../move/move-load.ts';
import type { WhyPlace } from '../why/why-dialog.tsx';
import { type BoardItem, canMove, canOpen, personOf } from './board-items.ts';
import type { BoardRequest, CarryRequest } from './board-keys.ts';
import type { BoardPlace, PlacedItem } from './board-state.ts';
import { type BoardModel, isHome } from './use-board.ts';

/** What keys and mouse do on the board. */
export function useBoardActs(model: BoardModel) {
  const announce = useAnnounce();
  const [why, setWhy] = useState<WhyPlace | null>(null);
  const { state, step, go, itemAt, itemsIn, waveAt, loadAt, moves } = model;
  const hold = (column: number | null): void => {
    step({ kind: 'hold', over: column === null ? null : waveAt(column) });
  };
  const putBack = (): void => {
    if (state.carry !== null) announce(`${state.carry.load.title} stays where it was.`);
    step({ kind: 'let-go' });
  };
  const drop = (): void => {
    const { carry } = state;
    if (carry === null || carry.over === null || isHome(carry.load, carry.over)) {
      putBack();
      return;
    }
    step({ kind: 'let-go' });
    moves.drop(carry.load, carry.over);
  };
  const lift = (load: MoveLoad, way: 'keys' | 'pointer'): void => {
    step({ kind: 'lift', carry: { load, over: waveAt(state.place.column), way } });
  };
  const liftHere = (): void => {
    const load = loadAt(state.place);
    if (load !== null) lift(load, 'keys');
    else if (itemAt(state.place) !== null && state.place.row >= 0)
      announce('Those in no wave cannot be moved: first settle what the card says.');
  };
  const explain = (item: BoardItem, wave: number | null): void => {
    const person = personOf(item);
    if (person !== null) setWhy({ person, wave });
  };
  const act = (place: BoardPlace): void => {
    const item = itemAt(place);
    if (item === null || place.row < 0) return;
    if (item.kind === 'card' && canOpen(item.card)) step({ kind: 'unfold', key: item.key });
    else explain(item, waveAt(place.column));
  };
  const focusedItem = (): PlacedItem | null => {
    const { place } = state;
    const item = place.row < 0 ? null : itemAt(place);
    const wave = waveAt(place.column);
    return item === null || wave === null ? null : { item, wave };
  };
  /** Chooses from the anchor on, or one more. */
  const choose = (kind: 'toggle' | 'extend', to: BoardPlace): void => {
    const wave = waveAt(to.column);
    const item = itemAt(to);
    if (wave === null || item === null || to.row < 0) go(to);
    else if (kind === 'toggle') step({ kind, to, added: { item, wave }, focused: focusedItem() });
    else step({ kind, to, items: itemsIn(to.column), wave });
  };
  const onRequest = (request: BoardRequest): void => {
    switch (request.kind) {
      case 'go':
        go(request.to);
        break;
      case 'extend':
        choose('extend', request.to);
        break;
      case 'toggle':
        choose('toggle', state.place);
        break;
      case 'lift':
        liftHere();
        break;
      case 'act':
        act(state.place);
        break;
      case 'clear':
        step({ kind: 'clear' });
        break;
      default:
        assertNever(request, 'request');
    }
  };
  const onCarry = (request: CarryRequest): void => {
    if (request.kind === 'hold') hold(request.column);
    else if (request.kind === 'drop') drop();
    else putBack();
  };
  return { why, setWhy, hold, putBack, drop, lift, explain, act, choose, onRequest, onCarry };
}

export type BoardActs = ReturnType<typeof useBoardActs>;

/** The mouse on the board: a click chooses, with Ctrl one more, with Shift all between; a double click opens. */
export function boardMouse({ step }: BoardModel, { choose, act }: BoardActs) {
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const to = placeOf(event.target);
    if (to === null || isControl(event.target)) return;
    if (event.shiftKey) choose('extend', to);
    else if (event.ctrlKey || event.metaKey) choose('toggle', to);
    else step({ kind: 'pick', to });
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    const to = placeOf(event.target);
    if (to !== null && !isControl(event.target)) act(to);
  };
  return { onClick, onDoubleClick };
}

/** What would be dragged from an element: all that is chosen, or the card alone; null where nothing can be. */
export function draggedFrom({ itemAt, loadAt }: BoardModel, pressed: Element): MoveLoad | null {
  const place = placeOf(pressed);
  if (place === null || place.row < 0) return null;
  const item = itemAt(place);
  return item === null || !canMove(item) ? null : loadAt(place);
}

function placeOf(target: EventTarget): BoardPlace | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (element === null) return null;
  return { column: Number(element.dataset.column), row: Number(element.dataset.row) };
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, input') !== null;
}
