import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import type { PersonWave } from '../../../core/planning/person-place.ts';
import { evidenceOf, isServerState, worstEvidence } from '../../../core/tracking/device-evidence.ts';
import { type DeviceTask, untouchedTask } from '../../../core/tracking/task.ts';
import { taskStatuses } from '../../../core/tracking/task-status.ts';
import { openDevices, type SaidOfUser, userTask } from '../../../core/tracking/user-task.ts';
import { classifiedUser, nordwindResults } from '../../factories/classified-users.ts';
import { namingServer } from '../../factories/inventory.ts';

const array = namingServer('outlook-osl');
const server = namingServer('OSL-CAS01');
const wave: PersonWave = {
  ...{ number: 3, name: 'Oslo 1', kind: 'wave', start: '2014-04-03', end: '2014-04-03', site: 'Oslo' },
  ...{ method: 'M1', isLocked: false },
};
const unsaid: SaidOfUser = { person: untouchedTask, devices: [] };

function said(device: string, over: Partial<DeviceTask> = {}): DeviceTask {
  return {
    ...{ device, computer: device.toUpperCase() || null, status: 'done', reason: null, detail: null, until: null },
    ...{ method: null, workedAt: null, at: '2014-03-20T10:00:00Z', by: 'eva', proof: null },
    ...over,
  };
}

function statusesOf(user: UserResult, own: SaidOfUser = unsaid, place: PersonWave | null = wave) {
  const task = userTask(user, own, place);
  return {
    status: task.status,
    isTask: task.isTask,
    devices: task.devices.map(({ device, status }) => `${device}: ${status}`),
  };
}

const twoPcs = classifiedUser(
  'mlien',
  {},
  { id: 1, computer: 'WS-1', ...server },
  { id: 2, computer: 'WS-2', profileName: 'Second', ...array },
);

describe('what scans show of the devices of a user', () => {
  it('is one verdict for each computer: an old name counts more than what cannot be told, and that more than the target', () => {
    const user = classifiedUser(
      'mlien',
      {},
      { id: 1, computer: 'WS-1', profileName: 'A', ...array },
      { id: 2, computer: 'ws-1', profileName: 'B', ...server },
      { id: 3, computer: 'WS-2', profileName: 'C' },
      { id: 4, computer: 'WS-3', profileName: 'D', ...array },
    );
    const found = evidenceOf(user).map(({ device, verdict, namesServer }) => ({ device, verdict, namesServer }));
    expect(found.sort((left, right) => (left.device < right.device ? -1 : 1))).toEqual([
      { device: 'ws-1', verdict: 'old', namesServer: true },
      { device: 'ws-2', verdict: 'unclear', namesServer: false },
      { device: 'ws-3', verdict: 'good', namesServer: false },
    ]);
  });

  it('is as old as its oldest part when all is good, and as new as the newest that speaks against it', () => {
    const seen = (days: readonly string[], values: typeof array) =>
      classifiedUser(
        'mlien',
        {},
        ...days.map((collected, i) => ({ id: i + 1, profileName: `P${i}`, collected, ...values })),
      );
    const days = ['2014-03-12T08:00:00', '2014-03-10T08:00:00', '2014-03-13T08:00:00'];
    expect([seen(days, array), seen(days, server)].map((user) => evidenceOf(user)[0]?.seenAt)).toEqual([
      '2014-03-10T08:00:00',
      '2014-03-13T08:00:00',
    ]);
  });

  it('leaves out what belongs to the mailbox of somebody else', () => {
    const user = classifiedUser('mlien', {}, { id: 1, computer: 'WS-1', storeType: 'Delegate', ...server });
    expect(evidenceOf(user)).toEqual([]);
  });

  it('is put together as the one that names a server, else what is unclear, else what was seen longest ago', () => {
    const all = evidenceOf(twoPcs);
    expect([
      worstEvidence(all)?.device,
      worstEvidence(all.filter(({ verdict }) => verdict === 'good'))?.device,
    ]).toEqual(['ws-1', 'ws-2']);
    expect(worstEvidence([])).toBeNull();
  });

  it('names a server in four states of a profile', () => {
    const states = ['P_CAS', 'P_CAS_XSITE', 'P_MBX', 'P_RETIRED', 'P_OWN_ARRAY', 'P_XARRAY', 'P_NONE', null] as const;
    expect(states.map(isServerState)).toEqual([true, true, true, true, false, false, false, false]);
  });
});

