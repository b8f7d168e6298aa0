import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { createRetirementChecker, type RetirementCheck } from '../../../core/classification/retirement.ts';
import type { Infrastructure, Mailbox, Profile } from '../../../core/inventory/entities.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import {
  makeClientAccessServer,
  makeKnownName,
  makeMailbox,
  makeProfile,
  makeVirtualDirectory,
  namingOnly,
  namingServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
  serverDn,
  zone,
} from '../../factories/inventory.ts';
import { nordwindUsers, type SampleUser } from '../../factories/nordwind-users.ts';

type Options = {
  readonly infrastructure?: Partial<Infrastructure>;
  readonly settings?: Settings;
  readonly users?: readonly SampleUser[];
  readonly unmatched?: readonly Profile[];
  readonly verified?: ReadonlyMap<string, string>;
};

function check(server: string, options: Options = {}): RetirementCheck {
  const infrastructure = nordwindInfrastructure(options.infrastructure);
  const settings = nordwindSettings(options.settings);
  const verifiedRebinds = options.verified ?? new Map<string, string>();
  const classifier = createClassifier({ infrastructure, settings, asOf: '2014-03-14', verifiedRebinds });
  const checker = createRetirementChecker({ server, infrastructure, settings, classifier });
  for (const { mailbox, profiles, casMailbox } of options.users ?? Object.values(nordwindUsers)) {
    checker.addUser(classifier.classifyUser(mailbox, profiles, casMailbox));
  }
  for (const profile of options.unmatched ?? []) checker.addUnmatchedProfile(classifier.classifyProfile(profile, null));
  return checker.result();
}

function user(alias: string, profile: Partial<Profile>, mailbox: Partial<Mailbox> = {}): SampleUser {
  return { mailbox: makeMailbox(alias, mailbox), profiles: [makeProfile(alias, profile)], casMailbox: null };
}

describe('the retirement of a Nordwind server', () => {
  it('OSL-CAS01 waits for its database, nine users, the recovery database and its other duties (P13)', () => {
    expect(check('OSL-CAS01')).toEqual({
      server: 'OSL-CAS01',
      ready: false,
      databases: ['MDB-OSL-02'],
      users: ['gaune', 'hbakke', 'hdahl', 'inaess', 'mkrogh', 'mlien', 'nopdal', 'rfoss', 'saas'],
      exempt: ['RDB-OSL-01'],
      applications: [],
      other: [
        { kind: 'autodiscover', name: 'mail.nordwind.example' },
        { kind: 'role', name: 'HubTransport' },
        { kind: 'web-name', name: 'mail.nordwind.example' },
        { kind: 'witness', name: 'DAG1' },
      ],
    });
  });

  it('OSL-CAS02 waits for its database, three users and an application (P14)', () => {
    const { databases, users, exempt, applications, ready } = check('osl-cas02.corp.nordwind.local');
    expect({ databases, users, exempt, applications, ready }).toEqual({
      databases: ['MDB-OSL-03'],
      users: ['abrekke', 'knilsen', 'lberg'],
      exempt: [],
      applications: ['svc-besadmin'],
      ready: false,
    });
  });

  it('TOS-EX01 is the only server behind its array, and holds the Mailbox role', () => {
    expect(check('TOS-EX01').other).toEqual([
      { kind: 'array', name: 'Tromso CAS Array' },
      { kind: 'role', name: 'HubTransport' },
      { kind: 'role', name: 'Mailbox' },
    ]);
  });

  it('OSL-MBX02 is not held by a public folder row', () => {
    const { users, databases } = check('OSL-MBX02');
    expect({ users, databases }).toEqual({ users: [], databases: [] });
  });

  it('OSL-CAS00, removed long ago, is still named by a database and a user', () => {
    const { server, databases, users, other } = check('osl-cas00');
    expect({ server, databases, users, other }).toEqual({
      server: 'osl-cas00',
      databases: ['MDB-OSL-05'],
      users: ['psand'],
      other: [],
    });
  });

  it('OSL-EX13 is named by a database out of scope', () => {
    expect(check('OSL-EX13').databases).toEqual(['MDB13-OSL-01']);
  });
});

