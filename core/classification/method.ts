import { settingDefaults } from '../settings/defaults.ts';
import type { OutlookProduct, ProfileMethod, Settings } from '../settings/settings.ts';
import type { ClientProduct } from './outlook-version.ts';
import type { DbState, ProfileAction, ProfileState, UserState } from './states.ts';

/**
 * How a user's profile work is done (domain.md 5.4, 5.6): `none` where none is due, `hold` until something is found out,
 * `M11 then X` where Exchange may redirect the profile by itself.
 */
export type UserMethod = 'none' | 'hold' | ProfileMethod | `M11 then ${ProfileMethod}`;

/** What the method of one stale profile depends on. */
export type MethodInput = {
  readonly product: ClientProduct | null;
  readonly profileState: ProfileState;
  readonly dbState: DbState;
  /** True when the endpoint is an IP address. */
  readonly isIp: boolean;
};

/** The method for one profile that has to be updated; null while its Outlook version is not known. */
export function methodOfProfile(input: MethodInput, outlookMethods: Settings['outlookMethods']): UserMethod | null {
  const { product, profileState, dbState, isIp } = input;
  if (product === null) return null;
  if (product === 'MAPI/CDO') return 'APP_OWNER';
  const needsNewProfile = isIp || profileState === 'P_INCONSISTENT' || profileState === 'P_GUID';
  const method = needsNewProfile ? 'M2' : methodOfVersion(product, outlookMethods);
  return dbState === 'DB_OK' && profileState === 'P_XARRAY' ? `M11 then ${method}` : method;
}

/** The method for a version: the setting where the version allows it, else the default (domain.md 5.6). */
export function methodOfVersion(product: OutlookProduct, outlookMethods: Settings['outlookMethods']): ProfileMethod {
  const chosen = outlookMethods?.[product];
  return chosen !== undefined && !isNever(product, chosen) ? chosen : settingDefaults.outlookMethods[product];
}

/** True for a method that domain.md 5.6 rules out for a version. */
export function isNever(product: OutlookProduct, method: ProfileMethod): boolean {
  return neverMethods[product].includes(method);
}

/**
 * The method of a user from those of the stale profiles: the most laborious one, because one visit or call does them all.
 * `profileMethods` holds null for a profile of unknown version, which puts the user on hold.
 */
export function methodOfUser(
  state: UserState,
  profileAction: ProfileAction,
  isServiceAccount: boolean,
  profileMethods: readonly (UserMethod | null)[],
): UserMethod {
  if (isHeld(state)) return 'hold';
  if (profileAction !== 'UPDATE') return 'none';
  if (isServiceAccount) return 'APP_OWNER';
  if (profileMethods.includes(null)) return 'hold';
  return profileMethods.reduce<UserMethod>(
    (worst, method) => (method !== null && effort(method) > effort(worst) ? method : worst),
    'none',
  );
}

function isHeld(state: UserState): boolean {
  return state === 'INVESTIGATE_DB' || state === 'INVESTIGATE_PROFILE' || state.endsWith('_THEN_INVESTIGATE');
}

/** Methods from the least to the most work for the helpdesk (domain.md 5.4, capacity). */
const efforts: readonly ProfileMethod[] = ['M3', 'M5', 'M1', 'M2', 'M4', 'APP_OWNER'];

function effort(method: UserMethod): number {
  return efforts.findIndex((candidate) => method.endsWith(candidate));
}

const neverMethods: Readonly<Record<OutlookProduct, readonly ProfileMethod[]>> = {
  '2003': ['M1'],
  '2007': [],
  '2010': [],
  '2013': [],
  '2016': ['M3', 'M4'],
};
