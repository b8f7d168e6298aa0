import { describe, expect, it } from 'vitest';
import { findAfter, foundAfter, healthyInfrastructure, openAfter } from '../../factories/findings.ts';
import {
  makeArray,
  makeClientAccessServer,
  makeDatabase,
  makeKnownName,
  makeMailboxServer,
  makeMultiRoleServer,
  makeServer,
  makeVirtualDirectory,
  nordwindNames,
  zone,
} from '../../factories/inventory.ts';

const bergen = { site: `${zone}/Configuration/Sites/Bergen` };
const { servers, arrays, databases, knownNames } = healthyInfrastructure;
const bgo = makeMultiRoleServer('BGO-EX01', bergen);

/** Bergen with a server and, unless told otherwise, a database on it. */
function withBergen(extra = [makeDatabase('MDB-BGO-01', 'BGO-EX01', `BGO-EX01.${zone}`)]) {
  return { servers: [...servers, bgo], databases: [...databases, ...extra] };
}

function idsAfter(change: Parameters<typeof foundAfter>[0], ...ids: string[]): readonly string[] {
  return foundAfter(change).filter((line) => ids.includes(line.slice(0, 3)));
}

describe('F01, a site without an array', () => {
  it('is high where databases are, also while the array is only planned', () => {
    const planned = { arrays: { Bergen: { fqdn: nordwindNames.bergen } } };
    expect([
      idsAfter({ infrastructure: withBergen() }, 'F01'),
      idsAfter({ infrastructure: withBergen(), settings: planned }, 'F01'),
    ]).toEqual([['F01 high Bergen Bergen: MDB-BGO-01'], ['F01 high Bergen Bergen: MDB-BGO-01']]);
  });

  it('is information where no database is', () => {
    expect(idsAfter({ infrastructure: withBergen([]) }, 'F01')).toEqual(['F01 info Bergen Bergen: ']);
  });

  it('is nothing in a site without any Exchange 2010 server', () => {
    const infrastructure = {
      sites: ['Oslo', 'Voss'],
      servers: [...servers, makeServer('VOS-EX07', { site: 'Voss', adminDisplayVersion: 'Version 8.3' })],
    };
    expect(idsAfter({ infrastructure }, 'F01', 'F11')).toEqual([]);
  });

  it('stays open for databases whose home site is not known', () => {
    const infrastructure = { ...withBergen([makeDatabase('MDB-X', 'NOWHERE', null)]), sites: ['Oslo'] };
    expect(openAfter({ infrastructure }).filter((line) => line.startsWith('F01'))).toEqual([
      'F01 -: import Get-ExchangeServer with Site, and Get-MailboxDatabase with Server: the home site of MDB-X is not known',
    ]);
  });
});

describe('F02, a second array in a site', () => {
  it('is a blocker for another FQDN in the settings', () => {
    expect(idsAfter({ oslo: { fqdn: `outlook-two.${zone}` } }, 'F02')).toEqual([
      'F02 blocker Oslo outlook-two: outlook-osl, outlook-two',
    ]);
  });

  it('is nothing for the FQDN that is there, however it is written', () => {
    expect(foundAfter({ oslo: { fqdn: 'OUTLOOK-OSL.Corp.Nordwind.Local.' } })).toEqual([]);
  });

  it('is a blocker for two plans of one site', () => {
    const settings = { arrays: { Bergen: { fqdn: nordwindNames.bergen }, bergen: { fqdn: `bgo2.${zone}` } } };
    expect(idsAfter({ infrastructure: withBergen(), settings }, 'F02')).toEqual([
      'F02 blocker Bergen bgo2: bgo2, outlook-bgo',
    ]);
  });

  it('is a blocker for two arrays of one site in the inventory', () => {
    const infrastructure = {
      arrays: [...arrays, makeArray(`outlook-old.${zone}`, { members: ['OSL-CAS01', 'OSL-CAS02'] })],
    };
    expect(idsAfter({ infrastructure }, 'F02')).toEqual(['F02 blocker Oslo outlook-osl: outlook-old, outlook-osl']);
  });
});

describe('F03, one FQDN for two arrays', () => {
  it('is a blocker in both sites', () => {
    const settings = { arrays: { Bergen: { fqdn: nordwindNames.oslo.toUpperCase() } } };
    expect(idsAfter({ infrastructure: withBergen(), settings }, 'F03')).toEqual([
      'F03 blocker Bergen outlook-osl: Bergen, Oslo',
      'F03 blocker Oslo outlook-osl: Bergen, Oslo',
    ]);
  });

  it('is nothing for names of their own', () => {
    const settings = { arrays: { Bergen: { fqdn: nordwindNames.bergen } } };
    expect(idsAfter({ infrastructure: withBergen(), settings }, 'F03')).toEqual([]);
  });
});

