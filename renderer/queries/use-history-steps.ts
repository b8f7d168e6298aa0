import { useCallback } from 'react';
import { useAnnounce } from '../components/announcer.tsx';
import { useNotices } from '../components/notices.tsx';
import { errorInWords } from '../words/error-words.ts';
import { useClient } from './client-provider.tsx';
import { type HistoryWords, historyWords } from './history-words.ts';
import { useOperation } from './use-operation.ts';

export type { HistoryWords } from './history-words.ts';

/** Undo and redo of the whole project, with what became of it said aloud and in the status bar. */
export function useHistorySteps(): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const client = useClient();
  const announce = useAnnounce();
  const { closeDone } = useNotices();
  const say = useCallback(
    (text: string) => {
      closeDone();
      announce(text);
    },
    [announce, closeDone],
  );
  const undo = useCallback(
    () => said(say, async () => `Undone: ${(await client.call('history.undo', {})).undone}`),
    [client, say],
  );
  const redo = useCallback(
    () => said(say, async () => `Done again: ${(await client.call('history.redo', {})).redone}`),
    [client, say],
  );
  return { undo, redo };
}

/** What Ctrl+Z and Ctrl+Y will do, for menus and the status bar. */
export function useHistoryWords(): HistoryWords {
  return historyWords(useOperation('history.list', {}).data?.changes ?? []);
}

async function said(announce: (text: string) => void, step: () => Promise<string>): Promise<void> {
  try {
    announce(await step());
  } catch (error) {
    announce(errorInWords(error));
  }
}
