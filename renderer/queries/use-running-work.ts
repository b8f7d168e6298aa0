import { useEffect, useState } from 'react';
import type { AppEvent } from '../../core/api/events.ts';
import { useClient } from './client-provider.tsx';

/** Work that goes on in the program, whoever started it. */
export type RunningWork = Extract<AppEvent, { readonly kind: 'progress' }>;

/** The work that was heard of last, until it ends; null when none is going on. */
export function useRunningWork(): RunningWork | null {
  const client = useClient();
  const [work, setWork] = useState<RunningWork | null>(null);
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.kind === 'progress') setWork(event);
        if (event.kind === 'job-ended') setWork((current) => (current?.jobId === event.jobId ? null : current));
      }),
    [client],
  );
  return work;
}
