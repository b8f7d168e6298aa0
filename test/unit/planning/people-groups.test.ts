import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupInput } from '../../../core/planning/group-input.ts';
import { formGroups } from '../../../core/planning/people-groups.ts';
import { allBy } from '../../../core/resolution/all-by.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { groupNames, makeGroupInput } from '../../factories/group-inputs.ts';
import { shuffled } from '../../factories/seeded-random.ts';

const people = ['anna', 'bert', 'cora', 'dana', 'box-sales', 'svc-bes'];

function groups(links: readonly string[], settings: Settings = {}, aliases: readonly string[] = people): string[] {
  const input = makeGroupInput(aliases, links, settings);
  return groupNames(input, formGroups(input));
}

describe('formGroups', () => {
  it('puts everybody alone whom nothing joins, by alias', () => {
    expect(groups([], {}, ['cora', 'anna', 'bert'])).toEqual(['anna', 'bert', 'cora']);
  });

  it('joins people over permissions of any direction and right, and over one another', () => {
    expect(groups(['bert>anna', 'cora>bert Calendar'])).toEqual(['anna bert cora', 'dana', 'svc-bes']);
  });

  it('joins people over a mailbox that has no profile work, and leaves it out', () => {
    expect(groups(['anna>box-sales', 'dana>box-sales SendAs'])).toEqual(['anna dana', 'bert', 'cora', 'svc-bes']);
  });

  it('counts no permission that a service account holds, but one on its mailbox', () => {
    expect(groups(['svc-bes>anna', 'svc-bes>bert', 'cora>svc-bes'])).toEqual(['anna', 'bert', 'cora svc-bes', 'dana']);
  });

  it.each<[string, Settings, string[]]>([
    ['rights that are left out', { permissionRights: ['FullAccess'] }, ['anna bert', 'cora', 'dana', 'svc-bes']],
    ['no right at all', { permissionRights: [] }, ['anna', 'bert', 'cora', 'dana', 'svc-bes']],
    [
      'one permission that is cut',
      { cutPermissions: [{ holder: 'CORA', mailbox: ' Bert ' }] },
      ['anna bert', 'cora dana', 'svc-bes'],
    ],
    [
      'all permissions of a holder that are cut',
      { cutPermissions: [{ holder: 'cora' }] },
      ['anna bert', 'cora', 'dana', 'svc-bes'],
    ],
    ['people who are kept apart', { keepApart: [['Anna', 'bert']] }, ['anna', 'bert cora dana', 'svc-bes']],
  ])('does not count %s', (_what, settings, expected) => {
    expect(groups(['anna>bert', 'cora>bert Calendar', 'cora>dana SendAs'], settings)).toEqual(expected);
  });

  it.each<[string, Settings, string[]]>([
    ['joins a list whatever its case', { keepTogether: [['ANNA', 'cora']] }, ['anna cora', 'bert', 'dana', 'svc-bes']],
    [
      'joins over two lists',
      {
        keepTogether: [
          ['anna', 'bert'],
          ['bert', 'dana'],
        ],
      },
      ['anna bert dana', 'cora', 'svc-bes'],
    ],
    [
      'overlooks names that nobody has',
      { keepTogether: [['anna', 'nobody']] },
      ['anna', 'bert', 'cora', 'dana', 'svc-bes'],
    ],
    [
      'does not join two who are kept apart',
      { keepTogether: [['anna', 'bert']], keepApart: [['bert', 'anna']] },
      ['anna', 'bert', 'cora', 'dana', 'svc-bes'],
    ],
    [
      'joins two who are kept apart over a third of the list',
      { keepTogether: [['anna', 'bert', 'cora']], keepApart: [['bert', 'anna']] },
      ['anna bert cora', 'dana', 'svc-bes'],
    ],
  ])('%s of keepTogether', (_what, settings, expected) => {
    expect(groups([], settings)).toEqual(expected);
  });

  it('takes an alias that two people have for neither', () => {
    expect(groups([], { keepTogether: [['anna', 'bert']] }, ['anna', 'Anna', 'bert'])).toEqual([
      'Anna',
      'anna',
      'bert',
    ]);
  });

  it('overlooks links to mailboxes that are gone, and to oneself', () => {
    expect(groups(['anna>gone', 'gone>bert', 'anna>anna'])).toEqual(['anna', 'bert', 'cora', 'dana', 'svc-bes']);
  });

  it('partitions the candidates into what a search over the links reaches, however everything comes', () => {
    fc.assert(
      fc.property(randomWeb, fc.infiniteStream(fc.nat(1000)), ({ links, settings }, dice) => {
        const input = makeGroupInput(aliases, links, settings);
        const shuffle = <Item>(items: Iterable<Item>): Item[] => shuffled(() => dice.next().value / 1001, [...items]);
        const other: GroupInput = {
          users: new Map(shuffle(input.users)),
          candidates: new Set(shuffle(input.candidates)),
          links: shuffle(input.links),
          settings: {
            ...settings,
            keepTogether: shuffle((settings.keepTogether ?? []).map(shuffle)),
            keepApart: shuffle((settings.keepApart ?? []).map(shuffle)),
            cutPermissions: shuffle(settings.cutPermissions ?? []),
          },
        };
        const names = groupNames(input, formGroups(input));
        expect([names, groupNames(other, formGroups(other))]).toEqual([
          reachable(links, settings),
          reachable(links, settings),
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

const aliases = Array.from({ length: 12 }, (_, index) => `${index < 3 ? 'box' : 'user'}-${index}`);
const someone = fc.constantFrom(...aliases);
const lists = fc.array(fc.uniqueArray(someone, { maxLength: 4 }), { maxLength: 3 });

const randomWeb = fc.record({
  links: fc.array(
    fc.tuple(someone, someone).map(([holder, mailbox]) => `${holder}>${mailbox}`),
    { maxLength: 12 },
  ),
  settings: fc.record({
    keepTogether: lists,
    keepApart: lists,
    cutPermissions: fc.array(
      fc.oneof(fc.record({ holder: someone }), fc.record({ holder: someone, mailbox: someone })),
      { maxLength: 3 },
    ),
  }),
});

/** The same by looking again and again, with nothing clever. */
function reachable(
  links: readonly string[],
  { keepTogether = [], keepApart = [], cutPermissions = [] }: Settings,
): string[] {
  const isApart = (pair: readonly string[]): boolean =>
    keepApart.some((list) => pair.every((alias) => list.includes(alias)));
  const isCut = ([holder, mailbox]: readonly string[]): boolean =>
    cutPermissions.some((cut) => cut.holder === holder && (cut.mailbox === undefined || cut.mailbox === mailbox));
  const wanted = keepTogether.flatMap((list) => list.flatMap((left) => list.map((right) => [left, right])));
  const held = links.map((link) => link.split('>')).filter((pair) => !isCut(pair));
  const pairs = [...wanted, ...held].filter((pair) => !isApart(pair));
  const groupOf = new Map(aliases.map((alias) => [alias, alias]));
  for (const _round of aliases) {
    for (const pair of pairs) {
      const ends = pair.map((alias) => groupOf.get(alias) ?? '');
      const least = ends.toSorted()[0] ?? '';
      for (const [alias, group] of groupOf) if (ends.includes(group)) groupOf.set(alias, least);
    }
  }
  const candidates = aliases.filter((alias) => !alias.startsWith('box-')).toSorted();
  const members = allBy(candidates, (alias) => [groupOf.get(alias) ?? '']);
  return [...members.values()].map((group) => group.join(' '));
}
