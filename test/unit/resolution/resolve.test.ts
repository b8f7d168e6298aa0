import { describe, expect, it } from 'vitest';
import type { Infrastructure, KnownName } from '../../../core/inventory/entities.ts';
import { buildDirectory, type Directory } from '../../../core/resolution/directory.ts';
import { identityOf, type Resolution } from '../../../core/resolution/resolution.ts';
import { resolve } from '../../../core/resolution/resolve.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import {
  makeInfrastructure,
  makeKnownName,
  makeServer,
  makeVirtualDirectory,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
  serverDn,
  zone,
} from '../../factories/inventory.ts';

const nordwind = buildDirectory({ infrastructure: nordwindInfrastructure(), settings: nordwindSettings() });

function directoryOf(over: Partial<Infrastructure>, settings: Settings = {}): Directory {
  return buildDirectory({ infrastructure: makeInfrastructure(over), settings });
}

/** Nordwind with known names of its own. */
function knowing(knownNames: readonly KnownName[], settings: Settings = {}): Directory {
  return buildDirectory({
    infrastructure: nordwindInfrastructure({ knownNames }),
    settings: nordwindSettings(settings),
  });
}

function identities(directory: Directory, names: readonly (string | null)[]): (string | null)[] {
  return names.map((name) => identityOf(resolve(directory, name)));
}

function candidatesOf(resolution: Resolution): readonly string[] | null {
  return resolution.kind === 'AMBIGUOUS' ? resolution.candidates.map((candidate) => candidate.name) : null;
}

describe('the tests of domain.md 4.2 in their order', () => {
  it.each([
    ['5F76BE3C-9138-4f66-85e0-21bc23ca35f0@nordwind.example', 'GUID'],
    ['Instance-6e1d4c52-30a5-4c34-9d47-2f5e2e6a1b77', 'INSTANCE'],
    ['INSTANCE-X', 'INSTANCE'],
    ['10.10.1.11', 'SERVER'],
    ['10.10.1.50', 'VIP_IP'],
    ['10.10.9.99', 'UNKNOWN'],
    ['2001:db8::1', 'UNKNOWN'],
    [nordwindNames.oslo, 'ARRAY'],
    [serverDn(nordwindNames.oslo), 'ARRAY'],
    [nordwindNames.bergen, 'ARRAY'],
    [`osl-cas01.${zone}`, 'SERVER'],
    ['outlook-osl', 'ARRAY'],
    ['cas-oslo', 'ARRAY'],
    ['Tromso CAS Array', 'ARRAY'],
    ['outlook-bgo', 'ARRAY'],
    ['osl-cas01', 'SERVER'],
    ['osl-cas01.other.zone', 'SERVER'],
    ['mail.nordwind.example', 'WEBNS'],
    ['OSL-CAS00', 'RETIRED'],
    [`osl-cas00.${zone}`, 'RETIRED'],
    ['osl-cas00.other.zone', 'RETIRED'],
    ['outlook.office365.com', 'CLOUD'],
    ['podxyz.outlook.com', 'CLOUD'],
    ['outlook-osl.other.zone', 'UNKNOWN'],
    ['exch-old.nordwind.local', 'UNKNOWN'],
    ['notaguid@nordwind.example', 'UNKNOWN'],
    ['', 'BLANK'],
    [null, 'BLANK'],
    ['OSL-CA...', 'NOT_AVAILABLE'],
  ])('take %s for %s', (name, kind) => {
    expect(resolve(nordwind, name).kind).toBe(kind);
  });

  it('tell the name, how it was written and what it means', () => {
    const server = nordwind.servers.find((facts) => facts.name === 'OSL-CAS01');
    expect(resolve(nordwind, `${serverDn('OSL-CAS01')}/cn=Microsoft Private MDB`)).toEqual({
      kind: 'SERVER',
      server,
      isCertain: true,
      text: 'OSL-CAS01',
      key: 'osl-cas01',
      label: 'osl-cas01',
      isIp: false,
      isDn: true,
      isAlias: false,
    });
  });

  it('mark an IP address whatever it means', () => {
    const marks = ['10.10.1.11', '10.10.1.50', '10.10.9.99', 'osl-cas01'].map((name) => {
      const resolution = resolve(nordwind, name);
      return 'isIp' in resolution && resolution.isIp;
    });
    expect(marks).toEqual([true, true, true, false]);
  });

  it('mark a server whose suffix nobody knows as uncertain', () => {
    const marks = ['osl-cas01.other.zone', `osl-cas01.${zone}`, 'osl-cas01'].map((name) => {
      const resolution = resolve(nordwind, name);
      return resolution.kind === 'SERVER' && resolution.isCertain;
    });
    expect(marks).toEqual([false, true, true]);
  });

  it('answer the same object for a text that was asked before', () => {
    expect(resolve(nordwind, 'OSL-CAS01')).toBe(resolve(nordwind, 'OSL-CAS01'));
  });
});

