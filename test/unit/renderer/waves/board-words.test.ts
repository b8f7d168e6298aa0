import { describe, expect, it } from 'vitest';
import type { BlackoutReport, CardPerson, WaveCard, WaveHead } from '../../../../core/api/wave-report.ts';
import { blackoutsBefore } from '../../../../renderer/pages/waves/board/blackout-words.ts';
import { itemsOf } from '../../../../renderer/pages/waves/board/board-items.ts';
import { markWords, personDetail } from '../../../../renderer/pages/waves/board/card-words.ts';
import {
  methodWords,
  minutesShare,
  minutesWords,
  usersWords,
  worstRisk,
} from '../../../../renderer/pages/waves/wave-words.ts';
import { exampleWaveCalls } from '../../../factories/example-wave-calls.ts';

const [pilot] = exampleWaveCalls['plan.waves'].output.waves;
if (pilot === undefined) throw new Error('the example has no wave');

const magnus: CardPerson = {
  ...{ mailboxId: 5, alias: 'mlien', name: 'Magnus Lien', department: 'Finance', database: 'MDB-OSL-01' },
  ...{ method: 'M1', risk: 'High', isPinned: true, isVip: true, notBefore: null },
};
const group: WaveCard = {
  ...{ key: 'group:1', kind: 'group', title: 'Magnus Lien + 1', detail: 'with his delegate', users: 2, minutes: 6 },
  ...{ risk: 'High', isPinned: true, people: [magnus], code: null },
};

describe('the words of an item', () => {
  const marks = (card: WaveCard) =>
    itemsOf([card], new Set([card.key])).map((item, i) => markWords(item, { isChosen: i === 1, isLifted: i === 0 }));

  it('say what marks and frames show', () => {
    expect(marks(group)).toEqual(['high risk, pinned, being moved', 'high risk, VIP, pinned, chosen']);
  });

  it('say on the card of one person what holds for the person', () => {
    expect(marks({ ...group, kind: 'person' })).toEqual(['high risk, VIP, pinned, being moved']);
  });

  it('say no risk of those who are in no wave', () => {
    expect(marks({ ...group, kind: 'unplanned', code: 'verify' })).toEqual(['being moved', 'chosen']);
  });

  it('name the database where there is no department, and the first day', () => {
    const details = [magnus, { ...magnus, department: null }, { ...magnus, department: null, database: null }];
    expect(details.map(personDetail)).toEqual(['Finance', 'MDB-OSL-01', '']);
  });
});

describe('the words of a wave', () => {
  it('say how many users and minutes of how many, and how', () => {
    expect([
      usersWords(pilot),
      usersWords({ ...pilot, userLimit: null }),
      minutesWords({ minutes: 60, capacityMinutes: 900 }),
      ...[60, 1800, 0].map((minutes) => minutesShare({ minutes, capacityMinutes: 900 })),
      minutesShare({ minutes: 1, capacityMinutes: 0 }),
      methodWords('M1'),
      methodWords('APP_OWNER'),
      worstRisk(pilot),
    ]).toEqual([
      '20 of 250 users',
      '20 users',
      '60 of 900 min',
      ...['6.67%', '100.00%', '0.00%', '100.00%'],
      'Repair the account (M1)',
      'By the owner of the application',
      'Medium',
    ]);
  });
});

describe('a blackout before a wave', () => {
  const wave = (number: number, start: string, site = 'Oslo'): WaveHead => ({
    ...pilot,
    number,
    site,
    start,
    end: start,
  });
  const easter: BlackoutReport = { from: '2014-04-12', to: '2014-04-21', site: null, wave: null, reason: 'Easter' };
  const waves = [wave(1, '2014-04-10'), wave(2, '2014-04-23'), wave(3, '2014-04-23'), wave(4, '2014-04-28')];
  const blackoutsOf = (number: number, blackouts: readonly BlackoutReport[]) => {
    const found = waves.find((known) => known.number === number);
    return found === undefined ? [] : blackoutsBefore(found, { start: '2014-04-01', waves, blackouts });
  };

  it('is told of the first wave after it and of no other', () => {
    expect([1, 2, 3, 4].map((number) => blackoutsOf(number, [easter]).length)).toEqual([0, 1, 0, 0]);
  });

  it('is told only of the site and the wave that it holds for', () => {
    const others = [
      { ...easter, site: 'Bergen' },
      { ...easter, wave: 4 },
    ];
    expect(blackoutsOf(2, others)).toEqual([]);
  });
});
