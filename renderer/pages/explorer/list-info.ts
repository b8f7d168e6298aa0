import { listColumns } from '../../../core/lists/columns.ts';
import { type ListName, type ListQuery, wholeList } from '../../../core/lists/list-query.ts';
import { noWaveWords } from '../../../core/planning/unplanned-words.ts';

/** What a list is called, and what its rows are. */
export type ListInfo = {
  readonly title: string;
  readonly row: string;
  readonly rows: string;
  /** The column that names a row. */
  readonly nameColumn: string;
  /** The views that every project has; the last one is the whole list. */
  readonly views: readonly { readonly name: string; readonly query: ListQuery }[];
};

export const listInfo: Readonly<Record<ListName, ListInfo>> = {
  users: {
    ...{ title: 'Users', row: 'user', rows: 'users', nameColumn: 'name' },
    views: [
      { name: 'All users', query: wholeList },
      { name: 'Depends on a server', query: { ...wholeList, users: [{ kind: 'depends', by: 'any' }] } },
      values('Will revert', 'part', 'will-revert'),
      values('Blocked', 'part', 'no-array'),
      {
        name: 'Stale, Outlook 2003',
        query: {
          ...wholeList,
          users: [{ kind: 'depends', by: 'profile' }],
          conditions: [{ kind: 'values', column: 'outlook', oneOf: ['2003'] }],
        },
      },
      values('In no wave', 'noWave', ...Object.keys(noWaveWords)),
      { name: 'No evidence', query: { ...wholeList, users: [{ kind: 'no-evidence' }] } },
    ],
  },
  profiles: {
    ...{ title: 'Profiles', row: 'profile', rows: 'profiles', nameColumn: 'user' },
    views: [
      { name: 'All profiles', query: wholeList },
      values('Name a server', 'state', 'P_CAS', 'P_CAS_XSITE', 'P_MBX', 'P_LEGACY', 'P_RETIRED'),
      values('Not explained', 'state', 'P_UNKNOWN', 'P_INCONSISTENT', 'P_BLANK'),
      values('No mailbox', 'alias', null),
    ],
  },
  databases: {
    ...{ title: 'Databases', row: 'database', rows: 'databases', nameColumn: 'name' },
    views: [
      { name: 'All databases', query: wholeList },
      values('Bound to a server', 'state', 'DB_CAS', 'DB_CAS_XSITE', 'DB_MBX'),
      values('To look into', 'state', 'DB_BLANK', 'DB_MISSING', 'DB_NOTFOUND', 'DB_XARRAY'),
    ],
  },
  servers: {
    ...{ title: 'Servers and arrays', row: 'row', rows: 'servers and arrays', nameColumn: 'name' },
    views: [
      { name: 'All', query: wholeList },
      {
        name: 'Still named',
        query: { ...wholeList, conditions: [{ kind: 'range', column: 'users', from: 1, to: null }] },
      },
      values('Arrays', 'kind', 'ARRAY', 'PLANNED'),
    ],
  },
  sites: {
    ...{ title: 'Sites', row: 'site', rows: 'sites', nameColumn: 'name' },
    views: [{ name: 'All sites', query: wholeList }, values('Without an array', 'array', null)],
  },
  findings: {
    ...{ title: 'Findings', row: 'finding', rows: 'findings', nameColumn: 'title' },
    views: [
      { name: 'All findings', query: wholeList },
      values('Blockers', 'severity', 'blocker'),
      values('Accepted', 'isAccepted', true),
    ],
  },
  tasks: {
    ...{ title: 'Tracking', row: 'person', rows: 'people', nameColumn: 'name' },
    views: [{ name: 'Everybody', query: wholeList }],
  },
};

/** The columns of a list by which it can be taken apart. */
export function facetColumns(list: ListName) {
  return listColumns[list].filter(({ isFacet }) => isFacet);
}

function values(name: string, column: string, ...oneOf: readonly (string | boolean | null)[]) {
  return { name, query: { ...wholeList, conditions: [{ kind: 'values', column, oneOf }] } } as const;
}
