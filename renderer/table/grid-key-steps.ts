import { type GridCell, type GridSize, moveInGrid } from './grid-keys.ts';
import type { SelectionStep } from './row-selection.ts';

/** A key press as a grid sees it. */
export type GridKeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey?: boolean;
};

/** What a key asks of a grid: to choose rows, or one of the things that can be done with them. */
export type GridRequest = { readonly step: SelectionStep } | { readonly act: GridAct };

/** `close` ends what is open: the pane first, then the choice of rows. */
export type GridAct = 'open' | 'close' | 'copy' | 'menu';

/** What a key asks for at a cell; null for a key that a grid leaves alone. */
export function requestOf(from: GridCell, press: GridKeyPress, size: GridSize): GridRequest | null {
  if (press.altKey) return null;
  const act = actOf(press);
  if (act !== null) return { act };
  if (size.rows === 0) return null;
  if (press.key === ' ' && !press.shiftKey) return { step: { kind: 'toggle', to: from } };
  if (press.ctrlKey && press.key.toLowerCase() === 'a') return { step: { kind: 'all', rows: size.rows } };
  const to = moveInGrid(from, { ...press, key: queueKey(press) ?? press.key }, size);
  if (to === null) return null;
  const isAcross = to.row === from.row;
  return { step: { kind: press.shiftKey && !isAcross ? 'extend' : 'move', to } };
}

/** J and K go on and back by a row, as the arrows do (ux.md 7); held with another key they are somebody else's. */
function queueKey({ key, ctrlKey, shiftKey, metaKey }: GridKeyPress): string | null {
  if (ctrlKey || shiftKey || metaKey === true) return null;
  return key === 'j' ? 'ArrowDown' : key === 'k' ? 'ArrowUp' : null;
}

function actOf({ key, ctrlKey, shiftKey }: GridKeyPress): GridAct | null {
  if (key === 'Enter' && !ctrlKey && !shiftKey) return 'open';
  if (key === 'Escape') return 'close';
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return 'menu';
  return ctrlKey && !shiftKey && key.toLowerCase() === 'c' ? 'copy' : null;
}
