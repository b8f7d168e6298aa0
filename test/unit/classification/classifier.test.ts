import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Classifier, createClassifier, isLegacyMailbox } from '../../../core/classification/classifier.ts';
import type { Infrastructure } from '../../../core/inventory/entities.ts';
import {
  makeDatabase,
  makeInfrastructure,
  makeMailbox,
  makeProfile,
  namingOnly,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
} from '../../factories/inventory.ts';
import { nordwindUsers, unmatchedProfile } from '../../factories/nordwind-users.ts';

const infrastructure = nordwindInfrastructure();
const settings = nordwindSettings();

function nordwind(rows: Partial<Infrastructure> = {}): Classifier {
  return createClassifier({ infrastructure: { ...infrastructure, ...rows }, settings, asOf: '2014-03-14' });
}

describe('the database of a mailbox', () => {
  it.each([
    ['MDB-OSL-01', 'MDB-OSL-01'],
    [' mdb-osl-01 ', 'MDB-OSL-01'],
    ['CN=MDB-OSL-01,CN=Databases,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),DC=local', 'MDB-OSL-01'],
    ['corp.nordwind.local/Configuration/Databases/MDB-OSL-01', 'MDB-OSL-01'],
    ['MDB-OSL-99', null],
    [null, null],
    ['OSL-EX07\\First Storage Group\\MDB-OSL-01', null],
  ])('written %s is %s', (database, name) => {
    expect(nordwind().databaseOf(makeMailbox('x', { database }))?.name ?? null).toBe(name);
  });

  it('with a slash or a comma in its name is found by the whole name', () => {
    const databases = ['Sales/Nord', 'Sales, Nord'].map((name) => makeDatabase(name, 'OSL-MBX01', nordwindNames.oslo));
    const classifier = nordwind({ databases });
    const names = ['sales/nord', 'CN=Sales\\, Nord,CN=Databases,DC=x'].map(
      (database) => classifier.databaseOf(makeMailbox('x', { database }))?.name,
    );
    expect(names).toEqual(['Sales/Nord', 'Sales, Nord']);
  });

  it('of two with one name is that of Exchange 2010', () => {
    const databases = [
      makeDatabase('Mailbox Database', 'OSL-EX07', null),
      makeDatabase('Mailbox Database', 'OSL-MBX01', null),
    ];
    const servers = [databases, databases.toReversed()].map(
      (rows) => nordwind({ databases: rows }).databaseOf(makeMailbox('x', { database: 'Mailbox Database' }))?.server,
    );
    expect(servers).toEqual(['OSL-MBX01', 'OSL-MBX01']);
  });
});

describe('a mailbox that is not of Exchange 2010', () => {
  it.each([
    ['its type', { recipientTypeDetails: 'LegacyMailbox' }, true],
    ['a backslash', { database: 'OSL-EX07\\SG\\MDB' }, true],
    ['an InformationStore', { database: 'CN=MDB,CN=SG,CN=InformationStore,CN=OSL-EX07,CN=Servers,DC=x' }, true],
    ['nothing', {}, false],
    ['a DN of Exchange 2010', { database: 'CN=MDB,CN=Databases,DC=x' }, false],
    ['an escaped comma in a DN', { database: 'CN=A\\,B,CN=Databases,DC=x' }, false],
    ['no database', { database: null }, false],
  ])('is told by %s', (_what, over, isLegacy) => {
    expect(isLegacyMailbox(makeMailbox('x', over))).toBe(isLegacy);
  });

  it('is told by its server before its database is missed', () => {
    const states = ['OSL-EX07', 'osl-ex13.corp.nordwind.local', 'OSL-MBX01', 'DAG1', null].map((serverName) => {
      const mailbox = makeMailbox('x', { database: 'not exported', serverName });
      const { state, dbState, site } = nordwind().classifyUser(mailbox, [], null);
      return [state, dbState, site];
    });
    expect(states).toEqual([
      ['OUT_OF_SCOPE_LEGACY', 'DB_NA', 'Oslo'],
      ['OUT_OF_SCOPE_MODERN', 'DB_NA', 'Oslo'],
      ['INVESTIGATE_DB', 'DB_MISSING', 'Oslo'],
      ['INVESTIGATE_DB', 'DB_MISSING', null],
      ['INVESTIGATE_DB', 'DB_MISSING', null],
    ]);
  });

  it('has the site of the server in its database where the mailbox server was not exported', () => {
    const mailbox = makeMailbox('x', { database: 'OSL-EX07\\SG\\MDB', serverName: null });
    const { site, database, state } = nordwind().classifyUser(mailbox, [], null);
    expect({ site, database, state }).toEqual({ site: 'Oslo', database: 'MDB', state: 'OUT_OF_SCOPE_LEGACY' });
  });

  it('keeps a mailbox of a database that the inventory knows in scope, whatever its server', () => {
    const mailbox = makeMailbox('x', { serverName: 'OSL-EX13' });
    expect(nordwind().classifyUser(mailbox, [], null).state).toBe('VERIFY');
  });
});

describe('an exemption', () => {
  it('holds in any case and after it has expired', () => {
    const exempt = [{ database: ' mdb-osl-01 ', until: '2013-01-01' }];
    const classifier = createClassifier({ infrastructure, settings: { exempt }, asOf: '2014-03-14' });
    expect(classifier.databaseOf(makeMailbox('x'))?.state).toBe('DB_EXEMPT');
  });
});

describe('a profile of nobody', () => {
  it('has an endpoint but no state', () => {
    const { alias, endpoint, kind, state } = nordwind().classifyProfile(unmatchedProfile, null);
    expect({ alias, endpoint, kind, state }).toEqual({
      alias: null,
      endpoint: nordwindNames.oslo,
      kind: 'ARRAY',
      state: null,
    });
  });
});

describe('an empty organization', () => {
  it('classifies a user as far as the data goes', () => {
    const classifier = createClassifier({ infrastructure: makeInfrastructure(), settings: {}, asOf: '2014-03-14' });
    const user = classifier.classifyUser(makeMailbox('x'), [makeProfile('x', namingOnly('a.b'))], null);
    expect([classifier.databases, user.state, user.profileState]).toEqual([[], 'INVESTIGATE_DB', 'P_UNKNOWN']);
  });
});

describe('the order of the rows', () => {
  const samples = Object.values(nordwindUsers);

  it('never changes a result', () => {
    const expected = resultsOf(nordwind(), samples);
    const shuffled = fc.record({
      servers: permutation(infrastructure.servers),
      arrays: permutation(infrastructure.arrays),
      databases: permutation(infrastructure.databases),
      knownNames: permutation(infrastructure.knownNames),
      users: fc.tuple(
        ...samples.map((sample) => permutation(sample.profiles).map((profiles) => ({ ...sample, profiles }))),
      ),
    });
    fc.assert(
      fc.property(shuffled, ({ users, ...rows }) => {
        expect(resultsOf(nordwind(rows), users)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

function resultsOf(classifier: Classifier, samples: readonly (typeof nordwindUsers)[string][]): unknown {
  const users = samples.map(({ mailbox, profiles, casMailbox }) => {
    const {
      databaseResult,
      profiles: rows,
      decisive,
      ...user
    } = classifier.classifyUser(mailbox, profiles, casMailbox);
    return { ...user, profiles: rows.map((row) => row.profileId), decisive: decisive?.profileId ?? null };
  });
  const databases = classifier.databases.map(({ bindingResolution, targetArray, ...database }) => database);
  return { users, databases };
}

function permutation<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}
