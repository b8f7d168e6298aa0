/**
 * What a database's binding is (domain.md 5.2), in the order of listing.
 *
 * - `DB_OK` the array of its home site
 * - `DB_CAS` a 2010 CAS of its home site
 * - `DB_CAS_XSITE` a 2010 CAS of another site
 * - `DB_XARRAY` the array of another site
 * - `DB_MBX` a server that is not a 2010 CAS
 * - `DB_NOTFOUND` a name that matches nothing, an IP address, a VIP or a web name
 * - `DB_BLANK` nothing: suspect the export
 * - `DB_MISSING` the mailbox's database is not in the inventory
 * - `DB_EXEMPT` on the list of exemptions, or a recovery database
 * - `DB_NA` not a database of Exchange 2010
 */
export type DbState = (typeof dbStates)[number];

export const dbStates = [
  'DB_OK',
  'DB_CAS',
  'DB_CAS_XSITE',
  'DB_XARRAY',
  'DB_MBX',
  'DB_NOTFOUND',
  'DB_BLANK',
  'DB_MISSING',
  'DB_EXEMPT',
  'DB_NA',
] as const;

/**
 * What is to be done about a database (domain.md 5.2).
 *
 * - `NONE` nothing
 * - `REBIND` bind it to the array of its home site
 * - `CREATE_THEN_REBIND` the home site has no array yet
 * - `INVESTIGATE` find out what is wrong with the data first, or which site it belongs to
 * - `EXEMPT` nothing, ever
 * - `NA` out of scope
 */
export type DbAction = 'NONE' | 'REBIND' | 'CREATE_THEN_REBIND' | 'INVESTIGATE' | 'EXEMPT' | 'NA';

/**
 * What the endpoint of a profile is (domain.md 5.3), in the order of listing.
 *
 * - `P_OWN_ARRAY` the target, or any array when neither home site nor target is known
 * - `P_CAS` a 2010 CAS of the home site, or any when the home site is not known
 * - `P_CAS_XSITE` a 2010 CAS of another site
 * - `P_XARRAY` an array that is not the target
 * - `P_MBX` a 2010 server without the Client Access role
 * - `P_LEGACY` a server of Exchange 2003 or 2007
 * - `P_MODERN` a server of Exchange 2013 or later
 * - `P_GUID` the endpoint name of Exchange 2013 or later
 * - `P_INSTANCE` `Instance-<guid>`, the defect of Outlook 2003
 * - `P_VIP_IP` the address of the load balancer, or another name of it or of the target
 * - `P_WEBNS` a name of OWA or Outlook Anywhere
 * - `P_RETIRED` a removed server
 * - `P_INCONSISTENT` the values of the section disagree
 * - `P_UNKNOWN` a name that nobody mapped, an ambiguous one, or Exchange Online
 * - `P_BLANK` the profile names no server
 * - `P_NONE` no profile was seen (never the state of a profile, only of a user)
 */
export type ProfileState = (typeof profileStates)[number];

export const profileStates = [
  'P_OWN_ARRAY',
  'P_CAS',
  'P_CAS_XSITE',
  'P_XARRAY',
  'P_MBX',
  'P_LEGACY',
  'P_MODERN',
  'P_GUID',
  'P_INSTANCE',
  'P_VIP_IP',
  'P_WEBNS',
  'P_RETIRED',
  'P_INCONSISTENT',
  'P_UNKNOWN',
  'P_BLANK',
  'P_NONE',
] as const;

/** What is to be done about a profile (domain.md 5.3); `NA` when no profile is expected or the mailbox is out of scope. */
export type ProfileAction = 'NONE' | 'UPDATE' | 'VERIFY' | 'INVESTIGATE' | 'NA';

/**
 * Where a user stands (domain.md 5.4), in the order of listing.
 *
 * - `DONE` both sides name the target
 * - `DONE_NO_PROFILE` the database does, and no profile is expected
 * - `PROFILE_UPDATE` the database is right, the profile is not
 * - `VERIFY` the database is right, no evidence of the profile
 * - `INVESTIGATE_PROFILE` the database is right, the profile names something unknown
 * - `REBIND_ONLY` the profile is right and will go back at the next repair (revert risk)
 * - `REBIND_THEN_UPDATE`, `REBIND_THEN_VERIFY`, `REBIND_THEN_INVESTIGATE`, `REBIND_NO_PROFILE` the database first, then the profile's part
 * - `WAIT_ARRAY_…` the same, but the home site's array has to be created before
 * - `INVESTIGATE_DB` the database's data has to be put right first; profile work is on hold
 * - `EXEMPT` in an exempt database
 * - `OUT_OF_SCOPE_LEGACY`, `OUT_OF_SCOPE_MODERN` a mailbox of Exchange 2003/2007, or of 2013 and later
 */
