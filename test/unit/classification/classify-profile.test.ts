import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { aliasOf, type ProfileResult } from '../../../core/classification/classify-profile.ts';
import type { Database, Mailbox, Profile } from '../../../core/inventory/entities.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import {
  makeArray,
  makeDatabase,
  makeMailbox,
  makeProfile,
  namingOnly,
  namingServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
  serverDn,
  zone,
} from '../../factories/inventory.ts';

const infrastructure = nordwindInfrastructure();
const inOslo = makeMailbox('mlien');

function classify(values: Partial<Profile>, mailbox: Mailbox | null = inOslo, settings: Settings = {}): ProfileResult {
  const classifier = createClassifier({ infrastructure, settings: nordwindSettings(settings), asOf: '2014-03-14' });
  return classifier.classifyProfile(makeProfile('mlien', values), mailbox);
}

describe('the state of a profile of a mailbox in Oslo', () => {
  it.each([
    ['the target', namingOnly(nordwindNames.oslo), 'ARRAY', 'P_OWN_ARRAY', 'NONE'],
    ['the target in short', { homeServer: 'outlook-osl' }, 'ARRAY', 'P_OWN_ARRAY', 'NONE'],
    ['the Name of the target', { homeServer: 'cas-oslo' }, 'ARRAY', 'P_OWN_ARRAY', 'NONE'],
    ['the array of another site', namingOnly(nordwindNames.tromso), 'ARRAY', 'P_XARRAY', 'UPDATE'],
    ['the planned array of another site', namingOnly(nordwindNames.bergen), 'ARRAY', 'P_XARRAY', 'UPDATE'],
    ['a CAS of the site', namingServer('OSL-CAS01'), 'CAS', 'P_CAS', 'UPDATE'],
    ['a CAS of another site', namingServer('TOS-EX01'), 'CAS', 'P_CAS_XSITE', 'UPDATE'],
    ['a mailbox server', namingServer('OSL-MBX01'), 'MBX', 'P_MBX', 'UPDATE'],
    ['a 2007 server', namingServer('OSL-EX07'), 'LEGACY', 'P_LEGACY', 'UPDATE'],
    ['a 2013 server', namingServer('OSL-EX13'), 'MODERN', 'P_MODERN', 'UPDATE'],
    ['a GUID', namingOnly('5f76be3c-9138-4f66-85e0-21bc23ca35f0@nordwind.example'), 'GUID', 'P_GUID', 'UPDATE'],
    ['an instance', { homeServer: 'Instance-6e1d4c52' }, 'INSTANCE', 'P_INSTANCE', 'UPDATE'],
    ['the address of a CAS', { homeServer: '10.10.1.11' }, 'CAS', 'P_CAS', 'UPDATE'],
    ['the address of the balancer', { homeServer: '10.10.1.50' }, 'VIP_IP', 'P_VIP_IP', 'UPDATE'],
    ['an address of nobody', { homeServer: '10.9.9.9' }, 'UNKNOWN', 'P_UNKNOWN', 'INVESTIGATE'],
    ['a web name', { homeServer: 'mail.nordwind.example' }, 'WEBNS', 'P_WEBNS', 'UPDATE'],
    ['a removed server', namingServer('OSL-CAS00'), 'RETIRED', 'P_RETIRED', 'UPDATE'],
    ['Exchange Online', { homeServer: 'outlook.office365.com' }, 'CLOUD', 'P_UNKNOWN', 'INVESTIGATE'],
    ['a name of nobody', { homeServer: 'nobody.knows' }, 'UNKNOWN', 'P_UNKNOWN', 'INVESTIGATE'],
    ['nothing', { homeServer: ' ' }, 'BLANK', 'P_BLANK', 'VERIFY'],
    ['a type name', { homeServer: 'System.Object[]' }, 'BLANK', 'P_BLANK', 'VERIFY'],
  ])('that names %s', (_what, values, kind, state, action) => {
    const result = classify(values);
    expect([result.kind, result.state, result.action]).toEqual([kind, state, action]);
  });

  it('is inconsistent when the values disagree', () => {
    const { kind, state, endpoint } = classify({ ...namingServer('OSL-CAS01'), homeServer: nordwindNames.oslo });
    expect({ kind, state, endpoint }).toEqual({
      kind: 'INCONSISTENT',
      state: 'P_INCONSISTENT',
      endpoint: `OSL-CAS01.${zone}`,
    });
  });

  it('is unknown for a short name that fits an array and a server', () => {
    const arrays = [makeArray(nordwindNames.oslo, { name: 'OSL-CAS01' })];
    const settings = nordwindSettings();
    const ambiguous = createClassifier({ infrastructure: { ...infrastructure, arrays }, settings, asOf: '2014-03-14' });
    const { kind, state } = ambiguous.classifyProfile(makeProfile('mlien', { homeServer: 'OSL-CAS01' }), inOslo);
    expect({ kind, state }).toEqual({ kind: 'AMBIGUOUS', state: 'P_UNKNOWN' });
  });
});

