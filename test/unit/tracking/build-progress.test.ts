import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../core/shared/dates.ts';
import { buildProgress, type ProgressInput } from '../../../core/tracking/build-progress.ts';
import { makeWave } from '../../factories/plans.ts';
import { makeProof, makeSaid, makeTask } from '../../factories/progress-tasks.ts';

const first = makeWave(1, '2014-04-01', []);
const second = makeWave(2, '2014-04-02', [], { end: '2014-04-03' });

/** The progress on Wednesday 2 April 2014. */
function progressOf(over: Partial<ProgressInput>) {
  return buildProgress({
    ...{ asOf: '2014-04-02', waves: [first, second], settings: {}, stopPercent: 5, tasks: [], baseline: null },
    ...{ isUnseen: () => false, lastVerdict: () => null, resumptions: [], dayOf: dayNumber },
    ...over,
  });
}

describe('progress', () => {
  it('counts everybody once for all, once for the site, and in waves who is in one', () => {
    const tasks = [
      makeTask(1, first, makeSaid('verified', { proof: makeProof('2014-04-01') })),
      makeTask(2, first, makeSaid('done', { workedAt: '2014-04-01T10:00:00Z' })),
      makeTask(3, second),
      makeTask(4, null, makeSaid('waiting')),
    ];
    const { totals, waves, sites, burnDown } = progressOf({ tasks, isUnseen: ({ user }) => user.mailboxId === 2 });
    expect({
      totals: [totals.people, totals.reported, totals.verified, totals.open, totals.unseen],
      waves: waves.map(({ wave, people, track, expected }) => [wave.number, people, track, expected]),
      sites: sites.map(({ site, people }) => [site, people]),
      burnDown,
    }).toEqual({
      totals: [4, 1, 1, 2, 1],
      waves: [
        [1, 2, 'completed', 2],
        [2, 1, 'due-soon', 0],
      ],
      sites: [['Oslo', 4]],
      burnDown: {
        ...{ people: 3, baseline: null },
        days: [
          { day: '2014-04-01', planned: 1, baseline: null, unreported: 1, unverified: 2 },
          { day: '2014-04-02', planned: 1, baseline: null, unreported: 1, unverified: 2 },
          { day: '2014-04-03', planned: 0, baseline: null, unreported: null, unverified: null },
        ],
        forecast: {
          ...{ from: '2014-04-03', to: '2014-04-03' },
          why: 'So far 2 were reported, on one working day.',
        },
      },
    });
  });

  it('pauses a wave by the verdicts in force and those before them', () => {
    const tasks = [
      makeTask(1, first, makeSaid('verified', { proof: makeProof('2014-04-01') })),
      makeTask(2, first, makeSaid('in-progress')),
      makeTask(3, second, makeSaid('in-progress')),
    ];
    const { waves } = progressOf({ tasks, lastVerdict: (mailboxId) => (mailboxId === 2 ? 'wrong' : null) });
    expect(waves.map(({ stop }) => stop)).toEqual([
      { judged: 2, failures: 1, isPaused: true, resumed: null },
      { judged: 0, failures: 0, isPaused: false, resumed: null },
    ]);
  });

  it('leaves who is exempt out of what is to burn down', () => {
    const tasks = [makeTask(1, first, makeSaid('exempt')), makeTask(2, first)];
    const { burnDown, totals } = progressOf({ waves: [first], tasks });
    expect([totals.exempt, burnDown.people, burnDown.days]).toEqual([
      1,
      1,
      [
        { day: '2014-04-01', planned: 0, baseline: null, unreported: 1, unverified: 1 },
        { day: '2014-04-02', planned: 0, baseline: null, unreported: 1, unverified: 1 },
      ],
    ]);
  });

  it('keeps in the burn-down who is done and in no wave of a plan that was made again', () => {
    const done = makeTask(1, null, makeSaid('done', { workedAt: '2014-04-01T10:00:00Z' }));
    const { burnDown } = progressOf({ waves: [first], tasks: [done, makeTask(2, first), makeTask(3, null)] });
    expect([burnDown.people, burnDown.days]).toEqual([
      2,
      [
        { day: '2014-04-01', planned: 0, baseline: null, unreported: 1, unverified: 2 },
        { day: '2014-04-02', planned: 0, baseline: null, unreported: 1, unverified: 2 },
      ],
    ]);
  });

  it('has nothing to burn down without waves, and puts people of no known site last', () => {
    const known = makeTask(1, null, makeSaid('waiting'));
    const unknown = { ...known, user: { ...known.user, site: null } };
    const { sites, burnDown } = progressOf({ waves: [], tasks: [unknown, known] });
    expect([sites.map(({ site }) => site), burnDown]).toEqual([
      ['Oslo', null],
      { people: 0, baseline: null, days: [], forecast: null },
    ]);
  });
});
