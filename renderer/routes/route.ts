import { listQuery } from '../../core/api/parse-list-query.ts';
import type { RowFilter } from '../../core/classification/row-filter.ts';
import { type ListName, type ListQuery, type ListSort, listNames, wholeList } from '../../core/lists/list-query.ts';

/** Where a person is. It is the fragment of the address, so that back and forward work and every list has a link. */
export type Route =
  | { readonly page: 'overview' }
  /** `open` is the import whose report is shown beside the list. */
  | { readonly page: 'imports'; readonly open: number | null }
  /** The import wizard. */
  | { readonly page: 'import' }
  | ListRoute
  /** What still hangs on a server or array, by its name. */
  | { readonly page: 'server'; readonly name: string }
  | { readonly page: 'settings'; readonly section: string | null }
  | { readonly page: 'history' }
  | { readonly page: 'help'; readonly topic: string | null };

/** A page of the explorer. `open` is the id of the row in the detail pane; null closes it. */
export type ListRoute = { readonly page: ListName; readonly query: ListQuery; readonly open: string | null };

export type PageName = Route['page'];

/** The first page, and the one for an address that leads nowhere. */
export const startRoute: Route = { page: 'overview' };

/** A list as it starts. */
export function listRoute(page: ListName, query: Partial<ListQuery> = {}, open: string | null = null): ListRoute {
  return { page, query: { ...wholeList, ...query }, open };
}

/** The link to the users that a filter passes. */
export function usersHref(users: RowFilter, sort: ListSort | null = null): string {
  return formatRoute(listRoute('users', { users, sort }));
}

/** The link to a person in the list of users, with the pane open. */
export function personHref(id: number): string {
  return formatRoute(listRoute('users', {}, String(id)));
}

/** The link to the page of a server or array. */
export function serverHref(name: string): string {
  return formatRoute({ page: 'server', name });
}

/** `#/overview`, `#/users?filter=…&sort=-name&open=12`, `#/server/OSL-CAS01`; what is as usual is left out. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'imports':
      return route.open === null ? '#/imports' : `#/imports/${route.open}`;
    case 'server':
      return `#/server/${encodeURIComponent(route.name)}`;
    case 'settings':
      return route.section === null ? '#/settings' : `#/settings/${encodeURIComponent(route.section)}`;
    case 'help':
      return route.topic === null ? '#/help' : `#/help/${encodeURIComponent(route.topic)}`;
    case 'overview':
    case 'import':
    case 'history':
      return `#/${route.page}`;
    default:
      return formatList(route);
  }
}

/** The route of a fragment. A part that cannot be understood is taken for what is usual there. */
export function parseRoute(fragment: string): Route {
  const [path = '', search = ''] = fragment.replace(/^#\/?/, '').split('?');
  const [page = '', argument = null] = path.split('/');
  const list = listNames.find((name) => name === page);
  if (list !== undefined) return parseList(list, new URLSearchParams(search));
  switch (page) {
    case 'imports':
      return { page, open: argument !== null && /^\d{1,15}$/.test(argument) ? Number(argument) : null };
    case 'server':
      return { page, name: decode(argument) ?? '' };
    case 'settings':
      return { page, section: decode(argument) };
    case 'help':
      return { page, topic: decode(argument) };
    case 'import':
    case 'history':
      return { page };
    default:
      return startRoute;
  }
}

function formatList({ page, query, open }: ListRoute): string {
  const search = new URLSearchParams();
  if (query.users.length > 0) search.set('filter', JSON.stringify(query.users));
  if (query.conditions.length > 0) search.set('where', JSON.stringify(query.conditions));
  if (query.sort !== null) search.set('sort', `${query.sort.isDescending ? '-' : ''}${query.sort.column}`);
  if (open !== null) search.set('open', open);
  return search.size === 0 ? `#/${page}` : `#/${page}?${search}`;
}

function parseList(page: ListName, search: URLSearchParams): ListRoute {
  const users = page === 'users' ? partOf({ users: parseJson(search.get('filter')) }).users : [];
  const { conditions } = partOf({ conditions: parseJson(search.get('where')) });
  return { page, query: { users, conditions, sort: parseSort(search.get('sort')) }, open: search.get('open') };
}

/** A part of a query that cannot be understood asks for nothing. */
function partOf(part: { readonly users?: unknown; readonly conditions?: unknown }): ListQuery {
  const parsed = listQuery.safeParse({ ...wholeList, ...part });
  return parsed.success ? parsed.data : wholeList;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
}

function parseSort(text: string | null): ListSort | null {
  const column = text?.replace(/^-/, '') ?? '';
  return column === '' ? null : { column, isDescending: text?.startsWith('-') ?? false };
}

function decode(part: string | null): string | null {
  try {
    return part === null || part === '' ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}
