import { useCallback } from 'react';
import type { HistoryChange } from '../../core/api/project-reports.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { errorInWords } from '../words/error-words.ts';
import { useClient } from './client-provider.tsx';
import { useOperation } from './use-operation.ts';

/** Undo and redo of the whole project, with what became of it said aloud and in the status bar. */
export function useHistorySteps(): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const client = useClient();
  const announce = useAnnounce();
  const undo = useCallback(
    () => said(announce, async () => `Undone: ${(await client.call('history.undo', {})).undone}`),
    [client, announce],
  );
  const redo = useCallback(
    () => said(announce, async () => `Done again: ${(await client.call('history.redo', {})).redone}`),
    [client, announce],
  );
  return { undo, redo };
}

/** What Ctrl+Z would take back and Ctrl+Y would do again, in words; null when there is nothing. */
export type HistoryWords = { readonly undo: string | null; readonly redo: string | null };

/** What Ctrl+Z and Ctrl+Y will do, for menus and the status bar. */
export function useHistoryWords(): HistoryWords {
  return historyWords(useOperation('history.list', {}).data?.changes ?? []);
}

/** Undo takes the newest change in force, redo the one that was undone last; `changes` are newest first. */
export function historyWords(changes: readonly HistoryChange[]): HistoryWords {
  return {
    undo: changes.find(({ undone }) => !undone)?.what ?? null,
    redo: changes.findLast(({ undone }) => undone)?.what ?? null,
  };
}

async function said(announce: (text: string) => void, step: () => Promise<string>): Promise<void> {
  try {
    announce(await step());
  } catch (error) {
    announce(errorInWords(error));
  }
}
