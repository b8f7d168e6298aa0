import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutInWords } from '../../../core/planning/explain-cuts.ts';
import type { GroupInput } from '../../../core/planning/group-input.ts';
import { formGroups, proposeCuts } from '../../../core/planning/people-groups.ts';
import type { PermissionCut } from '../../../core/planning/plan.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { groupNames, makeGroupInput } from '../../factories/group-inputs.ts';
import { createSeededRandom } from '../../factories/seeded-random.ts';

/** What is proposed for the largest group, and what the groups are when it is done. */
function cut(input: GroupInput, limit: number): { readonly cuts: readonly PermissionCut[]; readonly after: string[] } {
  const largest = formGroups(input).reduce((best, group) =>
    group.members.length > best.members.length ? group : best,
  );
  const cuts = proposeCuts(input, largest, limit);
  const after = withCuts(input, cuts);
  return { cuts, after: groupNames(after, formGroups(after)) };
}

function withCuts(input: GroupInput, cuts: readonly PermissionCut[]): GroupInput {
  const cutPermissions = cuts.map(({ holder, mailbox }) => (mailbox === null ? { holder } : { holder, mailbox }));
  const settings: Settings = { ...input.settings, cutPermissions };
  return { ...input, settings };
}

/** Everybody of a team may open the mailbox of the next one, in a circle and across. */
function team(name: string, size: number): { readonly aliases: string[]; readonly links: string[] } {
  const aliases = Array.from({ length: size }, (_, index) => `${name}${index}`);
  const steps = [1, 2].flatMap((step) => aliases.map((alias, at) => `${alias}>${aliases[(at + step) % size]}`));
  return { aliases, links: steps };
}

const [red, blue] = [team('red', 5), team('blue', 5)];
const teams = [...red.aliases, ...blue.aliases];
const teamLinks = [...red.links, ...blue.links];

describe('proposeCuts', () => {
  it('proposes nothing for a group that fits', () => {
    expect(cut(makeGroupInput(['anna', 'bert'], ['anna>bert']), 2)).toEqual({ cuts: [], after: ['anna bert'] });
  });

  it('cuts the bridge between two teams', () => {
    expect(cut(makeGroupInput(teams, [...teamLinks, 'red1>blue3 SendAs']), 5)).toEqual({
      cuts: [{ holder: 'red1', mailbox: 'blue3', right: 'SendAs', mailboxes: 1, frees: 5 }],
      after: [blue.aliases.join(' '), red.aliases.join(' ')],
    });
  });

  it('cuts a bridge as a whole: both directions, by the strongest right of each', () => {
    const bridge = ['red1>blue3 Calendar', 'red1>blue3 SendOnBehalf', 'blue3>red1 Calendar'];
    expect(cut(makeGroupInput(teams, [...teamLinks, ...bridge]), 5).cuts).toEqual([
      { holder: 'blue3', mailbox: 'red1', right: 'Calendar', mailboxes: 1, frees: 5 },
      { holder: 'red1', mailbox: 'blue3', right: 'SendOnBehalf', mailboxes: 1, frees: 5 },
    ]);
  });

  it('cuts the few weak permissions where there is no bridge', () => {
    const ties = ['red0>blue0 Calendar', 'red2>blue4 Calendar'];
    expect(cut(makeGroupInput(teams, [...teamLinks, ...ties]), 6)).toEqual({
      cuts: [
        { holder: 'red0', mailbox: 'blue0', right: 'Calendar', mailboxes: 1, frees: 5 },
        { holder: 'red2', mailbox: 'blue4', right: 'Calendar', mailboxes: 1, frees: 5 },
      ],
      after: [blue.aliases.join(' '), red.aliases.join(' ')],
    });
  });

  it('prefers a calendar to full access when either would do', () => {
    const chain = ['a>b', 'b>c Calendar', 'c>d'];
    expect(cut(makeGroupInput(['a', 'b', 'c', 'd'], chain), 3).cuts).toEqual([
      { holder: 'b', mailbox: 'c', right: 'Calendar', mailboxes: 1, frees: 2 },
    ]);
  });

  it('never cuts what the settings keep together, even where that is too much', () => {
    const settings = { keepTogether: [['a', 'b', 'c']] };
    expect(cut(makeGroupInput(['a', 'b', 'c', 'd'], ['a>b', 'b>c', 'c>d'], settings), 2)).toEqual({
      cuts: [{ holder: 'c', mailbox: 'd', right: 'FullAccess', mailboxes: 1, frees: 1 }],
      after: ['a b c', 'd'],
    });
  });

  it('cuts off a hub, an account that opens many mailboxes, as a whole', () => {
    const pairs = Array.from({ length: 12 }, (_, index) => [`a${index}`, `b${index}`]);
    const links = pairs.flatMap(([a, b]) => [`${a}>${b}`, `helper>${a} SendAs`]);
    const { cuts, after } = cut(makeGroupInput([...pairs.flat(), 'helper'], links), 2);
    expect({ cuts, words: cuts.map(cutInWords), groups: after.length }).toEqual({
      cuts: [{ holder: 'helper', mailbox: null, right: 'SendAs', mailboxes: 12, frees: 23 }],
      words: ['helper opens 12 mailboxes (at most send as); without them 23 users come free'],
      groups: 13,
    });
  });

  it('cuts off only the hub that it takes, and none where single permissions are cheaper', () => {
    const cluster = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const pairs = Array.from({ length: 26 }, (_, index) => [`a${index}`, `b${index}`]);
    const links = [
      ...cluster.map((alias) => `boss>${alias} Calendar`),
      ...pairs.flatMap(([a, b]) => [`${a}>${b}`, `helper>${a} SendAs`]),
      'helper>boss SendAs',
    ];
    const input = makeGroupInput(['boss', ...cluster, 'helper', ...pairs.flat()], links);
    const [tight, wide] = [cut(input, 31).cuts, cut(input, 60).cuts];
    expect([tight, wide.map(({ mailbox, frees }) => [mailbox, frees])]).toEqual([
      [{ holder: 'helper', mailbox: null, right: 'SendAs', mailboxes: 27, frees: 53 }],
      [['boss', 31]],
    ]);
  });

  it('cuts off those who open a mailbox of many people one by one', () => {
    const people = Array.from({ length: 30 }, (_, index) => `user${String(index).padStart(2, '0')}`);
    const input = makeGroupInput(
      ['box-sales', ...people],
      people.map((alias) => `${alias}>box-sales`),
    );
    const { cuts } = cut(input, 10);
    expect([cuts.length, cuts[0] === undefined ? '' : cutInWords(cuts[0])]).toEqual([
      20,
      'user00 opens box-sales (full access); without it 1 user comes free',
    ]);
  });

  it('leaves groups that fit, whatever the group is; no cut is in vain, and the order of links does not matter', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 9 }), (seed, limit) => {
        const input = randomInput(createSeededRandom(seed));
        const reversed = { ...input, links: input.links.toReversed() };
        for (const group of formGroups(input)) {
          const cuts = proposeCuts(input, group, limit);
          const parts = partsOf(withCuts(input, cuts), group.members);
          expect([Math.max(...parts) <= Math.max(limit, largestBlock(input)), cuts]).toEqual([
            true,
            proposeCuts(reversed, group, limit),
          ]);
          const spared = cuts.map((_, index) => partsOf(withCuts(input, cuts.toSpliced(index, 1)), group.members));
          const inVain = spared.filter((sizes) => Math.max(...sizes) <= limit && sizes.length < parts.length);
          expect(inVain).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is quick with a chain, a star and a thicket of many people', () => {
    const count = 5000;
    const people = Array.from({ length: count }, (_, index) => `u${index}`);
    const random = createSeededRandom(5);
    const webs = [
      people.slice(1).map((alias, index) => `${alias}>u${index}`),
      people.slice(1).map((alias) => `u0>${alias}`),
      people.slice(1).flatMap((alias, index) => [`${alias}>u${index}`, `${alias}>u${Math.floor(random() * count)}`]),
    ];
    const sizes = webs.map((links) => {
      const input = withNumbers(people, links);
      return cut(input, 250).after.every((names) => names.split(' ').length <= 250);
    });
    expect(sizes).toEqual([true, true, true]);
  });
});

