import { useEffect } from 'react';

/**
 * Files that were dropped or pasted anywhere in the app and wait for the import wizard. The shell offers them and then goes to
 * the wizard, which takes them once: `offerFiles(files); goTo({ page: 'import' });`
 */
export function offerFiles(files: readonly File[]): void {
  if (files.length === 0) return;
  waiting = [...waiting, ...files];
  taker?.(takeWaiting());
}

/** Gives the wizard what was offered, now and while it is open. The listener has to stay the same function. */
export function useImportFiles(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    taker = onFiles;
    if (waiting.length > 0) onFiles(takeWaiting());
    return () => {
      taker = null;
    };
  }, [onFiles]);
}

let waiting: readonly File[] = [];
let taker: ((files: readonly File[]) => void) | null = null;

function takeWaiting(): readonly File[] {
  const taken = waiting;
  waiting = [];
  return taken;
}
