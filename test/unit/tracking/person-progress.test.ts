import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../core/shared/dates.ts';
import { personProgress } from '../../../core/tracking/person-progress.ts';
import { untouchedTask } from '../../../core/tracking/task.ts';
import { userTask } from '../../../core/tracking/user-task.ts';
import { classifiedUser } from '../../factories/classified-users.ts';
import { makeWave } from '../../factories/plans.ts';
import { makeProof, makeSaid, makeTask } from '../../factories/progress-tasks.ts';

const wave = makeWave(1, '2014-04-02', []);
const [first, second, fourth] = ['2014-04-01', '2014-04-02', '2014-04-04'].map(dayNumber);

describe('the progress of a person', () => {
  it('is reported since the work of the last device', () => {
    const task = makeTask(
      1,
      wave,
      makeSaid('done', { workedAt: '2014-04-01T12:00:00Z' }),
      makeSaid('done', { device: 'ws-2', workedAt: '2014-04-02T12:00:00Z' }),
      makeSaid('exempt', { device: 'ws-3', at: '2014-04-09T12:00:00Z' }),
    );
    expect(personProgress(task, dayNumber)).toEqual({ reported: second, verified: null, isBegun: true });
  });

  it('is verified since the scan, and reported since the work before it', () => {
    const said = makeSaid('verified', { workedAt: '2014-04-02T12:00:00Z', proof: makeProof('2014-04-04T08:00:00') });
    expect(personProgress(makeTask(1, wave, said), dayNumber)).toEqual({
      ...{ reported: second, verified: fourth, isBegun: true },
    });
  });

  it('is reported on the day of the proof when nobody has reported it', () => {
    const said = makeSaid('verified', { proof: makeProof('2014-04-04') });
    expect(personProgress(makeTask(1, wave, said), dayNumber)).toMatchObject({ reported: fourth, verified: fourth });
  });

  it('is nothing for work that was refuted or is open on one device', () => {
    const done = makeSaid('done', { workedAt: '2014-04-01T12:00:00Z' });
    const tasks = [
      makeTask(1, wave, makeSaid('reverted', { workedAt: '2014-04-01T12:00:00Z' })),
      makeTask(1, wave, done, makeSaid('in-progress', { device: 'ws-2' })),
    ];
    const none = { reported: null, verified: null, isBegun: true };
    expect(tasks.map((task) => personProgress(task, dayNumber))).toEqual([none, none]);
  });

  it('is not begun with who is planned or informed', () => {
    const tasks = [makeTask(1, wave), makeTask(1, wave, makeSaid('informed'))];
    expect(tasks.map((task) => personProgress(task, dayNumber).isBegun)).toEqual([false, false]);
  });

  it('counts a person whom only a scan shows right since that scan, and as begun when the wave had begun', () => {
    const of = (collected: string) => {
      const good = { homeServer: 'outlook-osl.corp.nordwind.local', collected };
      const user = classifiedUser('saas', { database: 'MDB-OSL-01' }, good);
      return personProgress(userTask(user, { person: untouchedTask, devices: [] }, makeTask(1, wave).wave), dayNumber);
    };
    expect([of('2014-04-01T08:00:00'), of('2014-04-04T08:00:00')]).toEqual([
      { reported: first, verified: first, isBegun: false },
      { reported: fourth, verified: fourth, isBegun: true },
    ]);
  });
});
