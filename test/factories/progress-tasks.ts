import type { PersonWave } from '../../core/planning/person-place.ts';
import type { Wave } from '../../core/planning/plan.ts';
import { type DeviceTask, untouchedTask } from '../../core/tracking/task.ts';
import type { TaskStatus } from '../../core/tracking/task-status.ts';
import { statusOfUser } from '../../core/tracking/user-status.ts';
import { type DeviceView, type UserTask, userTask } from '../../core/tracking/user-task.ts';
import { classifiedUser } from './classified-users.ts';

/** Something that was said about the work on a device on 2 April 2014. */
export function makeSaid(status: TaskStatus, over: Partial<DeviceTask> = {}): DeviceTask {
  return {
    ...{ device: 'ws-1', computer: 'WS-1', status, reason: null, detail: null, until: null, method: null },
    ...{ workedAt: null, at: '2014-04-02T10:00:00Z', by: 'eva', proof: null },
    ...over,
  };
}

/** A scan of a computer that shows the array, or with `value` something else. */
export function makeProof(seenAt: string, value = 'outlook-osl.corp.nordwind.local'): NonNullable<DeviceTask['proof']> {
  return { kind: 'V6', seenAt, isDateAssumed: false, value, source: { file: 'profiles.csv', row: 2 } };
}

/** A device about which only that was said. */
export function makeView(said: DeviceTask): DeviceView {
  return { device: said.device, computer: said.computer, status: said.status, said, evidence: null };
}

/** The task of somebody in Oslo about whose devices that was said; without anything said, what follows from the plan. */
export function makeTask(mailboxId: number, wave: Wave | null, ...said: readonly DeviceTask[]): UserTask {
  const user = { ...classifiedUser(`user${mailboxId}`, {}), mailboxId };
  const made = userTask(user, { person: untouchedTask, devices: said }, wave === null ? null : placeOf(wave));
  if (said.length === 0) return made;
  const devices = said.map(makeView);
  return { ...made, devices, status: statusOfUser(said.map(({ status }) => status)) };
}

function placeOf({ number, name, kind, start, end, site, method, isLocked }: Wave): PersonWave {
  return { number, name, kind, start, end, site, method, isLocked };
}
