import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Asks everything that is shown once more. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries(), [queries]);
}
