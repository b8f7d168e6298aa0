import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react';
import type { ListPage, ListRow } from '../../core/api/list-report.ts';
import type { ListName, ListQuery } from '../../core/lists/list-query.ts';
import { useClient } from './client-provider.tsx';
import { pageOf, pageSize, pagesToFetch } from './list-pages.ts';

/** A list of which only the rows in view and some around them are fetched. */
export type ListRows = {
  /** The first page: it tells how many rows there are. */
  readonly first: ReturnType<typeof useFirstPage>;
  /** True while the rows of the question before are still shown. */
  readonly isOld: boolean;
  /** A row by its place; undefined while it is on its way. */
  readonly rowAt: (index: number) => ListRow | undefined;
  /** Asks for these rows; `last` is included. */
  readonly show: (first: number, last: number) => void;
};

/** The rows of a list that pass a query, in its order. Pages that were fetched stay until the data change. */
export function useListRows(list: ListName, query: ListQuery): ListRows {
  const client = useClient();
  const cache = useQueryClient();
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const first = useFirstPage(list, query);
  const shown = useShownQuery(query, first.isPlaceholderData);
  const pages = useQueries({
    queries: wanted.map((page) => ({
      queryKey: pageKey(list, query, page),
      queryFn: () => client.call('list.page', pageInput(list, query, page)),
    })),
  });
  const total = first.data?.total ?? 0;
  const show = useShow(total, setWanted);
  // What was fetched is read from the cache; this makes the grid look again when a page has come.
  const arrived = pages.reduce((sum, { dataUpdatedAt }) => sum + dataUpdatedAt, first.dataUpdatedAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for the content of the cache
  const rowAt = useCallback(
    (index: number) => {
      const page = pageOf(index);
      return cache.getQueryData<ListPage>(pageKey(list, shown, page))?.rows[index - page * pageSize];
    },
    [cache, list, shown, arrived],
  );
  return { first, isOld: first.isPlaceholderData, rowAt, show };
}

function useFirstPage(list: ListName, query: ListQuery) {
  const client = useClient();
  return useQuery({
    queryKey: pageKey(list, query, 0),
    queryFn: () => client.call('list.page', pageInput(list, query, 0)),
    placeholderData: keepPreviousData,
  });
}

/** The query whose rows are shown: the one before, until the first page of a new one has come. */
function useShownQuery(query: ListQuery, isOld: boolean): ListQuery {
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    if (!isOld) setSettled(query);
  }, [query, isOld]);
  return isOld ? settled : query;
}

/** Rows next to those before are asked for at once, with more in the direction of scrolling; after a jump when it has come to rest. */
function useShow(total: number, setPages: Dispatch<SetStateAction<readonly number[]>>): ListRows['show'] {
  const before = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (from: number, to: number) => {
      clearTimeout(timer.current);
      const isJump = Math.abs(from - before.current) > pageSize * 3;
      const pages = pagesToFetch({ from, to, total, isUpwards: from < before.current });
      const fetchThem = (): void => setPages((known) => (known.join() === pages.join() ? known : pages));
      before.current = from;
      if (isJump) timer.current = setTimeout(fetchThem, restMilliseconds);
      else fetchThem();
    },
    [total, setPages],
  );
}

const restMilliseconds = 40;

function pageKey(list: ListName, query: ListQuery, page: number) {
  return ['list.page', pageInput(list, query, page)] as const;
}

function pageInput(list: ListName, query: ListQuery, page: number) {
  return { list, query, offset: page * pageSize, limit: pageSize, asOf: null };
}
