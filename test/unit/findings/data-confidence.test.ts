import { describe, expect, it } from 'vitest';
import { type DataSource, dataKinds, describeDataConfidence } from '../../../core/findings/data-confidence.ts';
import { entityNames } from '../../../core/inventory/kinds.ts';
import { type Change, findingInput, person } from '../../factories/findings.ts';
import { makeProfile, namingServer } from '../../factories/inventory.ts';

const noSources: readonly DataSource[] = entityNames.map((entity) => ({
  entity,
  rows: 0,
  oldest: null,
  newest: null,
  files: [],
}));

/** Sources with these rows in place of none. */
function sourcesWith(...known: readonly DataSource[]): readonly DataSource[] {
  return noSources.map((source) => known.find(({ entity }) => entity === source.entity) ?? source);
}

/** The entry of a kind. */
function confidenceIn(kind: (typeof dataKinds)[number], change: Change = {}, sources = noSources) {
  return describeDataConfidence(findingInput(change), sources).find((row) => row.kind === kind);
}

/** Covered and total of a kind. */
function coverageOf(kind: (typeof dataKinds)[number], change: Change = {}, sources = noSources): string {
  const row = confidenceIn(kind, change, sources);
  return `${row?.covered} of ${row?.total} ${row?.of}`;
}

describe('confidence in the data', () => {
  it('has one entry for each kind, in a fixed order', () => {
    expect(describeDataConfidence(findingInput(), noSources).map(({ kind }) => kind)).toEqual(dataKinds);
  });

  it('gives rows, ages, files, and what would make it better', () => {
    const source = {
      entity: 'profiles',
      rows: 3,
      oldest: '2014-01-14T08:00:00',
      newest: '2014-03-12T08:00:00',
      files: ['b.csv', 'a.csv'],
    } as const;
    const people = [person('isolberg'), person('fmoen', null)];
    expect(confidenceIn('profiles', { people }, sourcesWith(source))).toEqual({
      kind: 'profiles',
      rows: 3,
      covered: 1,
      total: 2,
      of: 'mailboxes with a profile',
      coverage: 0.5,
      newestDays: 2,
      oldestDays: 59,
      files: ['a.csv', 'b.csv'],
      improve: 'Add the profile inventory of more computers.',
    });
  });

  it('asks for nothing where all is covered, and has no share of nothing', () => {
    expect([confidenceIn('profiles')?.improve, confidenceIn('profiles', { people: [] })?.coverage]).toEqual([
      null,
      null,
    ]);
  });

  it('counts a text that is no date as no date', () => {
    const source = { entity: 'servers', rows: 1, oldest: 'yesterday', newest: 'yesterday', files: [] } as const;
    expect(confidenceIn('servers', {}, sourcesWith(source))?.newestDays).toBeNull();
  });

  it('counts what each kind is for', () => {
    const people = [
      person('isolberg'),
      person('lost', null, { database: 'MDB-99' }),
      { ...person('strange'), profiles: [makeProfile('strange', { homeServer: 'exch-old', outlookVersion: null })] },
      person('saas', namingServer('OSL-CAS01')),
    ];
    const change = { people, connectedMailboxes: new Set([1]) };
    const kinds = [
      'sites',
      'servers',
      'arrays',
      'dags',
      'databases',
      'mailboxes',
      'outlook-versions',
      'connection-log',
      'virtual-directories',
      'known-names',
    ] as const;
    expect(kinds.map((kind) => coverageOf(kind, change))).toEqual([
      '1 of 1 sites in the list of sites',
      '4 of 4 servers with site, roles and version',
      '1 of 1 arrays with members',
      '1 of 1 DAGs with members',
      '2 of 2 databases with a binding and activation preferences',
      '3 of 4 mailboxes with a known database',
      '2 of 3 profiles with a known Outlook version',
      '1 of 4 mailboxes seen in logs',
      '0 of 2 CAS with web names',
      '2 of 3 profiles whose server name is understood',
    ]);
  });

  it('counts rows of CAS mailboxes and permissions', () => {
    const sources = sourcesWith(
      { entity: 'cas-mailboxes', rows: 1, oldest: null, newest: null, files: [] },
      { entity: 'permissions', rows: 7, oldest: null, newest: null, files: [] },
    );
    expect([
      coverageOf('cas-mailboxes', {}, sources),
      coverageOf('permissions', {}, sources),
      coverageOf('permissions'),
    ]).toEqual([
      '1 of 2 mailboxes with Get-CASMailbox',
      '2 of 2 mailboxes whose permissions were looked at',
      '0 of 2 mailboxes whose permissions were looked at',
    ]);
  });

  it('misses the DAG that databases name', () => {
    expect(coverageOf('dags', { infrastructure: { dags: [] } })).toBe('0 of 1 DAGs with members');
  });
});
