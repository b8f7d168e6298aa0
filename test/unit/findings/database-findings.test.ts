import { describe, expect, it } from 'vitest';
import { database, findAfter, foundAfter, healthyInfrastructure, openAfter } from '../../factories/findings.ts';
import {
  makeArray,
  makeDag,
  makeMailboxServer,
  makeMultiRoleServer,
  nordwindNames,
  zone,
} from '../../factories/inventory.ts';

const { servers, arrays, databases } = healthyInfrastructure;
const tromso = {
  servers: [...servers, makeMultiRoleServer('TOS-EX01', { site: 'Tromso' })],
  arrays: [...arrays, makeArray(nordwindNames.tromso, { site: 'Tromso', members: ['TOS-EX01'] })],
};

/** What is found with one more database that is bound so, the single CAS of Tromso left aside. */
function boundTo(binding: string | null, over: Parameters<typeof database>[2] = {}): readonly string[] {
  const infrastructure = { ...tromso, databases: [...databases, database('MDB-OSL-09', binding, over)] };
  return foundAfter({ infrastructure }).filter((line) => !line.startsWith('F12'));
}

const mixed = 'F28 low Oslo Oslo: MDB-OSL-09';

describe('F24 to F28, what a database is bound to', () => {
  it.each([
    ['the array of its site', nordwindNames.oslo.toUpperCase(), []],
    ['F24, the array of another site', nordwindNames.tromso, ['F24 high Oslo outlook-tos: MDB-OSL-09', mixed]],
    ['F25, a CAS of another site', `TOS-EX01.${zone}`, ['F25 high Oslo TOS-EX01: MDB-OSL-09', mixed]],
    ['F26, a mailbox server', `OSL-MBX01.${zone}`, ['F26 high Oslo OSL-MBX01: MDB-OSL-09', mixed]],
    ['F26, a name that nobody knows', 'gone.other.local', ['F26 high Oslo gone.other.local: MDB-OSL-09', mixed]],
    ['F26, an address', '10.10.1.11', ['F26 high Oslo OSL-CAS01: MDB-OSL-09', mixed]],
    ['F27, nothing', null, ['F27 medium Oslo Oslo: MDB-OSL-09']],
    ['F28, a CAS of its site', 'OSL-CAS01', [mixed]],
  ])('%s', (_, binding, found) => {
    expect(boundTo(binding)).toEqual(found);
  });

  it('are not asked of exempt, recovery and other databases', () => {
    const recovery = boundTo('gone.other.local', { recovery: true });
    const infrastructure = { ...tromso, databases: [...databases, database('MDB-OSL-09', 'gone.other.local')] };
    const exempt = foundAfter({ infrastructure, settings: { exempt: [{ database: 'mdb-osl-09' }] } });
    expect([recovery, exempt.filter((line) => !line.startsWith('F12'))]).toEqual([[], []]);
  });

  it('are one finding for all databases with one binding', () => {
    const more = ['A', 'B', 'C', 'D'].map((name) => database(name, `gone.${zone}`));
    const { findings } = findAfter({ infrastructure: { databases: [...databases, ...more] } });
    expect(findings.filter(({ id }) => id === 'F26').map(({ message, fix }) => [message, fix])).toEqual([
      [
        `A, B and 2 more of Oslo are bound to gone.${zone}, a name that matches nothing in the inventory.`,
        `Rebind to ${nordwindNames.oslo} at once.`,
      ],
    ]);
  });
});

describe('F31, a database that is active elsewhere', () => {
  it('is information, one for each DAG', () => {
    const away = { server: 'TOS-EX01', mountedOnServer: `TOS-EX01.${zone}` };
    expect(boundTo(nordwindNames.oslo, away)).toEqual(['F31 info Oslo DAG1: MDB-OSL-09']);
  });
});

describe('F32, a DAG over two sites', () => {
  function withBuild(adminDisplayVersion: string | null, exSetupVersion: string | null = null) {
    const far = makeMailboxServer('TOS-MBX01', { site: 'Tromso', adminDisplayVersion, exSetupVersion });
    const dags = [
      makeDag('DAG1', { servers: ['OSL-MBX01', 'OSL-MBX02', 'TOS-MBX01'], allowCrossSiteRpcClientAccess: false }),
    ];
    return { servers: [...servers, far], dags };
  }
  const doubt = ['F32 medium - DAG1: TOS-MBX01'];

  it.each([
    ['Version 14.3 (Build 123.4)', null, []],
    ['Version 14.1 (Build 218.15)', null, doubt],
    ['Version 14.2 (Build 247.5)', null, doubt],
    ['Version 14.2 (Build 247.5)', '14.02.0309.002', []],
    ['Version 14.2 (Build 247.5)', '14.2.298.4', doubt],
    [null, null, doubt],
  ])('is judged for %s, %s', (shown, file, found) => {
    expect(foundAfter({ infrastructure: withBuild(shown, file) })).toEqual(found);
  });

  it('is nothing within one site', () => {
    const infrastructure = {
      servers: servers.map((server) => ({ ...server, adminDisplayVersion: 'Version 14.1 (Build 218.15)' })),
    };
    expect(foundAfter({ infrastructure })).toEqual([]);
  });

  it('stays open while DAGs are not known', () => {
    expect(openAfter({ infrastructure: { dags: [] } })).toEqual([
      'F32 -: import Get-DatabaseAvailabilityGroup',
      'F33 -: import Get-DatabaseAvailabilityGroup',
    ]);
  });

  it('stays open while a member is not in the server list', () => {
    expect(openAfter({ infrastructure: { dags: [makeDag('DAG1', { servers: ['OSL-MBX01', 'TOS-MBX09'] })] } })).toEqual(
      [
        'F32 -: import Get-DatabaseAvailabilityGroup with Servers, and Get-ExchangeServer with Site for the members of DAG1',
      ],
    );
  });
});

describe('F33, the setting of a DAG against the design', () => {
  const far = makeMailboxServer('TOS-MBX01', { site: 'Tromso' });
  function withSetting(allow: boolean | null) {
    return {
      servers: [...servers, far],
      dags: [makeDag('DAG1', { servers: ['OSL-MBX01', 'TOS-MBX01'], allowCrossSiteRpcClientAccess: allow })],
    };
  }

  it.each([
    [true, 'redirect', ['F33 low Oslo DAG1: DAG1']],
    [false, 'allow', ['F33 low Oslo DAG1: DAG1']],
    [false, 'redirect', []],
    [true, true, []],
  ])('is judged for %s against %s', (allow, crossSiteDesign, found) => {
    expect(foundAfter({ infrastructure: withSetting(allow), probes: { crossSiteDesign } })).toEqual(found);
  });

  it.each([
    [true, null, 'F33 Oslo: enter arrays.Oslo.probes.crossSiteDesign: allow or redirect'],
    [true, 'both', 'F33 Oslo: correct arrays.Oslo.probes.crossSiteDesign: "both" cannot be understood'],
    [null, 'allow', 'F33 Oslo: import Get-DatabaseAvailabilityGroup with AllowCrossSiteRpcClientAccess'],
  ])('stays open for %s and %j', (allow, crossSiteDesign, line) => {
    const open = openAfter({ infrastructure: withSetting(allow), probes: { crossSiteDesign } });
    expect(open.filter((one) => one.includes(' Oslo:'))).toEqual([line]);
  });
});
