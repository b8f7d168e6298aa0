import { describe, expect, it } from 'vitest';
import {
  type Change,
  findAfter,
  foundAfter,
  healthyInfrastructure,
  openAfter,
  person,
} from '../../factories/findings.ts';
import { makeKnownName, makeServer, nordwindNames } from '../../factories/inventory.ts';

const { servers, knownNames } = healthyInfrastructure;

/** What is found, and what stays open, after a change. */
function answerTo(change: Change): { readonly found: readonly string[]; readonly open: readonly string[] } {
  return { found: foundAfter(change), open: openAfter(change) };
}

const clean = { found: [], open: [] };

describe('F06, resolvable from outside', () => {
  const outside = person(
    'isolberg',
    { homeServer: nordwindNames.oslo, homeServerFqdn: nordwindNames.oslo },
    { primarySmtpAddress: 'isolberg@nordwind.local' },
  );

  it('is high when the probe says so, with the probe and its day as the source', () => {
    const { findings } = findAfter({ probes: { resolvesExternally: true } });
    expect(findings.map(({ id, severity, source }) => [id, severity, source])).toEqual([
      ['F06', 'high', 'domain.md 6.3, probe resolvesExternally of 2014-03-10'],
    ]);
  });

  it('is medium for a name in a mail domain without confirmed split DNS', () => {
    const unknown = { resolvesExternally: null, splitDns: null };
    expect([
      answerTo({ people: [outside], probes: unknown }),
      answerTo({ people: [outside], probes: { ...unknown, splitDns: true } }),
      answerTo({ people: [outside] }),
    ]).toEqual([
      { found: ['F06 medium Oslo outlook-osl: outlook-osl'], open: [] },
      { found: [], open: ['F06 Oslo: enter arrays.Oslo.probes.resolvesExternally'] },
      clean,
    ]);
  });

  it('stays open for a value that nobody understands', () => {
    expect(answerTo({ probes: { resolvesExternally: 'perhaps' } })).toEqual({
      found: [],
      open: ['F06 Oslo: correct arrays.Oslo.probes.resolvesExternally: "perhaps" cannot be understood'],
    });
  });
});

describe('F08, what the name resolves to inside', () => {
  const blocker = { found: ['F08 blocker Oslo outlook-osl: outlook-osl'], open: [] };
  const sixth = { knownNames: knownNames.filter(({ nameKind }) => nameKind !== 'VIP') };

  it.each([
    ['nothing', { resolvesInternally: false }, blocker],
    ['another address', { resolvesTo: '10.10.1.99' }, blocker],
    ['a server without the CAS role', { resolvesTo: 'OSL-MBX01' }, blocker],
    ['the load balancer', { resolvesTo: '10.10.1.50' }, clean],
    ['one CAS, as a start', { resolvesTo: '10.10.1.12' }, clean],
    [
      'the load balancer, as the answer to resolvesInternally',
      { resolvesInternally: '10.10.1.50', resolvesTo: null },
      clean,
    ],
  ])('is judged for %s', (_, probes, answer) => {
    expect(answerTo({ probes })).toEqual(answer);
  });

  it('stays open without the probe, and for an address that nobody knows', () => {
    const { vip: _, ...noVip } = { vip: '' };
    const unknown = answerTo({
      infrastructure: sixth,
      settings: {
        arrays: {
          Oslo: {
            ...noVip,
            balancer: 'hardware',
            dnsTtlSeconds: 300,
            probes: { resolvesTo: { value: '10.1.1.1', date: '2014-03-10' } },
          },
        },
      },
    });
    expect([
      answerTo({ probes: { resolvesTo: null } }).open,
      unknown.open.filter((line) => line.startsWith('F08')),
    ]).toEqual([
      ['F08 Oslo: enter arrays.Oslo.probes.resolvesTo'],
      ['F08 Oslo: enter arrays.Oslo.vip, or a known name of the kind ServerIP: nothing tells what 10.1.1.1 is'],
    ]);
  });
});

describe('F09, an alias of a CAS', () => {
  it.each([
    [true, ['F09 medium Oslo outlook-osl: outlook-osl']],
    ['OSL-CAS01', ['F09 medium Oslo outlook-osl: outlook-osl']],
    ['lb.nordwind.local', []],
    ['no', []],
  ])('is judged for %s', (cname, found) => {
    expect(answerTo({ probes: { cname } })).toEqual({ found, open: [] });
  });

  it('stays open without the probe', () => {
    expect(openAfter({ probes: { cname: null } })).toEqual(['F09 Oslo: enter arrays.Oslo.probes.cname']);
  });
});

describe('F10, the time to live', () => {
  it('is low above 300 seconds, and nothing at 300', () => {
    expect([foundAfter({ oslo: { dnsTtlSeconds: 301 } }), foundAfter({ oslo: { dnsTtlSeconds: 300 } })]).toEqual([
      ['F10 low Oslo outlook-osl: outlook-osl'],
      [],
    ]);
  });

  it('stays open when it is not entered', () => {
    expect(openAfter({ settings: { arrays: { Oslo: {} } } })).toContain('F10 Oslo: enter arrays.Oslo.dnsTtlSeconds');
  });
});

describe('F46, the name on Exchange 2013', () => {
  const infrastructure = {
    servers: [...servers, makeServer('OSL-EX13', { adminDisplayVersion: 'Version 15.0 (Build 1497.2)' })],
    knownNames: [...knownNames, makeKnownName('10.10.1.13', 'ServerIP', { pointsTo: ['OSL-EX13'] })],
  };

  it('is a blocker by address and by alias', () => {
    const blocker = { found: ['F46 blocker Oslo outlook-osl: OSL-EX13'], open: [] };
    expect([
      answerTo({ infrastructure, probes: { resolvesTo: '10.10.1.13' } }),
      answerTo({ infrastructure, probes: { cname: 'OSL-EX13' } }).found.filter((line) => line.startsWith('F46')),
    ]).toEqual([blocker, blocker.found]);
  });

  it('is nothing for the load balancer, and stays open without the probe', () => {
    expect([answerTo({ infrastructure }), openAfter({ infrastructure, probes: { resolvesTo: null } })]).toEqual([
      clean,
      ['F08 Oslo: enter arrays.Oslo.probes.resolvesTo', 'F46 Oslo: enter arrays.Oslo.probes.resolvesTo'],
    ]);
  });
});
