import { useEffect } from 'react';
import { useHistorySteps } from '../queries/use-history-steps.ts';
import { goTo } from '../routes/router.tsx';
import { pageCan, runPageCommand } from './page-commands.ts';
import { railPages } from './pages.tsx';
import { focusNextPane } from './pane-cycle.ts';

/** The keys that work everywhere (ux.md 7): pages, panes, search, undo and redo. */
export function useShortcuts({ findPerson }: { readonly findPerson: () => void }): void {
  const { undo, redo } = useHistorySteps();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = actionOf(event, { findPerson, undo, redo });
      if (action === null) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [findPerson, undo, redo]);
}

type Actions = { readonly findPerson: () => void; readonly undo: () => void; readonly redo: () => void };

function actionOf(event: KeyboardEvent, actions: Actions): (() => void) | null {
  if (event.key === 'F6') return () => focusNextPane(event.shiftKey ? 'backward' : 'forward');
  if (!event.ctrlKey || event.altKey || event.shiftKey) return null;
  if (event.key.toLowerCase() === 'k') return actions.findPerson;
  if (event.key.toLowerCase() === 'e') return () => runPageCommand('save-list');
  if (event.key.toLowerCase() === 'f' && pageCan('filter')) return () => runPageCommand('filter');
  if (isTyping(event)) return null;
  if (event.key.toLowerCase() === 'z') return actions.undo;
  if (event.key.toLowerCase() === 'y') return actions.redo;
  const page = /^[1-9]$/.test(event.key) ? railPages[Number(event.key) - 1] : undefined;
  return page === undefined ? null : () => goTo(page.start);
}

/** In a text Ctrl+Z takes back what was typed. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  return /^[zy]$/i.test(key) && target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