describe('users that depend on a server', () => {
  it.each([
    ['any value of a section', { ...namingOnly(nordwindNames.oslo), homeServerDn: serverDn('OSL-CAS01') }],
    ['an unresolved server', { ...namingOnly(nordwindNames.oslo), unresolvedServer: 'OSL-CAS01' }],
    ['its address', { homeServer: '10.10.1.11' }],
    ['an alias', { homeServer: 'exch-old' }],
    ['a store beside the account section', { ...namingOnly(nordwindNames.oslo), storeServer: 'OSL-CAS01' }],
    ['the section of a delegate', { storeType: 'Delegate', ...namingServer('OSL-CAS01') }],
    ['a store provider', { storeType: null, storeServerDn: `${serverDn('OSL-CAS01')}/cn=Microsoft Private MDB` }],
  ])('by %s', (_what, profile) => {
    const settings = { aliases: [{ name: 'exch-old', pointsTo: 'OSL-CAS01' }] };
    expect(check('OSL-CAS01', { settings, users: [user('anna', profile)] }).users).toEqual(['anna']);
  });

  it('are not those whose section names another one, or a public folder store', () => {
    const publicStore = { storeType: null, storeServerDn: `${serverDn('OSL-CAS01')}/cn=Microsoft Public MDB` };
    const users = [user('anna', namingServer('OSL-CAS02')), user('bente', publicStore), user('carl', {})];
    expect(check('OSL-CAS01', { users }).users).toEqual([]);
  });

  it('are those whose name may mean it', () => {
    const names = ['EXCHANGESERVER01', 'EXCHANGESERVER02'];
    const infrastructure = { servers: names.map((name) => server(name)) };
    const users = [user('anna', { homeServer: 'EXCHANGESERVER0' })];
    expect(names.map((name) => check(name, { infrastructure, users }).users)).toEqual([['anna'], ['anna']]);
  });

  it('are not those who named it in an observation that a newer one replaces', () => {
    const mailbox = makeMailbox('anna');
    const profiles = [
      makeProfile('anna', { ...namingServer('OSL-CAS01'), collected: '2014-01-01T00:00:00' }),
      makeProfile('anna', { id: 2, ...namingOnly(nordwindNames.oslo), userName: 'anna@nordwind.example' }),
    ];
    expect(check('OSL-CAS01', { users: [{ mailbox, profiles, casMailbox: null }] }).users).toEqual([]);
  });

  it('without a mailbox are named by computer and account', () => {
    const unmatched = [
      makeProfile('ghost', { computer: 'WS-9999', ...namingServer('OSL-CAS02') }),
      makeProfile('other', namingServer('OSL-CAS01')),
    ];
    const { other } = check('OSL-CAS02', { users: [], unmatched });
    expect(other).toContainEqual({ kind: 'profile', name: 'WS-9999 NORDWIND\\ghost' });
    expect(other.filter((entry) => entry.kind === 'profile')).toHaveLength(1);
  });
});

describe('what else leads to a server', () => {
  function otherOf(server: string, infrastructure: Partial<Infrastructure>, settings: Settings = {}): string[] {
    const { other } = check(server, { infrastructure, settings, users: [] });
    return other.map(({ kind, name }) => `${kind} ${name}`);
  }

  it('are aliases, virtual addresses and old arrays, but not its own address', () => {
    const knownNames = [
      makeKnownName('10.10.1.12', 'ServerIP', { pointsTo: ['OSL-CAS02'] }),
      makeKnownName('10.10.1.60', 'VIP', { pointsTo: ['OSL-CAS02'] }),
      makeKnownName('exch.nordwind.local', 'CNAME', { pointsTo: [`osl-cas02.${zone}`] }),
      makeKnownName('old-array.nordwind.local', 'OldArray', { pointsTo: ['OSL-CAS02'] }),
      makeKnownName('webmail.nordwind.example', 'WebNamespace', { pointsTo: ['OSL-CAS02'] }),
      makeKnownName('OSL-CAS99', 'RetiredCAS', { pointsTo: ['OSL-CAS02'] }),
      makeKnownName('other.nordwind.local', 'CNAME', { pointsTo: ['OSL-CAS01'] }),
    ];
    const settings = { aliases: [{ name: 'mapi', pointsTo: 'exch.nordwind.local' }] };
    expect(otherOf('OSL-CAS02', { knownNames, clientAccessServers: [] }, settings)).toEqual([
      'alias 10.10.1.60',
      'alias exch.nordwind.local',
      'alias mapi',
      'alias old-array.nordwind.local',
      'role HubTransport',
      'web-name webmail.nordwind.example',
    ]);
  });

  it('are URLs of other servers and external URLs, but not its own internal ones', () => {
    const virtualDirectories = [
      makeVirtualDirectory('OSL-CAS02', { internalUrl: `https://osl-cas02.${zone}/owa` }),
      makeVirtualDirectory('OSL-CAS02', { externalUrl: 'https://osl-cas02.nordwind.example/owa' }),
      makeVirtualDirectory('OSL-CAS01', { internalUrl: `https://OSL-CAS02.${zone}/ews` }),
    ];
    expect(otherOf('OSL-CAS02', { virtualDirectories, knownNames: [], clientAccessServers: [] })).toEqual([
      'role HubTransport',
      `web-name OSL-CAS02.${zone}`,
      'web-name osl-cas02.nordwind.example',
    ]);
  });

  it('is Autodiscover that it is registered for, or that another server sends there', () => {
    const clientAccessServers = [
      makeClientAccessServer('OSL-CAS01', { autoDiscoverServiceInternalUri: 'https://auto.nordwind.example/a.xml' }),
      makeClientAccessServer('OSL-CAS02', { autoDiscoverServiceInternalUri: `https://osl-cas01.${zone}/a.xml` }),
      makeClientAccessServer('TOS-EX01', { autoDiscoverServiceInternalUri: null }),
    ];
    expect(otherOf('OSL-CAS01', { clientAccessServers, knownNames: [], dags: [] })).toEqual([
      'autodiscover auto.nordwind.example',
      `autodiscover osl-cas01.${zone}`,
      'role HubTransport',
    ]);
  });
});

