import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { buildServerCard, type ServerCardInput } from '../../../core/classification/server-card.ts';
import {
  makeKnownName,
  makeMailbox,
  makeProfile,
  makeVirtualDirectory,
  namingOnly,
  namingServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
} from '../../factories/inventory.ts';

const infrastructure = nordwindInfrastructure({
  knownNames: [makeKnownName('10.10.1.11', 'ServerIP', { pointsTo: ['OSL-CAS01'] })],
  virtualDirectories: [
    makeVirtualDirectory('OSL-CAS01', { name: 'owa', internalUrl: 'https://osl-cas01.corp.nordwind.local/owa' }),
  ],
});
const settings = nordwindSettings({ retiring: ['osl-cas01'], retiredServers: ['OSL-CAS00'] });
const classifier = createClassifier({ infrastructure, settings, asOf: '2014-03-14' });
const users = [
  user(1, 'mlien', 'MDB-OSL-01', namingServer('OSL-CAS01')),
  user(2, 'saas', 'MDB-OSL-02', namingOnly('10.10.1.11')),
  user(3, 'jmoe', 'MDB-OSL-02', namingOnly(nordwindNames.oslo)),
  user(4, 'svc-fax', 'MDB-OSL-01', namingServer('OSL-CAS01')),
  user(5, 'psand', 'MDB-OSL-05', namingServer('OSL-CAS00')),
];

function user(id: number, alias: string, database: string, server: Parameters<typeof makeProfile>[1]) {
  return classifier.classifyUser(makeMailbox(alias, { id, database }), [makeProfile(alias, server)], null);
}

function cardOf(name: string, over: Partial<ServerCardInput> = {}) {
  return buildServerCard({
    name,
    asOf: '2014-03-14',
    infrastructure,
    settings,
    classifier,
    users,
    served: [],
    ...over,
  });
}

describe('the card of a server', () => {
  it('counts those who depend on it by each side, and those who hold it in any value', () => {
    const { users: depend, named, databases } = cardOf('osl-cas01.corp.nordwind.local');
    expect({
      depend: [depend.any.count, depend.byProfile.count, depend.byDatabase.count],
      named: [named.people.count, named.applications.count],
      databases: databases.map(({ name, users: rows }) => [name, rows.count]),
    }).toEqual({
      depend: [4, 3, 2],
      named: [2, 1],
      databases: [
        ['MDB-OSL-02', 2],
        ['RDB-OSL-01', 0],
      ],
    });
  });

  it('says what it is, what leads to it and what the settings say about its end', () => {
    const { name, kind, meaning, end, arrays, names, webAddresses } = cardOf('10.10.1.11');
    expect({ name, kind, meaning, end, arrays, names, webAddresses }).toEqual({
      name: 'OSL-CAS01',
      kind: 'cas',
      meaning: 'an individual Client Access server in Oslo',
      end: 'retiring',
      arrays: [{ fqdn: nordwindNames.oslo, site: 'Oslo', isPlanned: false, servers: 2 }],
      names: [
        { name: '10.10.1.11', source: 'profiles', values: 4 },
        { name: 'OSL-CAS01', source: 'profiles', values: 4 },
        { name: 'OSL-CAS01.corp.nordwind.local', source: 'profiles', values: 4 },
        { name: '10.10.1.11', source: 'known-names', values: 0 },
      ],
      webAddresses: [{ kind: 'internal', where: 'owa', address: 'https://osl-cas01.corp.nordwind.local/owa' }],
    });
  });

  it('adds up the clients of its addresses and names', () => {
    const served = [
      { server: '10.10.1.11', clients: 4, newest: '2014-03-14T07:30:00Z' },
      { server: 'OSL-CAS01', clients: 2, newest: '2014-03-14T08:02:11' },
      { server: 'OSL-CAS02', clients: 9, newest: null },
      { server: '127.0.0.1', clients: 1, newest: null },
    ];
    expect([cardOf('OSL-CAS01', { served }).connections, cardOf('OSL-CAS01').connections]).toEqual([
      { clients: 6, newest: '2014-03-14T08:02:11', isKnown: true },
      { clients: 0, newest: null, isKnown: false },
    ]);
  });
});

describe('the card of another name', () => {
  it('of an array has the servers that it stands for', () => {
    const { kind, meaning, members, users: depend, named } = cardOf('outlook-osl');
    expect({ kind, meaning, members, depend: depend.any.count, named: named.people.count }).toEqual({
      kind: 'array',
      meaning: 'a CAS array of Oslo',
      members: ['OSL-CAS01', 'OSL-CAS02'],
      depend: 0,
      named: 1,
    });
  });

  it('of a planned array says that it is planned', () => {
    const { kind, meaning } = cardOf('outlook-bgo.corp.nordwind.local');
    expect([kind, meaning]).toEqual(['planned-array', 'a planned CAS array of Bergen']);
  });

  it('of a removed server counts whatever has its label', () => {
    const { kind, end, named, users: depend } = cardOf('osl-cas00');
    expect({ kind, end, named: named.people.count, depend: depend.byProfile.count }).toEqual({
      kind: 'retired',
      end: 'retired',
      named: 1,
      depend: 1,
    });
  });

  it('that nothing explains is one too', () => {
    const { name, kind, meaning, named } = cardOf(' exch-old ');
    expect([name, kind, meaning, named.people.count]).toEqual([
      'exch-old',
      'other',
      'which nothing in the inventory explains',
      0,
    ]);
  });
});
