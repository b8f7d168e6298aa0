import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { isResourceMailbox, isServiceAccount, type UserResult } from '../../../core/classification/classify-user.ts';
import type { CasMailbox, Mailbox, Profile } from '../../../core/inventory/entities.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import {
  makeCasMailbox,
  makeMailbox,
  makeProfile,
  namingOnly,
  namingServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
  zone,
} from '../../factories/inventory.ts';

const infrastructure = nordwindInfrastructure();
const onArray = namingOnly(nordwindNames.oslo);
const onCas = namingServer('OSL-CAS01');

type Options = {
  readonly mailbox?: Partial<Mailbox>;
  readonly casMailbox?: CasMailbox;
  readonly settings?: Settings;
};

/** Classifies a user of MDB-OSL-01, which is bound to its array, unless told otherwise. */
function classify(profiles: readonly Partial<Profile>[], options: Options = {}): UserResult {
  const settings = nordwindSettings(options.settings);
  const classifier = createClassifier({ infrastructure, settings, asOf: '2014-03-14' });
  const observations = profiles.map((profile, index) => makeProfile('mlien', { id: index + 1, ...profile }));
  return classifier.classifyUser(makeMailbox('mlien', options.mailbox), observations, options.casMailbox ?? null);
}

function verdict({ profileState, profileAction, state, risk, method, issues }: UserResult): unknown[] {
  return [profileState, profileAction, state, risk, method, issues.join(';')];
}

describe('several profiles', () => {
  const onOldPc = { computer: 'OLD-PC', isDefault: true };

  it('let INVESTIGATE win over UPDATE', () => {
    const user = classify([{ ...onOldPc, ...onCas }, { homeServerFqdn: 'nobody.knows' }]);
    expect(verdict(user)).toEqual([
      'P_UNKNOWN',
      'INVESTIGATE',
      'INVESTIGATE_PROFILE',
      'Medium',
      'hold',
      'PROFILE_SERVER_UNKNOWN;MULTIPLE_DEVICES',
    ]);
  });

  it('let UPDATE win over VERIFY', () => {
    const user = classify([{ ...onOldPc, homeServer: '' }, onCas]);
    expect(verdict(user)).toEqual(['P_CAS', 'UPDATE', 'PROFILE_UPDATE', 'Medium', 'M1', 'MULTIPLE_DEVICES']);
  });

  it('let VERIFY win over NONE', () => {
    const user = classify([{ ...onOldPc, homeServer: '' }, onArray]);
    expect(verdict(user)).toEqual(['P_BLANK', 'VERIFY', 'VERIFY', 'Low', 'none', 'MULTIPLE_DEVICES']);
  });

  it('of one action show the state of the highest risk', () => {
    const user = classify([{ ...onOldPc, ...onCas }, namingServer('OSL-MBX01')]);
    expect(verdict(user)).toEqual(['P_MBX', 'UPDATE', 'PROFILE_UPDATE', 'High', 'M1', 'MULTIPLE_DEVICES']);
  });

  it('are all listed, the deciding one first', () => {
    const user = classify([onArray, { computer: 'LT-1', ...onCas }, { storeType: 'PublicFolders', ...onCas }]);
    expect(user.profiles.map((profile) => [profile.computer, profile.state])).toEqual([
      ['LT-1', 'P_CAS'],
      ['WS-1001', 'P_OWN_ARRAY'],
      ['WS-1001', null],
    ]);
    expect(user.decisive).toBe(user.profiles[0]);
  });

  it('need the most laborious method of all that are stale', () => {
    const stale2003 = { computer: 'XP-1', outlookVersion: '11.0.8326.0', ...onCas };
    const user = classify([onCas, stale2003, { computer: 'LT-1', homeServer: '10.10.1.11' }]);
    expect(user.method).toBe('M4');
  });

  it('gather the issues of all', () => {
    const user = classify([
      { computer: 'XP-1', outlookVersion: '11.0.8326.0', ...namingServer('TOS-EX01') },
      { computer: 'LT-1', homeServer: '10.10.1.50', collected: '2013-11-12T00:00:00' },
      { homeServer: 'outlook-osl' },
    ]);
    expect(user.issues).toEqual([
      'PROFILE_WRONG_SITE',
      'PROFILE_USES_IP',
      'NAME_SHORT',
      'OUTLOOK2003_NO_AUTODISCOVER',
      'CHECK_RPC_ENCRYPTION',
      'MULTIPLE_DEVICES',
      'EVIDENCE_OLD',
    ]);
  });
});

