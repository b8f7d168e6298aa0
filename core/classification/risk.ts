import type { DbState, ProfileAction, ProfileState, UserState } from './states.ts';

/** How much a user stands to lose (domain.md 5.4). */
export type Risk = 'Low' | 'Medium' | 'High';

/** The risk of a database's state. */
export function riskOfDatabase(state: DbState): Risk {
  return databaseRisks[state] ?? 'Low';
}

/** The risk of a profile's state, when there is work on it. */
export function riskOfProfile(state: ProfileState): Risk {
  return profileRisks[state] ?? 'Low';
}

/** What the risk of a user depends on. */
export type RiskInput = {
  readonly dbState: DbState;
  readonly profileState: ProfileState;
  readonly profileAction: ProfileAction;
  readonly state: UserState;
  readonly isServiceAccount: boolean;
  readonly isOnlyNonDefaultStale: boolean;
};

/** The higher of both sides, the profile's only when it has to be updated or investigated; then the overrides (domain.md 5.4). */
export function riskOfUser(input: RiskInput): Risk {
  if (input.isServiceAccount || input.state === 'REBIND_ONLY' || input.state === 'WAIT_ARRAY_REBIND_ONLY')
    return 'High';
  if (input.isOnlyNonDefaultStale) return 'Low';
  const database = riskOfDatabase(input.dbState);
  const counts = input.profileAction === 'UPDATE' || input.profileAction === 'INVESTIGATE';
  return counts ? higherRisk(database, riskOfProfile(input.profileState)) : database;
}

/** A number per risk, higher is worse. */
export const weightOfRisk: Readonly<Record<Risk, number>> = { Low: 0, Medium: 1, High: 2 };

function higherRisk(left: Risk, right: Risk): Risk {
  return weightOfRisk[left] >= weightOfRisk[right] ? left : right;
}

const databaseRisks: Readonly<Partial<Record<DbState, Risk>>> = {
  DB_MBX: 'High',
  DB_NOTFOUND: 'High',
  DB_XARRAY: 'Medium',
  DB_CAS_XSITE: 'Medium',
  DB_BLANK: 'Medium',
  DB_MISSING: 'Medium',
};

const profileRisks: Readonly<Partial<Record<ProfileState, Risk>>> = {
  P_MBX: 'High',
  P_MODERN: 'High',
  P_GUID: 'High',
  P_INSTANCE: 'High',
  P_RETIRED: 'High',
  P_INCONSISTENT: 'High',
  P_CAS: 'Medium',
  P_CAS_XSITE: 'Medium',
  P_XARRAY: 'Medium',
  P_LEGACY: 'Medium',
  P_WEBNS: 'Medium',
  P_UNKNOWN: 'Medium',
};
