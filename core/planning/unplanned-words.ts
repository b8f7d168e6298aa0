import type { UserResult } from '../classification/classify-user.ts';
import { explainUser } from '../classification/explain.ts';
import { assertNever } from '../shared/assert.ts';
import type { UnplannedCode } from './plan.ts';

/** A reason to be in no wave, in a few words, as the place wants them. */
export type NoWaveWords = {
  /** Stands alone, as a heading or a choice: `The site has no array and none is planned`. */
  readonly title: string;
  /** Stands beside the site or database: `the site has no array`. */
  readonly detail: string;
  /** Follows `users are`: `in a site without an array`. */
  readonly state: string;
};

/** The reasons to be in no wave, in the order of what can be done about them. */
export const noWaveWords: Readonly<Record<UnplannedCode, NoWaveWords>> = {
  'no-array': {
    title: 'The site has no array and none is planned',
    detail: 'the site has no array',
    state: 'in a site without an array',
  },
  blocked: {
    title: 'A blocker stops the site',
    detail: 'a blocker stops the site',
    state: 'in a site that a finding blocks',
  },
  'group-too-large': {
    title: 'The group is larger than a wave',
    detail: 'the group is larger than a wave',
    state: 'in a group larger than a wave',
  },
  'method-unknown': {
    title: 'The Outlook version is not known',
    detail: 'the Outlook version is not known',
    state: 'without a known Outlook version',
  },
  'no-site': {
    title: 'The home site of the database is not known',
    detail: 'the home site is not known',
    state: 'in a database whose site is not known',
  },
  verify: { title: 'Find out what the profile names', detail: 'no profile evidence', state: 'to be checked first' },
  investigate: {
    title: 'Find out what the data means',
    detail: 'a name or a binding is not clear',
    state: 'to be looked into first',
  },
  'no-day': { title: 'No working day is left', detail: 'no working day is left', state: 'without a working day left' },
  frozen: {
    title: 'Frozen until the rebind',
    detail: 'the rebind of the database settles them',
    state: 'frozen until their database is rebound',
  },
};

/** Why somebody is in no wave, as one sentence. `blockers` are the open ones of the site. */
export function unplannedReason(code: UnplannedCode, user: UserResult, blockers: readonly string[]): string {
  const database = user.database ?? 'the database';
  const site = user.site ?? 'the site';
  switch (code) {
    case 'frozen':
      return `Frozen: the profile is right and ${database} is not, so nobody may repair the profile before the rebind of ${database} is verified (R6).`;
    case 'no-array':
      return `${site} has no array and none is planned; enter the array of ${site} in the settings.`;
    case 'no-site':
      return `The home site of ${database} is not known, so there is no array to move to.`;
    case 'verify':
    case 'investigate':
      return explainUser(user);
    case 'method-unknown':
      return 'The Outlook version of a stale profile is not known, so no method fits; find the version out first.';
    case 'blocked':
      return `${site} has an open blocker (${blockers.join('; ')}).`;
    case 'group-too-large':
      return 'The group of people who stay together is larger than a wave may be; cut a permission to make it fall apart.';
    case 'no-day':
      return `No working day is left outside the blackouts of ${site}.`;
    default:
      return assertNever(code, 'reason to stay out of the waves');
  }
}