describe('counting devices and profiles', () => {
  it.each([
    ['one profile', [{}], ''],
    ['two computers', [{}, { computer: 'LT-1' }], 'MULTIPLE_DEVICES'],
    ['one computer in two cases', [{}, { computer: 'ws-1001', section: 'x' }], ''],
    ['two profiles on a computer', [{}, { profileName: 'Old' }], 'MULTIPLE_PROFILES'],
    ['the same profile seen by two scripts', [{}, { userName: 'mlien', section: 'x', profileName: 'OUTLOOK' }], ''],
    ['one computer by short name and FQDN', [{}, { computer: `ws-1001.${zone}`, section: 'x' }], ''],
    ['one account by its UPN', [{}, { userName: 'Mlien@nordwind.example', section: 'x' }], ''],
    ['a profile of two accounts', [{}, { userName: 'NORDWIND\\helper' }], 'MULTIPLE_PROFILES'],
    ['both', [{}, { profileName: 'Old' }, { computer: 'LT-1' }], 'MULTIPLE_DEVICES;MULTIPLE_PROFILES'],
    [
      'a public folder row on another computer',
      [{}, { computer: 'LT-1', storeType: 'PublicFolders' }],
      'PF_ROW_IGNORED',
    ],
  ])('of %s', (_what, profiles, issues) => {
    expect(classify(profiles.map((profile) => ({ ...onArray, ...profile }))).issues.join(';')).toBe(issues);
  });
});

describe('only a non-default profile is stale', () => {
  const other = { profileName: 'Old', isDefault: false };

  it('when the default one is right', () => {
    const user = classify([onArray, { ...other, ...namingServer('OSL-MBX01') }]);
    expect(verdict(user)).toEqual([
      'P_MBX',
      'UPDATE',
      'PROFILE_UPDATE',
      'Low',
      'M1',
      'MULTIPLE_PROFILES;ONLY_NON_DEFAULT_STALE',
    ]);
  });

  it.each([
    ['the default one is stale as well', [onCas, { ...other, ...onCas }]],
    ['another default one is stale', [onArray, { ...other, ...onCas }, { computer: 'LT-1', ...onCas }]],
    [
      'no default one was seen',
      [
        { ...onArray, isDefault: null },
        { ...other, ...onCas },
      ],
    ],
    ['the stale one may be the default', [onArray, { ...other, ...onCas, isDefault: null }]],
    ['the default one is blank', [{}, { ...other, ...onCas }]],
    ['the other one is merely blank', [onArray, other]],
    ['nothing is stale', [onArray, { ...other, ...onArray }]],
    ['it is the only one', [{ ...other, ...onCas }]],
  ])('not when %s', (_what, profiles) => {
    expect(classify(profiles).issues).not.toContain('ONLY_NON_DEFAULT_STALE');
  });
});

describe('a user without a profile', () => {
  it.each([
    ['UserMailbox', 'VERIFY', 'VERIFY', 'NO_PROFILE_EVIDENCE'],
    ['LinkedMailbox', 'VERIFY', 'VERIFY', 'NO_PROFILE_EVIDENCE'],
    [null, 'VERIFY', 'VERIFY', 'NO_PROFILE_EVIDENCE'],
    ['RoomMailbox', 'NA', 'DONE_NO_PROFILE', ''],
    ['EquipmentMailbox', 'NA', 'DONE_NO_PROFILE', ''],
    ['SharedMailbox', 'NA', 'DONE_NO_PROFILE', ''],
  ])('in a %s', (recipientTypeDetails, action, state, issues) => {
    const user = classify([], { mailbox: { recipientTypeDetails } });
    expect([user.profileAction, user.state, user.issues.join(';')]).toEqual([action, state, issues]);
  });

  it('is not done because of a public folder row', () => {
    const user = classify([{ storeType: 'PublicFolders', ...onArray }]);
    expect(verdict(user)).toEqual(['P_NONE', 'VERIFY', 'VERIFY', 'Low', 'none', 'NO_PROFILE_EVIDENCE;PF_ROW_IGNORED']);
  });

  it('in a shared mailbox with a profile is judged by it', () => {
    const user = classify([onCas], { mailbox: { recipientTypeDetails: 'SharedMailbox' } });
    expect([user.profileAction, user.state]).toEqual(['UPDATE', 'PROFILE_UPDATE']);
  });

  it('has no evidence', () => {
    const { oldestEvidence, newestEvidence, outlook, decisive } = classify([]);
    expect({ oldestEvidence, newestEvidence, outlook, decisive }).toEqual({
      oldestEvidence: null,
      newestEvidence: null,
      outlook: null,
      decisive: null,
    });
  });
});

describe('a private store section', () => {
  const onOslo = { section: '0a0b', ...onArray };
  const store = { storeType: 'PrivateStore', section: '0c0d', storeServer: 'OSL-CAS01' };

  it.each([
    ['names a server', [onOslo, store], 'STORE_SECTION_STALE'],
    ['names a removed server', [onOslo, { ...store, storeServer: 'OSL-CAS00' }], 'STORE_SECTION_STALE'],
    ['names a server beside the account', [{ ...onArray, storeServer: 'OSL-CAS01' }], 'STORE_SECTION_STALE'],
    ['names the array', [onOslo, { ...store, storeServer: 'outlook-osl' }], ''],
    ["is a delegate's", [onOslo, { ...store, storeType: 'Delegate' }], ''],
  ])('that %s explains a user who is done', (_what, profiles, issues) => {
    const user = classify(profiles);
    expect([user.state, user.issues.join(';')]).toEqual(['DONE', issues]);
  });

  it('adds nothing for a user whose account section is stale too', () => {
    expect(classify([{ section: '0a0b', ...onCas }, store]).issues).toEqual([]);
  });
});

