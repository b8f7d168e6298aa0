import { describe, expect, it } from 'vitest';
import { type Classifier, createClassifier } from '../../../core/classification/classifier.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { nordwindInfrastructure, nordwindNames, nordwindSettings } from '../../factories/inventory.ts';
import { nordwindUsers } from '../../factories/nordwind-users.ts';

/** scenario, dbState, dbAction, profileState, profileAction, state, risk, method, issues: expected-classification.csv of the sample. */
const expected = `
T01,DB_OK,NONE,P_OWN_ARRAY,NONE,DONE,Low,none,
T02,DB_OK,NONE,P_CAS,UPDATE,PROFILE_UPDATE,Medium,M1,
T03,DB_OK,NONE,P_CAS,UPDATE,PROFILE_UPDATE,Medium,M1,NAME_SHORT
T04,DB_OK,NONE,P_CAS,UPDATE,PROFILE_UPDATE,Medium,M4,OUTLOOK2003_NO_AUTODISCOVER;CHECK_RPC_ENCRYPTION
T05,DB_CAS,REBIND,P_CAS,UPDATE,REBIND_THEN_UPDATE,Medium,M1,
T06,DB_CAS,REBIND,P_OWN_ARRAY,NONE,REBIND_ONLY,High,none,REVERT_RISK
T07,DB_CAS,REBIND,P_CAS,UPDATE,REBIND_THEN_UPDATE,Medium,M1,PROFILE_CAS_DIFFERS_FROM_DB
T08,DB_CAS,REBIND,P_CAS,UPDATE,REBIND_THEN_UPDATE,Medium,M1,
T09,DB_XARRAY,REBIND,P_XARRAY,UPDATE,REBIND_THEN_UPDATE,Medium,M1,DB_WRONG_SITE_ARRAY;PROFILE_WRONG_SITE
T10,DB_XARRAY,REBIND,P_OWN_ARRAY,NONE,REBIND_ONLY,High,none,DB_WRONG_SITE_ARRAY;REVERT_RISK
T11,DB_NOTFOUND,REBIND,P_RETIRED,UPDATE,REBIND_THEN_UPDATE,High,M1,DB_TARGET_NOT_FOUND;PROFILE_ENDPOINT_GONE
T12,DB_BLANK,INVESTIGATE,P_CAS,UPDATE,INVESTIGATE_DB,Medium,hold,DB_TARGET_BLANK
T13,DB_MBX,REBIND,P_MBX,UPDATE,REBIND_THEN_UPDATE,High,M1,DB_TARGET_NOT_CAS
T14,DB_CAS,CREATE_THEN_REBIND,P_CAS,UPDATE,WAIT_ARRAY_THEN_UPDATE,Medium,M1,NO_ARRAY_IN_SITE
T15,DB_CAS,CREATE_THEN_REBIND,P_CAS,UPDATE,WAIT_ARRAY_THEN_UPDATE,Medium,M1,NO_ARRAY_IN_SITE;PROFILE_CAS_DIFFERS_FROM_DB
T16,DB_OK,NONE,P_OWN_ARRAY,NONE,DONE,Low,none,ARRAY_SINGLE_CAS
T17,DB_OK,NONE,P_XARRAY,UPDATE,PROFILE_UPDATE,Medium,M11 then M1,ARRAY_SINGLE_CAS;PROFILE_WRONG_SITE
T18,DB_OK,NONE,P_OWN_ARRAY,NONE,DONE,Low,none,DB_ACTIVE_OUTSIDE_HOME_SITE
T19,DB_NA,NA,P_LEGACY,NA,OUT_OF_SCOPE_LEGACY,Low,none,
T20,DB_NA,NA,P_GUID,NA,OUT_OF_SCOPE_MODERN,Low,none,
T21,DB_OK,NONE,P_GUID,UPDATE,PROFILE_UPDATE,High,M2,PROFILE_MODERN_FOR_2010_MAILBOX
T22,DB_OK,NONE,P_INSTANCE,UPDATE,PROFILE_UPDATE,High,M4,OUTLOOK2003_INSTANCE_GUID;OUTLOOK2003_NO_AUTODISCOVER;CHECK_RPC_ENCRYPTION
T23,DB_OK,NONE,P_NONE,VERIFY,VERIFY,Low,none,NO_PROFILE_EVIDENCE
T24,DB_OK,NONE,P_CAS,UPDATE,PROFILE_UPDATE,Low,M1,MULTIPLE_PROFILES;ONLY_NON_DEFAULT_STALE
T25,DB_OK,NONE,P_CAS,UPDATE,PROFILE_UPDATE,Medium,M1,MULTIPLE_DEVICES;EVIDENCE_OLD
T26,DB_CAS,REBIND,P_NONE,NA,REBIND_NO_PROFILE,Low,none,
T27,DB_OK,NONE,P_NONE,NA,DONE_NO_PROFILE,Low,none,
T28,DB_OK,NONE,P_CAS,UPDATE,PROFILE_UPDATE,High,APP_OWNER,SERVICE_ACCOUNT_PROFILE
T29,DB_OK,NONE,P_CAS,UPDATE,PROFILE_UPDATE,Medium,M2,PROFILE_USES_IP
T30,DB_OK,NONE,P_VIP_IP,UPDATE,PROFILE_UPDATE,Low,M2,PROFILE_USES_IP
T31,DB_OK,NONE,P_OWN_ARRAY,NONE,DONE,Low,none,NAME_SHORT
T32,DB_OK,NONE,P_WEBNS,UPDATE,PROFILE_UPDATE,Medium,M1,PROFILE_USES_WEB_NAMESPACE
T33,DB_OK,NONE,P_INCONSISTENT,UPDATE,PROFILE_UPDATE,High,M2,PROFILE_VALUES_DISAGREE
T34,DB_CAS,REBIND,P_CAS,NA,REBIND_NO_PROFILE,Low,none,MAPI_DISABLED_WITH_PROFILE
T35,DB_OK,NONE,P_BLANK,VERIFY,VERIFY,Low,none,BLANK_EXPECTED_FOR_2016
T36,DB_EXEMPT,EXEMPT,P_NONE,NA,EXEMPT,Low,none,DB_EXEMPT
T37,DB_MISSING,INVESTIGATE,P_NONE,VERIFY,INVESTIGATE_DB,Medium,hold,DB_NOT_IN_INVENTORY;NO_PROFILE_EVIDENCE
T38,DB_OK,NONE,P_UNKNOWN,INVESTIGATE,INVESTIGATE_PROFILE,Medium,hold,PROFILE_SERVER_UNKNOWN
T39,DB_OK,NONE,P_OWN_ARRAY,NONE,DONE,Low,none,PF_ROW_IGNORED
T40,DB_OK,NONE,P_OWN_ARRAY,NONE,DONE,Low,none,
`.trim();

