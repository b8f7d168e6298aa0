import { describe, expect, it } from 'vitest';
import type { Infrastructure } from '../../../core/inventory/entities.ts';
import { buildDirectory } from '../../../core/resolution/directory.ts';
import {
  type NameTables,
  serversCutTo,
  serversKnownCut,
  serversNamedShort,
} from '../../../core/resolution/name-tables.ts';
import {
  makeArray,
  makeClientAccessServer,
  makeInfrastructure,
  makeServer,
  makeVirtualDirectory,
} from '../../factories/inventory.ts';

function tablesOf(over: Partial<Infrastructure>): NameTables {
  return buildDirectory({ infrastructure: makeInfrastructure(over), settings: {} }).tables;
}

describe('name tables', () => {
  it('hold an array by FQDN, first label and Name', () => {
    const tables = tablesOf({ arrays: [makeArray('outlook-tos.corp.x', { name: 'Tromso CAS Array' })] });
    expect([[...tables.arrays.keys()], [...tables.arraysByShortName.keys()]]).toEqual([
      ['outlook-tos.corp.x'],
      ['outlook-tos', 'tromso cas array'],
    ]);
  });

  it('hold an array whose Name is a full name by that name too', () => {
    const tables = tablesOf({ arrays: [makeArray('outlook.corp.x', { name: 'cas.corp.x' })] });
    expect([[...tables.arrays.keys()], [...tables.arraysByShortName.keys()]]).toEqual([
      ['outlook.corp.x', 'cas.corp.x'],
      ['outlook'],
    ]);
  });

  it('hold the hosts of every URL of virtual directories and Autodiscover', () => {
    const tables = tablesOf({
      servers: [makeServer('OSL-CAS01')],
      virtualDirectories: [
        makeVirtualDirectory('OSL-CAS01', {
          internalUrl: 'https://osl-cas01.corp.x/owa',
          externalUrl: 'https://Mail.Nordwind.example:443/owa',
          internalHostname: 'rpc-internal.corp.x',
          externalHostname: 'rpc.nordwind.example/rpc',
        }),
        makeVirtualDirectory('OSL-CAS02', { internalUrl: '/owa', externalUrl: '' }),
      ],
      clientAccessServers: [
        makeClientAccessServer('OSL-CAS01', {
          autoDiscoverServiceInternalUri: 'https://autodiscover.nordwind.example/x.xml',
        }),
      ],
    });
    expect([...tables.webHosts].sort()).toEqual([
      'autodiscover.nordwind.example',
      'mail.nordwind.example',
      'osl-cas01.corp.x',
      'rpc-internal.corp.x',
      'rpc.nordwind.example',
    ]);
  });
});

describe('servers by short names', () => {
  const servers = ['EXCHANGESERVER01', 'EXCHANGESERVER-OSLO', 'SHORT'].map((name) => makeServer(name));
  const tables = tablesOf({ servers: [...servers, makeServer('EXCHANGESERVERX', { fqdn: null })] });
  const labels = ['exchangeserver01', 'exchangeserver0', 'exchangeserver-', 'short', 'exchange', 'exchangeserverx1'];

  it('are found by the name itself', () => {
    expect(labels.map((label) => serversNamedShort(tables, label).map(({ name }) => name))).toEqual([
      ['EXCHANGESERVER01'],
      [],
      [],
      ['SHORT'],
      [],
      [],
    ]);
  });

  it('are found by the first 15 characters of a longer name', () => {
    expect(labels.map((label) => serversCutTo(tables, label).map(({ name }) => name))).toEqual([
      [],
      ['EXCHANGESERVER01'],
      ['EXCHANGESERVER-OSLO'],
      [],
      [],
      [],
    ]);
  });

  it('are found by a longer name where the inventory knows the cut one only', () => {
    expect(labels.map((label) => serversKnownCut(tables, label).map(({ name }) => name))).toEqual([
      [],
      [],
      [],
      [],
      [],
      ['EXCHANGESERVERX'],
    ]);
  });

  it('are both of two that a cut name fits', () => {
    const two = tablesOf({ servers: [makeServer('EXCHANGESERVER01'), makeServer('EXCHANGESERVER02')] });
    expect(serversCutTo(two, 'exchangeserver0')).toHaveLength(2);
  });
});
