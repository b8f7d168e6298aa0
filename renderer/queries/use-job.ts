import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../core/api/events.ts';
import { useClient } from './client-provider.tsx';

/** A long call that can be watched and stopped. */
export type WatchedJob = {
  /** Null until the call has told how far it is. */
  readonly progress: Progress | null;
  readonly isRunning: boolean;
  /** Starts a call under an id of its own. */
  readonly run: <Value>(call: (jobId: string) => Promise<Value>) => Promise<Value>;
  readonly cancel: () => void;
};

/** Watches the calls that are started with it. */
export function useJob(): WatchedJob {
  const client = useClient();
  const current = useRef<string | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.kind === 'progress' && event.jobId === current.current) setProgress(event);
      }),
    [client],
  );
  const run = useCallback(async <Value>(call: (jobId: string) => Promise<Value>): Promise<Value> => {
    const jobId = `page-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
    current.current = jobId;
    setProgress(null);
    setIsRunning(true);
    try {
      return await call(jobId);
    } finally {
      if (current.current === jobId) {
        current.current = null;
        setIsRunning(false);
      }
    }
  }, []);
  const cancel = useCallback(() => {
    const jobId = current.current;
    // A job that ended meanwhile cannot be stopped, and need not be.
    if (jobId !== null) client.call('job.cancel', { jobId }).catch(() => {});
  }, [client]);
  return { progress, isRunning, run, cancel };
}
