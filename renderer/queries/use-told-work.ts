import { useState } from 'react';
import type { Client } from '../../core/api/client.ts';
import { useNotices } from '../components/notices.tsx';
import { errorInWords } from '../words/error-words.ts';
import { useClient } from './client-provider.tsx';
import { useHost } from './use-host.ts';
import { useUndoOfNewest } from './use-undo-of-newest.ts';

/** Writes of a page, with what became of them told. */
export type ToldWork = {
  readonly isBusy: boolean;
  /** Why it did not go; null when nothing went wrong. */
  readonly problem: string | null;
  /** Does the work and says `done`, with a way back. False when the program refused it. */
  readonly run: (done: string, work: (client: Client, by: string | null) => Promise<unknown>) => Promise<boolean>;
  readonly forget: () => void;
};

/** The way to write and to tell of it; a page and each of its dialogs have one. */
export function useToldWork(): ToldWork {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const undoOfNewest = useUndoOfNewest();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (done: string, work: (client: Client, by: string | null) => Promise<unknown>): Promise<boolean> => {
    setIsBusy(true);
    setProblem(null);
    try {
      const { user } = await host.call('host.info', {});
      await work(client, user);
      notify({ kind: 'done', text: done, action: { label: 'Undo', run: await undoOfNewest() } });
      return true;
    } catch (error) {
      setProblem(errorInWords(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, problem, run, forget: () => setProblem(null) };
}
