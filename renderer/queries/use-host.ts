import { createContext, useContext } from 'react';
import type { Host } from '../transport/host.ts';

export const HostContext = createContext<Host | null>(null);

/** The program around the page. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('useHost stands outside of a HostContext');
  return host;
}
