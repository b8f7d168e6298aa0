import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ListedUser, RowFilter, UserSort } from '../../core/api/user-list.ts';
import { useClient } from './client-provider.tsx';
import { useOperation } from './use-operation.ts';

/** A list of users of which only the pages in view are fetched. */
export type UserPages = {
  readonly first: ReturnType<typeof useOperation<'users.list'>>;
  readonly rowAt: (index: number) => ListedUser | undefined;
  /** Asks for the pages of these rows. */
  readonly show: (first: number, last: number) => void;
};

/** The users that pass a filter, in order. The first page is always asked for: it tells how many there are. */
export function useUserPages(filter: RowFilter, sort: UserSort): UserPages {
  const client = useClient();
  const [wanted, setWanted] = useState<readonly [first: number, last: number]>([0, 0]);
  const first = useOperation('users.list', pageInput(filter, sort, 0));
  const numbers = pagesBetween(...wanted);
  const pages = useQueries({
    queries: numbers.map((number) => ({
      queryKey: ['users.list', pageInput(filter, sort, number)],
      queryFn: () => client.call('users.list', pageInput(filter, sort, number)),
      placeholderData: keepPreviousData,
    })),
  });
  const show = useCallback((from: number, to: number) => {
    const next = [pageOf(from), pageOf(to)] as const;
    setWanted((known) => (known[0] === next[0] && known[1] === next[1] ? known : next));
  }, []);
  const rowAt = (index: number): ListedUser | undefined => {
    const page = pageOf(index);
    const rows = page === 0 ? first.data?.rows : pages[numbers.indexOf(page)]?.data?.rows;
    return rows?.[index - page * pageSize];
  };
  return { first, rowAt, show };
}

const pageSize = 100;

function pageOf(index: number): number {
  return Math.floor(index / pageSize);
}

/** The first page is left out: it is there anyway. */
function pagesBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((page) => page > 0);
}

function pageInput(filter: RowFilter, sort: UserSort, page: number) {
  return { filter, sort, offset: page * pageSize, limit: pageSize, asOf: null };
}
