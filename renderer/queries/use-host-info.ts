import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { HostInfo, RecentProject } from '../../core/api/host-contract.ts';
import { useHost } from './use-host.ts';

/** What the program around the page says of itself; asked again when another project is opened. */
export function useHostInfo(): UseQueryResult<HostInfo> {
  const host = useHost();
  return useQuery({ queryKey: ['host.info'], queryFn: () => host.call('host.info', {}) });
}

/** The projects that were opened before. */
export function useRecentProjects(): UseQueryResult<readonly RecentProject[]> {
  const host = useHost();
  return useQuery({ queryKey: ['host.recent'], queryFn: () => host.call('host.recent', {}) });
}
