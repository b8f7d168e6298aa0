import { type RefObject, useEffect, useRef } from 'react';

/** What S and N do. */
export type TaskKeys = { readonly setStatus: () => void; readonly addNote: () => void };

/** Lets S and N mean the person of a pane while the focus is in it, whatever the page beside it does with them. */
export function usePaneTaskKeys(inside: RefObject<HTMLElement | null>, keys: TaskKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const pane = inside.current?.closest('[data-pane]') ?? inside.current;
      const isInPane = event.target instanceof Element && pane?.contains(event.target) === true;
      const run = isInPane && !isForText(event) ? actOf(event.key, current.current) : null;
      if (run === null) return;
      event.preventDefault();
      run();
    };
    // Before the page has it.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [inside]);
}

function actOf(key: string, { setStatus, addNote }: TaskKeys): (() => void) | null {
  const letter = key.toLowerCase();
  return letter === 's' ? setStatus : letter === 'n' ? addNote : null;
}

/** True for a letter that goes into a text, or is held together with another key. */
function isForText({ ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
