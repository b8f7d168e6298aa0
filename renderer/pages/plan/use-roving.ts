import { type KeyboardEvent, useRef, useState } from 'react';
import { type RovingRows, stopAfter } from './roving.ts';

/** What a stop of the group is given. */
export type StopProps = {
  readonly tabIndex: number;
  readonly 'data-stop': string;
  readonly onFocus: () => void;
};

/** One tab stop for a group of links in rows; arrows, Home and End lead from one to the other. `start` is the first stop. */
export function useRoving(rows: RovingRows, start: string | null = null) {
  const group = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const keys = new Set(rows.flatMap((stops) => stops.map(({ key }) => key)));
  const known = [last, start].find((key) => key !== null && keys.has(key));
  const current = known ?? rows.find((stops) => stops.length > 0)?.[0]?.key ?? null;
  const focus = (key: string): void => {
    group.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || current === null) return;
    const next = stopAfter(rows, current, event.key);
    if (next === null) return;
    event.preventDefault();
    focus(next);
  };
  const stop = (key: string): StopProps => ({
    tabIndex: key === current ? 0 : -1,
    'data-stop': key,
    onFocus: () => setLast(key),
  });
  return { group, onKeyDown, stop, focus };
}