export type UserState = (typeof userStates)[number];

export const userStates = [
  'DONE',
  'DONE_NO_PROFILE',
  'PROFILE_UPDATE',
  'VERIFY',
  'INVESTIGATE_PROFILE',
  'REBIND_ONLY',
  'REBIND_THEN_UPDATE',
  'REBIND_THEN_VERIFY',
  'REBIND_THEN_INVESTIGATE',
  'REBIND_NO_PROFILE',
  'WAIT_ARRAY_REBIND_ONLY',
  'WAIT_ARRAY_THEN_UPDATE',
  'WAIT_ARRAY_THEN_VERIFY',
  'WAIT_ARRAY_THEN_INVESTIGATE',
  'WAIT_ARRAY_NO_PROFILE',
  'INVESTIGATE_DB',
  'EXEMPT',
  'OUT_OF_SCOPE_LEGACY',
  'OUT_OF_SCOPE_MODERN',
] as const;

/** Why a mailbox is out of scope; `in` when it is a mailbox of Exchange 2010. */
export type Scope = 'in' | 'legacy' | 'modern';

/** The action that a profile's state calls for, leaving the mailbox aside (domain.md 5.3). */
export const actionOfProfileState: Readonly<Record<ProfileState, ProfileAction>> = {
  P_OWN_ARRAY: 'NONE',
  P_CAS: 'UPDATE',
  P_CAS_XSITE: 'UPDATE',
  P_XARRAY: 'UPDATE',
  P_MBX: 'UPDATE',
  P_LEGACY: 'UPDATE',
  P_MODERN: 'UPDATE',
  P_GUID: 'UPDATE',
  P_INSTANCE: 'UPDATE',
  P_VIP_IP: 'UPDATE',
  P_WEBNS: 'UPDATE',
  P_RETIRED: 'UPDATE',
  P_INCONSISTENT: 'UPDATE',
  P_UNKNOWN: 'INVESTIGATE',
  P_BLANK: 'VERIFY',
  P_NONE: 'VERIFY',
};

/** Among several profiles the worst action wins (domain.md 5.3): a higher number is worse. */
export const weightOfProfileAction: Readonly<Record<ProfileAction, number>> = {
  INVESTIGATE: 4,
  UPDATE: 3,
  VERIFY: 2,
  NONE: 1,
  NA: 0,
};

/** The state of a user: the combination of both sides (domain.md 5.4). */
export function combine(dbAction: DbAction, profileAction: ProfileAction, scope: Scope): UserState {
  if (dbAction === 'NA') return scope === 'modern' ? 'OUT_OF_SCOPE_MODERN' : 'OUT_OF_SCOPE_LEGACY';
  return combinations[dbAction][profileAction];
}

const combinations: Readonly<Record<Exclude<DbAction, 'NA'>, Readonly<Record<ProfileAction, UserState>>>> = {
  NONE: {
    NONE: 'DONE',
    UPDATE: 'PROFILE_UPDATE',
    VERIFY: 'VERIFY',
    INVESTIGATE: 'INVESTIGATE_PROFILE',
    NA: 'DONE_NO_PROFILE',
  },
  REBIND: {
    NONE: 'REBIND_ONLY',
    UPDATE: 'REBIND_THEN_UPDATE',
    VERIFY: 'REBIND_THEN_VERIFY',
    INVESTIGATE: 'REBIND_THEN_INVESTIGATE',
    NA: 'REBIND_NO_PROFILE',
  },
  CREATE_THEN_REBIND: {
    NONE: 'WAIT_ARRAY_REBIND_ONLY',
    UPDATE: 'WAIT_ARRAY_THEN_UPDATE',
    VERIFY: 'WAIT_ARRAY_THEN_VERIFY',
    INVESTIGATE: 'WAIT_ARRAY_THEN_INVESTIGATE',
    NA: 'WAIT_ARRAY_NO_PROFILE',
  },
  INVESTIGATE: {
    NONE: 'INVESTIGATE_DB',
    UPDATE: 'INVESTIGATE_DB',
    VERIFY: 'INVESTIGATE_DB',
    INVESTIGATE: 'INVESTIGATE_DB',
    NA: 'INVESTIGATE_DB',
  },
  EXEMPT: { NONE: 'EXEMPT', UPDATE: 'EXEMPT', VERIFY: 'EXEMPT', INVESTIGATE: 'EXEMPT', NA: 'EXEMPT' },
};
