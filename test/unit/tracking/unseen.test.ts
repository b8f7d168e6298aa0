import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../core/inventory/entities.ts';
import { type DeviceTask, untouchedTask } from '../../../core/tracking/task.ts';
import { isUnseen, unseenDaysOf } from '../../../core/tracking/unseen.ts';
import { userTask } from '../../../core/tracking/user-task.ts';
import { classifiedUser } from '../../factories/classified-users.ts';
import { makeSaid } from '../../factories/progress-tasks.ts';

const rule = { asOf: '2014-04-10', notSeenDays: 7, utcOf: (time: string) => (time.endsWith('Z') ? time : `${time}Z`) };

/** Days per device, and whether the person is on the list. */
function unseen(said: readonly DeviceTask[], ...profiles: readonly Partial<Profile>[]) {
  const user = classifiedUser('isolberg', {}, ...profiles);
  const task = userTask(user, { person: untouchedTask, devices: said }, null);
  return { days: task.devices.map((view) => unseenDaysOf(view, rule)), isUnseen: isUnseen(task, rule) };
}

describe('reported work that no scan has seen', () => {
  it('is on the list after more than the days of the settings', () => {
    expect([
      unseen([makeSaid('done', { workedAt: '2014-04-03T10:00:00Z' })]),
      unseen([makeSaid('done', { workedAt: '2014-04-02T10:00:00Z' })]),
    ]).toEqual([
      { days: [7], isUnseen: false },
      { days: [8], isUnseen: true },
    ]);
  });

  it('is seen by a scan after it, whatever that shows, and not by one before it', () => {
    const said = [makeSaid('done', { workedAt: '2014-04-02T10:00:00Z' })];
    expect([
      unseen(said, { computer: 'WS-1', collected: '2014-04-04T08:00:00' }),
      unseen(said, { computer: 'WS-1', collected: '2014-03-14T08:00:00' }),
    ]).toEqual([
      { days: [null], isUnseen: false },
      { days: [8], isUnseen: true },
    ]);
  });

  it('is no question while something else is open, or nothing was reported', () => {
    const done = makeSaid('done', { workedAt: '2014-04-02T10:00:00Z' });
    expect([
      unseen([done, makeSaid('waiting', { device: 'ws-2', computer: 'WS-2' })]),
      unseen([makeSaid('informed')]),
    ]).toEqual([
      { days: [8, null], isUnseen: false },
      { days: [null], isUnseen: false },
    ]);
  });
});
