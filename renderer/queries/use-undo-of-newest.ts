import { useCallback } from 'react';
import { useNotices } from '../components/notices.tsx';
import { errorWords } from '../words/error-words.ts';
import { useClient } from './client-provider.tsx';
import { useHistorySteps } from './use-history-steps.ts';

/**
 * Looks which change is the newest now, and gives the way to take exactly that one back: when something else was changed
 * since, it says so and takes nothing back.
 */
export function useUndoOfNewest(): () => Promise<() => void> {
  const client = useClient();
  const { notify } = useNotices();
  const { undo } = useHistorySteps();
  return useCallback(async () => {
    const newest = async (): Promise<number | null> =>
      (await client.call('history.list', {})).changes.find(({ undone }) => !undone)?.id ?? null;
    const own = await newest();
    const undoOwn = async (): Promise<void> => {
      if (own !== null && (await newest()) === own) return undo();
      notify({ kind: 'info', text: notLast, detail: 'History shows every change and leads back to any of them.' });
    };
    return () => {
      undoOwn().catch((error: unknown) => {
        const { message, hint } = errorWords(error);
        notify({ kind: 'error', text: message, detail: hint });
      });
    };
  }, [client, notify, undo]);
}

const notLast = 'Nothing was undone: this is no longer the last change.';
