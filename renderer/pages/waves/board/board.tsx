import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from 'react';
import type { MoveEffect, WaveShift, WavesReport } from '../../../../core/api/wave-report.ts';
import type { GridPoint } from '../../../table/grid-props.ts';
import { reasonsOf } from '../move/effect-words.ts';
import { useMoveCommand } from '../move/use-move-command.ts';
import { isMenuKey, pointBelow, useWaveMenu, type WaveMenuPlace } from '../use-wave-menu.tsx';
import { WhyDialog } from '../why/why-dialog.tsx';
import styles from './board.module.css';
import type { BoardState } from './board-state.ts';
import { Column, type Holding } from './column.tsx';
import { Ghost } from './ghost.tsx';
import { HoldStrip } from './hold-strip.tsx';
import { columnId, itemId } from './item-ids.ts';
import { KeyLine } from './key-line.tsx';
import { type BoardModel, isHome, useBoard } from './use-board.ts';
import { type BoardActs, boardMouse, draggedFrom, useBoardActs } from './use-board-acts.ts';
import { boardKeyHandler } from './use-board-keys.ts';
import { useDrag } from './use-drag.ts';

/** What others can ask of the board. */
export type BoardHandle = { readonly show: (wave: number) => void };

/**
 * The waves as columns and their people as cards, which are dragged, or carried with the keys. Only what is in view is drawn,
 * and the cards of a wave are asked for when its column comes into view.
 */
export function Board(props: {
  readonly report: WavesReport;
  /** The number of the wave to begin with; null begins at the left. */
  readonly open: number | null;
  readonly ref: Ref<BoardHandle>;
}) {
  const { report, open, ref } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useColumns(report.waves.length + 1, scroller);
  const reveal = useCallback((column: number) => virtualizer.scrollToIndex(column, { align: 'auto' }), [virtualizer]);
  const model = useBoard(report, reveal);
  const acts = useBoardActs(model);
  const { state, moves, columns } = model;
  useShownWave(model, open, ref);
  const load = model.loadAt(state.place);
  useMoveCommand(load === null ? null : () => moves.dialog.open(load));
  const menu = useWaveMenu(() => scroller.current?.focus());
  const { onPointerDown, ghostRef } = useBoardDrag(model, acts, scroller);
  const heldColumn = state.carry?.over == null ? state.place.column : model.columnOf(state.carry.over);
  const onKeyDown = boardKeyHandler({
    ...{ state, columns: columns.length, heldColumn, onRequest: acts.onRequest },
    rowsIn: model.rowsIn,
    onCarry: (request) => {
      acts.onCarry(request);
      if (request.kind === 'hold') reveal(request.column);
    },
  });
  const openMenu = (column: number, at: GridPoint): boolean => {
    const wave = columns[column]?.wave ?? null;
    if (wave !== null) menu.open({ wave, at });
    return wave !== null;
  };
  return (
    <>
      <div
        ref={scroller}
        role="tree"
        aria-label="Waves and their people"
        aria-multiselectable="true"
        aria-describedby={`${id}-keys`}
        aria-activedescendant={activeId(id, model)}
        aria-busy={moves.isBusy}
        tabIndex={0}
        className={`${styles.board} ${state.carry?.way === 'pointer' ? styles.dragging : ''}`}
        onKeyDown={menuKeys(openMenu, state.place.column, onKeyDown)}
        onContextMenu={menuMouse(openMenu)}
        onPointerDown={onPointerDown}
        {...boardMouse(model, acts)}
      >
        <div role="presentation" className={styles.sizer} style={{ width: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <ColumnAt
              key={columns[index]?.wave?.number ?? 0}
              {...{ id, index, start, report, model, acts }}
              onMenu={menu.open}
            />
          ))}
        </div>
      </div>
      <HoldStrip carry={state.carry} effect={model.effect} waves={report.waves} />
      <KeyLine id={`${id}-keys`} state={state} onClear={() => model.step({ kind: 'clear' })} />
      {state.carry?.way === 'pointer' && <Ghost ref={ghostRef} load={state.carry.load} />}
      <WhyDialog place={acts.why} onClose={() => acts.setWhy(null)} />
      {moves.dialog.dialog}
      {menu.menu}
    </>
  );
}

