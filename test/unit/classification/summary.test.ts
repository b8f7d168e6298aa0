import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { createSummary, type SummaryBuilder } from '../../../core/classification/summary.ts';
import type { Mailbox, Profile } from '../../../core/inventory/entities.ts';
import {
  makeMailbox,
  makeProfile,
  namingServer,
  nordwindInfrastructure,
  nordwindSettings,
} from '../../factories/inventory.ts';
import { nordwindUsers, unmatchedProfile } from '../../factories/nordwind-users.ts';

const infrastructure = nordwindInfrastructure();
const classifier = createClassifier({ infrastructure, settings: nordwindSettings(), asOf: '2014-03-14' });

function emptySummary(): SummaryBuilder {
  return createSummary({ classifier, infrastructure, asOf: '2014-03-14' });
}

function summaryOf(users: readonly (readonly [Partial<Mailbox>, readonly Partial<Profile>[]])[]): SummaryBuilder {
  const summary = emptySummary();
  for (const [mailbox, profiles] of users) {
    const observations = profiles.map((profile) => makeProfile('x', profile));
    summary.addUser(classifier.classifyUser(makeMailbox('x', mailbox), observations, null));
  }
  return summary;
}

function nordwindSummary(): SummaryBuilder {
  const summary = emptySummary();
  for (const { mailbox, profiles, casMailbox } of Object.values(nordwindUsers)) {
    summary.addUser(classifier.classifyUser(mailbox, profiles, casMailbox));
  }
  summary.addUnmatchedProfile(classifier.classifyProfile(unmatchedProfile, null));
  return summary;
}

describe('the summary of Nordwind', () => {
  it('has the totals of product.md 4 and domain.md 8', () => {
    expect(nordwindSummary().summary()).toEqual({
      asOf: '2014-03-14',
      totals: {
        sites: 3,
        servers: 9,
        arrays: 2,
        databases: 14,
        mailboxes: 40,
        profiles: 38,
        unmatchedProfiles: 1,
      },
      databaseStates: {
        DB_OK: 3,
        DB_CAS: 4,
        DB_XARRAY: 1,
        DB_MBX: 1,
        DB_NOTFOUND: 1,
        DB_BLANK: 1,
        DB_EXEMPT: 2,
        DB_NA: 1,
      },
      profileStates: {
        P_OWN_ARRAY: 10,
        P_CAS: 14,
        P_XARRAY: 2,
        P_MBX: 1,
        P_LEGACY: 1,
        P_GUID: 2,
        P_INSTANCE: 1,
        P_VIP_IP: 1,
        P_WEBNS: 1,
        P_RETIRED: 1,
        P_INCONSISTENT: 1,
        P_UNKNOWN: 1,
        P_BLANK: 1,
      },
      userStates: {
        DONE: 6,
        DONE_NO_PROFILE: 1,
        PROFILE_UPDATE: 13,
        VERIFY: 2,
        INVESTIGATE_PROFILE: 1,
        REBIND_ONLY: 2,
        REBIND_THEN_UPDATE: 6,
        REBIND_NO_PROFILE: 2,
        WAIT_ARRAY_THEN_UPDATE: 2,
        INVESTIGATE_DB: 2,
        EXEMPT: 1,
        OUT_OF_SCOPE_LEGACY: 1,
        OUT_OF_SCOPE_MODERN: 1,
      },
      individualCas: { users: 18, usersByProfile: 16, usersByDatabase: 10, profiles: 16, databases: 6 },
    });
  });

  it('lists states in the order of the specification', () => {
    const { databaseStates, userStates } = nordwindSummary().summary();
    expect([Object.keys(databaseStates)[0], Object.keys(userStates).slice(0, 3)]).toEqual([
      'DB_OK',
      ['DONE', 'DONE_NO_PROFILE', 'PROFILE_UPDATE'],
    ]);
  });

  it('counts the mailboxes of each database', () => {
    const users = nordwindSummary()
      .databases()
      .map(({ name, users }) => `${name} ${users}`);
    expect(users).toEqual([
      'MDB-BGO-01 1',
      'MDB-BGO-02 1',
      'MDB-OSL-01 20',
      'MDB-OSL-02 5',
      'MDB-OSL-03 1',
      'MDB-OSL-04 2',
      'MDB-OSL-05 1',
      'MDB-OSL-06 1',
      'MDB-OSL-07 1',
      'MDB-OSL-08 1',
      'MDB-TOS-01 2',
      'MDB13-OSL-01 1',
      'PFPROXY-BGO 1',
      'RDB-OSL-01 0',
    ]);
  });
});

describe('what still names an individual server', () => {
  it('counts a user once for profile and database', () => {
    const summary = summaryOf([
      [{ database: 'MDB-OSL-02' }, [namingServer('OSL-CAS01'), { computer: 'LT', ...namingServer('OSL-MBX01') }]],
      [{ database: 'MDB-OSL-01' }, [namingServer('TOS-EX01')]],
      [{ database: 'MDB-OSL-07' }, []],
    ]);
    expect(summary.summary().individualCas).toEqual({
      users: 3,
      usersByProfile: 2,
      usersByDatabase: 2,
      profiles: 3,
      databases: 6,
    });
  });

  it('leaves out mailboxes that are exempt or out of scope, and rows of other stores', () => {
    const summary = summaryOf([
      [{ database: 'PFPROXY-BGO' }, [namingServer('BGO-EX01')]],
      [{ database: 'MDB13-OSL-01' }, [namingServer('OSL-CAS01')]],
      [{ database: 'MDB-OSL-01' }, [{ storeType: 'Delegate', ...namingServer('OSL-CAS01') }]],
    ]);
    const { individualCas, totals } = summary.summary();
    expect([individualCas.users, individualCas.profiles, totals.profiles]).toEqual([0, 0, 2]);
  });

  it('counts a user whose database is on hold by the profile', () => {
    const summary = summaryOf([[{ database: 'MDB-OSL-06' }, [namingServer('OSL-CAS01')]]]);
    expect(summary.summary().individualCas).toMatchObject({ users: 1, usersByProfile: 1, usersByDatabase: 0 });
  });
});

describe('profiles of nobody', () => {
  it('count as profiles without a state; public folder rows do not count', () => {
    const summary = emptySummary();
    const publicRow = makeProfile('x', { storeType: 'PublicFolders' });
    for (const profile of [unmatchedProfile, publicRow]) {
      summary.addUnmatchedProfile(classifier.classifyProfile(profile, null));
    }
    const { totals, profileStates } = summary.summary();
    expect([totals.profiles, totals.unmatchedProfiles, profileStates]).toEqual([1, 1, {}]);
  });
});

describe('a summary that was read', () => {
  it('does not change when more users are added', () => {
    const summary = emptySummary();
    const before = summary.summary();
    summary.addUser(classifier.classifyUser(makeMailbox('x'), [makeProfile('x', namingServer('OSL-CAS01'))], null));
    expect([before.totals.mailboxes, before.individualCas.users, before.userStates]).toEqual([0, 0, {}]);
  });
});
