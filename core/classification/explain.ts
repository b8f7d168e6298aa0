import { isNamed } from '../resolution/resolution.ts';
import { assertNever } from '../shared/assert.ts';
import { dayOf } from '../shared/dates.ts';
import type { ProfileResult } from './classify-profile.ts';
import type { UserResult } from './classify-user.ts';
import { databaseInWords, missingDataInWords } from './explain-database.ts';
import { meaningInWords, nameInWords } from './explain-name.ts';
import { staleStoreNames } from './standing.ts';
import { methodInWords } from './state-words.ts';

/**
 * Why a user is in that state: one plain sentence that names the profile, its endpoint, the database, its binding and the
 * target, says what of it is assumed, and ends with what to do (product.md 4, `why`).
 */
export function explainUser(user: UserResult): string {
  return `${profileClause(user)}${storeClause(user)}; ${databaseInWords(user.databaseResult)}: ${conclusion(user)}.`;
}

function profileClause(user: UserResult): string {
  const { decisive } = user;
  if (decisive === null) return nothingSeen(user);
  const name = decisive.profile === null ? 'The Outlook profile' : `Profile "${decisive.profile}"`;
  const place = decisive.computer === null ? '' : ` on ${decisive.computer}`;
  const age = decisive.issues.includes('EVIDENCE_OLD') ? ` (last seen on ${dayOf(decisive.collected)})` : '';
  const isMinor = user.issues.includes('ONLY_NON_DEFAULT_STALE');
  const rank = isMinor ? ', which is not the default one,' : '';
  const others = isMinor ? ', while the default one is right' : '';
  return `${name}${place}${age}${rank} ${endpointClause(decisive, user)}${others}`;
}

function nothingSeen({ profiles }: UserResult): string {
  if (profiles.length === 0) return 'No Outlook profile was seen';
  const isPublic = profiles.every((profile) => profile.storeOwner === 'public');
  return `Of the Outlook profile only ${isPublic ? 'a public folder row was' : 'sections of other stores were'} seen`;
}

function endpointClause({ reading, product }: ProfileResult, { databaseResult }: UserResult): string {
  const { resolution, values } = reading;
  if (!isNamed(resolution)) return `names no server${product === '2016' ? ', as is normal for Outlook 2016' : ''}`;
  if (reading.isInconsistent) {
    const names = [...new Set(values.map((value) => value.text))];
    return `holds values that disagree (${names.join(', ')})`;
  }
  const before = reading.isUnresolvedOutdated ? `, and was set up with ${values.at(-1)?.text}` : '';
  return `names ${nameInWords(resolution)}, ${meaningInWords(resolution, databaseResult)}${before}`;
}

function storeClause({ issues, profiles }: UserResult): string {
  if (!issues.includes('STORE_SECTION_STALE')) return '';
  const names = new Set(profiles.filter(({ standing }) => standing === 'current').flatMap(staleStoreNames));
  return `, but a private store section still names ${[...names].join(', ')}`;
}

function conclusion(user: UserResult): string {
  const update = methodInWords(user.method);
  const verify = user.decisive === null ? 'collect the profile' : 'find out what the profile names';
  const noProfile = user.isMapiDisabled ? 'MAPI is switched off' : 'no profile is expected';
  switch (user.state) {
    case 'DONE':
      return user.issues.includes('STORE_SECTION_STALE')
        ? 'nothing is left to do but that section, which holds up the retirement of the server'
        : 'nothing is left to do';
    case 'DONE_NO_PROFILE':
      return `nothing is left to do, ${noProfile}`;
    case 'PROFILE_UPDATE':
      return update;
    case 'VERIFY':
      return verify;
    case 'INVESTIGATE_PROFILE':
      return 'find out what that name is';
    case 'REBIND_ONLY':
      return 'rebind the database and repair no profile before, because a repair takes it back';
    case 'REBIND_THEN_UPDATE':
      return `rebind the database, then ${update}`;
    case 'REBIND_THEN_VERIFY':
      return `rebind the database, then ${verify}`;
    case 'REBIND_THEN_INVESTIGATE':
      return 'rebind the database and find out what that name is';
    case 'REBIND_NO_PROFILE':
      return `rebind the database, ${noProfile}`;
    case 'WAIT_ARRAY_REBIND_ONLY':
      return 'create the array, rebind the database and repair no profile before, because a repair takes it back';
    case 'WAIT_ARRAY_THEN_UPDATE':
      return `create the array, rebind the database, then ${update}`;
    case 'WAIT_ARRAY_THEN_VERIFY':
      return `create the array, rebind the database, then ${verify}`;
    case 'WAIT_ARRAY_THEN_INVESTIGATE':
      return 'create the array, rebind the database and find out what that name is';
    case 'WAIT_ARRAY_NO_PROFILE':
      return `create the array, rebind the database, ${noProfile}`;
    case 'INVESTIGATE_DB':
      return missingDataInWords(user.databaseResult);
    case 'EXEMPT':
      return 'nothing is to be done, the database is exempt';
    case 'OUT_OF_SCOPE_LEGACY':
      return 'out of scope, a mailbox of Exchange 2003 or 2007';
    case 'OUT_OF_SCOPE_MODERN':
      return 'out of scope, a mailbox of Exchange 2013 or later';
    default:
      return assertNever(user.state, 'user state');
  }
}