describe('the state of a profile', () => {
  it('is the planned array where the site has none', () => {
    const mailbox = makeMailbox('tlunde', { database: 'MDB-BGO-01' });
    const states = [nordwindNames.bergen, nordwindNames.oslo].map((name) => classify(namingOnly(name), mailbox).state);
    expect(states).toEqual(['P_OWN_ARRAY', 'P_XARRAY']);
  });

  it('is that of its name whatever the mailbox: exempt, out of scope or in a missing database', () => {
    const mailboxes = [
      makeMailbox('a', { database: 'PFPROXY-BGO' }),
      makeMailbox('b', { database: 'MDB13-OSL-01' }),
      makeMailbox('c', { recipientTypeDetails: 'LegacyMailbox', serverName: 'OSL-EX07' }),
      makeMailbox('d', { database: 'MDB-OSL-99', serverName: 'OSL-MBX01' }),
    ];
    const states = mailboxes.map((mailbox) => [
      classify(namingServer('OSL-CAS01'), mailbox).state,
      classify(namingServer('OSL-EX07'), mailbox).state,
    ]);
    expect(states).toEqual([
      ['P_CAS_XSITE', 'P_LEGACY'],
      ['P_CAS', 'P_LEGACY'],
      ['P_CAS', 'P_LEGACY'],
      ['P_CAS', 'P_LEGACY'],
    ]);
  });

  it('counts every 2010 CAS as one of the home site where that is not known', () => {
    const mailbox = makeMailbox('x', { database: 'MDB-OSL-99', serverName: null });
    const states = ['OSL-CAS01', 'BGO-EX01', 'TOS-EX01'].map((name) => classify(namingServer(name), mailbox).state);
    expect(states).toEqual(['P_CAS', 'P_CAS', 'P_CAS']);
  });

  it('is RETIRED for the dead name of the database, and unknown for users of other databases', () => {
    const withoutRetired = createClassifier({
      infrastructure: nordwindInfrastructure({ knownNames: [] }),
      settings: {},
      asOf: '2014-03-14',
    });
    const profile = makeProfile('psand', namingServer('OSL-CAS00'));
    const states = ['MDB-OSL-05', 'MDB-OSL-01'].map(
      (database) => withoutRetired.classifyProfile(profile, makeMailbox('psand', { database })).state,
    );
    expect(states).toEqual(['P_RETIRED', 'P_UNKNOWN']);
  });

  it('is null without a mailbox, and for a section of another store', () => {
    const results = [
      classify(namingServer('OSL-CAS01'), null),
      classify({ storeType: 'PublicFolders', ...namingServer('OSL-MBX02') }),
      classify({ storeType: 'Delegate', ...namingServer('OSL-CAS01') }),
    ];
    expect(
      results.map(({ alias, kind, state, action, storeOwner }) => [alias, kind, state, action, storeOwner]),
    ).toEqual([
      [null, 'CAS', null, null, 'own'],
      ['mlien', 'MBX', null, null, 'public'],
      ['mlien', 'CAS', null, null, 'other'],
    ]);
  });
});

describe('another name of an array in a profile', () => {
  const aliases = [
    { name: 'mapi-osl.x', pointsTo: nordwindNames.oslo },
    { name: 'mapi-tos.x', pointsTo: nordwindNames.tromso },
  ];

  it('is balanced but wrong when it leads to the own array (domain.md 4.4), and elsewhere when it does not', () => {
    const states = ['mapi-osl.x', 'mapi-osl', 'mapi-tos.x'].map(
      (homeServer) => classify({ homeServer }, inOslo, { aliases }).state,
    );
    expect(states).toEqual(['P_VIP_IP', 'P_VIP_IP', 'P_XARRAY']);
  });
});

