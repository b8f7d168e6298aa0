import { useEffect, useRef } from 'react';
import { usePageCommands } from '../../../frame/page-commands.ts';

/** Lets the menu and the key M start a move while the page is in view; null while there is nothing to move. */
export function useMoveCommand(start: (() => void) | null): void {
  usePageCommands(start === null ? {} : { 'move-to-wave': start });
  const current = useRef(start);
  useEffect(() => {
    current.current = start;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isMoveKey(event) || current.current === null) return;
      event.preventDefault();
      current.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** M alone, and not into a text or behind a dialog. */
function isMoveKey({ key, ctrlKey, altKey, metaKey, defaultPrevented, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 'm' || ctrlKey || altKey || metaKey || defaultPrevented) return false;
  if (!(target instanceof Element)) return true;
  return target.closest('input, textarea, select, [contenteditable], [role="dialog"]') === null;
}
