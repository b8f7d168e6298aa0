import { listQuery } from '../../core/api/parse-list-query.ts';
import type { RowFilter } from '../../core/classification/row-filter.ts';
import { type ListName, type ListQuery, type ListSort, listNames, wholeList } from '../../core/lists/list-query.ts';
import { reportParts } from '../../core/reports/report-kinds.ts';

/** Where a person is. It is the fragment of the address, so that back and forward work and every list has a link. */
export type Route =
  | { readonly page: 'overview' }
  /** `open` is the import whose report is shown beside the list. */
  | { readonly page: 'imports'; readonly open: number | null }
  /** The import wizard. */
  | { readonly page: 'import' }
  | ListRoute
  | FindingsRoute
  /** What still hangs on a server or array, by its name. */
  | { readonly page: 'server'; readonly name: string }
  /** The order of the work; `step` is the id of the step that is shown beside it. */
  | { readonly page: 'plan'; readonly step: string | null }
  /** The waves; `open` is the wave that is in focus or shown beside them. */
  | WavesRoute
  /** The instructions; `part` is the chapter or script in view. */
  | { readonly page: 'runbook'; readonly part: string | null }
  /** The versions of the plan; two of them are compared, null standing for the plan in force. */
  | { readonly page: 'versions'; readonly compared: ComparedVersions | null }
  /** How far the work is; `open` is the wave that is unfolded. */
  | { readonly page: 'progress'; readonly open: number | null }
  /** The work files: what left and what comes back. */
  | WorkRoute
  | ReportsRoute
  | { readonly page: 'settings'; readonly section: string | null }
  | { readonly page: 'history' }
  | { readonly page: 'help'; readonly topic: string | null };

/** A page of the explorer. `open` is the id of the row in the detail pane; null closes it. */
export type ListRoute = { readonly page: ListName; readonly query: ListQuery; readonly open: string | null };

/** The findings as a work list, beside which the list of all findings stays; `open` is the key of the one that is unfolded. */
export type FindingsRoute = {
  readonly page: 'findings-work';
  readonly by: FindingGrouping;
  readonly open: string | null;
};

export const findingGroupings = ['severity', 'site'] as const;

/** What findings are grouped by first. */
export type FindingGrouping = (typeof findingGroupings)[number];

/** One truth in three views. */
export type WavesRoute = { readonly page: 'waves'; readonly view: WavesView; readonly open: number | null };

export const wavesViews = ['board', 'table', 'calendar'] as const;

export type WavesView = (typeof wavesViews)[number];

/**
 * The work files; `part` is what is done with them, null while nothing is. `wave` is the one that is chosen at first for
 * handing out; null leaves it to the page, as it is everywhere else.
 */
export type WorkRoute = {
  readonly page: 'work';
  readonly part: 'hand-out' | 'merge' | null;
  readonly wave: number | null;
};

/** The reports; `report` is the one in view, `of` the one site or wave that a part is about. */
export type ReportsRoute = { readonly page: 'reports'; readonly report: ReportView; readonly of: string | null };

/** What the page of reports shows: the workbook, a part that is printed, all of them, or what is written for programs. */
export const reportViews = ['workbook', ...reportParts, 'whole', 'calendar', 'tables', 'machines'] as const;

export type ReportView = (typeof reportViews)[number];

export type ComparedVersions = { readonly before: string | null; readonly after: string | null };

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

/** The link to the rows of a list that a finding concerns, by its key. */
export function findingRowsHref(list: ListName, finding: string): string {
  return formatRoute(listRoute(list, { conditions: [{ kind: 'finding', column: 'finding', finding }] }));
}

/** The link to a step of the plan. */
export function stepHref(step: string): string {
  return formatRoute({ page: 'plan', step });
}

/** The link to a wave on the board. */
export function waveHref(wave: number): string {
  return formatRoute({ page: 'waves', view: 'board', open: wave });
}

/** A report; one of a single site or wave with `of`. */
export function reportsRoute(report: ReportView = 'workbook', of: string | null = null): ReportsRoute {
  return { page: 'reports', report, of: report === 'sites' || report === 'waves' ? of : null };
}

/** The link to a report. */
export function reportHref(report: ReportView, of: string | null = null): string {
  return formatRoute(reportsRoute(report, of));
}

