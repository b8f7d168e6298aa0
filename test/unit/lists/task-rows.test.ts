import { describe, expect, it } from 'vitest';
import type { PeopleFacts } from '../../../core/lists/people-rows.ts';
import { orderOfQueue, taskCells } from '../../../core/lists/task-rows.ts';
import type { PersonWave } from '../../../core/planning/person-place.ts';
import { type DeviceTask, untouchedTask } from '../../../core/tracking/task.ts';
import type { TaskStatus } from '../../../core/tracking/task-status.ts';
import type { DeviceView, UserTask } from '../../../core/tracking/user-task.ts';
import { classifiedUser } from '../../factories/classified-users.ts';

const asOf = '2014-04-10';

const people: PeopleFacts = {
  mailboxOf: () => undefined,
  contactOf: () => ({ department: 'Finance', office: '3.12', title: null, phone: '+47 22 00 11 22' }),
  detailsOf: () => undefined,
  waveOf: () => null,
  noWaveOf: () => null,
  isVip: () => false,
  taskOf: () => null,
};

const cells = taskCells({
  ...{ asOf, people },
  noteOf: () => 'Back at two',
  isPaused: (wave) => wave === 3,
  unseenDays: ({ device, status }) => (status === 'done' ? Number(device.slice(-1)) : null),
});

function read(task: UserTask, ...columns: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map((column) => [column, cells[column]?.(task)]));
}

function device(computer: string, status: TaskStatus, said: Partial<DeviceTask> | null = {}): DeviceView {
  const key = computer.toLowerCase();
  const own = { device: key, computer, status, reason: null, detail: null, until: null, method: null };
  const told = { ...own, workedAt: null, at: '2014-04-08T09:00:00Z', by: 'eva', proof: null, ...said };
  return { device: key, computer, status, said: said === null ? null : told, evidence: null };
}

function wave(number: number, start: string): PersonWave {
  const place = { name: `Oslo ${number}`, kind: 'wave', site: 'Oslo', method: 'M1', isLocked: false } as const;
  return { number, start, end: start, ...place };
}

function task(alias: string, status: TaskStatus, over: Partial<UserTask> = {}): UserTask {
  const user = classifiedUser(alias, { displayName: alias });
  return { user, status, isTask: true, devices: [], person: untouchedTask, wave: null, ...over };
}

describe('the queue', () => {
  it('goes by the day of the wave, then by urgency, keeps the order of names, and ends with what is reported or closed', () => {
    const first = wave(1, '2014-04-08');
    const second = wave(2, '2014-04-10');
    const byName = [
      task('a', 'verified', { wave: first }),
      task('b', 'planned', { wave: second }),
      task('c', 'failed', { wave: second }),
      task('d', 'done', { wave: first }),
      task('e', 'planned', { wave: first }),
      task('f', 'not-planned'),
      task('g', 'planned', { wave: second }),
      task('h', 'reverted', { wave: first }),
    ];
    expect(orderOfQueue(byName).map(({ user }) => user.alias)).toEqual(['h', 'e', 'c', 'b', 'g', 'f', 'd', 'a']);
  });
});

describe('the cells of a task', () => {
  it('say how to reach the person and what to do there', () => {
    const devices = [device('WS-1', 'planned'), device('WS-2', 'waiting'), device('WS-3', 'verified')];
    const one = task('mlien', 'waiting', { devices, wave: wave(3, '2014-04-10') });
    expect(read(one, 'name', 'phone', 'office', 'computer', 'note', 'wave', 'waveDay', 'isPaused')).toEqual({
      ...{ name: 'mlien', phone: '+47 22 00 11 22', office: '3.12', computer: 'WS-1, WS-2', note: 'Back at two' },
      ...{ wave: 3, waveDay: '2014-04-10', isPaused: true },
    });
  });

  it('count the computers, and those on which something is open', () => {
    const devices = [device('WS-1', 'planned'), device('WS-2', 'exempt'), device('', 'planned', { computer: null })];
    expect(read(task('a', 'planned', { devices }), 'devices', 'openDevices')).toEqual({ devices: 3, openDevices: 2 });
  });

  it('name every computer when nothing is open, and none when none is known', () => {
    const closed = task('a', 'verified', { devices: [device('WS-1', 'verified'), device('WS-2', 'exempt')] });
    const unknown = task('b', 'planned', { devices: [{ ...device('', 'planned', null), computer: null }] });
    expect([cells.computer?.(closed), cells.computer?.(unknown)]).toEqual(['WS-1, WS-2', null]);
  });

  it('take reason, remark and day from the devices that decide the status', () => {
    const devices = [
      device('WS-1', 'failed', { reason: 'offline', detail: 'in the cellar', at: '2014-04-09T07:00:00Z' }),
      device('WS-2', 'postponed', { until: '2014-04-20', detail: 'on leave' }),
    ];
    expect(read(task('a', 'failed', { devices }), 'status', 'reason', 'detail', 'until', 'since')).toEqual({
      ...{ status: 'failed', reason: 'offline', detail: 'in the cellar', until: null, since: '2014-04-09' },
    });
  });

  it('count the days of the report that waits for proof longest', () => {
    const devices = [
      device('WS-5', 'done', { workedAt: '2014-04-05T12:00:00Z' }),
      device('WS-9', 'done', { workedAt: '2014-04-01T12:00:00Z' }),
      device('WS-1', 'verified', { workedAt: '2014-03-01T12:00:00Z' }),
    ];
    expect(read(task('a', 'done', { devices }), 'reportedOn', 'unseenDays', 'isOpen')).toEqual({
      ...{ reportedOn: '2014-04-01', unseenDays: 9, isOpen: false },
    });
  });

  it.each<[TaskStatus, string | null, boolean]>([
    ['waiting', '2014-05-01', true],
    ['no-contact', null, true],
    ['postponed', '2014-04-10', true],
    ['postponed', '2014-04-11', false],
    ['postponed', null, true],
    ['planned', null, false],
  ])('of somebody who is %s until %s: waits is %s', (status, until, waits) => {
    const one = task('a', status, { devices: [device('WS-1', status, { until })] });
    expect(cells.isWaiting?.(one)).toBe(waits);
  });
});
