import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { useAnnounce } from '../../components/announcer.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import type { ListRoute } from '../../routes/route.ts';
import type { GridHandle } from '../../table/grid-props.ts';
import type { RowRange } from '../../table/row-selection.ts';
import { errorInWords } from '../../words/error-words.ts';
import { formats } from '../../words/format.ts';
import type { OpenRowState } from '../explorer/use-open-row.ts';
import { type ChosenPerson, readChosen } from './chosen-people.ts';
import { leftIn } from './queue-views.ts';

type Place = {
  readonly route: ListRoute;
  readonly open: OpenRowState;
  readonly grid: RefObject<GridHandle | null>;
  readonly ranges: readonly RowRange[];
  /** What the view in force is called; null when it has no name. */
  readonly view: string | null;
};

/** Who was changed, and in which rows they were: the list may be a new one before the change is told. */
type Changed = { readonly people: readonly ChosenPerson[]; readonly ranges: readonly RowRange[] };

/**
 * Brings the focus to where it belongs after people of a list were changed. With one person it stays, wherever the row is now;
 * when the row has left the view, the one that came after has it. Several people stay chosen while their rows are where they
 * were; else the focus goes to the row that is there now. Says how many are left in the view.
 */
export function useAfterTask(at: Place): {
  /** Before a change begins. */
  readonly begin: () => void;
  readonly remember: (people: readonly ChosenPerson[]) => void;
  /** After the change. */
  readonly settle: () => void;
} {
  const client = useClient();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const latest = useRef(at);
  const changed = useRef<Changed>({ people: [], ranges: [] });
  useEffect(() => {
    latest.current = at;
  });
  const settle = async (): Promise<void> => {
    const { route, open, grid, view } = latest.current;
    const { page: list, query } = route;
    const { people, ranges } = changed.current;
    // The rows have to be the new ones before the focus goes, or the pane would follow to whoever stood there.
    await queries.invalidateQueries({ queryKey: ['list.page'] });
    const { counts } = await client.call('list.counts', { list, queries: [query, leftIn(query)], asOf: null });
    const [total = 0, toDo = 0] = counts;
    const isInPlace = people.length > 1 && sameIds(people, await readChosen(client, { list, query, ranges }));
    if (!isInPlace) await goOn(total);
    if (isFocusLost()) grid.current?.focus();
    if (list === 'tasks') announce(`${formats.count(toDo)} left in ${view ?? 'this list'}.`, { isOnPage: true });
    async function goOn(rows: number): Promise<void> {
      const [only] = people;
      const id = people.length === 1 && only !== undefined ? String(only.id) : null;
      const index = id === null ? null : (await client.call('list.place', { list, query, id, asOf: null })).index;
      const to = {
        row: Math.max(0, Math.min(index ?? ranges[0]?.[0] ?? 0, rows - 1)),
        column: open.selection.cell.column,
      };
      open.choose({ kind: 'pick', to });
      grid.current?.reveal(to);
      if (index !== null || rows === 0 || route.open === null) return;
      const page = { list, query, offset: to.row, limit: 1, columns: ['name'], asOf: null };
      const [row] = (await client.call('list.page', page)).rows;
      if (row !== undefined) latest.current.open.follow(row);
    }
  };
  return {
    begin: () => {
      // A button that goes with the choice of rows cannot take the focus back.
      if (document.activeElement?.closest('[data-of-people]') != null) at.grid.current?.focus();
    },
    remember: (people) => {
      changed.current = { people, ranges: at.ranges };
    },
    settle: () => {
      settle().catch((error: unknown) => announce(errorInWords(error)));
    },
  };
}

function sameIds(left: readonly ChosenPerson[], right: readonly ChosenPerson[]): boolean {
  return left.length === right.length && left.every(({ id }, i) => id === right[i]?.id);
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
