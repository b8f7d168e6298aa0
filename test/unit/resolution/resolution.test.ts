import { describe, expect, it } from 'vitest';
import { buildDirectory } from '../../../core/resolution/directory.ts';
import { endpointKind, identityOf, isNamed } from '../../../core/resolution/resolution.ts';
import { resolve } from '../../../core/resolution/resolve.ts';
import { nordwindInfrastructure, nordwindSettings } from '../../factories/inventory.ts';

const directory = buildDirectory({ infrastructure: nordwindInfrastructure(), settings: nordwindSettings() });

const names = [
  'outlook-osl',
  'OSL-CAS01',
  'OSL-MBX01',
  'OSL-EX07',
  'OSL-EX13',
  'OSL-CAS00',
  '10.10.1.50',
  'mail.nordwind.example',
  'nobody.knows',
  '',
  'System.Object[]',
];

describe('endpointKind', () => {
  it('shows the kind of a server in place of SERVER', () => {
    expect(names.map((name) => endpointKind(resolve(directory, name)))).toEqual([
      'ARRAY',
      'CAS',
      'MBX',
      'LEGACY',
      'MODERN',
      'RETIRED',
      'VIP_IP',
      'WEBNS',
      'UNKNOWN',
      'BLANK',
      'NOT_AVAILABLE',
    ]);
  });
});

describe('identityOf', () => {
  it('is the object behind the name, else the kind and the first label', () => {
    expect(names.map((name) => identityOf(resolve(directory, name)))).toEqual([
      'ARRAY outlook-osl.corp.nordwind.local',
      'SERVER osl-cas01',
      'SERVER osl-mbx01',
      'SERVER osl-ex07',
      'SERVER osl-ex13',
      'RETIRED osl-cas00',
      'VIP_IP 10.10.1.50',
      'WEBNS mail',
      'UNKNOWN nobody',
      null,
      null,
    ]);
  });
});

describe('isNamed', () => {
  it('is false for blank and lost values only', () => {
    expect(names.map((name) => isNamed(resolve(directory, name))).indexOf(false)).toBe(9);
  });
});
