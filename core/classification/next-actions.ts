import { compareText } from '../resolution/compare-text.ts';
import { groupBy } from '../shared/group-by.ts';
import { answerPartOf, waitsForArray } from './answer-part.ts';
import type { UserResult } from './classify-user.ts';
import type { CountedRows, RowFilter } from './row-filter.ts';
import { type DbState, type UserState, userStates } from './states.ts';

/**
 * Something to do now, with the users whom it concerns. `site` null means that their home site is not known.
 *
 * - `create-array` the site has none; `planned` is the FQDN of the one that the settings plan, null without; `depending` of the
 *   users depend on an individual server, the others wait with a database that names another array
 * - `rebind-frozen` the profiles are right, and the next repair would undo that
 * - `export-database` the export says nothing usable about the database; null for mailboxes that name none
 * - `rebind` the databases come before the profiles
 * - `explain-name` profiles hold a name that nothing in the inventory explains
 * - `collect-profiles` nobody has seen what the profiles name
 * - `update-profiles` the databases are right, the profiles are next
 */
export type NextAction = { readonly users: CountedRows } & ActionSubject;

/**
 * The three most urgent actions: in the only safe order (array, databases, profiles), what can undo finished work and what
 * blocks a decision before the rest. Of each kind the one that concerns most users, unless one before does it already.
 */
export function nextActions(inScope: readonly UserResult[]): readonly NextAction[] {
  const chosen: NextAction[] = [];
  for (const rule of rules) {
    const actions = groupsOf(rule, inScope)
      .sort(compareGroups)
      .map(({ first, users }) => actionOf(rule, first, users));
    const next = actions.find((action) => !isDoneBy(action, chosen));
    if (next !== undefined) chosen.push(next);
  }
  return chosen.slice(0, 3);
}

type ActionSubject =
  | {
      readonly kind: 'create-array';
      readonly site: string | null;
      readonly planned: string | null;
      readonly depending: number;
    }
  | {
      readonly kind: 'rebind-frozen' | 'rebind';
      readonly site: string | null;
      /** By name. */
      readonly databases: readonly string[];
    }
  | { readonly kind: 'export-database'; readonly database: string | null; readonly dbState: DbState }
  | { readonly kind: 'explain-name'; readonly name: string }
  | { readonly kind: 'collect-profiles' | 'update-profiles'; readonly site: string | null };

/** One kind of action: whom it concerns, what is done in one go, and how to find exactly those users again. */
type ActionRule = {
  readonly concerns: (user: UserResult) => boolean;
  /** Users with the same key are one action. */
  readonly keyOf: (user: UserResult) => string | null;
  /** The filter that passes the users of the same action. */
  readonly filterOf: (user: UserResult) => RowFilter;
  readonly subjectOf: (first: UserResult, users: readonly UserResult[]) => ActionSubject;
};

const rules: readonly ActionRule[] = [
  {
    concerns: ({ state }) => waitsForArray(state),
    keyOf: ({ site }) => site,
    filterOf: ({ site }) => inSite(site, userStates.filter(waitsForArray)),
    subjectOf: ({ site, target }, users) => ({
      ...{ kind: 'create-array', site, planned: target },
      depending: users.filter((user) => answerPartOf(user) === 'no-array').length,
    }),
  },
  {
    concerns: ({ state }) => state === 'REBIND_ONLY',
    keyOf: ({ site }) => site,
    filterOf: ({ site }) => inSite(site, ['REBIND_ONLY']),
    subjectOf: ({ site }, users) => ({ kind: 'rebind-frozen', site, databases: databasesOf(users) }),
  },
  {
    concerns: ({ state }) => state === 'INVESTIGATE_DB',
    keyOf: ({ database }) => database,
    filterOf: ({ database }) => [
      { kind: 'state', oneOf: ['INVESTIGATE_DB'] },
      { kind: 'database', oneOf: [database] },
    ],
    subjectOf: ({ database, dbState }) => ({ kind: 'export-database', database, dbState }),
  },
  {
    concerns: ({ state }) => isRebindFirst(state),
    keyOf: ({ site }) => site,
    filterOf: ({ site }) => inSite(site, userStates.filter(isRebindFirst)),
    subjectOf: ({ site }, users) => ({ kind: 'rebind', site, databases: databasesOf(users) }),
  },
  {
    concerns: ({ state, profileState }) => state === 'INVESTIGATE_PROFILE' && profileState === 'P_UNKNOWN',
    keyOf: endpointOf,
    filterOf: (user) => [
      { kind: 'state', oneOf: ['INVESTIGATE_PROFILE'] },
      { kind: 'endpoint', oneOf: [endpointOf(user)] },
    ],
    subjectOf: (user) => ({ kind: 'explain-name', name: endpointOf(user) ?? '' }),
  },
  {
    concerns: ({ state }) => state === 'VERIFY',
    keyOf: ({ site }) => site,
    filterOf: ({ site }) => inSite(site, ['VERIFY']),
    subjectOf: ({ site }) => ({ kind: 'collect-profiles', site }),
  },
  {
    concerns: (user) => user.state === 'PROFILE_UPDATE' && answerPartOf(user) === 'profile',
    keyOf: ({ site }) => site,
    filterOf: ({ site }) => [...inSite(site, ['PROFILE_UPDATE']), { kind: 'part', oneOf: ['profile'] }],
    subjectOf: ({ site }) => ({ kind: 'update-profiles', site }),
  },
];

type Group = { readonly key: string | null; readonly first: UserResult; readonly users: readonly UserResult[] };

function actionOf(rule: ActionRule, first: UserResult, users: readonly UserResult[]): NextAction {
  return { ...rule.subjectOf(first, users), users: { count: users.length, filter: rule.filterOf(first) } };
}

/** Frozen users and others sit in the same databases: whoever rebinds for the ones has done it for the others. */
function isDoneBy(action: NextAction, chosen: readonly NextAction[]): boolean {
  if (action.kind !== 'rebind') return false;
  const rebound = chosen.flatMap((other) => (other.kind === 'rebind-frozen' ? other.databases : []));
  return action.databases.every((database) => rebound.includes(database));
}

/** `first` is the user with the lowest id, so that the order of the rows does not matter. */
function groupsOf(rule: ActionRule, users: readonly UserResult[]): Group[] {
  const groups = groupBy(users.filter(rule.concerns), rule.keyOf);
  return [...groups].map(([key, members]) => ({
    key,
    first: members.reduce((lowest, user) => (user.mailboxId < lowest.mailboxId ? user : lowest)),
    users: members,
  }));
}

function compareGroups(left: Group, right: Group): number {
  return right.users.length - left.users.length || compareText(left.key, right.key);
}

function inSite(site: string | null, states: readonly UserState[]): RowFilter {
  return [
    { kind: 'state', oneOf: states },
    { kind: 'site', oneOf: [site] },
  ];
}

function isRebindFirst(state: UserState): boolean {
  return state.startsWith('REBIND_') && state !== 'REBIND_ONLY';
}

function endpointOf(user: UserResult): string | null {
  return user.decisive?.endpoint ?? null;
}

function databasesOf(users: readonly UserResult[]): readonly string[] {
  const names = users.flatMap(({ database }) => (database === null ? [] : [database]));
  return [...new Set(names)].sort(compareText);
}