/** The link to handing out a wave as a work file. */
export function handOutHref(wave: number): string {
  return formatRoute({ page: 'work', part: 'hand-out', wave });
}

/** `#/overview`, `#/users?filter=…&sort=-name&open=12`, `#/server/OSL-CAS01`; what is as usual is left out. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'imports':
      return route.open === null ? '#/imports' : `#/imports/${route.open}`;
    case 'server':
      return `#/server/${encodeURIComponent(route.name)}`;
    case 'findings-work':
      return formatFindings(route);
    case 'plan':
      return route.step === null ? '#/plan' : `#/plan/${encodeURIComponent(route.step)}`;
    case 'waves':
      return route.open === null ? `#/waves/${route.view}` : `#/waves/${route.view}/${route.open}`;
    case 'reports':
      return formatReport(route);
    case 'runbook':
      return route.part === null ? '#/runbook' : `#/runbook/${encodeURIComponent(route.part)}`;
    case 'versions':
      return formatVersions(route.compared);
    case 'settings':
      return route.section === null ? '#/settings' : `#/settings/${encodeURIComponent(route.section)}`;
    case 'help':
      return route.topic === null ? '#/help' : `#/help/${encodeURIComponent(route.topic)}`;
    case 'progress':
      return route.open === null ? '#/progress' : `#/progress/${route.open}`;
    case 'work':
      return formatWork(route);
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
  const [page = '', argument = null, second = null] = path.split('/');
  if (page === 'findings' && argument === 'work') return parseFindings(new URLSearchParams(search));
  const list = listNames.find((name) => name === page);
  if (list !== undefined) return parseList(list, new URLSearchParams(search));
  switch (page) {
    case 'imports':
      return { page, open: parseId(argument) };
    case 'server':
      return { page, name: decode(argument) ?? '' };
    case 'plan':
      return { page, step: decode(argument) };
    case 'waves':
      return { page, view: wavesViews.find((view) => view === argument) ?? 'board', open: parseId(second) };
    case 'reports':
      return reportsRoute(
        reportViews.find((view) => view === argument),
        decode(second),
      );
    case 'runbook':
      return { page, part: decode(argument) };
    case 'versions':
      return { page, compared: parseVersions(new URLSearchParams(search)) };
    case 'settings':
      return { page, section: decode(argument) };
    case 'help':
      return { page, topic: decode(argument) };
    case 'progress':
      return { page, open: parseId(argument) };
    case 'work':
      return parseWork(argument, second);
    case 'import':
    case 'history':
      return { page };
    default:
      return startRoute;
  }
}

/** The list of all findings has the shorter address: it was there before. */
function formatFindings({ by, open }: FindingsRoute): string {
  const search = new URLSearchParams();
  if (by !== 'severity') search.set('by', by);
  if (open !== null) search.set('open', open);
  return search.size === 0 ? '#/findings/work' : `#/findings/work?${search}`;
}

function parseFindings(search: URLSearchParams): FindingsRoute {
  const by = findingGroupings.find((grouping) => grouping === search.get('by')) ?? 'severity';
  return { page: 'findings-work', by, open: search.get('open') };
}

function formatWork({ part, wave }: WorkRoute): string {
  if (part === null) return '#/work';
  return part === 'hand-out' && wave !== null ? `#/work/${part}/${wave}` : `#/work/${part}`;
}

function parseWork(part: string | null, wave: string | null): WorkRoute {
  if (part === 'hand-out') return { page: 'work', part, wave: parseId(wave) };
  return { page: 'work', part: part === 'merge' ? part : null, wave: null };
}

function formatVersions(compared: ComparedVersions | null): string {
  if (compared === null) return '#/versions';
  const search = new URLSearchParams();
  if (compared.before !== null) search.set('before', compared.before);
  if (compared.after !== null) search.set('after', compared.after);
  return `#/versions?compare&${search}`.replace(/&$/, '');
}

function formatReport({ report, of }: ReportsRoute): string {
  if (report === 'workbook') return '#/reports';
  return of === null ? `#/reports/${report}` : `#/reports/${report}/${encodeURIComponent(of)}`;
}

function parseVersions(search: URLSearchParams): ComparedVersions | null {
  if (!search.has('compare')) return null;
  return { before: search.get('before') || null, after: search.get('after') || null };
}

function parseId(part: string | null): number | null {
  return part !== null && /^\d{1,15}$/.test(part) ? Number(part) : null;
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