function nordwind(over: { settings?: Settings; verifiedRebinds?: ReadonlyMap<string, string> } = {}): Classifier {
  const settings = nordwindSettings(over.settings);
  const verifiedRebinds = over.verifiedRebinds ?? new Map<string, string>();
  return createClassifier({
    infrastructure: nordwindInfrastructure(),
    settings,
    asOf: '2014-03-14',
    verifiedRebinds,
  });
}

function classify(scenario: string, classifier = nordwind()): UserResult {
  const sample = nordwindUsers[scenario];
  if (sample === undefined) throw new Error(`no scenario ${scenario}`);
  return classifier.classifyUser(sample.mailbox, sample.profiles, sample.casMailbox);
}

function asLine(scenario: string, user: UserResult): string {
  const { dbState, dbAction, profileState, profileAction, state, risk, method, issues } = user;
  return [scenario, dbState, dbAction, profileState, profileAction, state, risk, method, issues.join(';')].join(',');
}

function statesOf(classifier: Classifier, scenarios: readonly string[]): string[] {
  return scenarios.map((scenario) => classify(scenario, classifier).state);
}

describe('the users of Nordwind', () => {
  it.each(expected.split('\n').map((line) => [line.slice(0, 3), line] as const))('%s', (scenario, line) => {
    expect(asLine(scenario, classify(scenario))).toBe(line);
  });

  it('has a sample user for each of the forty scenarios', () => {
    expect(Object.keys(nordwindUsers)).toEqual(expected.split('\n').map((line) => line.slice(0, 3)));
  });

  it('gives a user the site, database, target and evidence that lists show', () => {
    const { alias, displayName, smtp, site, database, target, outlook, oldestEvidence, newestEvidence } =
      classify('T25');
    expect({ alias, displayName, smtp, site, database, target, outlook, oldestEvidence, newestEvidence }).toEqual({
      alias: 'hbakke',
      displayName: 'hbakke',
      smtp: 'hbakke@nordwind.example',
      site: 'Oslo',
      database: 'MDB-OSL-01',
      target: nordwindNames.oslo,
      outlook: '2010',
      oldestEvidence: '2013-11-12T16:01:09',
      newestEvidence: '2014-03-14T08:12:44',
    });
  });

  it('shows the leaf of a database that is written as a DN or lies in Exchange 2007', () => {
    expect(['T40', 'T19'].map((scenario) => classify(scenario).database)).toEqual(['MDB-OSL-01', 'Mailbox Database']);
  });

  it('takes the site of the mailbox server where the inventory lacks the database', () => {
    expect(['T37', 'T19'].map((scenario) => [classify(scenario).site, classify(scenario).target])).toEqual([
      ['Oslo', null],
      ['Oslo', null],
    ]);
  });

  it('turns T38 into an update once the name is mapped to OSL-CAS01', () => {
    const classifier = nordwind({
      settings: { aliases: [{ name: 'exch-old.nordwind.local', pointsTo: 'OSL-CAS01' }] },
    });
    expect(asLine('T38', classify('T38', classifier))).toBe('T38,DB_OK,NONE,P_CAS,UPDATE,PROFILE_UPDATE,Medium,M1,');
  });

  it('lets a verified rebind of MDB-OSL-02 override its imported binding (P11)', () => {
    const classifier = nordwind({ verifiedRebinds: new Map([['mdb-osl-02', nordwindNames.oslo]]) });
    expect(statesOf(classifier, ['T05', 'T07', 'T06', 'T26', 'T34'])).toEqual([
      'PROFILE_UPDATE',
      'PROFILE_UPDATE',
      'DONE',
      'DONE_NO_PROFILE',
      'DONE_NO_PROFILE',
    ]);
  });

  it('keeps a profile on the dead name of its database RETIRED after the rebind', () => {
    const infrastructure = nordwindInfrastructure({ knownNames: [] });
    const verifiedRebinds = new Map([['mdb-osl-05', nordwindNames.oslo]]);
    const classifier = createClassifier({ infrastructure, settings: {}, asOf: '2014-03-14', verifiedRebinds });
    const { profileState, state } = classify('T11', classifier);
    expect({ profileState, state }).toEqual({ profileState: 'P_RETIRED', state: 'PROFILE_UPDATE' });
  });

  it('lets a verified rebind to the planned array of Bergen count', () => {
    const classifier = nordwind({ verifiedRebinds: new Map([['mdb-bgo-01', nordwindNames.bergen]]) });
    const { dbState, state, target } = classify('T14', classifier);
    expect({ dbState, state, target }).toEqual({
      dbState: 'DB_OK',
      state: 'PROFILE_UPDATE',
      target: nordwindNames.bergen,
    });
  });
});

