import { describe, expect, it } from 'vitest';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { comparePlans } from '../../../core/planning/compare-plans.ts';
import { differenceLines, differenceTitles } from '../../../core/planning/difference-lines.ts';
import { digestDifference, mostPeople } from '../../../core/planning/digest-difference.ts';
import type { Plan, WaveMember } from '../../../core/planning/plan.ts';
import { makeMember, makePlan, makeWave } from '../../factories/plans.ts';

const [anna, bert, cora, dana, emil] = ['anna', 'bert', 'cora', 'dana', 'emil'].map((alias, i) =>
  makeMember(i + 1, alias),
) as [WaveMember, WaveMember, WaveMember, WaveMember, WaveMember];

const before: Plan = makePlan({
  waves: [makeWave(1, '2014-04-02', [anna, bert]), makeWave(2, '2014-04-03', [cora])],
  unplanned: [{ mailboxId: 4, alias: 'dana', code: 'verify', reason: 'No Outlook profile was seen.' }],
  refused: [{ alias: 'x', rule: 'R1', reason: 'Too early.' }],
});

const after: Plan = makePlan({
  waves: [
    makeWave(1, '2014-04-02', [anna]),
    makeWave(2, '2014-04-04', [cora]),
    makeWave(3, '2014-04-23', [{ ...bert, reasons: ['earlier-full'] }, dana, emil]),
  ],
  refused: [{ alias: 'y', rule: 'LOCKED', reason: 'Wave 1 is locked.' }],
});

/** Only what words about a placement need. */
function userOf(mailboxId: number, alias: string, displayName: string | null): UserResult {
  return { mailboxId, alias, displayName, database: null, state: 'PROFILE_UPDATE' } as UserResult;
}

const users = new Map([
  [2, userOf(2, 'bert', 'Bért Olsen')],
  [3, userOf(3, 'cora', null)],
  [4, userOf(4, 'dana', 'Dana Lie')],
]);

function digest(contains: string | null = null, plans = { before, after }) {
  const difference = comparePlans(plans.before, plans.after);
  return digestDifference(difference, { plans, users, contains, settings: ['set the number of agents to 2'] });
}