describe('a server that is ready', () => {
  const rebound = new Map([['mdb-osl-02', nordwindNames.oslo]]);
  const exempt = { exempt: [{ database: 'PFPROXY-BGO' }] };
  const acknowledged = (...what: string[]): Settings => ({
    ...exempt,
    acknowledged: what.map((text) => ({ server: 'OSL-CAS01', what: text, by: 'lead' })),
  });

  it('has empty lists', () => {
    const infrastructure = { clientAccessServers: [], dags: [], databases: [], arrays: [] };
    expect(
      check('BGO-FS01', { infrastructure: { ...infrastructure, servers: [server('BGO-FS01')] }, users: [] }),
    ).toEqual({
      server: 'BGO-FS01',
      ready: true,
      databases: [],
      users: [],
      exempt: [],
      applications: [],
      other: [],
    });
  });

  it('has every entry acknowledged, with or without its kind', () => {
    const texts = [
      'Witness of DAG1',
      'HubTransport role',
      'autodiscover',
      'mail.nordwind.example',
      'exempt RDB-OSL-01',
    ];
    const settings = acknowledged(...texts);
    const { ready, databases, exempt: kept } = check('OSL-CAS01', { settings, users: [], verified: rebound });
    expect({ ready, databases, kept }).toEqual({ ready: true, databases: [], kept: ['RDB-OSL-01'] });
  });

  it.each([['File share witness of DAG1'], ['file-share witness DAG1'], ['FSW of DAG1']])('takes "%s"', (text) => {
    const settings = acknowledged(text, 'HubTransport', 'autodiscover', 'web name mail.nordwind.example', 'RDB-OSL-01');
    expect(check('OSL-CAS01', { settings, users: [], verified: rebound }).ready).toBe(true);
  });

  it.each([['Witness of DAG2'], ['DAG11'], ['the witness']])('does not take "%s" for the witness of DAG1', (text) => {
    const settings = acknowledged(text, 'HubTransport', 'autodiscover', 'web name mail.nordwind.example', 'RDB-OSL-01');
    expect(check('OSL-CAS01', { settings, users: [], verified: rebound }).ready).toBe(false);
  });

  it('does not count what is acknowledged for another server', () => {
    const settings = { acknowledged: [{ server: 'OSL-CAS02', what: 'OSL-EX07' }] };
    expect(check('OSL-EX07', { settings, users: [user('anna', namingServer('OSL-EX07'))] }).ready).toBe(false);
  });

  it('waits for a user until that user is acknowledged', () => {
    const users = [user('anna', namingServer('OSL-CAS01')), user('svc-fax', namingServer('OSL-CAS01'))];
    const base = ['DAG1', 'HubTransport', 'mail.nordwind.example', 'RDB-OSL-01', 'database MDB-OSL-02'];
    const ready = [base, [...base, 'user anna'], [...base, 'anna', 'application svc-fax']].map(
      (texts) => check('OSL-CAS01', { settings: acknowledged(...texts), users }).ready,
    );
    expect(ready).toEqual([false, false, true]);
  });
});

describe('a name that is no server', () => {
  it.each(['nobody', '', 'outlook-osl', 'mail.nordwind.example'])('"%s" is not found', (name) => {
    expect(() => check(name)).toThrow(AppError);
    expect(() => check(name)).toThrow(expect.objectContaining({ code: 'not-found', details: { server: name } }));
  });
});

function server(name: string): Infrastructure['servers'][number] {
  const [first] = nordwindInfrastructure().servers;
  if (first === undefined) throw new Error('Nordwind has servers');
  return { ...first, name, fqdn: `${name}.${zone}`, serverRole: ['ClientAccess'] };
}
