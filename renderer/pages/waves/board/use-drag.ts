import {
  type PointerEvent as PressEvent,
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react';
import type { MoveLoad } from '../move/move-load.ts';
import { type ColumnRow, columnAt, isDragged, type Point, scrollStep } from './drag-maths.ts';

/** What dragging asks of the board. */
export type DragTarget = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly pitch: number;
  readonly columns: number;
  /** What would be picked up by the element that is pressed; null where there is nothing to drag. */
  readonly loadAt: (pressed: Element) => MoveLoad | null;
  readonly onLift: (load: MoveLoad) => void;
  /** The column under the pointer; null beside them. */
  readonly onHold: (column: number | null) => void;
  readonly onDrop: () => void;
  readonly onPutBack: () => void;
};

/** Dragging cards with the mouse or a pen; a finger scrolls. Gives what the board listens with, and where the ghost card goes. */
export function useDrag(target: DragTarget) {
  const current = useRef(target);
  useEffect(() => {
    current.current = target;
  });
  const ghost = useRef<HTMLElement | null>(null);
  const drag = useRef<Drag | null>(null);
  const end = useCallback((finish: 'drop' | 'put-back') => {
    const ended = drag.current;
    if (ended === null) return;
    drag.current = null;
    ended.stop();
    if (!ended.isLifted) return;
    if (finish === 'drop') current.current.onDrop();
    else current.current.onPutBack();
  }, []);
  useEffect(() => () => drag.current?.stop(), []);
  const onPointerDown = useCallback(
    (event: PressEvent<HTMLElement>) => {
      if (event.button !== 0 || event.pointerType === 'touch' || event.ctrlKey || event.shiftKey) return;
      if (!(event.target instanceof Element) || event.target.closest('button, a, input') !== null) return;
      const load = current.current.loadAt(event.target);
      if (load === null) return;
      const from = { x: event.clientX, y: event.clientY };
      drag.current = {
        load,
        from,
        at: from,
        isLifted: false,
        stop: listen(event.pointerId, { drag, ghost, current, end }),
      };
    },
    [end],
  );
  const ghostRef: RefCallback<HTMLElement> = useCallback((element) => {
    ghost.current = element;
    if (drag.current !== null) placeGhost(element, drag.current.at);
  }, []);
  return { onPointerDown, ghostRef };
}

type Drag = { readonly load: MoveLoad; readonly from: Point; at: Point; isLifted: boolean; readonly stop: () => void };

type Parts = {
  readonly drag: RefObject<Drag | null>;
  readonly ghost: RefObject<HTMLElement | null>;
  readonly current: RefObject<DragTarget>;
  readonly end: (finish: 'drop' | 'put-back') => void;
};

/** Follows one pointer until it is let go, is lost, or Escape is pressed. Gives the function that stops it. */
function listen(pointer: number, { drag, ghost, current, end }: Parts): () => void {
  let frame = 0;
  const hold = (): void => {
    const row = rowOf(current.current);
    if (drag.current !== null && row !== null) current.current.onHold(columnAt(drag.current.at.x, row));
  };
  /** Near an edge the columns go on, also while the pointer rests. */
  const scrollOn = (): void => {
    const { scroller } = current.current;
    const row = rowOf(current.current);
    if (drag.current === null || scroller.current === null || row === null) return;
    const step = scrollStep(drag.current.at.x, row);
    if (step !== 0) {
      scroller.current.scrollLeft += step;
      hold();
    }
    frame = requestAnimationFrame(scrollOn);
  };
  const onMove = (event: PointerEvent): void => {
    const moved = drag.current;
    if (event.pointerId !== pointer || moved === null) return;
    moved.at = { x: event.clientX, y: event.clientY };
    if (!moved.isLifted) {
      if (!isDragged(moved.from, moved.at)) return;
      moved.isLifted = true;
      current.current.scroller.current?.setPointerCapture(pointer);
      current.current.onLift(moved.load);
      frame = requestAnimationFrame(scrollOn);
    }
    placeGhost(ghost.current, moved.at);
    hold();
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId === pointer) end('drop');
  };
  const onCancel = (event: PointerEvent): void => {
    if (event.pointerId === pointer) end('put-back');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || drag.current?.isLifted !== true) return;
    event.preventDefault();
    event.stopPropagation();
    end('put-back');
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKey, true);
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKey, true);
  };
}

function rowOf({ scroller, pitch, columns }: DragTarget): ColumnRow | null {
  if (scroller.current === null) return null;
  const { left, width } = scroller.current.getBoundingClientRect();
  return { left, width, scrollLeft: scroller.current.scrollLeft, pitch, columns };
}

function placeGhost(ghost: HTMLElement | null, { x, y }: Point): void {
  if (ghost !== null) ghost.style.transform = `translate(${x + 12}px, ${y - 10}px) rotate(1deg)`;
}