describe('F04 and F07, names of servers', () => {
  it('are a blocker for the FQDN of a server, and no more than that', () => {
    const settings = { arrays: { Bergen: { fqdn: `bgo-ex01.${zone}` } } };
    expect(idsAfter({ infrastructure: withBergen(), settings }, 'F04', 'F07')).toEqual([
      `F04 blocker Bergen bgo-ex01: BGO-EX01`,
    ]);
  });

  it('are medium for the short name in the FQDN or in the Name', () => {
    const byFqdn = { arrays: { Bergen: { fqdn: 'bgo-ex01.other.local' } } };
    const byName = { arrays: { Bergen: { name: 'BGO-EX01', fqdn: nordwindNames.bergen } } };
    expect(
      [byFqdn, byName].map((settings) => idsAfter({ infrastructure: withBergen(), settings }, 'F04', 'F07')),
    ).toEqual([['F07 medium Bergen bgo-ex01.other.local: BGO-EX01'], ['F07 medium Bergen outlook-bgo: BGO-EX01']]);
  });
});

describe('F05, a web name', () => {
  const web = { arrays: [makeArray('mail.nordwind.example', { members: ['OSL-CAS01', 'OSL-CAS02'] })] };
  const modern = makeServer('OSL-EX13', { adminDisplayVersion: 'Version 15.0 (Build 1497.2)' });

  it('is high, and a blocker where Exchange 2013 exists', () => {
    expect([
      idsAfter({ infrastructure: web }, 'F05'),
      idsAfter({ infrastructure: { ...web, servers: [...servers, modern] } }, 'F05'),
    ]).toEqual([
      ['F05 high Oslo mail.nordwind.example: mail.nordwind.example'],
      ['F05 blocker Oslo mail.nordwind.example: mail.nordwind.example'],
    ]);
  });

  it('is seen in URLs of virtual directories and of Autodiscover', () => {
    const url = `https://${nordwindNames.oslo}/owa`;
    const byUrl = { virtualDirectories: [makeVirtualDirectory('OSL-CAS01', { externalUrl: url })] };
    const byAutodiscover = {
      clientAccessServers: [makeClientAccessServer('OSL-CAS01', { autoDiscoverServiceInternalUri: url })],
    };
    expect([byUrl, byAutodiscover].map((infrastructure) => idsAfter({ infrastructure }, 'F05'))).toEqual([
      ['F05 high Oslo outlook-osl: outlook-osl'],
      ['F05 high Oslo outlook-osl: outlook-osl'],
    ]);
  });

  it('stays open while no web name is known', () => {
    const infrastructure = { knownNames: knownNames.filter(({ nameKind }) => nameKind !== 'WebNamespace') };
    expect(findAfter({ infrastructure }).unanswered.map(({ id }) => id)).toEqual(['F05']);
  });
});

describe('F11, a site without a CAS', () => {
  const mailboxOnly = {
    servers: [...servers, makeMailboxServer('BGO-MBX01', bergen)],
    databases: [...databases, makeDatabase('MDB-BGO-01', 'BGO-MBX01', nordwindNames.oslo)],
  };

  it('is a blocker where databases are or an array is planned', () => {
    const settings = { arrays: { Bergen: { fqdn: nordwindNames.bergen } } };
    expect([
      idsAfter({ infrastructure: mailboxOnly }, 'F11'),
      idsAfter({ infrastructure: mailboxOnly, settings }, 'F11'),
    ]).toEqual([['F11 blocker Bergen Bergen: MDB-BGO-01'], ['F11 blocker Bergen Bergen: MDB-BGO-01']]);
  });

  it('is a blocker for an array that is planned in a site that does not exist', () => {
    const { findings } = findAfter({ settings: { arrays: { Bregen: { fqdn: nordwindNames.bergen } } } });
    expect(findings.map(({ id, site, message }) => ({ id, site, message }))).toEqual([
      {
        id: 'F11',
        site: 'Bregen',
        message:
          'The site Bregen has no Exchange 2010 CAS, so an array there would be empty. The inventory has no site of this name.',
      },
    ]);
  });

  it.each([
    ['import Get-ExchangeServer', []],
    ['import Get-ExchangeServer with Site', [makeServer('CAS01', { site: null })]],
    [
      'import Get-ExchangeServer with ServerRole',
      [makeServer('CAS01', { serverRole: [], isClientAccessServer: null })],
    ],
  ])('stays open where the server list cannot tell: %s', (needs, list) => {
    const infrastructure = {
      servers: list,
      arrays: [],
      knownNames: [],
      dags: [],
      databases: [],
      sites: ['Oslo', 'Bergen'],
    };
    const settings = { arrays: { Bergen: { fqdn: nordwindNames.bergen } } };
    const report = findAfter({ infrastructure, settings, people: [] });
    const open = report.unanswered.filter(({ id, site }) => id === 'F11' && site === 'Bergen');
    expect([report.findings.filter(({ id }) => id === 'F11'), open.map((rule) => rule.needs)]).toEqual([[], [needs]]);
  });
});

