import type {
  ClassificationSummary,
  ClassifiedRows,
  DatabaseRow,
  ProfileRow,
  UserRow,
} from '../../../core/api/classification-report.ts';
import type { ProfileResult } from '../../../core/classification/classify-profile.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { explainUser } from '../../../core/classification/explain.ts';
import { explainDatabase } from '../../../core/classification/explain-database.ts';
import type { DatabaseRow as CountedDatabase } from '../../../core/classification/summary.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import type { Project } from '../project.ts';
import { classifyProject, summarize } from './classify-project.ts';

/** The answer in numbers (product.md 4, `classify --json`). */
export function classifySummary(project: Project, request: { readonly asOf: IsoDate }): ClassificationSummary {
  return summarize(classifyProject(project, request.asOf)).summary();
}

/**
 * One of the lists behind the answer (product.md 4, `classify --rows`). Profiles are the observations that the answer counts:
 * of users' own stores; a public folder or delegate row shows in the issues of its user.
 */
export function classifyRows(
  project: Project,
  request: { readonly rows: ClassifiedRows['kind']; readonly asOf: IsoDate },
): ClassifiedRows {
  const classification = classifyProject(project, request.asOf);
  const { users, unmatched } = classification.index;
  switch (request.rows) {
    case 'users':
      return { kind: 'users', rows: [...users.values()].map(userRow) };
    case 'profiles': {
      const matched = [...users.values()].flatMap((user) => user.profiles);
      const own = [...matched, ...unmatched.values()].filter(isCounted);
      own.sort((left, right) => left.profileId - right.profileId);
      return { kind: 'profiles', rows: own.map(profileRow) };
    }
    case 'databases':
      return { kind: 'databases', rows: summarize(classification).databases().map(databaseRow) };
    default:
      return assertNever(request.rows, 'list');
  }
}

/** A user as lists show it. */
export function userRow(user: UserResult): UserRow {
  const { alias, displayName, smtp, site, database, target, dbState, dbAction } = user;
  const { profileState, profileAction, state, risk, method, issues } = user;
  const why = explainUser(user);
  return {
    ...{ alias, displayName, smtp, site, database, target, dbState, dbAction },
    ...{ profileState, profileAction, state, risk, method, issues, why },
  };
}

/** Of users' own stores and in force: not superseded by a newer scan of the same profile, nor an obsolete section. */
function isCounted(profile: ProfileResult): boolean {
  return profile.storeOwner === 'own' && profile.standing === 'current';
}

function profileRow(profile: ProfileResult): ProfileRow {
  const { computer, user, alias, endpoint, kind, state, outlook, collected, issues } = profile;
  return { computer, user, profile: profile.profile, alias, endpoint, kind, state, outlook, collected, issues };
}

function databaseRow(database: CountedDatabase): DatabaseRow {
  const { site, isSiteAssumed, server, binding, target, state, action, risk, issues, users } = database;
  const why = explainDatabase(database);
  return {
    name: database.name ?? '',
    ...{ site, isSiteAssumed, server, binding, target, state, action, risk, issues, users, why },
  };
}
