import { useCallback, useState } from 'react';
import type { Host } from '../transport/host.ts';
import { errorInWords } from '../words/error-words.ts';
import { useHost } from './use-host.ts';

/** Something that is asked of the host by a button: whether it runs, and what went wrong with it last. */
export type HostWork = {
  readonly isRunning: boolean;
  /** In words; null when nothing went wrong. */
  readonly problem: string | null;
  /** Does the work unless some runs already; gives what it gives, null when it failed. */
  readonly start: <Result>(work: (host: Host) => Promise<Result>) => Promise<Result | null>;
};

/** Asks the host for one thing at a time. */
export function useHostWork(): HostWork {
  const host = useHost();
  const [state, setState] = useState<Omit<HostWork, 'start'>>({ isRunning: false, problem: null });
  const start = useCallback(
    async <Result>(work: (host: Host) => Promise<Result>): Promise<Result | null> => {
      setState({ isRunning: true, problem: null });
      try {
        const result = await work(host);
        setState({ isRunning: false, problem: null });
        return result;
      } catch (error) {
        setState({ isRunning: false, problem: errorInWords(error) });
        return null;
      }
    },
    [host],
  );
  return { ...state, start };
}
