import { describe, expect, it } from 'vitest';
import { findLinkedPeople, keptTogetherWith } from '../../../core/planning/linked-people.ts';
import type { PermissionLink } from '../../../core/planning/permission-link.ts';
import { nordwindResults } from '../../factories/classified-users.ts';

const users = new Map(nordwindResults.map((user) => [user.mailboxId, user]));
const [first, second, third, fourth] = nordwindResults;
const nobody = new Set<number>();

function peopleOf(
  links: readonly PermissionLink[] | null,
  kept: ReadonlySet<number> = nobody,
  waves = new Map([[1, 3]]),
) {
  if (first === undefined) throw new Error('there are no users');
  return findLinkedPeople({ user: first, users, links, keptTogether: kept, waveOf: (id) => waves.get(id) ?? null });
}

describe('the people around one', () => {
  it('are those who hold rights here, and those whose mailboxes are used, with all rights of each', () => {
    const { list, total, isKnown } = peopleOf([
      { holder: 2, mailbox: 1, right: 'Calendar' },
      { holder: 2, mailbox: 1, right: 'FullAccess' },
      { holder: 1, mailbox: 3, right: 'SendAs' },
      { holder: 3, mailbox: 4, right: 'SendAs' },
    ]);
    expect({
      total,
      isKnown,
      list: list.map(({ id, rightsHere, rightsThere }) => [id, rightsHere, rightsThere]),
    }).toEqual({
      total: 2,
      isKnown: true,
      list: [
        [third?.mailboxId, [], ['SendAs']],
        [second?.mailboxId, ['FullAccess', 'Calendar'], []],
      ].sort(byName),
    });
  });

  it('begin with those of the same wave', () => {
    const links = [2, 3, 4].map((mailbox): PermissionLink => ({ holder: 1, mailbox, right: 'Calendar' }));
    const { list } = peopleOf(
      links,
      nobody,
      new Map([
        [1, 3],
        [fourth?.mailboxId ?? 0, 3],
        [2, 5],
      ]),
    );
    expect(list.map(({ wave }) => wave).slice(0, 1)).toEqual([3]);
  });

  it('are not known without permissions, but for those whom the settings keep together', () => {
    const { isKnown, list } = peopleOf(null, new Set([1, 4]));
    expect({ isKnown, list: list.map(({ id, isKeptTogether }) => [id, isKeptTogether]) }).toEqual({
      isKnown: false,
      list: [[4, true]],
    });
  });

  it('are counted when there are more than can be shown', () => {
    const links = nordwindResults
      .slice(1)
      .map(({ mailboxId }): PermissionLink => ({ holder: 1, mailbox: mailboxId, right: 'SendAs' }));
    const { total, list } = peopleOf(links);
    expect([total, list.length]).toEqual([39, 20]);
  });
});

describe('the people whom the settings keep together', () => {
  it('are found whatever the case; an alias that nobody has is left out', () => {
    const ids = new Map([
      ['isolberg', 1],
      ['mlien', 2],
    ]);
    const settings = {
      keepTogether: [
        ['ISOLBERG', 'mlien', 'nobody'],
        ['mlien', 'other'],
      ],
    };
    expect([...keptTogetherWith('isolberg', settings, (alias) => ids.get(alias.toLowerCase()) ?? null)]).toEqual([
      1, 2,
    ]);
  });
});

function byName(left: readonly unknown[], right: readonly unknown[]): number {
  const name = (entry: readonly unknown[]): string => users.get(Number(entry[0]))?.displayName ?? '';
  return name(left) < name(right) ? -1 : 1;
}
