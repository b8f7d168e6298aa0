import { describe, expect, it } from 'vitest';
import { type RiskInput, riskOfDatabase, riskOfProfile, riskOfUser } from '../../../core/classification/risk.ts';
import { dbStates, profileStates } from '../../../core/classification/states.ts';

const fine: RiskInput = {
  dbState: 'DB_OK',
  profileState: 'P_OWN_ARRAY',
  profileAction: 'NONE',
  state: 'DONE',
  isServiceAccount: false,
  isOnlyNonDefaultStale: false,
};

describe('the risk of a side', () => {
  it('of the database is that of domain.md 5.4', () => {
    expect(dbStates.map((state) => [state, riskOfDatabase(state)])).toEqual([
      ['DB_OK', 'Low'],
      ['DB_CAS', 'Low'],
      ['DB_CAS_XSITE', 'Medium'],
      ['DB_XARRAY', 'Medium'],
      ['DB_MBX', 'High'],
      ['DB_NOTFOUND', 'High'],
      ['DB_BLANK', 'Medium'],
      ['DB_MISSING', 'Medium'],
      ['DB_EXEMPT', 'Low'],
      ['DB_NA', 'Low'],
    ]);
  });

  it('of the profile is that of domain.md 5.4', () => {
    expect(profileStates.map((state) => [state, riskOfProfile(state)])).toEqual([
      ['P_OWN_ARRAY', 'Low'],
      ['P_CAS', 'Medium'],
      ['P_CAS_XSITE', 'Medium'],
      ['P_XARRAY', 'Medium'],
      ['P_MBX', 'High'],
      ['P_LEGACY', 'Medium'],
      ['P_MODERN', 'High'],
      ['P_GUID', 'High'],
      ['P_INSTANCE', 'High'],
      ['P_VIP_IP', 'Low'],
      ['P_WEBNS', 'Medium'],
      ['P_RETIRED', 'High'],
      ['P_INCONSISTENT', 'High'],
      ['P_UNKNOWN', 'Medium'],
      ['P_BLANK', 'Low'],
      ['P_NONE', 'Low'],
    ]);
  });
});

describe('riskOfUser', () => {
  it('is the higher of both sides', () => {
    const work = { ...fine, profileAction: 'UPDATE' } as const;
    const risks = [
      riskOfUser({ ...work, dbState: 'DB_CAS', profileState: 'P_CAS' }),
      riskOfUser({ ...work, dbState: 'DB_MBX', profileState: 'P_CAS' }),
      riskOfUser({ ...work, dbState: 'DB_XARRAY', profileState: 'P_RETIRED' }),
      riskOfUser({ ...work, dbState: 'DB_OK', profileState: 'P_VIP_IP' }),
    ];
    expect(risks).toEqual(['Medium', 'High', 'High', 'Low']);
  });

  it('counts the profile only when it has to be updated or investigated', () => {
    const actions = ['NONE', 'UPDATE', 'VERIFY', 'INVESTIGATE', 'NA'] as const;
    const risks = actions.map((profileAction) => riskOfUser({ ...fine, profileState: 'P_RETIRED', profileAction }));
    expect(risks).toEqual(['Low', 'High', 'Low', 'High', 'Low']);
  });

  it('is High while a repair would take the profile back', () => {
    const states = ['REBIND_ONLY', 'WAIT_ARRAY_REBIND_ONLY', 'REBIND_NO_PROFILE'] as const;
    expect(states.map((state) => riskOfUser({ ...fine, dbState: 'DB_CAS', state }))).toEqual(['High', 'High', 'Low']);
  });

  it('is High for a service account, even when only another profile is stale', () => {
    expect(riskOfUser({ ...fine, isServiceAccount: true, isOnlyNonDefaultStale: true })).toBe('High');
  });

  it('is Low when only a non-default profile is stale', () => {
    const input = { ...fine, profileState: 'P_RETIRED', profileAction: 'UPDATE', state: 'PROFILE_UPDATE' } as const;
    expect(riskOfUser({ ...input, isOnlyNonDefaultStale: true })).toBe('Low');
  });
});
