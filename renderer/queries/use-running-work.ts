import { useEffect, useState } from 'react';
import type { AppEvent } from '../../core/api/events.ts';
import { useClient } from './client-provider.tsx';

/** Work that goes on in the program, whoever started it. */
export type RunningWork = Extract<AppEvent, { readonly kind: 'progress' }>;

/** The work that was heard of last; null when none is going on. Nothing tells of work that failed, so silence ends it. */
export function useRunningWork(): RunningWork | null {
  const client = useClient();
  const [work, setWork] = useState<RunningWork | null>(null);
  useEffect(() => client.subscribe((event) => setWork(event.kind === 'progress' ? event : null)), [client]);
  useEffect(() => {
    if (work === null) return;
    const timer = setTimeout(() => setWork(null), silenceMilliseconds);
    return () => clearTimeout(timer);
  }, [work]);
  return work;
}

const silenceMilliseconds = 10_000;
