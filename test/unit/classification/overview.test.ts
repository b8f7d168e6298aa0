import { describe, expect, it } from 'vitest';
import { dataConfidence } from '../../../core/classification/data-confidence.ts';
import { buildOverview } from '../../../core/classification/overview.ts';
import { type CountedRows, testOf } from '../../../core/classification/row-filter.ts';
import { classifiedDay as asOf, classifiedUser, nordwindResults } from '../../factories/classified-users.ts';
import { namingOnly, namingServer, nordwindNames } from '../../factories/inventory.ts';

const overview = buildOverview({ users: nordwindResults, asOf, evidenceDays: 30 });

describe('the overview of Nordwind', () => {
  it('gives the answer of product.md 4: 18 users, 16 by profile, 10 by database', () => {
    const counts = Object.entries(overview.answer).map(([name, { count }]) => [name, count]);
    expect(Object.fromEntries(counts)).toEqual({
      users: 18,
      byProfile: 16,
      byDatabase: 10,
      byDatabaseOnly: 2,
      verified: 6,
      inScope: 37,
      exempt: 1,
      outOfScope: 2,
    });
  });

  it('adds up: the parts to the users in scope, the depending ones to the answer, the sites to both', () => {
    const sum = (lines: readonly { readonly count: number }[]) => lines.reduce((total, { count }) => total + count, 0);
    const depending = overview.parts.filter(({ part }) =>
      ['profile', 'database-first', 'will-revert', 'no-array'].includes(part),
    );
    expect({
      parts: sum(overview.parts),
      depending: sum(depending),
      sites: sum(overview.sites.map(({ users }) => users)),
      sitesDepend: sum(overview.sites.map(({ depends }) => depends)),
      sitesParts: sum(overview.sites.flatMap(({ parts }) => parts)),
      outlook: sum(overview.outlook.map(({ users }) => users)),
      evidence: sum(overview.evidence.map(({ users }) => users)),
    }).toEqual({ parts: 37, depending: 18, sites: 37, sitesDepend: 18, sitesParts: 37, outlook: 37, evidence: 37 });
  });

  it('counts with every number exactly the users that its filter passes', () => {
    const wrong = countedIn(overview).filter(
      ({ count, filter }) => nordwindResults.filter(testOf(filter, asOf)).length !== count,
    );
    expect({ checked: countedIn(overview).length > 60, wrong }).toEqual({ checked: true, wrong: [] });
  });

  it('does not depend on the order of the users', () => {
    expect(buildOverview({ users: nordwindResults.toReversed(), asOf, evidenceDays: 30 })).toEqual(overview);
  });

  it('lists the servers that are still named, with the users of each once a column', () => {
    const lines = overview.servers.map(({ server, users, byProfile, byDatabase }) => [
      server,
      users.count,
      byProfile.count,
      byDatabase.count,
    ]);
    expect(lines).toMatchInlineSnapshot(`
      [
        [
          "OSL-CAS01",
          11,
          8,
          5,
        ],
        [
          "OSL-CAS02",
          4,
          4,
          1,
        ],
        [
          "BGO-EX01",
          2,
          1,
          2,
        ],
        [
          "OSL-CAS00",
          1,
          1,
          1,
        ],
        [
          "BGO-EX02",
          1,
          1,
          0,
        ],
        [
          "OSL-MBX01",
          1,
          1,
          1,
        ],
      ]
    `);
  });
});

describe('the ages of evidence', () => {
  it('fall into a week, the limit, three times the limit, older, and never seen', () => {
    const seen = (collected: string) => classifiedUser('x', {}, { ...namingOnly(nordwindNames.oslo), collected });
    const users = [
      seen('2014-03-20T00:00:00'),
      seen('2014-03-07T00:00:00'),
      seen('2014-03-06T00:00:00'),
      seen('2014-02-12T00:00:00'),
      seen('2014-02-11T00:00:00'),
      seen('2010-01-01T00:00:00'),
      classifiedUser('y', {}),
    ];
    const { evidence } = buildOverview({ users, asOf, evidenceDays: 30 });
    expect(evidence.map(({ minDays, maxDays, users: { count } }) => [minDays, maxDays, count])).toEqual([
      [0, 7, 2],
      [8, 30, 2],
      [31, 90, 1],
      [91, null, 1],
      [null, null, 1],
    ]);
  });
});

describe('an empty project', () => {
  it('has an answer of zeros and nothing to do', () => {
    const { answer, sites, servers, next } = buildOverview({ users: [], asOf, evidenceDays: 30 });
    expect({ users: answer.users.count, inScope: answer.inScope.count, sites, servers, next }).toEqual({
      users: 0,
      inScope: 0,
      sites: [],
      servers: [],
      next: [],
    });
  });
});

describe('the confidence in the data', () => {
  const users = [
    classifiedUser('seen', {}, { ...namingServer('OSL-CAS01'), outlookVersion: null }),
    classifiedUser('unseen', {}),
    classifiedUser('blank', { database: 'MDB-OSL-06' }, namingServer('OSL-CAS01')),
  ];
  const confidence = dataConfidence({
    holdings: [
      { entity: 'mailboxes', rows: 3, newest: '2014-03-10T08:00:00' },
      { entity: 'profiles', rows: 2, newest: '2014-02-01T08:00:00' },
    ],
    users,
    asOf,
    evidenceDays: 30,
  });

  it('says of each kind how much there is, how old, and whom it leaves out', () => {
    const lines = confidence.lines.map(({ subject, rows, days, isOld, coverage }) => [
      subject,
      rows,
      days,
      isOld,
      coverage === null ? null : `${coverage.known} of ${coverage.of}`,
    ]);
    expect({ newest: confidence.newest, lines }).toEqual({
      newest: '2014-03-10',
      lines: [
        ['mailboxes', 3, 4, false, null],
        ['databases', 0, null, false, '2 of 3'],
        ['profiles', 2, 41, true, '2 of 3'],
        ['outlook-versions', 2, 41, true, '1 of 2'],
        ['cas-mailboxes', 0, null, false, null],
        ['permissions', 0, null, false, null],
        ['connections', 0, null, false, null],
      ],
    });
  });

  it('names exactly the users whom it leaves out', () => {
    const missing = confidence.lines.flatMap(({ coverage }) => (coverage === null ? [] : [coverage.missing]));
    expect(missing.map(({ filter }) => users.filter(testOf(filter, asOf)).map(({ alias }) => alias))).toEqual([
      ['blank'],
      ['unseen'],
      ['seen'],
    ]);
  });
});

/** Every number with a filter that is anywhere in a value. */
function countedIn(value: unknown): readonly CountedRows[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(countedIn);
  return isCounted(value) ? [value, ...inner] : inner;
}

function isCounted(value: object): value is CountedRows {
  return 'count' in value && 'filter' in value;
}
