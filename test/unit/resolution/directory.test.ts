import { describe, expect, it } from 'vitest';
import type { Infrastructure } from '../../../core/inventory/entities.ts';
import {
  arrayOfSite,
  buildDirectory,
  casOfSite,
  type Directory,
  isSameName,
  serverNamed,
  serversBehind,
} from '../../../core/resolution/directory.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import {
  makeArray,
  makeClientAccessServer,
  makeInfrastructure,
  makeMailboxServer,
  makeServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
  zone,
} from '../../factories/inventory.ts';

function directoryOf(over: Partial<Infrastructure>, settings: Settings = {}): Directory {
  return buildDirectory({ infrastructure: makeInfrastructure(over), settings });
}

function nordwind(): Directory {
  return buildDirectory({ infrastructure: nordwindInfrastructure(), settings: nordwindSettings() });
}

describe('sites', () => {
  it('are collected from all rows, each in one spelling', () => {
    const directory = directoryOf({
      sites: ['OSLO'],
      servers: [
        makeServer('A', { site: 'corp.nordwind.local/Configuration/Sites/Oslo' }),
        makeServer('B', { site: 'Bergen' }),
      ],
      arrays: [makeArray('x.y', { site: 'Tromso' })],
    });
    expect(directory.sites).toEqual(['Bergen', 'OSLO', 'Tromso']);
    expect(directory.servers.map((server) => server.site)).toEqual(['OSLO', 'Bergen']);
  });

  it('are taken from array membership where the server export has none', () => {
    const directory = directoryOf({
      servers: [makeServer('OSL-CAS01', { site: null }), makeServer('OSL-MBX01', { site: null })],
      arrays: [makeArray(nordwindNames.oslo, { members: [`osl-cas01.${zone}`] })],
    });
    expect(directory.servers.map((server) => [server.name, server.site])).toEqual([
      ['OSL-CAS01', 'Oslo'],
      ['OSL-MBX01', null],
    ]);
  });

  it('of an array without one are those of its members, if they agree', () => {
    const servers = [makeServer('OSL-CAS01'), makeServer('BGO-EX01', { site: 'Bergen' })];
    const sites = [['OSL-CAS01'], ['OSL-CAS01', 'BGO-EX01'], []].map(
      (members) => directoryOf({ servers, arrays: [makeArray('a.b', { site: null, members })] }).arrays[0]?.site,
    );
    expect(sites).toEqual(['Oslo', null, null]);
  });
});

describe('arrayOfSite', () => {
  it('is the existing array, else the planned one, else nothing', () => {
    const directory = nordwind();
    const arrays = ['Oslo', 'tromso', 'Bergen', 'Narvik', null].map((site) => arrayOfSite(directory, site));
    expect(arrays.map((array) => array && [array.fqdn, array.isPlanned])).toEqual([
      [nordwindNames.oslo, false],
      [nordwindNames.tromso, false],
      [nordwindNames.bergen, true],
      null,
      null,
    ]);
  });

  it('never becomes a second array that the settings plan for a site that has one', () => {
    const settings = { arrays: { oslo: { fqdn: 'outlook-new.corp.nordwind.local' } } };
    const directory = buildDirectory({ infrastructure: nordwindInfrastructure(), settings });
    expect(directory.arrays.map((array) => array.fqdn)).toEqual([nordwindNames.oslo, nordwindNames.tromso]);
  });

  it('is the same whatever the order of two arrays in one site', () => {
    const arrays = [makeArray('b.x'), makeArray('a.x')];
    const targets = [arrays, arrays.toReversed()].map(
      (rows) => arrayOfSite(directoryOf({ arrays: rows }), 'Oslo')?.fqdn,
    );
    expect(targets).toEqual(['a.x', 'a.x']);
  });

  it('ignores a plan without an FQDN and an array whose FQDN was not exported', () => {
    const arrays = [makeArray('outlook-ho.exchangeserverpr...')];
    expect(directoryOf({ arrays }, { arrays: { Bergen: { vip: '10.1.1.1' } } }).arrays).toEqual([]);
  });

  it('plans with the site as the inventory spells it, and names the array after its host', () => {
    const directory = directoryOf({ sites: ['Bergen'] }, { arrays: { bergen: { fqdn: 'outlook-bgo.x' } } });
    const array = arrayOfSite(directory, 'BERGEN');
    expect([array?.site, array?.name]).toEqual(['Bergen', 'outlook-bgo']);
  });
});

