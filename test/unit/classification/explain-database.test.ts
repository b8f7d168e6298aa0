import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { explainDatabase } from '../../../core/classification/explain-database.ts';
import type { Database, Infrastructure } from '../../../core/inventory/entities.ts';
import {
  makeArray,
  makeDatabase,
  makeInfrastructure,
  makeMailboxServer,
  makeServer,
  nordwindInfrastructure,
  nordwindSettings,
} from '../../factories/inventory.ts';

const nordwind = createClassifier({
  infrastructure: nordwindInfrastructure(),
  settings: nordwindSettings(),
  asOf: '2014-03-14',
});

describe('what is said about a database', () => {
  function explained(database: Partial<Database>, rows: Partial<Infrastructure>): string {
    const databases = [makeDatabase('MDB', 'M1', 'OSL-CAS01', { mountedOnServer: null, ...database })];
    const infrastructure = makeInfrastructure({ databases, sites: ['Oslo', 'Bergen'], ...rows });
    const [result] = createClassifier({ infrastructure, settings: {}, asOf: '2014-03-14' }).databases;
    if (result === undefined) throw new Error('there is a database');
    return explainDatabase(result);
  }

  const oslo = makeArray('outlook-osl.x');
  const cas = makeServer('OSL-CAS01');

  it.each([
    [
      { activationPreference: [] },
      { servers: [makeMailboxServer('M1'), cas], arrays: [oslo] },
      'an individual Client Access server in Oslo, with the target outlook-osl.x (site Oslo assumed from server M1): rebind it.',
    ],
    [
      {},
      { servers: [cas], arrays: [oslo] },
      'an individual Client Access server in Oslo, with the target outlook-osl.x (site Oslo assumed from its binding): rebind it.',
    ],
    [
      {},
      { servers: [cas], sites: [] },
      'an individual Client Access server in Oslo, without a target in Oslo (site Oslo assumed, because there is no other): create the array, then rebind it.',
    ],
    [
      {},
      { servers: [makeServer('OSL-CAS01', { site: null })] },
      'an individual Client Access server, without a target, because the site of server M1 is not known: export the servers with Site.',
    ],
    [
      { server: null, activationPreference: [], masterServerOrAvailabilityGroup: null },
      { servers: [makeServer('OSL-CAS01', { site: null })] },
      'an individual Client Access server, without a target, because the export names no server of it: export the databases with Server.',
    ],
  ])('how its site is known: %#', (database, rows, ending) => {
    expect(explained(database, rows)).toBe(`Database MDB is bound to OSL-CAS01, ${ending}`);
  });

  it('that its binding was not exported', () => {
    const rows = { servers: [makeMailboxServer('M1')], arrays: [oslo] };
    expect(explained({ rpcClientAccessServer: 'System.Object[]' }, rows)).toBe(
      'The binding of database MDB was not exported, with the target outlook-osl.x: put the data of the database right first.',
    );
  });

  it('that its site has two arrays', () => {
    const rows = { servers: [makeMailboxServer('M1')], arrays: [makeArray('out-a.x'), makeArray('out-b.x')] };
    expect(explained({ rpcClientAccessServer: 'out-b.x' }, rows)).toBe(
      'Database MDB is bound to out-b.x, an array of its site; its target is out-a.x: nothing is left to do.',
    );
  });
});

describe('explainDatabase', () => {
  it('says for every database of Nordwind what to do', () => {
    expect(nordwind.databases.map(explainDatabase)).toEqual([
      'Database MDB-BGO-01 is bound to BGO-EX01.corp.nordwind.local, an individual Client Access server in Bergen, with the planned target outlook-bgo.corp.nordwind.local: create the array, then rebind it.',
      'Database MDB-BGO-02 is bound to BGO-EX01.corp.nordwind.local, an individual Client Access server in Bergen, with the planned target outlook-bgo.corp.nordwind.local: create the array, then rebind it.',
      'Database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: nothing is left to do.',
      'Database MDB-OSL-02 is bound to OSL-CAS01.corp.nordwind.local, an individual Client Access server in Oslo, with the target outlook-osl.corp.nordwind.local: rebind it.',
      'Database MDB-OSL-03 is bound to OSL-CAS02.CORP.NORDWIND.LOCAL, an individual Client Access server in Oslo, with the target outlook-osl.corp.nordwind.local: rebind it.',
      'Database MDB-OSL-04 is bound to outlook-tos.corp.nordwind.local, the array of Tromso, with the target outlook-osl.corp.nordwind.local: rebind it.',
      'Database MDB-OSL-05 is bound to OSL-CAS00.corp.nordwind.local, a server that was removed, with the target outlook-osl.corp.nordwind.local: rebind it.',
      'Database MDB-OSL-06 has no binding in the export, with the target outlook-osl.corp.nordwind.local: put the data of the database right first.',
      'Database MDB-OSL-07 is bound to OSL-MBX01.corp.nordwind.local, a server without the Client Access role in Oslo, with the target outlook-osl.corp.nordwind.local: rebind it.',
      'Database MDB-OSL-08 is bound to outlook-osl.corp.nordwind.local, which is its target: nothing is left to do.',
      'Database MDB-TOS-01 is bound to outlook-tos.corp.nordwind.local, which is its target: nothing is left to do.',
      'Database MDB13-OSL-01 is bound to OSL-EX13.corp.nordwind.local, a server of Exchange 2013 or later in Oslo, with the target outlook-osl.corp.nordwind.local: out of scope.',
      'Database PFPROXY-BGO is bound to BGO-EX01.corp.nordwind.local, an individual Client Access server in Bergen, with the planned target outlook-bgo.corp.nordwind.local: nothing is to be done, it is exempt.',
      'Database RDB-OSL-01 is bound to OSL-CAS01.corp.nordwind.local, an individual Client Access server in Oslo, with the target outlook-osl.corp.nordwind.local: nothing is to be done, it is exempt.',
    ]);
  });
});
