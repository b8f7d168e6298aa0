import type { UserResult } from '../classification/classify-user.ts';
import type { PersonWave } from '../planning/person-place.ts';
import { type DeviceEvidence, evidenceOf } from './device-evidence.ts';
import { isLater, type ProofRules } from './evidence-time.ts';
import type { DeviceKey, DeviceTask, PersonTask } from './task.ts';
import { isClosed, type TaskStatus } from './task-status.ts';
import { statusOfUser } from './user-status.ts';

/** The task of a user as it is now: what was said, what scans show, and what follows from both. */
export type UserTask = {
  readonly user: UserResult;
  /** Null when there is nothing to do and nothing was said. */
  readonly status: TaskStatus | null;
  /** True for who has work, or had some: a wave, something said, or something to find out. */
  readonly isTask: boolean;
  /** Those with something open first, then by name. */
  readonly devices: readonly DeviceView[];
  readonly person: PersonTask;
  /** Null without a plan, and for who is in no wave. */
  readonly wave: PersonWave | null;
};

/** One device of a user. */
export type DeviceView = {
  readonly device: DeviceKey;
  readonly computer: string | null;
  /** Null when there is nothing to do on it and nothing was said. */
  readonly status: TaskStatus | null;
  /** What was said or proven; null when nothing was. */
  readonly said: DeviceTask | null;
  /** What scans show; null when none has seen the device. */
  readonly evidence: DeviceEvidence | null;
};

/** What was said about a user. */
export type SaidOfUser = { readonly person: PersonTask; readonly devices: readonly DeviceTask[] };

/** Puts together what is known of a user's work. Without `rules` no rebind is newer than a scan. */
export function userTask(
  user: UserResult,
  said: SaidOfUser,
  wave: PersonWave | null,
  rules: ProofRules = noRebind,
): UserTask {
  const devices = devicesOf(user, said.devices, wave !== null, rules);
  const status = statusOfUser(devices.flatMap((one) => one.status ?? []));
  const isSaid = said.devices.length > 0 || isTouched(said.person);
  return {
    user,
    status,
    isTask: status !== null && (wave !== null || isSaid || !isClosed(status)),
    devices,
    person: said.person,
    wave,
  };
}

const noRebind: ProofRules = { utcOf: (time) => time, reboundAt: null };

/** The devices on which a status that is given to the whole person counts. */
export function openDevices<Device extends Pick<DeviceView, 'status'>>({
  devices,
}: {
  readonly devices: readonly Device[];
}): readonly Device[] {
  const open = devices.filter(({ status }) => status === null || !isClosed(status));
  return open.length > 0 ? open : devices;
}

function devicesOf(
  user: UserResult,
  said: readonly DeviceTask[],
  isPlanned: boolean,
  rules: ProofRules,
): readonly DeviceView[] {
  const seen = new Map(evidenceOf(user).map((evidence) => [evidence.device, evidence]));
  const told = new Map(said.map((one) => [one.device, one]));
  const keys = new Set<DeviceKey>([...seen.keys(), ...told.keys()]);
  if (keys.size === 0) keys.add('');
  const views = [...keys].map((device): DeviceView => {
    const evidence = seen.get(device) ?? null;
    const own = told.get(device) ?? null;
    const computer = own?.computer ?? evidence?.computer ?? null;
    return {
      device,
      computer,
      status: statusOfDevice(user, own, evidence, { isPlanned, ...rules }),
      said: own,
      evidence,
    };
  });
  return views.sort(compareDevices);
}

/** What was said counts; where nothing was, or the task was put back, the scans and the plan tell. */
function statusOfDevice(
  user: UserResult,
  said: DeviceTask | null,
  evidence: DeviceEvidence | null,
  { isPlanned, ...rules }: ProofRules & { readonly isPlanned: boolean },
): TaskStatus | null {
  if (said !== null && said.status !== 'planned' && said.status !== 'not-planned') return said.status;
  if (user.state === 'EXEMPT') return 'exempt';
  const isGood = evidence?.verdict === 'good' && !isOlderThanRebind(evidence, rules);
  if ((isPlanned && !isGood) || said?.status === 'planned') return isPlanned ? 'planned' : 'not-planned';
  if (isGood && user.dbAction === 'NONE') return 'verified';
  return hasWork(user) ? 'not-planned' : null;
}

function isOlderThanRebind({ seenAt }: DeviceEvidence, { utcOf, reboundAt }: ProofRules): boolean {
  return reboundAt !== null && !isLater(seenAt, reboundAt, utcOf);
}

/** True for who has profile work, or something that has to be found out first. */
function hasWork({ state }: UserResult): boolean {
  return !workless.has(state);
}

const workless: ReadonlySet<UserResult['state']> = new Set([
  'DONE',
  'DONE_NO_PROFILE',
  'REBIND_NO_PROFILE',
  'WAIT_ARRAY_NO_PROFILE',
  'EXEMPT',
  'OUT_OF_SCOPE_LEGACY',
  'OUT_OF_SCOPE_MODERN',
] as const);

function isTouched({ assignee, contactOn, callBackOn, attempts, ticket }: PersonTask): boolean {
  return assignee !== null || contactOn !== null || callBackOn !== null || attempts > 0 || ticket !== null;
}

function compareDevices(left: DeviceView, right: DeviceView): number {
  const order = rankOf(left) - rankOf(right);
  return order !== 0 ? order : left.device < right.device ? -1 : left.device > right.device ? 1 : 0;
}

function rankOf({ status }: DeviceView): number {
  return status === null ? 2 : isClosed(status) ? 1 : 0;
}
