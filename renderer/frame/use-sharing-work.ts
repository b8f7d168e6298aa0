import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotices } from '../components/notices.tsx';
import { useHost } from '../queries/use-host.ts';
import { errorWords } from '../words/error-words.ts';

/** What a person can do about a project that others have open, or that lies where others reach it. */
export type SharingWork = {
  readonly isRunning: boolean;
  /** Opens the project once more, to write if that is possible now. */
  readonly openAgain: () => Promise<void>;
  /** Copies the project to this computer and opens the copy. */
  readonly takeCopy: () => Promise<void>;
};

/** The work; what became of it is a notice. */
export function useSharingWork(): SharingWork {
  const host = useHost();
  const queries = useQueryClient();
  const { notify } = useNotices();
  const [isRunning, setIsRunning] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setIsRunning(true);
    try {
      await work();
    } catch (error) {
      const { message, hint } = errorWords(error);
      notify({ kind: 'error', text: message, detail: hint });
    } finally {
      setIsRunning(false);
    }
  };
  return {
    isRunning,
    openAgain: () =>
      run(async () => {
        const { access } = await host.call('host.openAgain', {});
        await queries.invalidateQueries({ queryKey: ['project.get'] });
        if (access === 'write') notify({ kind: 'done', text: 'The project can be changed here now.' });
        else notify({ kind: 'info', text: 'The project is still open elsewhere.' });
      }),
    takeCopy: () =>
      run(async () => {
        await host.call('host.workOnCopy', {});
        const detail = 'The project stays as it is until the copy is checked in.';
        notify({ kind: 'done', text: 'You work on a local copy now.', detail });
      }),
  };
}
