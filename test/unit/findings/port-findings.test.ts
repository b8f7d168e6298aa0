import { describe, expect, it } from 'vitest';
import { findAfter, foundAfter, openAfter, person } from '../../factories/findings.ts';
import { makeProfile, namingOnly, nordwindNames, serverDn } from '../../factories/inventory.ts';

describe('F19, static ports', () => {
  it.each([
    ['none at all', false, ['F19 medium Oslo outlook-osl: OSL-CAS01, OSL-CAS02']],
    ['a member without', ['OSL-CAS01 59531 59532', 'OSL-CAS02 none'], ['F19 medium Oslo outlook-osl: OSL-CAS02']],
    ['a member that is not named', 'OSL-CAS01: 59531, 59532', ['F19 medium Oslo outlook-osl: OSL-CAS02']],
    [
      'different ports',
      'OSL-CAS01=59531/59532; OSL-CAS02=59533/59534',
      ['F19 high Oslo outlook-osl: OSL-CAS01, OSL-CAS02'],
    ],
    ['ports outside of the range', '6005, 6006', ['F19 medium Oslo outlook-osl: OSL-CAS01, OSL-CAS02']],
    ['one good port for all', 59531, []],
    ['good ports for all', 'rpc 59531 ab 59532', []],
    ['yes', 'yes', []],
  ])('are judged: %s', (_, staticPorts, found) => {
    const value = staticPorts === 'yes' ? true : staticPorts;
    expect([foundAfter({ probes: { staticPorts: value } }), openAfter({ probes: { staticPorts: value } })]).toEqual([
      found,
      [],
    ]);
  });

  it('say which ports are not allowed', () => {
    expect(findAfter({ probes: { staticPorts: 80 } }).findings.map(({ message }) => message)).toEqual([
      'The static RPC ports of Oslo are not in order: port 80 is not allowed.',
    ]);
  });

  it.each([
    [null, 'enter arrays.Oslo.probes.staticPorts'],
    ['as usual', 'correct arrays.Oslo.probes.staticPorts: "as usual" cannot be understood'],
    [
      ['OSL-CAS01 59531', 'OSL-CAS02 59531', 'OSL-CAS7 59531'],
      'correct arrays.Oslo.probes.staticPorts: the project has no server OSL-CAS7',
    ],
  ])('stay open for %j', (staticPorts, needs) => {
    expect(openAfter({ probes: { staticPorts } })).toEqual([`F19 Oslo: ${needs}`]);
  });
});

describe('F20, affinity', () => {
  it.each([
    ['source-ip', []],
    ['Client IP', []],
    [true, []],
    ['none', ['F20 high Oslo outlook-osl: outlook-osl']],
    [['135 source ip', '59531 cookie'], ['F20 high Oslo outlook-osl: outlook-osl']],
    [false, ['F20 high Oslo outlook-osl: outlook-osl']],
  ])('is judged for %j', (affinity, found) => {
    expect([foundAfter({ probes: { affinity } }), openAfter({ probes: { affinity } })]).toEqual([found, []]);
  });

  it.each([
    [null, 'F20 Oslo: enter arrays.Oslo.probes.affinity'],
    ['magic', 'F20 Oslo: correct arrays.Oslo.probes.affinity: "magic" cannot be understood'],
  ])('stays open for %j', (affinity, needs) => {
    expect(openAfter({ probes: { affinity } })).toEqual([needs]);
  });
});

describe('F48, public folder servers', () => {
  const isolberg = person('isolberg');
  const folders = makeProfile('isolberg', {
    computer: 'PC-isolberg',
    storeType: 'PublicFolders',
    storeServer: 'OSL-MBX01',
    storeServerDn: serverDn('OSL-MBX01'),
  });
  const people = [{ ...isolberg, profiles: [...isolberg.profiles, folders] }];
  const both = ['OSL-CAS01: 59531', 'OSL-CAS02: 59531'];

  it('are low when only the members have ports', () => {
    expect([
      foundAfter({ people }),
      foundAfter({ people, probes: { staticPorts: [...both, 'OSL-MBX01: 59531'] } }),
    ]).toEqual([['F48 low Oslo outlook-osl: OSL-MBX01'], []]);
  });

  it('stay open when the ports are said for all at once', () => {
    expect(openAfter({ people, probes: { staticPorts: true } })).toEqual([
      'F48 Oslo: enter arrays.Oslo.probes.staticPorts as one text per server, with OSL-MBX01',
    ]);
  });

  it('are not asked for while no profile shows public folders', () => {
    expect(openAfter({ people: [person('isolberg', namingOnly(nordwindNames.oslo))] })).toEqual([]);
  });
});