describe('the databases of Nordwind', () => {
  it('have the states of domain.md 8', () => {
    const rows = nordwind().databases.map(({ name, site, target, state, action, risk, issues }) =>
      [name, site, target?.split('.')[0] ?? '-', state, action, risk, issues.join(';')].join(' '),
    );
    expect(rows).toEqual([
      'MDB-BGO-01 Bergen outlook-bgo DB_CAS CREATE_THEN_REBIND Low NO_ARRAY_IN_SITE',
      'MDB-BGO-02 Bergen outlook-bgo DB_CAS CREATE_THEN_REBIND Low NO_ARRAY_IN_SITE',
      'MDB-OSL-01 Oslo outlook-osl DB_OK NONE Low ',
      'MDB-OSL-02 Oslo outlook-osl DB_CAS REBIND Low ',
      'MDB-OSL-03 Oslo outlook-osl DB_CAS REBIND Low ',
      'MDB-OSL-04 Oslo outlook-osl DB_XARRAY REBIND Medium DB_WRONG_SITE_ARRAY',
      'MDB-OSL-05 Oslo outlook-osl DB_NOTFOUND REBIND High DB_TARGET_NOT_FOUND',
      'MDB-OSL-06 Oslo outlook-osl DB_BLANK INVESTIGATE Medium DB_TARGET_BLANK',
      'MDB-OSL-07 Oslo outlook-osl DB_MBX REBIND High DB_TARGET_NOT_CAS',
      'MDB-OSL-08 Oslo outlook-osl DB_OK NONE Low DB_ACTIVE_OUTSIDE_HOME_SITE',
      'MDB-TOS-01 Tromso outlook-tos DB_OK NONE Low ARRAY_SINGLE_CAS',
      'MDB13-OSL-01 Oslo outlook-osl DB_NA NA Low ',
      'PFPROXY-BGO Bergen outlook-bgo DB_EXEMPT EXEMPT Low DB_EXEMPT',
      'RDB-OSL-01 Oslo outlook-osl DB_EXEMPT EXEMPT Low DB_EXEMPT',
    ]);
  });
});
