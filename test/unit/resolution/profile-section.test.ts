import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../core/inventory/entities.ts';
import { buildDirectory } from '../../../core/resolution/directory.ts';
import { readSection, type SectionReading, storeOwner } from '../../../core/resolution/profile-section.ts';
import { endpointKind, identityOf } from '../../../core/resolution/resolution.ts';
import {
  makeArray,
  makeInfrastructure,
  makeProfile,
  makeServer,
  namingOnly,
  namingServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
  serverDn,
  zone,
} from '../../factories/inventory.ts';

const directory = buildDirectory({ infrastructure: nordwindInfrastructure(), settings: nordwindSettings() });

function read(values: Partial<Profile>, databaseBinding: string | null = null): SectionReading {
  return readSection(directory, makeProfile('mlien', values), { databaseBinding });
}

function verdict({ endpoint, resolution, isInconsistent, isUnresolvedOutdated, isShort }: SectionReading): unknown {
  return { endpoint, kind: endpointKind(resolution), isInconsistent, isUnresolvedOutdated, isShort };
}

const clear = { isInconsistent: false, isUnresolvedOutdated: false, isShort: false };

describe('readSection', () => {
  it('prefers the FQDN, then the server, then the DN, then the unresolved server', () => {
    const values = {
      homeServerFqdn: `osl-cas01.${zone}`,
      homeServer: 'OSL-CAS01',
      homeServerDn: serverDn('OSL-CAS01'),
    };
    const sections = [
      { ...values, unresolvedServer: 'osl-cas01' },
      { ...values, homeServerFqdn: ' ', unresolvedServer: 'osl-cas01' },
      { homeServerDn: values.homeServerDn, homeServer: '', unresolvedServer: 'osl-cas01' },
      { unresolvedServer: ' osl-cas01 ' },
    ];
    expect(sections.map((section) => read(section).endpoint)).toEqual([
      `osl-cas01.${zone}`,
      'OSL-CAS01',
      serverDn('OSL-CAS01'),
      'osl-cas01',
    ]);
  });

  it('finds a section of a server consistent', () => {
    expect(verdict(read(namingServer('OSL-CAS01')))).toEqual({ endpoint: `OSL-CAS01.${zone}`, kind: 'CAS', ...clear });
  });

  it('finds a section of an array consistent', () => {
    expect(verdict(read(namingOnly(nordwindNames.oslo)))).toEqual({
      endpoint: nordwindNames.oslo,
      kind: 'ARRAY',
      ...clear,
    });
  });

  it('finds short name, FQDN and DN of a retired server consistent (T11)', () => {
    expect(verdict(read(namingServer('OSL-CAS00')))).toEqual({
      endpoint: `OSL-CAS00.${zone}`,
      kind: 'RETIRED',
      ...clear,
    });
  });

  it('judges every value of a section by the binding of the database', () => {
    const reading = read(namingServer('DEAD-CAS'), `dead-cas.${zone}`);
    expect(verdict(reading)).toEqual({ endpoint: `DEAD-CAS.${zone}`, kind: 'RETIRED', ...clear });
  });

  it('finds a half-edited section inconsistent (T33)', () => {
    const reading = read({ ...namingServer('OSL-CAS01'), homeServer: nordwindNames.oslo });
    expect(verdict(reading)).toEqual({ ...clear, endpoint: `OSL-CAS01.${zone}`, kind: 'CAS', isInconsistent: true });
  });

  it.each([
    ['two CAS', { ...namingServer('OSL-CAS01'), homeServer: 'OSL-CAS02' }],
    ['a CAS and a mailbox server', { ...namingServer('OSL-CAS01'), homeServerDn: serverDn('OSL-MBX01') }],
    ['two unknown names', { homeServer: 'foo', homeServerFqdn: 'bar.x' }],
    ['an address and the name of its server', { homeServer: '10.10.1.11', homeServerFqdn: `osl-cas01.${zone}` }],
    ['two addresses', { homeServer: '10.10.1.11', homeServerFqdn: '10.10.1.12' }],
    ['an array and a server of one first label', { homeServer: 'OSL-CAS01', homeServerFqdn: nordwindNames.oslo }],
  ])('finds %s inconsistent', (_what, values) => {
    expect(read(values).isInconsistent).toBe(true);
  });

  it('takes an unresolved server that alone differs for outdated, not for inconsistent', () => {
    const reading = read({ ...namingOnly(nordwindNames.oslo), unresolvedServer: 'OSL-CAS01' });
    expect(verdict(reading)).toEqual({
      ...clear,
      endpoint: nordwindNames.oslo,
      kind: 'ARRAY',
      isUnresolvedOutdated: true,
    });
  });

  it('finds the Name and the FQDN of one array consistent', () => {
    expect(read({ homeServer: 'cas-oslo', homeServerFqdn: nordwindNames.oslo }).isInconsistent).toBe(false);
  });

  it('finds a NetBIOS name cut at 15 characters and the FQDN consistent', () => {
    const infrastructure = makeInfrastructure({
      servers: [makeServer('EXCHANGESERVER01')],
      arrays: [makeArray('a.b')],
    });
    const profile = makeProfile('x', { homeServer: 'EXCHANGESERVER0', homeServerFqdn: `EXCHANGESERVER01.${zone}` });
    expect(readSection(buildDirectory({ infrastructure, settings: {} }), profile).isInconsistent).toBe(false);
  });

  it.each([
    ['a short name that two servers fit', 'EXCHANGESERVER0', `exchangeserver01.${zone}`, 'SERVER exchangeserver01'],
    ['a short name that an array and a server fit', 'outlook', 'outlook.x', 'ARRAY outlook.x'],
  ])('finds %s consistent with the FQDN of one of them', (_what, homeServer, fqdn, identity) => {
    const infrastructure = makeInfrastructure({
      servers: ['EXCHANGESERVER01', 'EXCHANGESERVER02', 'OUTLOOK'].map((name) => makeServer(name)),
      arrays: [makeArray('outlook.x')],
    });
    const readings = [{ homeServerFqdn: fqdn }, { homeServerDn: serverDn(fqdn) }, { homeServerFqdn: 'nobody.x' }].map(
      (other) =>
        readSection(buildDirectory({ infrastructure, settings: {} }), makeProfile('x', { homeServer, ...other })),
    );
    expect(readings.map(({ isInconsistent, resolution }) => [isInconsistent, identityOf(resolution)])).toEqual([
      [false, identity],
      [false, identity],
      [true, 'UNKNOWN nobody'],
    ]);
    expect(readings[1]?.endpoint).toBe(serverDn(fqdn));
  });

  it('finds the cut form and the FQDN of a name that nobody knows consistent', () => {
    const reading = read({ homeServer: 'EXCHANGESERVER0', homeServerFqdn: 'exchangeserver09.x' }, 'exchangeserver09.x');
    expect([reading.isInconsistent, identityOf(reading.resolution)]).toEqual([false, 'RETIRED exchangeserver09']);
  });

  it('leaves blank and lost values out', () => {
    const reading = read({ homeServer: 'System.Object[]', homeServerFqdn: '', homeServerDn: serverDn('OSL-CAS01') });
    expect([reading.values.map(identityOf), reading.endpoint]).toEqual([['SERVER osl-cas01'], serverDn('OSL-CAS01')]);
  });

  it('reads a section without any value as blank', () => {
    const reading = read({ homeServer: ' ', homeServerFqdn: '' });
    expect([verdict(reading), reading.values]).toEqual([{ endpoint: null, kind: 'BLANK', ...clear }, []]);
  });

  it('lists what every value means', () => {
    const reading = read({
      ...namingServer('OSL-CAS01'),
      homeServer: nordwindNames.oslo,
      unresolvedServer: 'outlook-osl',
    });
    expect(reading.values.map(identityOf)).toEqual([
      'SERVER osl-cas01',
      `ARRAY ${nordwindNames.oslo}`,
      'SERVER osl-cas01',
      `ARRAY ${nordwindNames.oslo}`,
    ]);
  });

  it('reads a section of the user in a store provider by its own values', () => {
    const reading = read({ storeServerFqdn: `osl-cas02.${zone}`, storeServer: 'OSL-CAS02' });
    expect(verdict(reading)).toEqual({ endpoint: `osl-cas02.${zone}`, kind: 'CAS', ...clear });
  });

  it('prefers account values over those of a store provider, which stand apart', () => {
    const { endpoint, values, storeValues } = read({ homeServer: 'OSL-CAS01', storeServer: 'OSL-CAS02' });
    expect([endpoint, values.map(identityOf), storeValues.map(identityOf)]).toEqual([
      'OSL-CAS01',
      ['SERVER osl-cas01'],
      ['SERVER osl-cas02'],
    ]);
  });

  it('leaves out a public folder store beside the account', () => {
    const store = { storeServer: 'OSL-MBX02', storeServerDn: `${serverDn('OSL-MBX02')}/cn=Microsoft Public MDB` };
    expect(read({ homeServer: 'OSL-CAS01', ...store }).storeValues).toEqual([]);
  });
});

