import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import type { ListRow } from '../../../core/lists/list-column.ts';
import type { ListQuery } from '../../../core/lists/list-query.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import type { ListRoute } from '../../routes/route.ts';
import type { GridHandle } from '../../table/grid-props.ts';
import type { RowRange } from '../../table/row-selection.ts';
import { errorInWords } from '../../words/error-words.ts';
import { formats } from '../../words/format.ts';
import type { OpenRowState } from '../explorer/use-open-row.ts';

/**
 * Brings the focus to where it belongs after people of a list were changed: it stays with the person, wherever the row is
 * now; when the person has left the view it goes to the row that came after. Says how many are left in the view. `mark` is for
 * when the change begins: the list may be a new one before it is settled.
 */
export function useAfterTask(at: {
  readonly route: ListRoute;
  readonly open: OpenRowState;
  readonly grid: RefObject<GridHandle | null>;
  readonly focused: ListRow | undefined;
  readonly ranges: readonly RowRange[];
  /** What the view in force is called; null when it has no name. */
  readonly view: string | null;
}): { readonly mark: () => void; readonly settle: () => void } {
  const client = useClient();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const latest = useRef(at);
  const marked = useRef<Pick<typeof at, 'focused' | 'ranges'>>(at);
  useEffect(() => {
    latest.current = at;
  });
  const settle = async (): Promise<void> => {
    const { route, open, grid, view } = latest.current;
    const { focused, ranges } = marked.current;
    const { page: list, query } = route;
    const { column } = open.selection.cell;
    // The rows have to be the new ones before the focus goes, or the pane would follow to whoever stood there.
    await queries.invalidateQueries({ queryKey: ['list.page'] });
    const place =
      focused === undefined
        ? null
        : (await client.call('list.place', { list, query, id: focused.id, asOf: null })).index;
    const left = await client.call('list.counts', { list, queries: [query, leftIn(query)], asOf: null });
    const [total = 0, toDo = 0] = left.counts;
    const row = Math.max(0, Math.min(place ?? ranges[0]?.[0] ?? 0, total - 1));
    const to = { row, column };
    open.choose({ kind: 'pick', to });
    grid.current?.reveal(to);
    if (isFocusLost()) grid.current?.focus();
    if (place === null && total > 0 && route.open !== null) {
      const { rows } = await client.call('list.page', {
        ...{ list, query, offset: row, limit: 1, columns: ['name'], asOf: null },
      });
      if (rows[0] !== undefined) latest.current.open.follow(rows[0]);
    }
    if (list === 'tasks') announce(`${formats.count(toDo)} left in ${view ?? 'this list'}.`, { isOnPage: true });
  };
  return {
    mark: () => {
      marked.current = { focused: at.focused, ranges: at.ranges };
    },
    settle: () => {
      settle().catch((error: unknown) => announce(errorInWords(error)));
    },
  };
}

/** Those of a view for whom something is still to be done; a view by status has nobody else. */
export function leftIn(query: ListQuery): ListQuery {
  const isByStatus = query.conditions.some(({ column }) => column === 'status' || column === 'isOpen');
  if (isByStatus) return { ...query, sort: null };
  const isOpen = { kind: 'values', column: 'isOpen', oneOf: [true] } as const;
  return { ...query, sort: null, conditions: [...query.conditions, isOpen] };
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
