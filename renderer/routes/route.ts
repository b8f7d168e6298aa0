import { rowFilter } from '../../core/api/parse-row-filter.ts';
import type { RowFilter, UserSort } from '../../core/api/user-list.ts';
import { userColumns } from '../../core/classification/user-order.ts';
import { assertNever } from '../../core/shared/assert.ts';

/** Where a person is. It is the fragment of the address, so that back and forward work and every list has a link. */
export type Route =
  | { readonly page: 'overview' }
  | { readonly page: 'users'; readonly filter: RowFilter; readonly sort: UserSort };

export type PageName = Route['page'];

/** By name, as the list starts. */
export const defaultSort: UserSort = { column: 'name', isDescending: false };

/** The first page, and the one for an address that leads nowhere. */
export const startRoute: Route = { page: 'overview' };

/** The link to the users that a filter passes. */
export function usersHref(filter: RowFilter, sort: UserSort = defaultSort): string {
  return formatRoute({ page: 'users', filter, sort });
}

/** `#/overview`, `#/users?filter=…&sort=-name`; what is as usual is left out. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'overview':
      return '#/overview';
    case 'users': {
      const query = new URLSearchParams();
      if (route.filter.length > 0) query.set('filter', JSON.stringify(route.filter));
      if (!isDefaultSort(route.sort)) query.set('sort', `${route.sort.isDescending ? '-' : ''}${route.sort.column}`);
      return query.size === 0 ? '#/users' : `#/users?${query}`;
    }
    default:
      return assertNever(route, 'page');
  }
}

/** The route of a fragment. A part that cannot be understood is taken for what is usual there. */
export function parseRoute(fragment: string): Route {
  const [path, search = ''] = fragment.replace(/^#/, '').split('?');
  if (path !== '/users') return startRoute;
  const query = new URLSearchParams(search);
  return { page: 'users', filter: parseFilter(query.get('filter')), sort: parseSort(query.get('sort')) };
}

function isDefaultSort({ column, isDescending }: UserSort): boolean {
  return column === defaultSort.column && isDescending === defaultSort.isDescending;
}

function parseFilter(text: string | null): RowFilter {
  if (text === null) return [];
  try {
    return rowFilter.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

function parseSort(text: string | null): UserSort {
  const column = userColumns.find((known) => known === text?.replace(/^-/, ''));
  return column === undefined ? defaultSort : { column, isDescending: text?.startsWith('-') ?? false };
}
