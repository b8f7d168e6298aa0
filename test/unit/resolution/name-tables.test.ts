import { describe, expect, it } from 'vitest';
import type { Infrastructure } from '../../../core/inventory/entities.ts';
import { buildDirectory } from '../../../core/resolution/directory.ts';
import { type NameTables, serversNamedShort } from '../../../core/resolution/name-tables.ts';
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

describe('serversNamedShort', () => {
  const cut = tablesOf({
    servers: ['EXCHANGESERVER01', 'EXCHANGESERVER-OSLO', 'SHORT'].map((name) => makeServer(name)),
  });

  it('finds a long name by itself and by its first 15 characters', () => {
    const found = ['exchangeserver01', 'exchangeserver0', 'exchangeserver-', 'short'].map((label) =>
      serversNamedShort(cut, label).map((server) => server.name),
    );
    expect(found).toEqual([['EXCHANGESERVER01'], ['EXCHANGESERVER01'], ['EXCHANGESERVER-OSLO'], ['SHORT']]);
  });

  it('finds a server that the inventory knows by its cut name when asked with the full one', () => {
    const tables = tablesOf({ servers: [makeServer('EXCHANGESERVER0', { fqdn: null })] });
    expect(serversNamedShort(tables, 'exchangeserver01').map((server) => server.name)).toEqual(['EXCHANGESERVER0']);
  });

  it('finds both of two servers that a cut name fits', () => {
    const tables = tablesOf({ servers: [makeServer('EXCHANGESERVER01'), makeServer('EXCHANGESERVER02')] });
    expect(serversNamedShort(tables, 'exchangeserver0')).toHaveLength(2);
  });

  it('does not take a shorter part for a name', () => {
    expect(
      ['exchange', 'exchangeserver', 'exchangeserver03'].flatMap((label) => serversNamedShort(cut, label)),
    ).toEqual([]);
  });
});
