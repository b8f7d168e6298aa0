import { useQuery } from '@tanstack/react-query';
import type { HostInfo } from '../../core/api/host-contract.ts';
import { useHost } from './use-host.ts';

/** What is known of the program around the page; undefined until it answered. */
export function useHostInfo(): HostInfo | undefined {
  const host = useHost();
  return useQuery({ queryKey: ['host.info'], queryFn: () => host.call('host.info', {}) }).data;
}
