import type { ProfileMethod } from '../settings/settings.ts';
import type { UserMethod } from './method.ts';
import type { DbState, ProfileState, UserState } from './states.ts';

/** What each state of a user means for the people who do the work, in a few words (domain.md 5.4, ux.md 6). */
export const userStateWords: Readonly<Record<UserState, string>> = {
  DONE: 'on the array',
  DONE_NO_PROFILE: 'on the array, no profile expected',
  PROFILE_UPDATE: 'update the profile',
  VERIFY: 'find out what the profile names',
  INVESTIGATE_PROFILE: 'find out what that name is',
  REBIND_ONLY: 'works, will revert: rebind the database, repair nothing before',
  REBIND_THEN_UPDATE: 'rebind the database, then update the profile',
  REBIND_THEN_VERIFY: 'rebind the database, then find out what the profile names',
  REBIND_THEN_INVESTIGATE: 'rebind the database and find out what that name is',
  REBIND_NO_PROFILE: 'rebind the database, no profile work',
  WAIT_ARRAY_REBIND_ONLY: 'works, will revert: create the array, rebind the database',
  WAIT_ARRAY_THEN_UPDATE: 'create the array, rebind the database, update the profile',
  WAIT_ARRAY_THEN_VERIFY: 'create the array, rebind the database, find out what the profile names',
  WAIT_ARRAY_THEN_INVESTIGATE: 'create the array, rebind the database and find out what that name is',
  WAIT_ARRAY_NO_PROFILE: 'create the array, rebind the database, no profile work',
  INVESTIGATE_DB: 'on hold: put the data of the database right first',
  EXEMPT: 'stays on its server on purpose',
  OUT_OF_SCOPE_LEGACY: 'out of scope: Exchange 2003 or 2007',
  OUT_OF_SCOPE_MODERN: 'out of scope: Exchange 2013 or later',
};

/** What each state of a profile means (domain.md 5.3). */
export const profileStateWords: Readonly<Record<ProfileState, string>> = {
  P_OWN_ARRAY: 'names the array of its site',
  P_CAS: 'names a Client Access server of its site',
  P_CAS_XSITE: 'names a Client Access server of another site',
  P_XARRAY: 'names the array of another site',
  P_MBX: 'names a server without the Client Access role',
  P_LEGACY: 'names a server of Exchange 2003 or 2007',
  P_MODERN: 'names a server of Exchange 2013 or later',
  P_GUID: 'holds an endpoint of Exchange 2013 or later',
  P_INSTANCE: 'has the Instance-GUID defect of Outlook 2003',
  P_VIP_IP: 'holds an address or alias of the load balancer',
  P_WEBNS: 'names OWA or Outlook Anywhere',
  P_RETIRED: 'names a server that was removed',
  P_INCONSISTENT: 'holds values that disagree',
  P_BLANK: 'names nothing',
  P_NONE: 'was not seen',
  P_UNKNOWN: 'holds a name that nothing explains',
};

/** What each state of a database means (domain.md 5.2). */
export const dbStateWords: Readonly<Record<DbState, string>> = {
  DB_OK: 'bound to the array of its site',
  DB_XARRAY: 'bound to the array of another site',
  DB_CAS: 'bound to a Client Access server of its site',
  DB_CAS_XSITE: 'bound to a Client Access server of another site',
  DB_MBX: 'bound to a server that is no Client Access server of 2010',
  DB_NOTFOUND: 'bound to a name that does not exist',
  DB_BLANK: 'the export has no value',
  DB_MISSING: 'not in the inventory',
  DB_EXEMPT: 'stays on its server on purpose',
  DB_NA: 'not of Exchange 2010',
};

/** What each method means for the helpdesk (domain.md 2.4). */
const methodWords: Readonly<Record<ProfileMethod, string>> = {
  M1: 'repair the account',
  M2: 'make a new profile',
  M3: 'import a PRF file',
  M4: 'type the array into the profile by hand',
  M5: 'run the script that edits the profile',
  APP_OWNER: 'let the owner of the application change it',
};

/** What is to be done about the profile of a user, with the code of the method: `repair the account (M1)`. */
export function methodInWords(method: UserMethod): string {
  if (method === 'hold') return 'find out the Outlook version, then update the profile';
  const own = profileMethods.find((candidate) => method.endsWith(candidate));
  if (own === undefined) return 'update the profile';
  return `${method === own ? '' : 'wait for the redirect, else '}${methodWords[own]} (${method})`;
}

const profileMethods: readonly ProfileMethod[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'APP_OWNER'];
