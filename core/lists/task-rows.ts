import { dayOf, type IsoDate } from '../shared/dates.ts';
import { isClosed, type TaskStatus } from '../tracking/task-status.ts';
import { mostUrgentFirst } from '../tracking/user-status.ts';
import type { DeviceView, UserTask } from '../tracking/user-task.ts';
import type { CellsOf } from './list-table.ts';
import { type PeopleFacts, userCells } from './people-rows.ts';

/** What the cells of tasks read besides the tasks; each is asked only for the cells that somebody reads. */
export type TaskFacts = {
  /** The day on which days are counted and dates are due. */
  readonly asOf: IsoDate;
  readonly people: PeopleFacts;
  /** Null for a person without a note. */
  readonly noteOf: (mailboxId: number) => string | null;
  /** True while the stop rule holds the wave. */
  readonly isPaused: (wave: number | null) => boolean;
  /** Days since the work on a device was reported while no newer scan has seen it; null where that is not the question. */
  readonly unseenDays: (view: DeviceView) => number | null;
};

/**
 * The queue, of tasks that come by name: who needs somebody first, those whose work is reported or closed at the end; then by
 * the day of the wave, by urgency, and by name. People without a wave follow those with one.
 */
export function orderOfQueue(byName: readonly UserTask[]): readonly UserTask[] {
  const groups = new Map<string, UserTask[]>();
  for (const task of byName) {
    const key = queueKey(task);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [task]);
    else group.push(task);
  }
  return [...groups.keys()].sort().flatMap((key) => groups.get(key) ?? []);
}

/** True while somebody has to do something: the work is neither reported nor closed. */
export function isOpenStatus(status: TaskStatus | null): boolean {
  return status !== null && status !== 'done' && !isClosed(status);
}

/** How the cells of tasks are read. */
export function taskCells(facts: TaskFacts): CellsOf<UserTask> {
  return {
    ...cellsOfUsers(facts.people),
    ...cellsOfStatus(facts),
    computer: computersOf,
    wave: ({ wave }) => wave?.number ?? null,
    waveDay: ({ wave }) => wave?.start ?? null,
    waveEnd: ({ wave }) => wave?.end ?? null,
    isPaused: ({ wave }) => facts.isPaused(wave?.number ?? null),
    assignee: ({ person }) => person.assignee,
    callBackOn: ({ person }) => person.callBackOn,
    contactOn: ({ person }) => person.contactOn,
    attempts: ({ person }) => person.attempts,
    ticket: ({ person }) => person.ticket,
    note: ({ user }) => facts.noteOf(user.mailboxId),
    openDevices: ({ devices }) => knownComputers(devices.filter(isOpenDevice)).length,
    devices: ({ devices }) => knownComputers(devices).length,
  };
}

/** The columns that say of a task what the list of users says of the person. */
const columnsOfUsers = [
  ...['name', 'alias', 'site', 'database', 'endpoint', 'outlook', 'part', 'evidence', 'smtp'],
  ...['department', 'office', 'phone', 'method', 'isVip'],
] as const;

function cellsOfUsers(people: PeopleFacts): CellsOf<UserTask> {
  const cells = userCells(people);
  return Object.fromEntries(columnsOfUsers.map((key) => [key, ({ user }: UserTask) => cells[key]?.(user) ?? null]));
}

function cellsOfStatus({ asOf, unseenDays }: TaskFacts): CellsOf<UserTask> {
  return {
    status: ({ status }) => status,
    isOpen: ({ status }) => isOpenStatus(status),
    isWaiting: (task) => isWaiting(task, asOf),
    reason: (task) => decisive(task).flatMap(({ said }) => said?.reason ?? [])[0] ?? null,
    detail: (task) => decisive(task).flatMap(({ said }) => said?.detail ?? [])[0] ?? null,
    until: (task) => smallest(decisive(task).flatMap(({ said }) => said?.until ?? [])),
    since: (task) => sinceOf(task),
    reportedOn: ({ devices }) => reportedOn(devices),
    unseenDays: ({ devices }) => largest(devices.flatMap((view) => unseenDays(view) ?? [])),
  };
}

/** A key whose order as a text is that of the queue. */
function queueKey({ status, wave }: UserTask): string {
  const urgency = status === null ? mostUrgentFirst.length : mostUrgentFirst.indexOf(status);
  const rank = String(urgency).padStart(2, '0');
  return `${isOpenStatus(status) ? 0 : 1} ${wave?.start ?? '9999-12-31'} ${rank}`;
}

/** The devices that the status of the person comes from. */
function decisive({ devices, status }: UserTask): readonly DeviceView[] {
  return devices.filter((view) => view.status === status);
}

/** Somebody waits for the person; a day that was agreed counts from that day on. */
function isWaiting(task: UserTask, asOf: IsoDate): boolean {
  if (task.status === 'waiting' || task.status === 'no-contact') return true;
  if (task.status !== 'postponed') return false;
  const until = smallest(decisive(task).flatMap(({ said }) => said?.until ?? []));
  return until === null || until <= asOf;
}

function sinceOf(task: UserTask): IsoDate | null {
  const newest = decisive(task)
    .flatMap(({ said, status }) => (said !== null && said.status === status ? said.at : []))
    .sort()
    .at(-1);
  return newest === undefined ? null : dayOf(newest);
}

/** The work that waits for proof longest; that which is proven when none waits. */
function reportedOn(devices: readonly DeviceView[]): IsoDate | null {
  const days = (['done', 'verified'] as const).map((status) =>
    smallest(devices.flatMap((view) => (view.status === status && view.said?.workedAt ? view.said.workedAt : []))),
  );
  const first = days.find((day) => day !== null) ?? null;
  return first === null ? null : dayOf(first);
}

/** The computers on which something is open; all of them when nothing is. */
function computersOf({ devices }: UserTask): string | null {
  const open = knownComputers(devices.filter(isOpenDevice));
  const shown = open.length > 0 ? open : knownComputers(devices);
  return shown.length === 0 ? null : shown.join(', ');
}

function isOpenDevice({ status }: DeviceView): boolean {
  return status !== null && !isClosed(status);
}

function knownComputers(devices: readonly DeviceView[]): readonly string[] {
  return devices.flatMap(({ computer }) => computer ?? []);
}

function smallest<Value extends string>(values: readonly Value[]): Value | null {
  return values.reduce<Value | null>((least, one) => (least === null || one < least ? one : least), null);
}

function largest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}
