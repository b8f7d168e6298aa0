import { isWorkedOn } from './classify-profile.ts';
import type { UserResult } from './classify-user.ts';
import type { UserState } from './states.ts';
import { isIndividualDbState, isIndividualProfileState } from './summary.ts';

/**
 * The part of the answer that a user belongs to, each to exactly one (ux.md 2), in the order in which they are shown.
 *
 * - `on-array` both sides name the array, or the database does and no profile is expected
 * - `profile` depends on a server, and an update of the profile ends that
 * - `database-first` depends on a server; the database has to be rebound before the profile
 * - `will-revert` the profile is right, the database is not: works until the next repair
 * - `no-array` depends on a server, and the home site has no array yet
 * - `unknown` does not depend on a server as far as is known; the evidence does not tell more
 * - `other` has something else to be corrected: a GUID, a web name, the array of another site
 * - `exempt`, `out-of-scope` are not part of the work
 *
 * The four from `profile` to `no-array` are `individualCas.users` of the summary.
 */
export type AnswerPart = (typeof answerParts)[number];

export const answerParts = [
  'on-array',
  'profile',
  'database-first',
  'will-revert',
  'no-array',
  'unknown',
  'other',
  'exempt',
  'out-of-scope',
] as const;

/** The parts that add up to the users in scope. */
export const partsInScope: readonly AnswerPart[] = answerParts.slice(0, 7);

/** The parts that add up to the users who depend on an individual server. */
export const dependingParts: readonly AnswerPart[] = ['profile', 'database-first', 'will-revert', 'no-array'];

/** What ties a user to an individual server (product.md 4, `individualCas`). */
export type Dependence = { readonly isByProfile: boolean; readonly isByDatabase: boolean };

/** How a user depends on an individual server; a mailbox that is exempt or out of scope never does. */
export function dependenceOf(user: UserResult): Dependence {
  if (!isWorkedOn(user.databaseResult)) return { isByProfile: false, isByDatabase: false };
  return {
    isByProfile: user.profiles.some((profile) => isIndividualProfileState(profile.state)),
    isByDatabase: isIndividualDbState(user.dbState),
  };
}

/** The part of the answer that a user belongs to. Who depends on a server is told first, by the work that ends it. */
export function answerPartOf(user: UserResult): AnswerPart {
  const { state } = user;
  if (state === 'EXEMPT') return 'exempt';
  if (!isWorkedOn(user.databaseResult)) return 'out-of-scope';
  const { isByProfile, isByDatabase } = dependenceOf(user);
  return isByProfile || isByDatabase ? dependingPartOf(state) : otherPartOf(state);
}

/** True for a state that waits for the array of the home site. */
export function waitsForArray(state: UserState): boolean {
  return state.startsWith('WAIT_ARRAY_');
}

function dependingPartOf(state: UserState): AnswerPart {
  if (waitsForArray(state)) return 'no-array';
  if (state === 'REBIND_ONLY') return 'will-revert';
  return state.startsWith('REBIND_') ? 'database-first' : 'profile';
}

function otherPartOf(state: UserState): AnswerPart {
  if (state === 'DONE' || state === 'DONE_NO_PROFILE') return 'on-array';
  const isOpen = state === 'VERIFY' || state === 'INVESTIGATE_PROFILE' || state === 'INVESTIGATE_DB';
  return isOpen ? 'unknown' : 'other';
}
