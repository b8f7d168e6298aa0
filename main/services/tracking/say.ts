import { randomUUID } from 'node:crypto';
import type { ProfileMethod } from '../../../core/settings/settings.ts';
import type { IsoDate, IsoTime } from '../../../core/shared/dates.ts';
import {
  type PersonTask,
  type StatusValue,
  statusText,
  type TaskEvent,
  type TaskField,
} from '../../../core/tracking/task.ts';
import { isClosed } from '../../../core/tracking/task-status.ts';
import type { DeviceView } from '../../../core/tracking/user-task.ts';
import type { ChangeId } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/driver.ts';
import { insertTaskEvents, writeDeviceTask, writePersonTask } from '../../../db/tasks.ts';
import type { Project } from '../project.ts';

/** The change in which something is said: its transaction, when, by whom, and where it comes from. */
export type SayingAct = {
  readonly db: WriteDb;
  readonly change: ChangeId;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly origin: TaskEvent['origin'];
};

/** A status with what belongs to it. */
export type SaidStatus = StatusValue;

/** The present moment of the project: in a sample it is on the day of its story. */
export function momentOf(project: Project): IsoTime {
  return storyTime(project, project.now());
}

/** A moment of this computer's clock as the project tells it: in a sample it is on the day of its story. */
export function storyTime({ storyDay }: Pick<Project, 'storyDay'>, time: IsoTime): IsoTime {
  return storyDay === null ? time : `${storyDay}${time.slice(10)}`;
}

/** What is said about a device: absent fields stay, null takes the method away. */
export type DeviceChange = { readonly status?: SaidStatus; readonly method?: ProfileMethod | null | undefined };

/** Gives a device a status, and notes the method that was used. Without a status its own stays, or goes on to follow from the plan. */
export function sayDevice(act: SayingAct, mailboxId: number, view: DeviceView, change: DeviceChange): void {
  const { before, after, method } = compareDevice(view, change);
  const { said, device, computer } = view;
  if (before === after && method.before === method.after) return;
  const status = change.status ?? said ?? derived('not-planned');
  const given = said !== null && before === after ? { at: said.at, by: said.by } : { at: act.at, by: act.by };
  writeDeviceTask(act.db, act.change, mailboxId, { ...status, device, computer, method: method.after, ...given });
  if (before !== after) addEvent(act, mailboxId, device, 'status', before, after);
  if (method.before !== method.after) addEvent(act, mailboxId, device, 'method', method.before, method.after);
}

/** True when that says anything new about the device. */
export function changesDevice(view: DeviceView, change: DeviceChange): boolean {
  const { before, after, method } = compareDevice(view, change);
  return before !== after || method.before !== method.after;
}

/** Gives a device a status. */
export function sayStatus(act: SayingAct, mailboxId: number, view: DeviceView, status: SaidStatus): void {
  sayDevice(act, mailboxId, view, { status });
}

/** Notes the method that was used on a device; its status stays as it is. */
export function sayMethod(act: SayingAct, mailboxId: number, view: DeviceView, method: ProfileMethod | null): void {
  sayDevice(act, mailboxId, view, { method });
}

/** What is said about a person as a whole: absent fields stay, null clears. */
export type PersonChange = {
  readonly [Field in 'assignee' | 'contactOn' | 'callBackOn' | 'ticket']?: string | null | undefined;
} & { readonly attemptOn?: IsoDate | null | undefined };

/** Changes the task of a person as a whole; false when nothing is different. */
export function sayPerson(act: SayingAct, mailboxId: number, person: PersonTask, change: PersonChange): boolean {
  if (!changesPerson(person, change)) return false;
  const { attemptOn = null } = change;
  const after = personAfter(person, change);
  const changed = personFields.filter((field) => person[field] !== after[field]);
  writePersonTask(act.db, act.change, mailboxId, after);
  for (const field of changed) addEvent(act, mailboxId, null, field, person[field], after[field]);
  if (attemptOn !== null) addEvent(act, mailboxId, null, 'attempt', null, attemptOn);
  return true;
}

/** True when that says anything new about the person; one more attempt always does. */
export function changesPerson(person: PersonTask, change: PersonChange): boolean {
  const after = personAfter(person, change);
  return (change.attemptOn ?? null) !== null || personFields.some((field) => person[field] !== after[field]);
}

/** Adds a note to a person. */
export function sayNote(act: SayingAct, mailboxId: number, text: string): void {
  addEvent(act, mailboxId, null, 'note', null, text.trim());
}

/** A name for an event that no other event in any copy of the project has. */
export function newUid(): string {
  return randomUUID().replaceAll('-', '');
}

const personFields = ['assignee', 'contactOn', 'callBackOn', 'ticket'] as const satisfies readonly TaskField[];

function addEvent(
  { db, change, at, by, origin }: SayingAct,
  mailboxId: number,
  device: string | null,
  field: TaskField,
  before: string | null,
  after: string | null,
): void {
  const event = { uid: newUid(), mailboxId, device, at, by, field, before, after, origin, isApplied: true };
  insertTaskEvents(db, change, [event]);
}

function personAfter(person: PersonTask, { attemptOn = null, ...fields }: PersonChange): PersonTask {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...person, ...given, attempts: person.attempts + (attemptOn === null ? 0 : 1) };
}

/**
 * The status, which may follow from the plan, as texts of an event, and the method; equal ones say nothing new. A device that scans
 * alone show right, or that is exempt, was not worked on: no method is noted for it.
 */
function compareDevice({ said, status }: DeviceView, change: DeviceChange) {
  const given = said?.status === 'not-planned' ? null : said;
  const before = given === null ? (status === null ? null : statusText(derived(status))) : statusText(given);
  const after = change.status === undefined ? before : statusText(change.status);
  const method = said?.method ?? null;
  const isDoneWithout = given === null && status !== null && isClosed(status) && change.status === undefined;
  const isAsked = change.method !== undefined && !isDoneWithout;
  return { before, after, method: { before: method, after: isAsked ? change.method : method } };
}

/** A status that nobody gave: it follows from the plan or from scans. */
function derived(status: StatusValue['status']): StatusValue {
  return { status, reason: null, detail: null, until: null, workedAt: null, proof: null };
}