describe('F12, one CAS behind the array', () => {
  const tromso = makeMultiRoleServer('TOS-EX01', { site: 'Tromso' });
  const alone = {
    servers: [...servers, tromso],
    arrays: [...arrays, makeArray(nordwindNames.tromso, { site: 'Tromso', members: ['TOS-EX01'] })],
  };

  it('is information', () => {
    expect(foundAfter({ infrastructure: alone })).toEqual(['F12 info Tromso outlook-tos: TOS-EX01']);
  });

  it('asks for no balancer, ports and affinity', () => {
    const open = openAfter({ infrastructure: alone }).map((line) => line.slice(0, 10));
    expect(open).toEqual(['F06 Tromso', 'F08 Tromso', 'F09 Tromso', 'F10 Tromso', 'F36 Tromso']);
  });
});

describe('F16, one address for two sites', () => {
  const settings = { arrays: { Bergen: { fqdn: nordwindNames.bergen, vip: '10.10.1.50' } } };

  it('is high in both', () => {
    expect(idsAfter({ infrastructure: withBergen(), settings }, 'F16')).toEqual([
      'F16 high Bergen 10.10.1.50: Bergen, Oslo',
      'F16 high Oslo 10.10.1.50: Bergen, Oslo',
    ]);
  });

  it('is nothing for two addresses', () => {
    const own = { arrays: { Bergen: { fqdn: nordwindNames.bergen, vip: '10.10.2.50' } } };
    expect(idsAfter({ infrastructure: withBergen(), settings: own }, 'F16')).toEqual([]);
  });

  it('is seen in known names', () => {
    const infrastructure = {
      ...withBergen(),
      knownNames: [
        ...knownNames,
        makeKnownName('10.10.9.9', 'VIP', { pointsTo: [nordwindNames.oslo, nordwindNames.bergen] }),
      ],
    };
    expect(
      idsAfter({ infrastructure, settings: { arrays: { Bergen: { fqdn: nordwindNames.bergen } } } }, 'F16'),
    ).toEqual(['F16 high Bergen 10.10.9.9: Bergen, Oslo', 'F16 high Oslo 10.10.9.9: Bergen, Oslo']);
  });
});

describe('F17, members of different service packs', () => {
  function withVersion(version: string | null) {
    const [first = makeServer('x'), , ...rest] = servers;
    return { servers: [first, makeServer('OSL-CAS02', { adminDisplayVersion: version }), ...rest] };
  }

  it('is high', () => {
    expect(foundAfter({ infrastructure: withVersion('Version 14.2 (Build 247.5)') })).toEqual([
      'F17 high Oslo outlook-osl: OSL-CAS01, OSL-CAS02',
    ]);
  });

  it('is nothing for another rollup', () => {
    expect(foundAfter({ infrastructure: withVersion('Version 14.3 (Build 361.1)') })).toEqual([]);
  });

  it('stays open where a version is missing', () => {
    expect(openAfter({ infrastructure: withVersion(null) })).toEqual([
      'F17 Oslo: import Get-ExchangeServer with AdminDisplayVersion: that of OSL-CAS02 is not known',
    ]);
  });
});

describe('F18, members that the server list does not have', () => {
  it('is medium for a member too many and for one that is missing', () => {
    const infrastructure = { arrays: [makeArray(nordwindNames.oslo, { members: ['OSL-CAS01', 'OSL-CAS09'] })] };
    const [finding] = findAfter({ infrastructure }).findings;
    expect([finding?.id, finding?.severity, finding?.message]).toEqual([
      'F18',
      'medium',
      `The members of ${nordwindNames.oslo} are not the Exchange 2010 CAS of Oslo in the server list: OSL-CAS02 is a CAS of the site, but no member; OSL-CAS09 is not in the server list.`,
    ]);
  });

  it('knows members in any spelling', () => {
    const infrastructure = { arrays: [makeArray(nordwindNames.oslo, { members: [`osl-cas01.${zone}`, 'OSL-CAS02'] })] };
    expect(foundAfter({ infrastructure })).toEqual([]);
  });

  it('stays open where members were not exported', () => {
    expect(openAfter({ infrastructure: { arrays: [makeArray(nordwindNames.oslo)] } })).toEqual([
      'F18 Oslo: import Get-ClientAccessArray with Members joined',
    ]);
  });
});
