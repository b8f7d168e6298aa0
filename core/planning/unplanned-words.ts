import type { UserResult } from '../classification/classify-user.ts';
import { explainUser } from '../classification/explain.ts';
import { assertNever } from '../shared/assert.ts';
import type { UnplannedCode } from './plan.ts';

/** What the reasons to be in no wave are called, in the order of what can be done about them. */
export const noWaveWords: Readonly<Record<UnplannedCode, string>> = {
  'no-array': 'The site has no array and none is planned',
  blocked: 'A blocker stops the site',
  'group-too-large': 'The group is larger than a wave',
  'method-unknown': 'The Outlook version is not known',
  'no-site': 'The home site of the database is not known',
  verify: 'Find out what the profile names',
  investigate: 'Find out what the data means',
  'no-day': 'No working day is left',
  frozen: 'Frozen until the rebind',
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