describe('servers', () => {
  it('are found by short name, FQDN, DN, any case and an unknown suffix', () => {
    const names = [
      'osl-cas01',
      `OSL-CAS01.${zone}.`,
      `CN=OSL-CAS01,CN=Servers`,
      'osl-cas01.other.zone',
      'nowhere',
      '',
      null,
    ];
    expect(names.map((name) => serverNamed(nordwind(), name)?.name ?? null)).toEqual([
      'OSL-CAS01',
      'OSL-CAS01',
      'OSL-CAS01',
      'OSL-CAS01',
      null,
      null,
      null,
    ]);
  });

  it('with long names are found by the first 15 characters', () => {
    const directory = directoryOf({ servers: [makeServer('EXCHANGESERVER01')] });
    expect(serverNamed(directory, 'EXCHANGESERVER0')?.name).toBe('EXCHANGESERVER01');
  });

  it('take their role from Get-ClientAccessServer when the export has none', () => {
    const server = makeServer('OSL-CAS01', { serverRole: [], isClientAccessServer: null });
    const listed = directoryOf({ servers: [server], clientAccessServers: [makeClientAccessServer('osl-cas01')] });
    expect([listed, directoryOf({ servers: [server] })].map((directory) => directory.servers[0]?.kind)).toEqual([
      'CAS',
      'MBX',
    ]);
  });

  it('that only Get-ClientAccessServer names are Client Access servers, of Exchange 2010 as far as is known', () => {
    const directory = directoryOf({
      servers: [makeServer('OSL-CAS01')],
      clientAccessServers: ['osl-cas01', 'OSL-CAS02', 'osl-cas02'].map((name) => makeClientAccessServer(name)),
      arrays: [makeArray(nordwindNames.oslo, { members: ['OSL-CAS02'] })],
    });
    expect(
      directory.servers.map(({ name, kind, site, isGenerationAssumed }) => ({ name, kind, site, isGenerationAssumed })),
    ).toEqual([
      { name: 'OSL-CAS01', kind: 'CAS', site: 'Oslo', isGenerationAssumed: false },
      { name: 'OSL-CAS02', kind: 'CAS', site: 'Oslo', isGenerationAssumed: true },
    ]);
  });

  it('behind an array are the 14.x CAS of its site, whatever the exported members', () => {
    const directory = nordwind();
    const names = directory.arrays.map((array) => serversBehind(directory, array));
    expect(names).toEqual([['OSL-CAS01', 'OSL-CAS02'], ['TOS-EX01'], ['BGO-EX01', 'BGO-EX02']]);
  });

  it('behind an array are its members when the inventory has no CAS of the site', () => {
    const arrays = [
      makeArray(nordwindNames.oslo, { members: ['OSL-CAS01', 'Microsoft.Exchange.Data.MultiValuedProperty`1[x]'] }),
    ];
    const directory = directoryOf({ servers: [makeMailboxServer('OSL-MBX01')], arrays });
    expect(directory.arrays.map((array) => serversBehind(directory, array))).toEqual([['OSL-CAS01']]);
  });

  it('of a site leave out mailbox servers and other versions', () => {
    expect(casOfSite(nordwind(), 'oslo').map((server) => server.name)).toEqual(['OSL-CAS01', 'OSL-CAS02']);
  });
});

describe('a server that is listed twice', () => {
  const blank = { fqdn: null, site: null, serverRole: [], isClientAccessServer: null, isMailboxServer: null };
  const nothing = { ...blank, adminDisplayVersion: null };

  function serversOf(...servers: readonly Infrastructure['servers'][number][]): unknown[] {
    const both = [servers, servers.toReversed()].map((rows) =>
      directoryOf({ servers: rows }).servers.map(({ name, key, fqdnKey, site, kind, isGenerationAssumed }) => {
        return { name, key, fqdnKey, site, kind, isGenerationAssumed };
      }),
    );
    expect(both[1]).toEqual(both[0]);
    return both[0] ?? [];
  }

  const whole = {
    name: 'OSL-CAS01',
    key: 'osl-cas01',
    fqdnKey: `osl-cas01.${zone}`,
    site: 'Oslo',
    kind: 'CAS',
    isGenerationAssumed: false,
  };

  it.each([
    [
      'under its short name and its FQDN',
      makeServer('OSL-CAS01', { ...blank, site: 'Oslo' }),
      makeServer(`osl-cas01.${zone}`, { fqdn: null, site: null }),
    ],
    [
      'with and without its FQDN',
      makeServer('OSL-CAS01', { fqdn: null, site: null }),
      makeServer('OSL-CAS01', { ...nothing, fqdn: `OSL-CAS01.${zone}`, site: 'Oslo' }),
    ],
    ['twice', makeServer('OSL-CAS01'), makeServer('OSL-CAS01')],
    [
      'with one FQDN under two names',
      makeServer('OSL-CAS01'),
      makeServer('ZZZ', { ...nothing, fqdn: `osl-cas01.${zone}` }),
    ],
  ])('%s is one, and knows what any row says', (_what, left, right) => {
    expect(serversOf(left, right)).toEqual([whole]);
  });

  it('with two FQDNs is two, which are told apart', () => {
    const rows = [
      makeServer('EX01', { fqdn: 'ex01.a.x' }),
      makeServer('EX01', { fqdn: 'ex01.b.x' }),
      makeServer('EX01', { fqdn: null }),
    ];
    expect(
      directoryOf({ servers: rows })
        .servers.map(({ key }) => key)
        .sort(),
    ).toEqual(['ex01', 'ex01.a.x', 'ex01.b.x']);
    expect(serverNamed(directoryOf({ servers: rows }), 'ex01.b.x')?.key).toBe('ex01.b.x');
    expect(serverNamed(directoryOf({ servers: rows }), 'ex01')).toBeNull();
  });
});

describe('isSameName', () => {
  it('compares without case, and never equates what is not known', () => {
    const pairs: [string | null, string | null][] = [
      ['Oslo', 'OSLO'],
      ['Oslo', 'Bergen'],
      ['Oslo', null],
      [null, null],
    ];
    expect(pairs.map(([left, right]) => isSameName(left, right))).toEqual([true, false, false, false]);
  });
});