describe('digestDifference', () => {
  it('groups people by where they come from and go to, apart from those whose wave has other days', () => {
    const { moved, shifted } = digest();
    const place = (wave: number, day: string) => ({
      ...{ wave, name: `Oslo ${wave}`, site: 'Oslo', start: day, end: day },
    });
    expect({ moved, shifted }).toEqual({
      moved: {
        ...{ people: 1, found: 1 },
        groups: {
          total: 1,
          items: [
            {
              from: place(1, '2014-04-02'),
              to: place(3, '2014-04-23'),
              people: {
                total: 1,
                items: [
                  {
                    ...{ mailboxId: 2, alias: 'bert', name: 'Bért Olsen' },
                    why: 'The 2 waves like it before have no room left.',
                  },
                ],
              },
            },
          ],
        },
      },
      shifted: {
        ...{ people: 1, found: 1 },
        groups: {
          total: 1,
          items: [
            {
              from: place(2, '2014-04-03'),
              to: place(2, '2014-04-04'),
              people: {
                total: 1,
                items: [{ mailboxId: 3, alias: 'cora', name: 'cora', why: expect.any(String) }],
              },
            },
          ],
        },
      },
    });
  });

  it('groups who is newly planned by why they were in no wave, and says where they are now', () => {
    const { newlyPlanned } = digest();
    expect(
      newlyPlanned.groups.items.map(({ code, people }) => [code, people.items.map(({ name, why }) => [name, why])]),
    ).toEqual([
      ['verify', [['Dana Lie', expect.stringMatching(/^dana is in wave 3, Oslo 3, 23 April 2014\./)]]],
      [null, [['emil', 'emil is no longer in the inventory.']]],
    ]);
  });

  it('pairs waves by number, and tells which wishes a rule refuses only now or only before', () => {
    const { waves, refused } = digest();
    expect({
      waves: waves.items.map((pair) => [pair.before?.number ?? null, pair.after?.number ?? null]),
      opened: refused.opened.items.map(({ rule }) => rule),
      closed: refused.closed.items.map(({ rule }) => rule),
    }).toEqual({
      waves: [
        [1, 1],
        [2, 2],
        [null, 3],
      ],
      opened: ['LOCKED'],
      closed: ['R1'],
    });
  });

  it('leaves out waves for which only the time that is left of the day is different', () => {
    const plans = {
      before: makePlan({ waves: [makeWave(1, '2014-04-02', [anna]), makeWave(2, '2014-04-02', [bert])] }),
      after: makePlan({
        waves: [
          makeWave(1, '2014-04-02', [anna], { capacityMinutes: 7 }),
          makeWave(2, '2014-04-02', [bert], { capacityMinutes: 7, minutes: 5 }),
        ],
      }),
    };
    expect(digest(null, plans).waves.items.map(({ after: wave }) => wave?.number)).toEqual([2]);
  });

  it('says of somebody whom nothing holds back that it is the first wave that can be', () => {
    const plans = {
      before: makePlan({ waves: [makeWave(2, '2014-04-03', [cora])] }),
      after: makePlan({ waves: [makeWave(1, '2014-04-02', [{ ...cora, reasons: [] }])] }),
    };
    const [group] = digest(null, plans).moved.groups.items;
    expect(group?.people.items[0]?.why).toMatch(/^It is the first /);
  });

  it('finds people by letters of their name without accents, and still counts everybody', () => {
    const { moved, shifted, newlyPlanned } = digest('BERT o');
    expect([moved, shifted, newlyPlanned].map(({ people, found }) => [people, found])).toEqual([
      [1, 1],
      [1, 0],
      [2, 0],
    ]);
  });

  it('counts everybody and gives the first of each group, until the limit of all together', () => {
    const waveOf = (number: number, first: number, size: number, day: string) =>
      makeWave(
        number,
        day,
        Array.from({ length: size }, (_, i) => makeMember(first + i, `u${first + i}`)),
      );
    const numbers = Array.from({ length: 15 }, (_, i) => i);
    const plans = {
      before: makePlan({ waves: numbers.map((i) => waveOf(i + 1, 1000 * (i + 1), 120, '2014-04-02')) }),
      after: makePlan({ waves: numbers.map((i) => waveOf(i + 101, 1000 * (i + 1), 120, '2014-05-02')) }),
    };
    const { moved } = digest(null, plans);
    const shown = moved.groups.items.map(({ people }) => people.items.length);
    expect({
      ...{ people: moved.people, groups: moved.groups.total, shown },
      totals: new Set(moved.groups.items.map(({ people }) => people.total)),
    }).toEqual({
      ...{ people: 1800, groups: 15, totals: new Set([120]) },
      shown: numbers.map((i) => (i < mostPeople.together / mostPeople.ofGroup ? mostPeople.ofGroup : 0)),
    });
  });
});

describe('differenceLines', () => {
  it('has a line for each person, wave and setting, with what was beside what is', () => {
    const difference = comparePlans(before, after, { labels: { before: 'Signed off', after: 'Now' } });
    const lines = differenceLines(difference, { plans: { before, after }, users, settings: ['set agents'] });
    expect([differenceTitles(difference), ...lines].map((line) => line.slice(0, 6))).toEqual([
      ['What', 'Item', 'Name', 'Site', 'Signed off', 'Now'],
      [
        ...['moved', 'bert', 'Bért Olsen', 'Oslo'],
        ...['wave 1, Oslo 1, 2 April 2014', 'wave 3, Oslo 3, 23 April 2014'],
      ],
      ['other days', 'cora', '', 'Oslo', 'wave 2, Oslo 2, 3 April 2014', 'wave 2, Oslo 2, 4 April 2014'],
      ['newly planned', 'dana', 'Dana Lie', 'Oslo', 'in no wave', 'wave 3, Oslo 3, 23 April 2014'],
      ['newly planned', 'emil', '', 'Oslo', 'in no wave', 'wave 3, Oslo 3, 23 April 2014'],
      ['wave', '3', 'Oslo 3', 'Oslo', '', expect.stringContaining('3 users')],
      ['wave', '1', 'Oslo 1', 'Oslo', expect.stringContaining('2 users'), expect.stringContaining('1 user,')],
      ['wave', '2', 'Oslo 2', 'Oslo', expect.stringContaining('3 April'), expect.stringContaining('4 April')],
      ['setting', 'set agents', '', '', '', ''],
    ]);
  });
});
