import { useEffect } from 'react';
import type { RowFilter, UserSort } from '../../../core/api/user-list.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { useUserPages } from '../../queries/use-user-pages.ts';
import { listRoute } from '../../routes/route.ts';
import { goTo, replaceRoute, useRoute } from '../../routes/router.tsx';
import { DataGrid } from '../../table/data-grid.tsx';
import { formats } from '../../words/format.ts';
import { FilterChips } from './filter-chips.tsx';
import { PersonPane } from './person-pane.tsx';
import { userColumnNamed, userGridColumns } from './user-columns.tsx';
import styles from './users-page.module.css';

/** All users, filtered and ordered as the address says: where every number of the other pages leads. */
export function UsersPage() {
  const route = useRoute();
  const { query } = route.page === 'users' ? route : listRoute('users');
  const sort: UserSort = {
    column: userColumnNamed(query.sort?.column ?? 'name'),
    isDescending: query.sort?.isDescending ?? false,
  };
  const filter = query.users;
  const open = route.page === 'users' && /^\d{1,15}$/.test(route.open ?? '') ? Number(route.open) : null;
  const newest = useOperation('overview', { asOf: null }).data?.confidence.newest ?? null;
  return (
    <div className={styles.page}>
      <PageHeader title="Users">{newest !== null && `as of ${formats.day(newest)}`}</PageHeader>
      <div className={styles.columns}>
        <div className={styles.list}>
          <Users filter={filter} sort={sort} />
        </div>
        {open !== null && (
          <aside className={styles.pane} aria-label="Person" data-pane="detail" tabIndex={-1}>
            <PersonPane id={open} />
          </aside>
        )}
      </div>
    </div>
  );
}

function Users({ filter, sort }: { readonly filter: RowFilter; readonly sort: UserSort }) {
  const { first, rowAt, show } = useUserPages(filter, sort);
  useCountAloud(first.isPlaceholderData ? undefined : first.data?.total);
  const changeFilter = (next: RowFilter): void => replaceRoute(listRoute('users', { users: next, sort }));
  const onSort = (key: string): void => {
    const column = userColumnNamed(key);
    const isDescending = sort.column === column && !sort.isDescending;
    goTo(listRoute('users', { users: filter, sort: { column, isDescending } }));
  };
  return (
    <QueryState query={first}>
      {({ total, all }) => (
        <>
          <div className={styles.bar}>
            <p>
              <strong>{formats.count(total)}</strong> of {formats.count(all)}
            </p>
            <FilterChips filter={filter} onChange={changeFilter} />
          </div>
          <DataGrid
            label="Users"
            columns={userGridColumns(filter, changeFilter)}
            {...{ total, rowAt, sort, onSort }}
            onView={show}
          />
        </>
      )}
    </QueryState>
  );
}

/** Says how many there are when that has changed, a moment after the last letter was typed. */
function useCountAloud(total: number | undefined): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (total === undefined) return;
    const timer = setTimeout(() => announce(`${formats.count(total)} users`), 1_000);
    return () => clearTimeout(timer);
  }, [total, announce]);
}
