import { describe, expect, it } from 'vitest';
import {
  isNever,
  type MethodInput,
  methodOfProfile,
  methodOfUser,
  methodOfVersion,
} from '../../../core/classification/method.ts';
import type { OutlookProduct, ProfileMethod } from '../../../core/settings/settings.ts';

const stale: MethodInput = { product: '2010', profileState: 'P_CAS', dbState: 'DB_OK', isIp: false };
const products: readonly OutlookProduct[] = ['2003', '2007', '2010', '2013', '2016'];

describe('methodOfVersion', () => {
  it('is the default of domain.md 5.6', () => {
    expect(products.map((product) => methodOfVersion(product, undefined))).toEqual(['M4', 'M1', 'M1', 'M1', 'M1']);
  });

  it('is what the settings choose for the version', () => {
    expect(products.map((product) => methodOfVersion(product, { '2010': 'M3', '2013': 'M2' }))).toEqual([
      'M4',
      'M1',
      'M3',
      'M2',
      'M1',
    ]);
  });

  it('is never a method that the version rules out', () => {
    const chosen = { '2003': 'M1', '2016': 'M3' } as const;
    expect([methodOfVersion('2003', chosen), methodOfVersion('2016', chosen)]).toEqual(['M4', 'M1']);
    expect(methodOfVersion('2016', { '2016': 'M4' })).toBe('M1');
  });
});

describe('isNever', () => {
  it('holds the column of domain.md 5.6', () => {
    const methods: readonly ProfileMethod[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'APP_OWNER'];
    const never = products.map((product) => [product, methods.filter((method) => isNever(product, method))]);
    expect(never).toEqual([
      ['2003', ['M1']],
      ['2007', []],
      ['2010', []],
      ['2013', []],
      ['2016', ['M3', 'M4']],
    ]);
  });
});

describe('methodOfProfile', () => {
  it('needs a new profile where the values disagree, name a GUID or an address', () => {
    const inputs: MethodInput[] = [
      { ...stale, profileState: 'P_INCONSISTENT' },
      { ...stale, profileState: 'P_GUID', product: '2003' },
      { ...stale, profileState: 'P_CAS', isIp: true },
      { ...stale, profileState: 'P_VIP_IP', isIp: true, product: '2016' },
      { ...stale, profileState: 'P_VIP_IP' },
      { ...stale, profileState: 'P_MODERN' },
      { ...stale, profileState: 'P_INSTANCE', product: '2003' },
    ];
    const methods = inputs.map((input) => methodOfProfile(input, undefined));
    expect(methods).toEqual(['M2', 'M2', 'M2', 'M2', 'M1', 'M1', 'M4']);
  });

  it('keeps the new profile whatever the settings prefer', () => {
    expect(methodOfProfile({ ...stale, profileState: 'P_INCONSISTENT' }, { '2010': 'M3' })).toBe('M2');
  });

  it('counts on the redirect only for a bound database and an array of another site', () => {
    const inputs: MethodInput[] = [
      { ...stale, profileState: 'P_XARRAY' },
      { ...stale, profileState: 'P_XARRAY', product: '2003' },
      { ...stale, profileState: 'P_XARRAY', dbState: 'DB_XARRAY' },
      { ...stale, profileState: 'P_CAS_XSITE' },
    ];
    const methods = inputs.map((input) => methodOfProfile(input, undefined));
    expect(methods).toEqual(['M11 then M1', 'M11 then M4', 'M1', 'M1']);
  });

  it('is not known while the version is not', () => {
    expect(methodOfProfile({ ...stale, product: null }, undefined)).toBeNull();
  });

  it('is the application owner for MAPI/CDO', () => {
    expect(methodOfProfile({ ...stale, product: 'MAPI/CDO', isIp: true }, undefined)).toBe('APP_OWNER');
  });
});

describe('methodOfUser', () => {
  it('is none where no profile work is due', () => {
    const actions = ['NONE', 'VERIFY', 'NA'] as const;
    expect(actions.map((action) => methodOfUser('VERIFY', action, false, []))).toEqual(['none', 'none', 'none']);
  });

  it('is hold until something is found out, for service accounts as well', () => {
    const states = [
      'INVESTIGATE_DB',
      'INVESTIGATE_PROFILE',
      'REBIND_THEN_INVESTIGATE',
      'WAIT_ARRAY_THEN_INVESTIGATE',
    ] as const;
    expect(states.map((state) => methodOfUser(state, 'UPDATE', true, ['M1']))).toEqual([
      'hold',
      'hold',
      'hold',
      'hold',
    ]);
  });

  it('is hold while the version of a stale profile is not known', () => {
    expect(methodOfUser('PROFILE_UPDATE', 'UPDATE', false, ['M1', null])).toBe('hold');
  });

  it('is the application owner for a service account, whatever its version', () => {
    expect(methodOfUser('PROFILE_UPDATE', 'UPDATE', true, [null])).toBe('APP_OWNER');
  });

  it('is the most laborious method of all stale profiles, in any order', () => {
    const sets = [['M1', 'M2'], ['M2', 'M4', 'M1'], ['M3', 'M1'], ['M11 then M2', 'M1'], ['M1']] as const;
    const expected = ['M2', 'M4', 'M1', 'M11 then M2', 'M1'];
    expect(sets.map((set) => methodOfUser('PROFILE_UPDATE', 'UPDATE', false, set))).toEqual(expected);
    expect(sets.map((set) => methodOfUser('PROFILE_UPDATE', 'UPDATE', false, set.toReversed()))).toEqual(expected);
  });
});
