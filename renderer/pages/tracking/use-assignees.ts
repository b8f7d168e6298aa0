import { wholeList } from '../../../core/lists/list-query.ts';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useOperation } from '../../queries/use-operation.ts';

/** Who can be given tasks: the user of this computer, and those who have some, that user first. */
export type Assignees = { readonly me: string | null; readonly names: readonly string[] };

/** The names to choose from; they are asked for while `isEnabled`. */
export function useAssignees(isEnabled: boolean): Assignees {
  const me = useHostInfo().data?.user ?? null;
  const { data } = useOperation(
    'list.values',
    { list: 'tasks', query: wholeList, column: 'assignee', limit: 50, asOf: null },
    { isEnabled },
  );
  const known = (data?.values ?? []).flatMap(({ value }) => (value === null ? [] : String(value)));
  return { me, names: [...new Set([...(me === null ? [] : [me]), ...known])] };
}
