import { describe, expect, it } from 'vitest';
import { foundAfter, healthyInfrastructure, openAfter } from '../../factories/findings.ts';
import { makeArray, makeDag, makeMultiRoleServer, makeServer, nordwindNames } from '../../factories/inventory.ts';

const multiRole = [makeMultiRoleServer('OSL-EX01'), makeMultiRoleServer('OSL-EX02')];
const members = ['OSL-EX01', 'OSL-EX02'];
const infrastructure = {
  servers: multiRole,
  arrays: [makeArray(nordwindNames.oslo, { members })],
  dags: [makeDag('DAG2', { servers: members })],
  databases: [],
};
const probes = { staticPorts: true, resolvesTo: '10.10.1.50' };
const nlb = { oslo: { balancer: 'Windows NLB' }, probes, people: [] };

describe('F13, Windows NLB on members of a DAG', () => {
  it('is a blocker', () => {
    expect(foundAfter({ ...nlb, infrastructure })).toEqual(['F13 blocker Oslo outlook-osl: OSL-EX01, OSL-EX02']);
  });

  it('is seen in databases with several copies where no DAG was imported', () => {
    const [database] = healthyInfrastructure.databases;
    const copied = {
      ...database,
      activationPreference: [
        ['OSL-EX01', 1],
        ['OSL-EX02', 2],
      ] as const,
    };
    const databases = database === undefined ? [] : [{ ...database, ...copied, server: 'OSL-EX01' }];
    expect(foundAfter({ ...nlb, infrastructure: { ...infrastructure, dags: [], databases } })).toEqual([
      'F13 blocker Oslo outlook-osl: OSL-EX01, OSL-EX02',
    ]);
  });

  it('is nothing for servers without mailboxes', () => {
    expect(foundAfter({ oslo: { balancer: 'NLB' } })).toEqual([]);
  });

  it('stays open where members have mailboxes and no DAG was imported', () => {
    expect(openAfter({ ...nlb, infrastructure: { ...infrastructure, dags: [] } })).toEqual(
      [
        'F13 Oslo: import Get-DatabaseAvailabilityGroup',
        'F41 -: import Outlook profiles',
        ...['F21', 'F22', 'F23', 'F35'].map((id) => `${id} -: import profiles with OutlookVersion`),
      ].sort(),
    );
  });
});

describe('F14, Windows NLB with many nodes', () => {
  function withNodes(count: number) {
    const names = Array.from({ length: count }, (_, i) => `OSL-CAS${10 + i}`);
    return {
      servers: names.map((name) => makeServer(name)),
      arrays: [makeArray(nordwindNames.oslo, { members: names })],
      dags: [],
      databases: [],
      knownNames: healthyInfrastructure.knownNames.slice(2),
    };
  }

  it('is medium for nine, and nothing for eight', () => {
    expect(
      [9, 8].map((count) => foundAfter({ ...nlb, infrastructure: withNodes(count) }).map((line) => line.slice(0, 26))),
    ).toEqual([['F14 medium Oslo outlook-os'], []]);
  });
});

describe('F15, DNS round robin', () => {
  it('is medium when it is said', () => {
    expect(foundAfter({ oslo: { balancer: 'DNS round-robin' } })).toEqual([
      'F15 medium Oslo outlook-osl: OSL-CAS01, OSL-CAS02',
    ]);
  });

  it('is medium when the name resolves to several members', () => {
    expect(foundAfter({ probes: { resolvesTo: ['10.10.1.11', '10.10.1.12'] } })).toEqual([
      'F15 medium Oslo outlook-osl: OSL-CAS01, OSL-CAS02',
    ]);
  });

  it('is nothing for one member, which is a start without a balancer', () => {
    expect(foundAfter({ oslo: { balancer: 'none' }, probes: { resolvesTo: '10.10.1.11' } })).toEqual([]);
  });

  it('stays open with F13 for a text that nobody understands', () => {
    expect(openAfter({ oslo: { balancer: 'the usual one' } })).toEqual(
      ['F13', 'F15'].map(
        (id) =>
          `${id} Oslo: correct arrays.Oslo.balancer: "the usual one" is none of hardware, virtual, nlb, dns round robin and none`,
      ),
    );
  });
});
