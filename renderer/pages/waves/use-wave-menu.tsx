import { type KeyboardEvent, type ReactNode, useCallback, useState } from 'react';
import type { WaveHead } from '../../../core/api/wave-report.ts';
import { reportsRoute } from '../../routes/route.ts';
import { goTo } from '../../routes/router.tsx';
import type { GridPoint } from '../../table/grid-props.ts';
import { RowMenu } from '../explorer/row-menu.tsx';
import { waveUsersRoute } from './table/users-links.ts';

/** Whose menu opens, and where. */
export type WaveMenuPlace = { readonly wave: Pick<WaveHead, 'number' | 'step'>; readonly at: GridPoint };

/** The menu of a wave, for a column of the board and a row of the table. */
export type WaveMenu = { readonly open: (place: WaveMenuPlace) => void; readonly menu: ReactNode };

/** Makes the menu of waves; `onClosed` gives the focus back to what it was opened from. */
export function useWaveMenu(onClosed: () => void): WaveMenu {
  const [place, setPlace] = useState<WaveMenuPlace | null>(null);
  const open = useCallback((opened: WaveMenuPlace) => setPlace(opened), []);
  const close = (): void => {
    setPlace(null);
    onClosed();
  };
  if (place === null) return { open, menu: null };
  const { number, step } = place.wave;
  const entries = [
    { label: 'Hand out…', run: () => goTo({ page: 'work', part: 'hand-out', wave: number }) },
    { label: 'Print its sheet…', run: () => goTo(reportsRoute('waves', String(number))) },
    { label: 'Show its users', run: () => goTo(waveUsersRoute(number)) },
    { label: 'Show its step of the plan', run: () => goTo({ page: 'plan', step }) },
  ];
  return { open, menu: <RowMenu at={place.at} entries={entries} onClose={close} /> };
}

/** True for the keys that open the menu of what has the focus. */
export function isMenuKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** Where a menu opens that belongs to an element: below its left end. */
export function pointBelow(element: Element): GridPoint {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom };
}
