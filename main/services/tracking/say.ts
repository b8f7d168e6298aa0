import { randomUUID } from 'node:crypto';
import type { ProfileMethod } from '../../../core/settings/settings.ts';
import type { IsoDate, IsoTime } from '../../../core/shared/dates.ts';
import {
  type DeviceTask,
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

/** Gives a device a status. */
export function sayStatus(act: SayingAct, mailboxId: number, view: DeviceView, status: SaidStatus): void {
  const { said, device, computer } = view;
  const before = said === null ? (view.status === null ? null : statusText(derived(view.status))) : statusText(said);
  const after = statusText(status);
  if (before === after) return;
  const task: DeviceTask = { device, computer, method: said?.method ?? null, ...status, at: act.at, by: act.by };
  writeDeviceTask(act.db, act.change, mailboxId, task);
  addEvent(act, mailboxId, device, 'status', before, after);
}

/** Notes the method that was used on a device; its status stays as it is. */
export function sayMethod(act: SayingAct, mailboxId: number, view: DeviceView, method: ProfileMethod | null): void {
  const { said, device, computer } = view;
  const isProven = said === null && view.status !== null && isClosed(view.status);
  if ((said?.method ?? null) === method || isProven) return;
  const status = said ?? derived(view.status ?? 'planned');
  const at = said === null ? { at: act.at, by: act.by } : { at: said.at, by: said.by };
  writeDeviceTask(act.db, act.change, mailboxId, { ...status, device, computer, method, ...at });
  addEvent(act, mailboxId, device, 'method', said?.method ?? null, method);
}

/** What is said about a person as a whole: absent fields stay, null clears. */
export type PersonChange = Partial<Pick<PersonTask, 'assignee' | 'contactOn' | 'callBackOn' | 'ticket'>> & {
  readonly attemptOn?: IsoDate | null;
};

/** Changes the task of a person as a whole; false when nothing is different. */
export function sayPerson(act: SayingAct, mailboxId: number, person: PersonTask, change: PersonChange): boolean {
  const { attemptOn = null, ...fields } = change;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const attempts = person.attempts + (attemptOn === null ? 0 : 1);
  const after: PersonTask = { ...person, ...given, attempts };
  const changed = personFields.filter((field) => person[field] !== after[field]);
  if (changed.length === 0 && attemptOn === null) return false;
  writePersonTask(act.db, act.change, mailboxId, after);
  for (const field of changed) addEvent(act, mailboxId, null, field, person[field], after[field]);
  if (attemptOn !== null) addEvent(act, mailboxId, null, 'attempt', null, attemptOn);
  return true;
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

/** A status that nobody gave: it follows from the plan or from scans. */
function derived(status: StatusValue['status']): StatusValue {
  return { status, reason: null, detail: null, until: null, workedAt: null, proof: null };
}
