import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { contract, Inputs, OperationName, Outputs } from '../../core/api/contract.ts';
import { useClient } from './client-provider.tsx';

/** Operations that only read. */
export type ReadName = {
  [Name in OperationName]: (typeof contract)[Name]['effect'] extends 'read' ? Name : never;
}[OperationName];

/** What an operation answers; while a changed question is asked, the answer before stays. */
export function useOperation<Name extends ReadName>(
  name: Name,
  input: Inputs[Name],
  options: { readonly isEnabled?: boolean } = {},
): UseQueryResult<Outputs[Name]> {
  const client = useClient();
  return useQuery({
    queryKey: [name, input],
    queryFn: () => client.call(name, input),
    placeholderData: keepPreviousData,
    enabled: options.isEnabled ?? true,
  });
}