describe('a planned array', () => {
  it('never takes the name of a server (F04)', () => {
    const settings = { arrays: { Bergen: { fqdn: `bgo-ex01.${zone}` } } };
    const directory = buildDirectory({ infrastructure: nordwindInfrastructure(), settings });
    expect(identities(directory, [`BGO-EX01.${zone}`, 'bgo-ex01'])).toEqual(['SERVER bgo-ex01', 'SERVER bgo-ex01']);
  });

  it('of a site that has an array means nothing (F02)', () => {
    const settings = { arrays: { Oslo: { fqdn: 'outlook-new.corp.nordwind.local' } } };
    const directory = buildDirectory({ infrastructure: nordwindInfrastructure(), settings });
    expect(resolve(directory, 'outlook-new.corp.nordwind.local').kind).toBe('UNKNOWN');
  });
});

describe('declared names', () => {
  it('take the meaning of what they point to, by full name and by first label', () => {
    const directory = knowing([], { aliases: [{ name: 'exch-old.nordwind.local', pointsTo: 'OSL-CAS01' }] });
    expect(identities(directory, ['exch-old.nordwind.local', 'EXCH-OLD', 'exch-old.corp.nordwind.local'])).toEqual([
      'SERVER osl-cas01',
      'SERVER osl-cas01',
      'SERVER osl-cas01',
    ]);
  });

  it('say that they are aliases', () => {
    const directory = knowing([], { aliases: [{ name: 'exch-old', pointsTo: 'OSL-CAS01' }] });
    const marks = ['exch-old', 'OSL-CAS01', '10.10.1.11'].map((name) => {
      const resolution = resolve(directory, name);
      return 'isAlias' in resolution && resolution.isAlias;
    });
    expect(marks).toEqual([true, false, false]);
  });

  it('follow a chain of aliases to its end', () => {
    const directory = knowing([
      makeKnownName('mapi.nordwind.local', 'CNAME', { pointsTo: ['exch-old.nordwind.local'] }),
      makeKnownName('exch-old.nordwind.local', 'Alias', { pointsTo: [nordwindNames.oslo] }),
    ]);
    expect(identities(directory, ['mapi.nordwind.local'])).toEqual([`ARRAY ${nordwindNames.oslo}`]);
  });

  it('end a circle of aliases as unknown', () => {
    const directory = knowing([
      makeKnownName('a.nordwind.local', 'CNAME', { pointsTo: ['b.nordwind.local'] }),
      makeKnownName('b.nordwind.local', 'CNAME', { pointsTo: ['a.nordwind.local'] }),
      makeKnownName('c.nordwind.local', 'CNAME', { pointsTo: ['c.nordwind.local'] }),
    ]);
    expect(identities(directory, ['a.nordwind.local', 'b.nordwind.local', 'c.nordwind.local'])).toEqual([
      'UNKNOWN a',
      'UNKNOWN b',
      'UNKNOWN c',
    ]);
  });

  it('lead to a retired server of the same first label', () => {
    const directory = knowing([], {
      aliases: [{ name: 'exch-old.nordwind.local', pointsTo: `exch-old.${zone}` }],
      retiredServers: [`exch-old.${zone}`],
    });
    expect(identities(directory, ['exch-old.nordwind.local'])).toEqual(['RETIRED exch-old']);
  });

  it('lead through an address to a server or a virtual address', () => {
    const directory = knowing([
      makeKnownName('10.10.1.11', 'ServerIP', { pointsTo: ['OSL-CAS01'] }),
      makeKnownName('10.10.1.50', 'VIP'),
      makeKnownName('x.nordwind.local', 'Alias', { pointsTo: ['10.10.1.11'] }),
      makeKnownName('y.nordwind.local', 'Alias', { pointsTo: ['10.10.1.50'] }),
    ]);
    expect(identities(directory, ['x.nordwind.local', 'y.nordwind.local'])).toEqual(['SERVER osl-cas01', 'VIP_IP y']);
  });

  it('that point to different things are ambiguous', () => {
    const pointsTo = ['OSL-CAS01', 'OSL-CAS02'];
    const directory = knowing([makeKnownName('exch.nordwind.local', 'Alias', { pointsTo })]);
    expect(candidatesOf(resolve(directory, 'exch.nordwind.local'))).toEqual(['OSL-CAS01', 'OSL-CAS02']);
  });

  it('that point to one thing in two spellings are clear', () => {
    const pointsTo = ['OSL-CAS01', `osl-cas01.${zone}.`];
    const directory = knowing([makeKnownName('exch.nordwind.local', 'Alias', { pointsTo })]);
    expect(identities(directory, ['exch.nordwind.local'])).toEqual(['SERVER osl-cas01']);
  });

  it('of one first label and different meaning make the label ambiguous', () => {
    const directory = knowing([
      makeKnownName('exch.a.local', 'Alias', { pointsTo: ['OSL-CAS01'] }),
      makeKnownName('exch.b.local', 'Alias', { pointsTo: ['OSL-CAS02'] }),
    ]);
    expect(identities(directory, ['exch.a.local', 'exch.b.local'])).toEqual(['SERVER osl-cas01', 'SERVER osl-cas02']);
    expect(resolve(directory, 'exch').kind).toBe('AMBIGUOUS');
  });

  it('of an old array: balanced when it leads to an array, gone when it leads nowhere', () => {
    const directory = knowing([
      makeKnownName('old-osl.nordwind.local', 'OldArray', { pointsTo: [nordwindNames.oslo] }),
      makeKnownName('old-bgo.nordwind.local', 'Old array'),
      makeKnownName('old-tos.nordwind.local', 'OldArray', { pointsTo: ['TOS-EX01'] }),
    ]);
    expect(identities(directory, ['old-osl', 'old-bgo.nordwind.local', 'old-tos.nordwind.local'])).toEqual([
      'VIP_IP old-osl',
      'RETIRED old-bgo',
      'SERVER tos-ex01',
    ]);
  });

  it('of a virtual address and of the web keep their declared meaning', () => {
    const directory = knowing([
      makeKnownName('vip-oslo.nordwind.local', 'VIP', { pointsTo: [nordwindNames.oslo] }),
      makeKnownName('webmail', 'WebNamespace', { pointsTo: ['OSL-CAS01'] }),
    ]);
    expect(identities(directory, ['vip-oslo', 'webmail'])).toEqual(['VIP_IP vip-oslo', 'WEBNS webmail']);
  });

  it('come after servers and arrays, and before web hosts and retired servers', () => {
    const directory = buildDirectory({
      infrastructure: nordwindInfrastructure({
        virtualDirectories: [
          makeVirtualDirectory('OSL-CAS01', { externalUrl: 'https://webmail.nordwind.example/owa' }),
        ],
      }),
      settings: {
        aliases: [
          { name: 'OSL-CAS01', pointsTo: 'OSL-MBX01' },
          { name: nordwindNames.oslo, pointsTo: 'OSL-MBX01' },
          { name: 'webmail.nordwind.example', pointsTo: 'OSL-CAS02' },
          { name: 'OSL-CAS00', pointsTo: 'OSL-CAS02' },
        ],
      },
    });
    const names = ['OSL-CAS01', nordwindNames.oslo, 'webmail.nordwind.example', 'OSL-CAS00'];
    expect(identities(directory, names)).toEqual([
      'SERVER osl-cas01',
      `ARRAY ${nordwindNames.oslo}`,
      'SERVER osl-cas02',
      'SERVER osl-cas02',
    ]);
  });

  it.each([
    [
      'an alias',
      { aliases: [{ name: 'osl-cas01.old.zone', pointsTo: nordwindNames.tromso }] },
      `ARRAY ${nordwindNames.tromso}`,
    ],
    ['a removed server', { retiredServers: ['osl-cas01.old.zone'] }, 'RETIRED osl-cas01'],
  ])('by full name come before the guess by the first label: %s', (_what, settings: Settings, identity) => {
    expect(identities(knowing([], settings), ['OSL-CAS01.old.zone', 'osl-cas01.other.zone'])).toEqual([
      identity,
      'SERVER osl-cas01',
    ]);
  });

  it('by first label come after every full name', () => {
    const directory = buildDirectory({
      infrastructure: nordwindInfrastructure({
        virtualDirectories: [makeVirtualDirectory('OSL-CAS01', { externalUrl: 'https://exch.nordwind.example/owa' })],
      }),
      settings: {
        aliases: ['exch.a.x', 'outlook.a.x'].map((name) => ({ name, pointsTo: 'OSL-CAS02' })),
        retiredServers: ['exch.b.x'],
      },
    });
    const names = ['exch.nordwind.example', 'exch.b.x', 'outlook.office365.com', 'exch.c.x'];
    expect(names.map((name) => resolve(directory, name).kind)).toEqual(['WEBNS', 'RETIRED', 'CLOUD', 'SERVER']);
  });

  it('of addresses can be retired, and mean nothing without a target', () => {
    const directory = knowing([makeKnownName('10.1.1.1', 'RetiredCAS'), makeKnownName('10.1.1.2', 'ServerIP')]);
    expect(identities(directory, ['10.1.1.1', '10.1.1.2'])).toEqual(['RETIRED 10.1.1.1', 'UNKNOWN 10.1.1.2']);
  });
});

