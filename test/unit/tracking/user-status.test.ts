import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TaskStatus, taskStatuses } from '../../../core/tracking/task-status.ts';
import { mostUrgentFirst, statusOfUser } from '../../../core/tracking/user-status.ts';

const anyStatus = fc.constantFrom(...taskStatuses);
const anyDevices = fc.array(anyStatus, { minLength: 1, maxLength: 6 });

function urgency(status: TaskStatus | null): number {
  return status === null ? mostUrgentFirst.length : mostUrgentFirst.indexOf(status);
}

describe('the status of a user', () => {
  it.each<[readonly TaskStatus[], TaskStatus | null]>([
    [[], null],
    [['done'], 'done'],
    [['done', 'verified'], 'done'],
    [['verified', 'exempt'], 'verified'],
    [['exempt', 'exempt'], 'exempt'],
    [['verified', 'planned'], 'planned'],
    [['done', 'not-planned'], 'not-planned'],
    [['waiting', 'in-progress'], 'in-progress'],
    [['failed', 'in-progress', 'verified'], 'failed'],
    [['verified', 'reverted', 'failed'], 'reverted'],
  ])('of %j is %s', (devices, status) => {
    expect(statusOfUser(devices)).toBe(status);
  });

  it('knows every status once', () => {
    expect([...mostUrgentFirst].sort()).toEqual([...taskStatuses].sort());
  });

  it('is that of one of the devices, whatever their order', () => {
    fc.assert(
      fc.property(anyDevices, fc.infiniteStream(fc.nat()), (devices, order) => {
        const shuffled = devices
          .map((status) => ({ status, at: order.next().value ?? 0 }))
          .sort((left, right) => left.at - right.at)
          .map(({ status }) => status);
        const status = statusOfUser(devices);
        expect([statusOfUser(shuffled), devices.some((own) => own === status)]).toEqual([status, true]);
      }),
    );
  });

  it('never becomes less urgent by one more device, and never more by a device that does', () => {
    fc.assert(
      fc.property(anyDevices, anyStatus, anyStatus, (devices, one, other) => {
        const [urgent, calm] = urgency(one) <= urgency(other) ? [one, other] : [other, one];
        expect(urgency(statusOfUser([...devices, one]))).toBeLessThanOrEqual(urgency(statusOfUser(devices)));
        expect(urgency(statusOfUser([...devices, urgent]))).toBeLessThanOrEqual(
          urgency(statusOfUser([...devices, calm])),
        );
      }),
    );
  });

  it('is closed only when every device is', () => {
    const closed: readonly TaskStatus[] = ['verified', 'exempt'];
    fc.assert(
      fc.property(anyDevices, (devices) => {
        const status = statusOfUser(devices);
        const isClosed = status !== null && closed.includes(status);
        expect(isClosed).toBe(devices.every((own) => closed.includes(own)));
      }),
    );
  });
});
