import type { ListName, ListQuery } from '../../core/lists/list-query.ts';
import { useOperation } from './use-operation.ts';

/** The values of a column with how many rows have them; what is asked of the column itself and the order do not matter. */
export function useListValues(list: ListName, query: ListQuery, column: string) {
  const conditions = query.conditions.filter((condition) => condition.column !== column);
  return useOperation('list.values', { list, query: { ...query, conditions, sort: null }, column, asOf: null });
}
