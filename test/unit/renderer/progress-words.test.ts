import { describe, expect, it } from 'vitest';
import type { ProgressCounts } from '../../../core/api/tracking-report.ts';
import { tasksHref } from '../../../renderer/routes/tasks-href.ts';
import {
  burnDownInWords,
  countsInWords,
  forecastInWords,
  stopInWords,
} from '../../../renderer/words/progress-words.ts';

const nobody: ProgressCounts = {
  ...{ people: 0, reported: 0, verified: 0, exempt: 0, failed: 0, reverted: 0, open: 0, unseen: 0 },
  byStatus: {},
};

describe('the words of progress', () => {
  it('name every part of a bar once, and those who are wrong apart from other open ones', () => {
    const counts = { ...nobody, people: 21, verified: 8, reported: 2, failed: 1, reverted: 1, open: 10, exempt: 1 };
    expect([countsInWords(counts), countsInWords(nobody)]).toEqual([
      '8 verified, 2 reported, 2 failed or reverted, 8 open, 1 exempt',
      'nobody',
    ]);
  });

  it('say what is left against the plan, and nothing for a day that is not there', () => {
    const burn = {
      ...{ people: 4, baseline: null, forecast: null },
      days: [{ day: '2014-04-02', planned: 1, baseline: null, unreported: 2, unverified: 3 }],
    };
    expect([burnDownInWords(burn, '2014-04-02'), burnDownInWords(burn, '2014-04-03')]).toEqual([
      'Of 4 people 2 are not yet reported and 3 not yet verified; by the plan 1 would be left at the end of today.',
      '',
    ]);
  });

  it('say when it ends: a range, one day, a day without an end, or nothing', () => {
    const of = (from: string, to: string | null) => forecastInWords({ forecast: { from, to, why: '' } });
    expect([
      of('2014-05-12', '2014-05-30')?.startsWith('between '),
      of('2014-05-12', '2014-05-12')?.startsWith('on '),
      of('2014-05-12', null)?.startsWith('no earlier than '),
      forecastInWords({ forecast: null }),
    ]).toEqual([true, true, true, null]);
  });

  it('say how the verifications of a wave went', () => {
    const stop = { isPaused: false, resumed: null };
    expect([
      stopInWords({ judged: 20, failures: 2, ...stop }),
      stopInWords({ judged: 0, failures: 0, ...stop }),
    ]).toEqual(['2 of 20 verifications failed.', 'Nothing was verified yet.']);
  });
});

describe('the link to tasks', () => {
  it('asks for what the number counts', () => {
    const where = (href: string) => JSON.parse(new URLSearchParams(href.split('?')[1]).get('where') ?? '[]');
    expect([
      tasksHref({}),
      where(tasksHref({ wave: 3, statuses: ['failed', 'reverted'] })),
      where(tasksHref({ site: null, unseenFrom: 8 })),
    ]).toEqual([
      '#/tasks',
      [
        { kind: 'values', column: 'wave', oneOf: [3] },
        { kind: 'values', column: 'status', oneOf: ['failed', 'reverted'] },
      ],
      [
        { kind: 'values', column: 'site', oneOf: [null] },
        { kind: 'range', column: 'unseenDays', from: 8, to: null },
      ],
    ]);
  });
});
