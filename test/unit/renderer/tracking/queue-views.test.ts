import { describe, expect, it } from 'vitest';
import { wholeList } from '../../../../core/lists/list-query.ts';
import { isOpenStatus } from '../../../../core/lists/task-rows.ts';
import { taskStatuses } from '../../../../core/tracking/task-status.ts';
import {
  leftIn,
  type NearestWave,
  needsSomebody,
  needsWords,
  type QueueMoment,
  queueViews,
} from '../../../../renderer/pages/tracking/queue-views.ts';

const moment: QueueMoment = {
  today: '2014-04-08',
  me: 'eva',
  wave: { kind: 'today', waves: [3, 4] },
  notSeenDays: 7,
};

function waveView(wave: NearestWave) {
  const [view] = queueViews({ ...moment, wave });
  return { name: view?.name, conditions: view?.query.conditions };
}

describe('the views of the queue', () => {
  it('come in the order of a day and end with everybody', () => {
    expect(queueViews(moment).map(({ name }) => name)).toEqual([
      ...['My wave today', 'Mine', 'Waiting', 'Call-backs', 'Failed', 'Not seen', 'Everybody'],
    ]);
  });

  it('begin with the waves of today', () => {
    expect(waveView({ kind: 'today', waves: [3, 4] })).toEqual({
      name: 'My wave today',
      conditions: [{ kind: 'values', column: 'wave', oneOf: [3, 4] }],
    });
  });

  it('name the day of the next wave when none is today', () => {
    expect(waveView({ kind: 'next', day: '2014-04-10' })).toEqual({
      name: expect.stringMatching(/^Next wave, .*10/),
      conditions: [{ kind: 'values', column: 'waveDay', oneOf: ['2014-04-10'] }],
    });
  });

  it('leave the wave empty when none is planned', () => {
    expect(waveView({ kind: 'next', day: null }).name).toBe('My wave today');
  });

  it('hold nobody as mine while the system gives no name, rather than those who are nobody’s', () => {
    const mine = queueViews({ ...moment, me: null }).find(({ id }) => id === 'mine');
    expect(mine?.query.conditions[0]).toEqual({ kind: 'values', column: 'assignee', oneOf: [''] });
  });

  it('ask for reports that are older than the setting says', () => {
    const unseen = queueViews({ ...moment, notSeenDays: 10 }).find(({ id }) => id === 'not-seen');
    expect(unseen?.query.conditions).toEqual([
      { kind: 'values', column: 'status', oneOf: ['done'] },
      { kind: 'range', column: 'unseenDays', from: 11, to: null },
    ]);
  });

  it('each say what to do next when they are empty', () => {
    expect(queueViews(moment).filter(({ empty }) => empty.join('') === '')).toEqual([]);
  });
});

describe('who needs somebody today', () => {
  it('is counted once: the calls are of those who have not failed', () => {
    const { failed, callBacks } = needsSomebody('2014-04-08');
    const statuses = [failed, callBacks].flatMap(({ conditions }) =>
      conditions.flatMap((one) => (one.kind === 'values' && one.column === 'status' ? one.oneOf : [])),
    );
    expect(new Set(statuses)).toEqual(new Set(taskStatuses.filter((status) => isOpenStatus(status))));
  });

  it.each([
    [2, 1, '3 people need somebody today: 2 failed or reverted, 1 call-back'],
    [0, 2, '2 people need somebody today: 2 call-backs'],
    [1, 0, '1 person needs somebody today: 1 failed or reverted'],
  ])('with %i failed and %i calls', (failed, calls, words) => {
    expect(needsWords(failed, calls)).toBe(words);
  });
});

describe('who is left in a view', () => {
  it('is open, where the view does not ask for a status itself', () => {
    const byWave = { kind: 'values', column: 'wave', oneOf: [3] } as const;
    const failed = { kind: 'values', column: 'status', oneOf: ['failed'] } as const;
    const left = [byWave, failed].map((one) => leftIn({ ...wholeList, conditions: [one] }).conditions);
    expect(left).toEqual([[byWave, { kind: 'values', column: 'isOpen', oneOf: [true] }], [failed]]);
  });
});
