import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { explainUser } from '../../../core/classification/explain.ts';
import type { Infrastructure, Profile } from '../../../core/inventory/entities.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import {
  makeArray,
  makeCasMailbox,
  makeDatabase,
  makeInfrastructure,
  makeKnownName,
  makeMailbox,
  makeMailboxServer,
  makeProfile,
  makeServer,
  namingOnly,
  namingServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
} from '../../factories/inventory.ts';
import { nordwindUsers } from '../../factories/nordwind-users.ts';

function classifierOf(settings: Settings = {}) {
  return createClassifier({
    infrastructure: nordwindInfrastructure(),
    settings: nordwindSettings(settings),
    asOf: '2014-03-14',
  });
}

function why(scenario: string, settings: Settings = {}): string {
  const sample = nordwindUsers[scenario];
  if (sample === undefined) throw new Error(`no scenario ${scenario}`);
  return explainUser(classifierOf(settings).classifyUser(sample.mailbox, sample.profiles, sample.casMailbox));
}

describe('explainUser', () => {
  it.each([
    [
      'T01',
      'Profile "Outlook" on WS-1001 names outlook-osl.corp.nordwind.local, the array of Oslo; database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: nothing is left to do.',
    ],
    [
      'T04',
      'Profile "Outlook" on WS-1001 names OSL-CAS01, an individual Client Access server in Oslo; database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: type the array into the profile by hand (M4).',
    ],
    [
      'T06',
      'Profile "Outlook" on WS-1001 names outlook-osl.corp.nordwind.local, the array of Oslo; database MDB-OSL-02 is bound to OSL-CAS01.corp.nordwind.local, an individual Client Access server in Oslo, with the target outlook-osl.corp.nordwind.local: rebind the database and repair no profile before, because a repair takes it back.',
    ],
    [
      'T11',
      'Profile "Outlook" on WS-1001 names OSL-CAS00.corp.nordwind.local, a server that was removed; database MDB-OSL-05 is bound to OSL-CAS00.corp.nordwind.local, a server that was removed, with the target outlook-osl.corp.nordwind.local: rebind the database, then repair the account (M1).',
    ],
    [
      'T12',
      'Profile "Outlook" on WS-1001 names OSL-CAS01.corp.nordwind.local, an individual Client Access server in Oslo; database MDB-OSL-06 has no binding in the export, with the target outlook-osl.corp.nordwind.local: put the data of the database right first.',
    ],
    [
      'T14',
      'Profile "Outlook" on WS-1001 names BGO-EX01.corp.nordwind.local, an individual Client Access server in Bergen; database MDB-BGO-01 is bound to BGO-EX01.corp.nordwind.local, an individual Client Access server in Bergen, with the planned target outlook-bgo.corp.nordwind.local: create the array, rebind the database, then repair the account (M1).',
    ],
    [
      'T19',
      'Profile "Outlook" on WS-1001 names OSL-EX07.corp.nordwind.local, a server of Exchange 2003 or 2007 in Oslo; database Mailbox Database belongs to Exchange 2003 or 2007, without a target in Oslo: out of scope, a mailbox of Exchange 2003 or 2007.',
    ],
    [
      'T23',
      'No Outlook profile was seen; database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: collect the profile.',
    ],
    [
      'T29',
      'Profile "Outlook" on WS-1001 names 10.10.1.11 (OSL-CAS01), an individual Client Access server in Oslo; database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: make a new profile (M2).',
    ],
    [
      'T33',
      'Profile "Outlook" on WS-1001 holds values that disagree (OSL-CAS01.corp.nordwind.local, outlook-osl.corp.nordwind.local, OSL-CAS01); database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: make a new profile (M2).',
    ],
    [
      'T34',
      'Profile "Outlook" on WS-1001 names OSL-CAS01.corp.nordwind.local, an individual Client Access server in Oslo; database MDB-OSL-02 is bound to OSL-CAS01.corp.nordwind.local, an individual Client Access server in Oslo, with the target outlook-osl.corp.nordwind.local: rebind the database, MAPI is switched off.',
    ],
    [
      'T35',
      'Profile "Outlook" on WS-1001 names no server, as is normal for Outlook 2016; database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: find out what the profile names.',
    ],
    [
      'T36',
      'No Outlook profile was seen; database PFPROXY-BGO is bound to BGO-EX01.corp.nordwind.local, an individual Client Access server in Bergen, with the planned target outlook-bgo.corp.nordwind.local: nothing is to be done, the database is exempt.',
    ],
    [
      'T37',
      'No Outlook profile was seen; database MDB-OSL-99 is not in the inventory, so its binding is not known, without a target in Oslo: put the data of the database right first.',
    ],
    [
      'T38',
      'Profile "Outlook" on WS-1001 names exch-old.nordwind.local, which nothing in the inventory explains; database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: find out what that name is.',
    ],
  ])('%s', (scenario, sentence) => {
    expect(why(scenario)).toBe(sentence);
  });

  it('names the server behind an alias', () => {
    const settings = { aliases: [{ name: 'exch-old.nordwind.local', pointsTo: 'OSL-CAS01' }] };
    expect(why('T38', settings)).toContain(
      'names exch-old.nordwind.local (OSL-CAS01), an individual Client Access server',
    );
  });

  it('names the array behind an alias', () => {
    const settings = { aliases: [{ name: 'exch-old.nordwind.local', pointsTo: nordwindNames.oslo }] };
    expect(why('T38', settings)).toContain(
      `names exch-old.nordwind.local (${nordwindNames.oslo}), another name of the array of Oslo`,
    );
  });

  it('says on which day old evidence was seen, and that only another profile is stale', () => {
    expect(why('T24')).toContain(
      'Profile "Old" on WS-1001, which is not the default one, names OSL-CAS01.corp.nordwind.local, an individual Client Access server in Oslo, while the default one is right; database',
    );
    expect(why('T25')).toContain(' (last seen on 2013-11-12) names OSL-CAS01.corp.nordwind.local,');
  });

  it('names the method of a redirect', () => {
    expect(why('T17')).toMatch(/: wait for the redirect, else repair the account \(M11 then M1\)\.$/);
  });

  it('is one sentence for every user', () => {
    const sentences = Object.keys(nordwindUsers).map((scenario) => why(scenario));
    expect(sentences.filter((sentence) => !/^[A-Z][^\n]*[^.]\.$/.test(sentence))).toEqual([]);
  });

  it.each([
    [{ homeServer: 'OSL-MBX01' }, 'names OSL-MBX01, a server without the Client Access role in Oslo'],
    [{ homeServer: 'OSL-EX13' }, 'names OSL-EX13, a server of Exchange 2013 or later in Oslo'],
    [{ homeServer: '10.10.1.50' }, 'names 10.10.1.50, an address of the load balancer'],
    [{ homeServer: 'mail.nordwind.example' }, 'names mail.nordwind.example, a name of OWA or Outlook Anywhere'],
    [{ homeServer: 'Instance-1' }, 'names Instance-1, a defect of Outlook 2003'],
    [{ homeServer: 'x.outlook.com' }, 'names x.outlook.com, a name of Exchange Online'],
    [namingOnly(nordwindNames.bergen), `names ${nordwindNames.bergen}, the planned array of Bergen`],
    [
      namingOnly('5f76be3c-9138-4f66-85e0-21bc23ca35f0@nordwind.example'),
      'names 5f76be3c-9138-4f66-85e0-21bc23ca35f0@nordwind.example, an endpoint of Exchange 2013 or later',
    ],
  ])('says what an endpoint is: %j', (values, clause) => {
    const user = classifierOf().classifyUser(makeMailbox('mlien'), [makeProfile('mlien', values)], null);
    expect(explainUser(user)).toContain(`Profile "Outlook" on WS-1001 ${clause}; database`);
  });

  it('says which things an ambiguous name fits', () => {
    const aliases = [
      { name: 'exch.a.local', pointsTo: 'OSL-CAS01' },
      { name: 'exch.b.local', pointsTo: 'OSL-CAS02' },
    ];
    const profile = makeProfile('mlien', { homeServer: 'exch' });
    const user = classifierOf({ aliases }).classifyUser(makeMailbox('mlien'), [profile], null);
    expect(explainUser(user)).toContain('names exch, which fits several things (OSL-CAS01, OSL-CAS02)');
  });

  it.each([
    [{ homeServer: 'osl-cas01.x' }, 'names osl-cas01.x (taken for OSL-CAS01 by its first label), an individual Client'],
    [{ homeServer: 'old-osl' }, 'names old-osl, which leads to the load balancer, but is not the name of the array;'],
    [{ homeServer: '10.10.1.51' }, `names 10.10.1.51 (${nordwindNames.oslo}), an address of the array of Oslo;`],
    [
      { ...namingOnly(nordwindNames.oslo), unresolvedServer: 'OSL-CAS01' },
      'the array of Oslo, and was set up with OSL-CAS01;',
    ],
    [{ outlookVersion: '14.0' }, 'names no server;'],
  ])('says how a name was understood: %j', (values, clause) => {
    const infrastructure = nordwindInfrastructure({
      knownNames: [
        makeKnownName('old-osl', 'OldArray', { pointsTo: [nordwindNames.oslo] }),
        makeKnownName('10.10.1.51', 'Address', { pointsTo: [nordwindNames.oslo] }),
      ],
    });
    const classifier = createClassifier({ infrastructure, settings: nordwindSettings(), asOf: '2014-03-14' });
    const user = classifier.classifyUser(makeMailbox('mlien'), [makeProfile('mlien', values)], null);
    expect(explainUser(user)).toContain(clause);
  });

  it('says that the version of a server was not exported', () => {
    const servers = [makeServer('OSL-CAS01', { adminDisplayVersion: null })];
    const classifier = createClassifier({
      infrastructure: makeInfrastructure({ servers }),
      settings: {},
      asOf: '2014-03-14',
    });
    const user = classifier.classifyUser(makeMailbox('x'), [makeProfile('x', namingServer('OSL-CAS01'))], null);
    expect(explainUser(user)).toContain(
      'an individual Client Access server in Oslo (its version was not exported, so it counts as Exchange 2010);',
    );
  });

  it('asks for the Outlook version that decides the method', () => {
    const profile = makeProfile('x', { ...namingServer('OSL-CAS01'), outlookVersion: null });
    const user = classifierOf().classifyUser(makeMailbox('x'), [profile], null);
    expect(explainUser(user)).toMatch(/: find out the Outlook version, then update the profile\.$/);
  });

  it.each([
    [
      [{ storeType: 'PublicFolders', homeServer: 'OSL-MBX02' }],
      'Of the Outlook profile only a public folder row was seen;',
    ],
    [
      [{ storeType: 'Delegate', homeServer: 'OSL-CAS01' }],
      'Of the Outlook profile only sections of other stores were seen;',
    ],
  ])('says what was seen in place of a profile: %j', (rows, clause) => {
    const profiles = rows.map((values) => makeProfile('x', values));
    expect(explainUser(classifierOf().classifyUser(makeMailbox('x'), profiles, null))).toContain(clause);
  });

  it('says why a user who is done holds up a server', () => {
    const profiles = [
      makeProfile('x', namingOnly(nordwindNames.oslo)),
      makeProfile('x', { storeType: 'PrivateStore', section: '0c', storeServer: 'OSL-CAS01' }),
    ];
    expect(explainUser(classifierOf().classifyUser(makeMailbox('x'), profiles, null))).toBe(
      'Profile "Outlook" on WS-1001 names outlook-osl.corp.nordwind.local, the array of Oslo, but a private store section still names OSL-CAS01; database MDB-OSL-01 is bound to outlook-osl.corp.nordwind.local, which is its target: nothing is left to do but that section, which holds up the retirement of the server.',
    );
  });

  it('says that MAPI is switched off, seen or not', () => {
    const casMailbox = makeCasMailbox('x', { mapiEnabled: false });
    const user = classifierOf().classifyUser(makeMailbox('x'), [], casMailbox);
    expect(explainUser(user)).toMatch(/: nothing is left to do, MAPI is switched off\.$/);
  });

  it('does without the names that were not exported', () => {
    const classifier = createClassifier({ infrastructure: makeInfrastructure(), settings: {}, asOf: '2014-03-14' });
    const profile = makeProfile('x', { computer: null, profileName: null, homeServer: 'a.b' });
    const user = classifier.classifyUser(makeMailbox('x', { database: null }), [profile], null);
    expect(explainUser(user)).toBe(
      'The Outlook profile names a.b, which nothing in the inventory explains; the database of the mailbox was not exported, so its binding is not known, without a target: put the data of the database right first.',
    );
  });

  it.each([
    ['MDB-OSL-02', {}, 'rebind the database, then find out what the profile names.'],
    ['MDB-OSL-02', { homeServer: 'a.b' }, 'rebind the database and find out what that name is.'],
    ['MDB-BGO-01', {}, 'create the array, rebind the database, then find out what the profile names.'],
    ['MDB-BGO-01', { homeServer: 'a.b' }, 'create the array, rebind the database and find out what that name is.'],
    [
      'MDB-BGO-01',
      namingOnly(nordwindNames.bergen),
      'create the array, rebind the database and repair no profile before, because a repair takes it back.',
    ],
    ['MDB13-OSL-01', namingServer('OSL-EX13'), 'out of scope, a mailbox of Exchange 2013 or later.'],
  ])('ends with what to do: %s %j', (database, values, ending) => {
    const profile = makeProfile('x', values);
    const user = classifierOf().classifyUser(makeMailbox('x', { database }), [profile], null);
    expect(explainUser(user).endsWith(`: ${ending}`)).toBe(true);
  });

  it('says that no profile is expected', () => {
    const endings = ['MDB-OSL-01', 'MDB-OSL-02', 'MDB-BGO-01'].map((database) => {
      const room = makeMailbox('room', { recipientTypeDetails: 'RoomMailbox', database });
      return explainUser(classifierOf().classifyUser(room, [], null))
        .split(': ')
        .at(-1);
    });
    expect(endings).toEqual([
      'nothing is left to do, no profile is expected.',
      'rebind the database, no profile is expected.',
      'create the array, rebind the database, no profile is expected.',
    ]);
  });
});

describe('what is said about an array', () => {
  function namedBy(values: Partial<Profile>, rows: Partial<Infrastructure>, settings: Settings): string {
    const databases = [makeDatabase('MDB', 'M1', 'M1')];
    const infrastructure = makeInfrastructure({ databases, servers: [makeMailboxServer('M1')], ...rows });
    const classifier = createClassifier({ infrastructure, settings, asOf: '2014-03-14' });
    const user = classifier.classifyUser(makeMailbox('x', { database: 'MDB' }), [makeProfile('x', values)], null);
    return explainUser(user);
  }

  it('that is planned for two sites is the one of the user', () => {
    const arrays = { Bergen: { fqdn: 'outlook.x' }, Oslo: { fqdn: 'outlook.x' } };
    expect(namedBy(namingOnly('outlook.x'), { sites: ['Bergen'] }, { arrays })).toContain('the planned array of Oslo;');
  });

  it('that is the second one of the site is another one', () => {
    const arrays = [makeArray('out-a.x'), makeArray('out-b.x')];
    expect(namedBy(namingOnly('out-b.x'), { arrays }, {})).toContain('names out-b.x, another array of Oslo;');
  });
});
