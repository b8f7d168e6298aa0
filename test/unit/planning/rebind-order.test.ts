import { describe, expect, it } from 'vitest';
import { choosePilotDatabase, orderRebinds, usesOfDatabases } from '../../../core/planning/rebind-order.ts';
import { isToBeRebound } from '../../../core/planning/site-facts.ts';
import { nordwindInput, sketchedInput } from '../../factories/plan-inputs.ts';

const person = (alias: string, database: string, profile: 'server' | 'array') => ({
  alias,
  site: 'Oslo',
  database,
  profile,
});

describe('the order of rebinds', () => {
  const databases = { a: 'old', b: 'dead', c: 'old', d: 'old', e: 'ok' } as const;
  const people = [
    person('p', 'c', 'array'),
    person('q', 'c', 'server'),
    person('r', 'D', 'array'),
    person('s', 'a', 'server'),
    person('t', 'e', 'array'),
  ];
  const input = sketchedInput([{ name: 'Oslo', hasArray: true, databases }], people);
  const rebinds = input.databases.filter(isToBeRebound);
  const uses = usesOfDatabases(input.users);

  it('counts users, and those who are frozen, by database whatever the case', () => {
    expect([...uses].sort()).toEqual([
      ['a', { users: 1, frozen: 0 }],
      ['c', { users: 2, frozen: 1 }],
      ['d', { users: 1, frozen: 1 }],
      ['e', { users: 1, frozen: 0 }],
    ]);
  });

  it('takes databases with frozen users, then those at high risk, then the rest, each by name', () => {
    expect(orderRebinds(rebinds.toReversed(), uses).map(({ name }) => name)).toEqual(['c', 'd', 'b', 'a']);
  });

  it('tries the way with the fewest users among the frozen, else among all, but with somebody in it', () => {
    const calm = rebinds.filter(({ name }) => name === 'a' || name === 'b');
    const empty = rebinds.filter(({ name }) => name === 'b');
    const pilots = [rebinds, calm, empty, []].map((list) => choosePilotDatabase(list, uses)?.name ?? null);
    expect(pilots).toEqual(['d', 'a', 'b', null]);
  });

  it('takes nothing that is right, blank, exempt, missing or not of 2010 (R5)', () => {
    const nordwind = nordwindInput().databases.filter((database) => !isToBeRebound(database));
    expect(nordwind.map(({ name }) => name)).toEqual([
      'MDB-OSL-01',
      'MDB-OSL-06',
      'MDB-OSL-08',
      'MDB-TOS-01',
      'MDB13-OSL-01',
      'PFPROXY-BGO',
      'RDB-OSL-01',
    ]);
  });
});
