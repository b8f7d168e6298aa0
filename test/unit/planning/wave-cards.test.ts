import { expect, it } from 'vitest';
import { buildPlan } from '../../../core/planning/build-plan.ts';
import { createMoveDesk } from '../../../core/planning/move-desk.ts';
import { formGroups, proposeCuts } from '../../../core/planning/people-groups.ts';
import { cardsOfWave, countUnplanned, unplannedCards } from '../../../core/planning/wave-cards.ts';
import { waveHeads } from '../../../core/planning/wave-heads.ts';
import { type PersonSketch, type SiteSketch, sketchedInput } from '../../factories/plan-inputs.ts';

const grouping = { formGroups, proposeCuts };
const oslo: SiteSketch = { name: 'Oslo', hasArray: true, databases: { ok: 'ok', late: 'old' } };
const person = (alias: string, over: Partial<PersonSketch> = {}): PersonSketch => ({
  ...{ alias, site: 'Oslo', database: 'ok', profile: 'server' },
  ...over,
});

/** Ann and Bob open Cleo's mailbox; Dan, Eve and Finn are alone; Gus has no profile, Hal is right before the rebind. */
const people = [
  ...['ann', 'bob', 'cleo', 'dan', 'eve'].map((alias) => person(alias)),
  person('finn', { database: 'late' }),
  person('gus', { profile: 'none' }),
  person('hal', { database: 'late', profile: 'array' }),
];
const permissions = [1, 2].map((holder) => ({ holder, mailbox: 3, right: 'FullAccess' as const }));
const input = sketchedInput([oslo], people, { pilot: { size: 0 }, pins: { dan: 1 }, vips: ['EVE'] }, { permissions });
const desk = createMoveDesk({ ...input, previous: buildPlan(input, grouping) }, grouping);

/** Dan is in sales, Finn too; nobody else has a department. */
const departmentOf = (id: number): string | null => (id === 4 || id === 6 ? 'Sales' : null);

it('people who stay together are one card, named after whom the others work for', () => {
  const cards = desk.plan.waves.flatMap((wave) => cardsOfWave(desk, wave, departmentOf));
  expect(
    cards.map(({ key, kind, title, detail, users, minutes, isPinned }) => [
      key,
      kind,
      title,
      detail,
      users,
      minutes,
      isPinned,
    ]),
  ).toEqual([
    ['group:1', 'group', 'cleo + 2', 'work in each other’s mailboxes · ok', 3, 9, false],
    ['department:sales', 'department', 'Sales', 'late, ok', 2, 6, false],
    ['person:5', 'person', 'eve', 'ok', 1, 20, false],
  ]);
});

it('a card of one person is called by the name', () => {
  const [first] = desk.plan.waves;
  if (first === undefined) throw new Error('no wave');
  const cards = cardsOfWave(desk, first, (id) => (id === 6 ? null : 'Sales'));
  expect(cards.map(({ key, title, people: own }) => [key, title, own.map(({ name }) => name)])).toEqual([
    ['group:1', 'cleo + 2', ['ann', 'bob', 'cleo']],
    ['person:4', 'dan', ['dan']],
    ['person:6', 'finn', ['finn']],
  ]);
});

it('a card tells from which day on the rebind allows a person', () => {
  const found = desk.plan.waves
    .flatMap((wave) => cardsOfWave(desk, wave, departmentOf))
    .flatMap((card) => card.people)
    .filter(({ alias }) => alias === 'finn' || alias === 'eve');
  expect(found.map(({ alias, isVip, notBefore }) => [alias, isVip, notBefore])).toEqual([
    ['finn', false, '2014-04-03'],
    ['eve', true, null],
  ]);
});

it('those in no wave are counted and shown by reason and place', () => {
  const cards = unplannedCards(desk, departmentOf);
  expect({
    cards: cards.map(({ key, title, detail, users }) => [key, title, detail, users]),
    counts: countUnplanned(desk.plan),
  }).toEqual({
    cards: [
      ['verify:oslo', 'Oslo', 'no profile evidence', 1],
      ['frozen:late', 'late', 'the rebind of the database settles them', 1],
    ],
    counts: [
      { code: 'frozen', users: 1 },
      { code: 'verify', users: 1 },
    ],
  });
});

it('a head counts groups, pins and risks, and names its step', () => {
  const [first] = waveHeads(desk);
  expect([first?.groups, first?.pinned, first?.risks, first?.step, first?.status, first?.userLimit]).toEqual([
    1,
    1,
    { High: 0, Medium: 5, Low: 0 },
    'wave:1',
    'planned',
    250,
  ]);
});

it('members whom the inventory lacks meanwhile are on a card of their own, so that the cards add up', () => {
  const [first] = desk.plan.waves;
  if (first === undefined) throw new Error('no wave');
  const wave = { ...first, members: [...first.members, { mailboxId: 99, alias: 'zoe', reasons: [] }] };
  expect(cardsOfWave(desk, wave, departmentOf).at(-1)).toEqual({
    ...{ key: 'gone', kind: 'unplanned', title: 'No longer in the inventory', users: 1, minutes: 0, code: null },
    ...{ detail: 'planning again leaves them out', risk: 'Low', isPinned: false },
    people: [
      {
        ...{ mailboxId: 99, alias: 'zoe', name: 'zoe', department: null, database: null, method: null, risk: 'Low' },
        ...{ isPinned: false, isVip: false, notBefore: null },
      },
    ],
  });
});