describe('the binding of the user database', () => {
  it('makes a name that the inventory does not know RETIRED, by full name and first label', () => {
    const context = { databaseBinding: `dead-cas.${zone}` };
    const kinds = [`DEAD-CAS.${zone}.`, 'dead-cas', 'dead-cas.other.zone', 'other-cas'].map(
      (name) => resolve(nordwind, name, context).kind,
    );
    expect(kinds).toEqual(['RETIRED', 'RETIRED', 'RETIRED', 'UNKNOWN']);
  });

  it('makes its cut form RETIRED too', () => {
    const context = { databaseBinding: `exchangeserver09.${zone}` };
    const kinds = ['EXCHANGESERVER0', 'EXCHANGESERVER', `exchangeserver0.${zone}`].map(
      (name) => resolve(nordwind, name, context).kind,
    );
    expect(kinds).toEqual(['RETIRED', 'UNKNOWN', 'UNKNOWN']);
  });

  it('changes nothing when the inventory knows it', () => {
    const context = { databaseBinding: `osl-cas01.${zone}` };
    const kinds = ['osl-cas01', 'nobody.knows', nordwindNames.oslo].map(
      (name) => resolve(nordwind, name, context).kind,
    );
    expect(kinds).toEqual(['SERVER', 'UNKNOWN', 'ARRAY']);
  });

  it('changes nothing for a blank one or an address', () => {
    const bindings = [null, '', '10.10.9.99'];
    const kinds = bindings.map((databaseBinding) => resolve(nordwind, '10.10.9.99', { databaseBinding }).kind);
    expect(kinds).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
  });

  it('does not stick to the name for other databases', () => {
    resolve(nordwind, 'dead-cas', { databaseBinding: 'dead-cas' });
    expect(resolve(nordwind, 'dead-cas').kind).toBe('UNKNOWN');
  });
});

describe('web hosts', () => {
  it('do not hide a server whose FQDN only its internal URLs show', () => {
    const virtualDirectories = [
      makeVirtualDirectory('OSL-CAS01', {
        internalUrl: `https://osl-cas01.${zone}/owa`,
        externalUrl: 'https://mail.x',
      }),
    ];
    const servers = [makeServer('OSL-CAS01', { fqdn: null })];
    expect(identities(directoryOf({ servers, virtualDirectories }), [`osl-cas01.${zone}`, 'mail.x'])).toEqual([
      'SERVER osl-cas01',
      'WEBNS mail',
    ]);
  });

  it('count by their full name only', () => {
    const virtualDirectories = [
      makeVirtualDirectory('OSL-CAS01', { externalUrl: 'https://webmail.nordwind.example/owa' }),
    ];
    const directory = directoryOf({ virtualDirectories });
    expect(identities(directory, ['WEBMAIL.nordwind.example', 'webmail'])).toEqual([
      'WEBNS webmail',
      'UNKNOWN webmail',
    ]);
  });
});