function ColumnAt(props: {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly report: WavesReport;
  readonly model: BoardModel;
  readonly acts: BoardActs;
  readonly onMenu: (place: WaveMenuPlace) => void;
}) {
  const { id, index, start, report, model, acts, onMenu } = props;
  const column = model.columns[index];
  if (column === undefined) return null;
  const { state, step, effect } = model;
  const wave = column.wave?.number ?? null;
  return (
    <Column
      {...{ board: id, column, index, report, state, moves: model.moves, onItems: model.onItems, onMenu }}
      count={model.columns.length}
      left={start}
      holding={holdingOf(state, wave, effect)}
      shift={state.carry === null || wave === null ? null : shiftOf(effect, wave)}
      onUnfold={(key) => step({ kind: 'unfold', key })}
      onWhy={(item) => acts.explain(item, wave)}
    />
  );
}

type OpenMenu = (column: number, at: GridPoint) => boolean;

/** The keys that open the menu of the wave that has the focus; all others go on. */
function menuKeys(openMenu: OpenMenu, column: number, next: (event: KeyboardEvent<HTMLElement>) => void) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget } = event;
    if (target !== currentTarget || !isMenuKey(event)) next(event);
    else if (openMenu(column, pointBelow(activeOf(currentTarget)))) event.preventDefault();
  };
}

/** The right button opens the menu of the wave under it. */
function menuMouse(openMenu: OpenMenu) {
  return (event: MouseEvent<HTMLElement>): void => {
    const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    const at = { x: event.clientX, y: event.clientY };
    if (place !== null && openMenu(Number(place.dataset.column), at)) event.preventDefault();
  };
}

/** What has the focus in the tree; the tree itself while that is not drawn. */
function activeOf(tree: HTMLElement): Element {
  return document.getElementById(tree.getAttribute('aria-activedescendant') ?? '') ?? tree;
}

function useColumns(count: number, scroller: { readonly current: HTMLDivElement | null }) {
  return useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnPitch,
    overscan: 1,
  });
}

/** Shows the wave that the address names, and any other on demand. */
function useShownWave({ columnOf, go }: BoardModel, open: number | null, ref: Ref<BoardHandle>): void {
  const show = (wave: number): void => {
    const column = columnOf(wave);
    if (column >= 0) go({ column, row: -1 });
  };
  useImperativeHandle(ref, () => ({ show }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address leads elsewhere, not another state of the plan
  useEffect(() => {
    if (open !== null) show(open);
  }, [open]);
}

function useBoardDrag(model: BoardModel, acts: BoardActs, scroller: { readonly current: HTMLDivElement | null }) {
  return useDrag({
    ...{ scroller, pitch: columnPitch, columns: model.columns.length },
    loadAt: (pressed) => draggedFrom(model, pressed),
    onLift: (load) => acts.lift(load, 'pointer'),
    onHold: acts.hold,
    onDrop: acts.drop,
    onPutBack: acts.putBack,
  });
}

/** The id of what has the focus, where it is drawn; the head of its column else. */
function activeId(id: string, { state, itemsIn }: BoardModel): string {
  const { column, row } = state.place;
  const last = Math.min(row, itemsIn(column).length - 1);
  return last < 0 ? columnId(id, column) : itemId(id, column, last);
}

function holdingOf({ carry }: BoardState, wave: number | null, effect: MoveEffect | null): Holding {
  if (carry === null || wave === null || carry.over !== wave || isHome(carry.load, wave)) return { kind: 'none' };
  if (effect === null) return { kind: 'waits' };
  const [reason] = reasonsOf(effect.refused);
  return reason === undefined ? { kind: 'takes' } : { kind: 'refuses', reason };
}

/** What a move in hand would make of a wave; a refused one makes nothing of it. */
function shiftOf(effect: MoveEffect | null, wave: number): WaveShift | null {
  if (effect === null || effect.refused.length > 0) return null;
  return [...(effect.to === null ? [] : [effect.to]), ...effect.from].find(({ number }) => number === wave) ?? null;
}

const columnPitch = 212;