/** As `makeGroupInput`, for aliases that end in their own number. */
function withNumbers(aliases: readonly string[], links: readonly string[]): GroupInput {
  const number = (alias: string | undefined): number => Number(alias?.slice(1)) + 1;
  const input = makeGroupInput(aliases, []);
  const pairs = links.map((link) => link.split('>'));
  return { ...input, links: pairs.map(([a, b]) => ({ holder: number(a), mailbox: number(b), right: 'FullAccess' })) };
}

function randomInput(random: () => number): GroupInput {
  const count = 4 + Math.floor(random() * 20);
  const aliases = Array.from({ length: count }, (_, index) => `${random() < 0.15 ? 'box-' : 'u'}${index}`);
  const one = (): string => aliases[Math.floor(random() * count)] ?? '';
  const words = ['FullAccess', 'SendAs', 'SendOnBehalf', 'Calendar'];
  const density = 0.5 + random() * 2;
  const links = Array.from(
    { length: Math.floor(count * density) },
    () => `${one()}>${one()} ${words[Math.floor(random() * 4)]}`,
  );
  const hub =
    random() < 0.5 ? [] : aliases.filter(() => random() < 0.8).map((alias) => `${aliases[0]}>${alias} SendAs`);
  const keepTogether =
    random() < 0.5
      ? []
      : [
          [one(), one()],
          [one(), one(), one()],
        ];
  return makeGroupInput(aliases, [...links, ...hub], { keepTogether });
}

/** The sizes of the groups that the members of a former group are now in. */
function partsOf(input: GroupInput, members: readonly number[]): number[] {
  const own = new Set(members);
  return formGroups(input)
    .filter((group) => group.members.some((id) => own.has(id)))
    .map((group) => group.members.length);
}

/** The most people whom the settings keep together. */
function largestBlock(input: GroupInput): number {
  return Math.max(...formGroups({ ...input, links: [] }).map(({ members }) => members.length));
}