describe('a profile whose database has no home site', () => {
  const inNowhere = makeMailbox('x', { database: 'MDB-X' });

  function stateIn(database: Partial<Database>, values: Partial<Profile>): string | null {
    const databases = [
      makeDatabase('MDB-X', 'X', null, { ...database, activationPreference: [], mountedOnServer: null }),
    ];
    const rows = nordwindInfrastructure({ databases });
    const classifier = createClassifier({ infrastructure: rows, settings: nordwindSettings(), asOf: '2014-03-14' });
    return classifier.classifyProfile(makeProfile('x', values), inNowhere).state;
  }

  it('is right on any array, and its own array where the binding tells it', () => {
    expect([
      stateIn({}, namingOnly(nordwindNames.oslo)),
      stateIn({}, namingServer('TOS-EX01')),
      stateIn({ rpcClientAccessServer: nordwindNames.oslo }, namingOnly(nordwindNames.oslo)),
      stateIn({ rpcClientAccessServer: nordwindNames.oslo }, namingOnly(nordwindNames.tromso)),
    ]).toEqual(['P_OWN_ARRAY', 'P_CAS', 'P_OWN_ARRAY', 'P_XARRAY']);
  });
});

describe('a row of the list of profiles', () => {
  it('shows what was observed', () => {
    const { reading, ...row } = classify({ id: 7, ...namingServer('OSL-CAS01') });
    expect(row).toEqual({
      profileId: 7,
      computer: 'WS-1001',
      user: 'NORDWIND\\mlien',
      profile: 'Outlook',
      alias: 'mlien',
      endpoint: `OSL-CAS01.${zone}`,
      kind: 'CAS',
      state: 'P_CAS',
      action: 'UPDATE',
      outlook: '2010',
      product: '2010',
      collected: '2014-03-14T08:12:44',
      isDefault: true,
      storeOwner: 'own',
      standing: 'current',
      issues: [],
    });
    expect(reading.values).toHaveLength(4);
  });

  it('shows a version that is not known as it was collected', () => {
    const versions = ['7116', ' ', null].map((outlookVersion) => classify({ outlookVersion }).outlook);
    expect(versions).toEqual(['7116', null, null]);
  });
});