describe('a short section', () => {
  it.each([
    ['a short server', { homeServer: 'osl-cas02' }, true],
    ['a short server with a trailing dot', { homeServer: 'osl-cas02.' }, true],
    ['a short server and a short unresolved one', { homeServer: 'osl-cas02', unresolvedServer: 'osl-cas02' }, true],
    ['a short name that nobody knows', { homeServer: 'foo' }, true],
    ['a short server and a DN', { homeServer: 'OSL-CAS01', homeServerDn: serverDn('OSL-CAS01') }, false],
    ['a DN in the place of the server', { homeServer: serverDn('OSL-CAS01') }, false],
    [
      'a short server and a full unresolved one',
      { homeServer: 'osl-cas02', unresolvedServer: `osl-cas02.${zone}` },
      false,
    ],
    ['an FQDN', { homeServerFqdn: `osl-cas02.${zone}` }, false],
    ['Instance-GUID (T22)', { homeServer: 'Instance-6e1d4c52-30a5-4c34-9d47-2f5e2e6a1b77' }, false],
    ['an IPv6 address', { homeServer: '2001:db8::1' }, false],
    ['nothing (T35)', { homeServer: '' }, false],
  ])('is told for %s', (_what, values, isShort) => {
    expect(read(values).isShort).toBe(isShort);
  });
});