describe('MAPI that is switched off', () => {
  const casMailbox = makeCasMailbox('mlien', { mapiEnabled: false });

  it('leaves no profile work, and says so when a profile exists', () => {
    const profiles = [{ outlookVersion: '11.0', ...onCas }];
    expect(verdict(classify(profiles, { casMailbox }))).toEqual([
      'P_CAS',
      'NA',
      'DONE_NO_PROFILE',
      'Low',
      'none',
      'MAPI_DISABLED_WITH_PROFILE',
    ]);
  });

  it('says nothing about a profile that does not exist', () => {
    expect(classify([], { casMailbox }).issues).toEqual(['NO_PROFILE_EVIDENCE']);
  });

  it('is not assumed when it was not exported', () => {
    const unknown = makeCasMailbox('mlien', { mapiEnabled: null });
    expect(classify([onCas], { casMailbox: unknown }).profileAction).toBe('UPDATE');
  });
});

describe('a mailbox that is not to be touched', () => {
  it.each([
    ['PFPROXY-BGO', 'EXEMPT', 'DB_EXEMPT;PROFILE_WRONG_SITE;PROFILE_CAS_DIFFERS_FROM_DB'],
    ['MDB13-OSL-01', 'OUT_OF_SCOPE_MODERN', ''],
  ])('in %s has no profile work', (database, state, issues) => {
    const user = classify([{ outlookVersion: '11.0', ...onCas }], { mailbox: { database } });
    expect(verdict(user).slice(1)).toEqual(['NA', state, 'Low', 'none', issues]);
  });
});

describe('a service account', () => {
  it.each([
    ['svc-backup', [], true],
    ['SVC_fax', [], true],
    ['service', [], false],
    ['besadmin', [], false],
    ['mlien', [{ outlookVersion: '6.5.8353.0' }], true],
    ['mlien', [{ outlookVersion: '14.0.7116' }], false],
  ])('%s with %j: %s', (samAccountName, profiles, isService) => {
    const user = classify(profiles, { mailbox: { samAccountName } });
    expect([user.isServiceAccount, user.issues.includes('SERVICE_ACCOUNT_PROFILE')]).toEqual([isService, isService]);
  });

  it('is told by the UPN or the alias where the account was not exported', () => {
    const mailboxes = [
      makeMailbox('x', { samAccountName: null, userPrincipalName: 'svc-x@corp' }),
      makeMailbox('svc-x', { samAccountName: null, userPrincipalName: null }),
      makeMailbox('svc-x', { samAccountName: 'anna' }),
    ];
    expect(mailboxes.map((mailbox) => isServiceAccount(mailbox, []))).toEqual([true, true, false]);
  });

  it('is the work of its owner and High', () => {
    const user = classify([onCas], { mailbox: { samAccountName: 'svc-fax' } });
    expect([user.method, user.risk]).toEqual(['APP_OWNER', 'High']);
  });
});

describe('the method', () => {
  it('waits while the Outlook version is not known', () => {
    const user = classify([{ ...onCas, outlookVersion: 'unknown' }]);
    expect([user.method, user.state, user.issues]).toEqual(['hold', 'PROFILE_UPDATE', ['OUTLOOK_VERSION_UNKNOWN']]);
  });

  it('is that of the settings', () => {
    expect(classify([onCas], { settings: { outlookMethods: { '2010': 'M3' } } }).method).toBe('M3');
  });

  it('does not count on the redirect when the database is to be rebound', () => {
    const user = classify([namingOnly(nordwindNames.tromso)], { mailbox: { database: 'MDB-OSL-02' } });
    expect(user.method).toBe('M1');
  });
});

describe('a user in a site without an array', () => {
  it.each([
    [
      'the planned array',
      namingOnly(nordwindNames.bergen),
      'WAIT_ARRAY_REBIND_ONLY',
      'High',
      'NO_ARRAY_IN_SITE;REVERT_RISK',
    ],
    ['nothing', {}, 'WAIT_ARRAY_THEN_VERIFY', 'Low', 'NO_ARRAY_IN_SITE'],
    [
      'an unknown name',
      { homeServer: 'a.b' },
      'WAIT_ARRAY_THEN_INVESTIGATE',
      'Medium',
      'NO_ARRAY_IN_SITE;PROFILE_SERVER_UNKNOWN',
    ],
  ])('whose profile names %s', (_what, values, state, risk, issues) => {
    const user = classify([values], { mailbox: { database: 'MDB-BGO-01' } });
    expect([user.state, user.risk, user.issues.join(';')]).toEqual([state, risk, issues]);
  });
});

describe('isResourceMailbox', () => {
  it('knows rooms, equipment and shared mailboxes in any spelling', () => {
    const types = [
      'RoomMailbox',
      'Room Mailbox',
      'equipmentmailbox',
      'SharedMailbox',
      'UserMailbox',
      'DiscoveryMailbox',
      null,
    ];
    const answers = types.map((recipientTypeDetails) => isResourceMailbox(makeMailbox('x', { recipientTypeDetails })));
    expect(answers).toEqual([true, true, true, true, false, false, false]);
  });
});
