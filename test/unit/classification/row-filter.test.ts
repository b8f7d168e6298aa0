import { describe, expect, it } from 'vitest';
import { namedServersOf } from '../../../core/classification/named-servers.ts';
import { type RowFilter, testOf } from '../../../core/classification/row-filter.ts';
import { orderByName } from '../../../core/classification/user-order.ts';
import { aliasesOf, classifiedDay as asOf, classifiedUser } from '../../factories/classified-users.ts';
import { namingOnly, namingServer, nordwindNames } from '../../factories/inventory.ts';

const users = [
  classifiedUser('asa', { id: 1, displayName: 'Åse Brekke-Øyen' }, namingServer('OSL-CAS02')),
  classifiedUser('mlien', { id: 2, displayName: 'Magnus Lien' }, { ...namingServer('OSL-CAS01'), computer: 'WS-1' }),
  classifiedUser('both', { id: 3, displayName: null, database: 'MDB-OSL-02' }, namingServer('OSL-CAS02')),
  classifiedUser('frozen', { id: 4, displayName: 'Zoe', database: 'MDB-OSL-02' }, namingOnly(nordwindNames.oslo)),
  classifiedUser('gone', { id: 5, displayName: 'Anna', database: null }),
  classifiedUser('exempt', { id: 6, displayName: 'Exempt', database: 'PFPROXY-BGO' }, namingServer('OSL-CAS01')),
];

function pass(filter: RowFilter): readonly string[] {
  return aliasesOf(users.filter(testOf(filter, asOf)));
}

describe('a filter', () => {
  it.each<[string, RowFilter, readonly string[]]>([
    ['nothing', [], ['asa', 'mlien', 'both', 'frozen', 'gone', 'exempt']],
    ['a part', [{ kind: 'part', oneOf: ['profile'] }], ['asa', 'mlien']],
    ['dependence', [{ kind: 'depends', by: 'any' }], ['asa', 'mlien', 'both', 'frozen']],
    ['dependence by the database alone', [{ kind: 'depends', by: 'database-only' }], ['frozen']],
    ['a risk', [{ kind: 'risk', oneOf: ['High'] }], ['frozen']],
    ['an issue', [{ kind: 'issue', oneOf: ['REVERT_RISK'] }], ['frozen']],
    ['an unknown database', [{ kind: 'database', oneOf: [null] }], ['gone']],
    ['an endpoint as written', [{ kind: 'endpoint', oneOf: ['OSL-CAS01.corp.nordwind.local'] }], ['mlien', 'exempt']],
    ['an alias, not a part of one', [{ kind: 'alias', oneOf: ['asa', 'ml'] }], ['asa']],
    ['no evidence', [{ kind: 'no-evidence' }], ['gone']],
    ['letters without accents', [{ kind: 'text', column: 'person', contains: 'ASE BREKKE-oyen' }], ['asa']],
    ['letters of the alias', [{ kind: 'text', column: 'person', contains: 'mlie' }], ['mlien']],
    [
      'a server by one side',
      [{ kind: 'server', identity: 'SERVER osl-cas01', name: 'OSL-CAS01', by: 'database' }],
      ['both', 'frozen'],
    ],
    [
      'a server in any value of a profile, whatever the state',
      [{ kind: 'names', identity: 'SERVER osl-cas01', name: 'OSL-CAS01', who: 'anybody' }],
      ['mlien', 'exempt'],
    ],
    [
      'a server in any value of an application',
      [{ kind: 'names', identity: 'SERVER osl-cas01', name: 'OSL-CAS01', who: 'applications' }],
      [],
    ],
    [
      'several conditions at once',
      [
        { kind: 'depends', by: 'any' },
        { kind: 'text', column: 'database', contains: 'osl-01' },
      ],
      ['asa', 'mlien'],
    ],
  ])('on %s', (_, filter, expected) => {
    expect(pass(filter)).toEqual(expected);
  });
});

describe('the servers that a user depends on', () => {
  it('are those of profile and database, each once a side, and none where no work is due', () => {
    const named = users.map((user) => namedServersOf(user).map(({ name, by }) => `${name} by ${by}`));
    expect(named).toEqual([
      ['OSL-CAS02 by profile'],
      ['OSL-CAS01 by profile'],
      ['OSL-CAS02 by profile', 'OSL-CAS01 by database'],
      ['OSL-CAS01 by database'],
      [],
      [],
    ]);
  });

  it('bear the first label of a name that the inventory lacks', () => {
    const user = classifiedUser('x', { database: 'MDB-OSL-05' }, namingServer('OSL-CAS00'));
    expect(namedServersOf(user).map(({ name, by }) => `${name} by ${by}`)).toEqual([
      'OSL-CAS00 by profile',
      'OSL-CAS00 by database',
    ]);
  });
});

describe('users in order', () => {
  it('go by name as a reader expects: without case or accents, the alias for who has no name', () => {
    expect(aliasesOf(orderByName(users))).toEqual(['gone', 'asa', 'both', 'exempt', 'mlien', 'frozen']);
  });

  it('do not depend on the order of the rows', () => {
    expect(orderByName(users.toReversed())).toEqual(orderByName(users));
  });
});