describe('storeOwner', () => {
  const publicDn = `${serverDn('OSL-MBX02')}/cn=Microsoft Public MDB`;
  const privateDn = `${serverDn('OSL-CAS01')}/cn=Microsoft Private MDB`;

  it.each([
    ['Primary', 'own'],
    ['primary', 'own'],
    ['Own mailbox', 'own'],
    [null, 'own'],
    ['', 'own'],
    ['PublicFolders', 'public'],
    ['Public Folder', 'public'],
    ['PUBLIC', 'public'],
    ['PF', 'public'],
    ['PF row', 'public'],
    ['Microsoft Public MDB', 'public'],
    ['Öffentliche Ordner', 'public'],
    ['?ffentliche Ordner', 'public'],
    ['Delegate', 'other'],
    ['delegates', 'other'],
    ['Shared', 'other'],
    ['Additional mailbox', 'other'],
    ['Archive', 'other'],
  ])('of the type %s is %s', (storeType, owner) => {
    expect(storeOwner(makeProfile('mlien', { storeType, ...namingServer('OSL-CAS01') }))).toBe(owner);
  });

  it('is public for a DN of a public store, whatever the type says', () => {
    const sections = [
      { storeType: null, storeServer: 'OSL-MBX02', storeServerDn: publicDn },
      { storeType: 'Primary', storeServerDn: publicDn },
      { storeType: 'Primary', homeServerDn: publicDn },
    ];
    expect(sections.map((section) => storeOwner(makeProfile('mlien', section)))).toEqual([
      'public',
      'public',
      'public',
    ]);
  });

  it('is a store for a store provider beside the account section', () => {
    const sections = [null, 'PrivateStore'].map((storeType) => {
      return makeProfile('mlien', { storeType, storeServer: 'OSL-CAS01', storeServerDn: privateDn });
    });
    expect(sections.map(storeOwner)).toEqual(['store', 'store']);
  });

  it('is the own one for a row with account values, whatever store values stand beside them', () => {
    const section = { storeType: null, homeServer: 'OSL-CAS01', storeServer: 'OSL-MBX02', storeServerDn: publicDn };
    expect(storeOwner(makeProfile('mlien', section))).toBe('own');
  });

  it('is the own store when the script says so, or when account values stand there too', () => {
    const sections = [
      { storeType: 'Primary', storeServer: 'OSL-CAS01', storeServerDn: privateDn },
      { storeType: null, storeServer: 'OSL-CAS01', homeServer: 'OSL-CAS01' },
    ];
    expect(sections.map((section) => storeOwner(makeProfile('mlien', section)))).toEqual(['own', 'own']);
  });
});
