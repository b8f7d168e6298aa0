import { type RefObject, useEffect, useRef } from 'react';
import { runPageCommand, usePageCommands } from '../../frame/page-commands.ts';

/** What S and N do; null while there is nobody to do it to. */
export type TaskKeys = { readonly setStatus: (() => void) | null; readonly addNote: (() => void) | null };

/** Lets the menu and the keys S and N set a status and add a note while the page is in view. */
export function useTaskKeys({ setStatus, addNote }: TaskKeys): void {
  usePageCommands({
    ...(setStatus !== null && { 'set-status': setStatus }),
    ...(addNote !== null && { 'add-note': addNote }),
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (command !== null && runPageCommand(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Lets S and N mean the person of a pane while the focus is in it, whatever the page beside it does with them. */
export function usePaneTaskKeys(inside: RefObject<HTMLElement | null>, { setStatus, addNote }: TaskKeys): void {
  const current = useRef<TaskKeys>({ setStatus, addNote });
  useEffect(() => {
    current.current = { setStatus, addNote };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const pane = inside.current?.closest('[data-pane]') ?? inside.current;
      if (!(event.target instanceof Node) || pane?.contains(event.target) !== true) return;
      const command = commandOf(event);
      const run = command === null ? null : current.current[command === 'set-status' ? 'setStatus' : 'addNote'];
      if (run === null) return;
      event.preventDefault();
      run();
    };
    // Before the page has it.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [inside]);
}

/** The command of a letter; null for one that goes into a text, belongs to a dialog or a menu, or is held with another key. */
function commandOf(event: KeyboardEvent): 'set-status' | 'add-note' | null {
  const { key, ctrlKey, altKey, metaKey, defaultPrevented, target } = event;
  const command = commands.get(key.toLowerCase()) ?? null;
  if (ctrlKey || altKey || metaKey || defaultPrevented || !(target instanceof Element)) return null;
  return target.closest(ownLetters) === null ? command : null;
}

const commands: ReadonlyMap<string, 'set-status' | 'add-note'> = new Map([
  ['s', 'set-status'],
  ['n', 'add-note'],
]);

const ownLetters = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="menubar"]';