describe('issues of a profile', () => {
  it.each([
    ['a short name', { homeServer: 'outlook-osl' }, ['NAME_SHORT']],
    ['a DN only', { homeServerDn: serverDn('outlook-osl') }, []],
    ['an address', { homeServer: '10.10.1.50' }, ['PROFILE_USES_IP']],
    ['an address of nobody', { homeServer: '10.9.9.9' }, ['PROFILE_SERVER_UNKNOWN', 'PROFILE_USES_IP']],
    ['a web name', { homeServer: 'mail.nordwind.example' }, ['PROFILE_USES_WEB_NAMESPACE']],
    [
      'values that disagree',
      { homeServer: 'OSL-CAS01', homeServerFqdn: nordwindNames.oslo },
      ['PROFILE_VALUES_DISAGREE'],
    ],
    ['a removed server', namingServer('OSL-CAS00'), ['PROFILE_ENDPOINT_GONE']],
    ['an unknown name', { homeServer: 'nobody.knows' }, ['PROFILE_SERVER_UNKNOWN']],
    ['an array of another site', namingOnly(nordwindNames.tromso), ['PROFILE_WRONG_SITE']],
    ['a CAS of another site', namingServer('TOS-EX01'), ['PROFILE_WRONG_SITE']],
    ['a 2013 server', namingServer('OSL-EX13'), ['PROFILE_MODERN_FOR_2010_MAILBOX']],
    ['blank in Outlook 2016', { outlookVersion: '16.0.1.1' }, ['BLANK_EXPECTED_FOR_2016']],
    ['blank in Outlook 2010', {}, []],
    ['old evidence', { ...namingOnly(nordwindNames.oslo), collected: '2014-02-11T23:00:00' }, ['EVIDENCE_OLD']],
    ['evidence of 30 days', { ...namingOnly(nordwindNames.oslo), collected: '2014-02-12T00:00:00' }, []],
    ['a date that could not be read', { ...namingOnly(nordwindNames.oslo), collected: 'last week' }, []],
    [
      'a stale Outlook 2003',
      { outlookVersion: '11.0.8326.0', ...namingServer('OSL-CAS01') },
      ['OUTLOOK2003_NO_AUTODISCOVER', 'CHECK_RPC_ENCRYPTION'],
    ],
    ['a right Outlook 2003', { outlookVersion: '11.0.8326.0', ...namingOnly(nordwindNames.oslo) }, []],
    ['an unknown name in Outlook 2003', { outlookVersion: '11.0', homeServer: 'a.b' }, ['PROFILE_SERVER_UNKNOWN']],
    ['an unknown version', { outlookVersion: null, ...namingServer('OSL-CAS01') }, ['OUTLOOK_VERSION_UNKNOWN']],
    ['an unknown version without work', { outlookVersion: null, ...namingOnly(nordwindNames.oslo) }, []],
  ])('for %s', (_what, values, issues) => {
    expect(classify(values).issues).toEqual(issues);
  });

  it('tell a CAS that differs from the one of the database', () => {
    const mailbox = makeMailbox('knilsen', { database: 'MDB-OSL-02' });
    const issues = ['OSL-CAS01', 'OSL-CAS02', 'TOS-EX01', 'OSL-MBX01'].map(
      (name) => classify(namingServer(name), mailbox).issues,
    );
    expect(issues).toEqual([
      [],
      ['PROFILE_CAS_DIFFERS_FROM_DB'],
      ['PROFILE_WRONG_SITE', 'PROFILE_CAS_DIFFERS_FROM_DB'],
      [],
    ]);
  });

  it('do not call a modern name wrong for a mailbox of Exchange 2013', () => {
    const mailbox = makeMailbox('chovland', { database: 'MDB13-OSL-01' });
    expect(classify(namingServer('OSL-EX13'), mailbox).issues).toEqual([]);
  });

  it('leave out profile work where none is due', () => {
    const mailbox = makeMailbox('x', { database: 'PFPROXY-BGO' });
    const values = { outlookVersion: '11.0', ...namingServer('BGO-EX01') };
    expect(classify(values, mailbox).issues).toEqual([]);
  });

  it('of a public folder row say that it was left out; a delegate row has none', () => {
    const owners = ['PublicFolders', 'Delegate'].map((storeType) => classify({ storeType, homeServer: 'x' }).issues);
    expect(owners).toEqual([['PF_ROW_IGNORED'], []]);
  });

  it('without a mailbox are those that need none', () => {
    const values = { homeServer: 'nobody', collected: '2013-01-01T00:00:00' };
    expect(classify(values, null).issues).toEqual(['NAME_SHORT', 'EVIDENCE_OLD']);
  });

  it('count the age by the setting', () => {
    const values = { ...namingOnly(nordwindNames.oslo), collected: '2014-03-04T00:00:00' };
    const issues = [9, 10].map((evidenceDays) => classify(values, inOslo, { evidenceDays }).issues);
    expect(issues).toEqual([['EVIDENCE_OLD'], []]);
  });
});

describe('aliasOf', () => {
  it('is the alias, else the next name that the export has', () => {
    const bare = { alias: null, samAccountName: null, userPrincipalName: null, primarySmtpAddress: null };
    const mailboxes = [
      makeMailbox('mlien'),
      makeMailbox('mlien', { ...bare, samAccountName: 'ml' }),
      makeMailbox('mlien', { ...bare, alias: '', primarySmtpAddress: 'm@x' }),
      makeMailbox('mlien', { ...bare, userPrincipalName: 'm@y' }),
      makeMailbox('mlien', { ...bare, displayName: 'Magnus Lien' }),
      makeMailbox('mlien', { ...bare, displayName: null, id: 12 }),
    ];
    expect(mailboxes.map(aliasOf)).toEqual(['mlien', 'ml', 'm@x', 'm@y', 'Magnus Lien', 'mailbox 12']);
  });
});
