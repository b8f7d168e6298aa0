import { describe, expect, it } from 'vitest';
import { nextActions } from '../../../core/classification/next-actions.ts';
import { testOf } from '../../../core/classification/row-filter.ts';
import { classifiedDay, classifiedUser, nordwindResults } from '../../factories/classified-users.ts';
import { namingOnly, namingServer, nordwindNames } from '../../factories/inventory.ts';

const { oslo } = nordwindNames;
const frozen = classifiedUser('frozen', { id: 1, database: 'MDB-OSL-02' }, namingOnly(oslo));
const secondFrozen = classifiedUser('second', { id: 2, database: 'MDB-OSL-03' }, namingOnly(oslo));
const stale = classifiedUser('stale', { id: 3 }, namingServer('OSL-CAS01'));
const unseen = classifiedUser('unseen', { id: 4 });
const unknown = classifiedUser('unknown', { id: 5 }, namingOnly('mystery.nordwind.local'));
const waiting = classifiedUser('waiting', { id: 6, database: 'MDB-BGO-01' }, namingServer('BGO-EX01'));
const blank = classifiedUser('blank', { id: 7, database: 'MDB-OSL-06' }, namingServer('OSL-CAS01'));
const both = classifiedUser('both', { id: 8, database: 'MDB-OSL-02' }, namingServer('OSL-CAS01'));

describe('what to do next', () => {
  it('is at most three actions: the array, what will revert, what the export lacks', () => {
    const actions = nextActions([stale, unseen, both, blank, secondFrozen, frozen, waiting]);
    expect(actions.map(({ users: { count }, ...action }) => ({ ...action, count }))).toEqual([
      { kind: 'create-array', site: 'Bergen', planned: 'outlook-bgo.corp.nordwind.local', depending: 1, count: 1 },
      { kind: 'rebind-frozen', site: 'Oslo', databases: ['MDB-OSL-02', 'MDB-OSL-03'], count: 2 },
      { kind: 'export-database', database: 'MDB-OSL-06', dbState: 'DB_BLANK', count: 1 },
    ]);
  });

  it('goes on to databases, names, evidence and profiles when nothing is more urgent', () => {
    const kinds = [
      nextActions([unseen, unknown, both]).map(({ kind }) => kind),
      nextActions([stale, unseen]).map(({ kind }) => kind),
    ];
    expect(kinds).toEqual([
      ['rebind', 'explain-name', 'collect-profiles'],
      ['collect-profiles', 'update-profiles'],
    ]);
  });

  it('does not ask twice to rebind the same databases', () => {
    const elsewhere = classifiedUser('elsewhere', { id: 12, database: 'MDB-OSL-03' }, namingServer('OSL-CAS01'));
    expect([
      nextActions([frozen, both]).map(({ kind }) => kind),
      nextActions([frozen, both, elsewhere]).map(({ kind }) => kind),
    ]).toEqual([['rebind-frozen'], ['rebind-frozen', 'rebind']]);
  });

  it('names the name that nothing explains', () => {
    expect(nextActions([unknown])).toMatchObject([{ kind: 'explain-name', name: 'mystery.nordwind.local' }]);
  });

  it('takes of each kind the action for most users', () => {
    const elsewhere = classifiedUser('tromso', { id: 9, database: 'MDB-TOS-01' });
    const others = [10, 11].map((id) => classifiedUser(`u${id}`, { id }));
    expect(nextActions([elsewhere, ...others])).toMatchObject([
      { kind: 'collect-profiles', site: 'Oslo', users: { count: 2 } },
    ]);
  });

  it('is nothing when everybody is on the array', () => {
    expect(nextActions([classifiedUser('done', {}, namingOnly(oslo))])).toEqual([]);
  });

  it('says of each action exactly whom it concerns', () => {
    const everybody = [...nordwindResults, frozen, secondFrozen, stale, unseen, unknown, waiting, blank, both];
    const counts = [everybody, [unseen, unknown, both], [stale, unseen]].flatMap((users) =>
      nextActions(users).map((action) => ({
        said: action.users.count,
        found: users.filter(testOf(action.users.filter, classifiedDay)).length,
      })),
    );
    expect(counts.filter(({ said, found }) => said !== found)).toEqual([]);
  });
});