describe('the task of a user', () => {
  it('follows from the plan and the scans while nothing was said: open devices come first', () => {
    expect(statusesOf(twoPcs)).toEqual({
      ...{ status: 'planned', isTask: true },
      devices: ['ws-1: planned', 'ws-2: verified'],
    });
    expect(statusesOf(twoPcs, unsaid, null).status).toBe('not-planned');
  });

  it('is nothing for who is on the array, or has no profile work', () => {
    const right = classifiedUser('saas', {}, { computer: 'WS-3', ...array });
    expect(statusesOf(right, unsaid, null)).toEqual({ status: 'verified', isTask: false, devices: ['ws-3: verified'] });
  });

  it('is what was said, device by device; a scan does not overrule it here', () => {
    const own = { ...unsaid, devices: [said('ws-1'), said('ws-9', { status: 'waiting' })] };
    expect(statusesOf(twoPcs, own)).toEqual({
      ...{ status: 'waiting', isTask: true },
      devices: ['ws-1: done', 'ws-9: waiting', 'ws-2: verified'],
    });
  });

  it('that was put back is planned, or without a wave not planned', () => {
    const own = { ...unsaid, devices: [said('ws-1', { status: 'planned' })] };
    expect([statusesOf(twoPcs, own).status, statusesOf(twoPcs, own, null).status]).toEqual(['planned', 'not-planned']);
  });

  it('with only a method noted still follows from the plan', () => {
    const own = { ...unsaid, devices: [said('ws-1', { status: 'not-planned', method: 'M1' })] };
    expect(statusesOf(twoPcs, own)).toEqual({ ...statusesOf(twoPcs), isTask: true });
  });

  it('is there for who was only assigned to somebody', () => {
    const right = classifiedUser('saas', {}, { computer: 'WS-3', ...array });
    const own = { person: { ...untouchedTask, assignee: 'eva' }, devices: [] };
    expect(statusesOf(right, own, null).isTask).toBe(true);
  });

  it('has one device without a name for a person of whom no computer is known', () => {
    const user = classifiedUser('saas', {});
    expect(statusesOf(user).devices).toEqual([': planned']);
  });

  it('has no device twice and no status that is not that of a device, whoever it is and whatever was said', () => {
    const anySaid = fc.uniqueArray(
      fc.record({ device: fc.constantFrom('', 'ws-1', 'ws-2', 'ws-77'), status: fc.constantFrom(...taskStatuses) }),
      { selector: ({ device }) => device },
    );
    fc.assert(
      fc.property(fc.constantFrom(...nordwindResults), anySaid, fc.boolean(), (user, own, isPlanned) => {
        const devices = own.map(({ device, status }) => said(device, { status }));
        const task = userTask(user, { person: untouchedTask, devices }, isPlanned ? wave : null);
        const keys = task.devices.map(({ device }) => device);
        const statuses = task.devices.flatMap(({ status }) => status ?? []);
        expect({
          keys: new Set(keys).size,
          isFromDevice: task.status === null ? statuses.length === 0 : statuses.includes(task.status),
          saidOfAll: devices.every(({ device }) => keys.includes(device)),
        }).toEqual({ keys: keys.length, isFromDevice: true, saidOfAll: true });
      }),
    );
  });
});

describe('the devices on which a status for the whole person counts', () => {
  it('are those with something open, else all', () => {
    const device = (status: (typeof taskStatuses)[number] | null) => ({ status });
    const [open, closed, empty] = [device('done'), device('verified'), device(null)];
    expect([
      openDevices({ devices: [open, closed] }),
      openDevices({ devices: [closed, device('exempt')] }),
      openDevices({ devices: [empty, closed] }),
    ]).toEqual([[open], [closed, device('exempt')], [empty]]);
  });
});
