import type { DeviceCard, TaskCard, TaskEventCard, TaskNote } from '../../../core/api/task-report.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { eventValueInWords } from '../../../core/tracking/event-words.ts';
import { statusChoices } from '../../../core/tracking/status-choices.ts';
import type { TaskEvent } from '../../../core/tracking/task.ts';
import { type DeviceView, openDevices, type UserTask } from '../../../core/tracking/user-task.ts';
import { readTaskEvents } from '../../../db/tasks.ts';
import type { Project } from '../project.ts';
import { evidenceRemarks } from './evidence-remarks.ts';
import { type TaskBoard, taskBoard } from './task-board.ts';
import { taskNotFound } from './task-errors.ts';

/** The task of a person. Throws `not-found`. */
export function getTask(
  project: Project,
  { person, asOf }: { readonly person: number; readonly asOf: IsoDate },
): TaskCard {
  const board = taskBoard(project, asOf);
  const task = board.of(person);
  if (task === null) throw taskNotFound(person);
  return taskCard(project, board, task);
}

/** A task as pages and the command line show it. */
export function taskCard(project: Project, board: TaskBoard, task: UserTask): TaskCard {
  const { user, status, wave, person } = task;
  const events = readTaskEvents(project.reader(), user.mailboxId);
  const remarkOn = evidenceRemarks(project, board.classification, task);
  const computers = new Map(task.devices.map(({ device, computer }) => [device, computer]));
  const isPaused = board.isPaused(wave?.number ?? null);
  return {
    mailboxId: user.mailboxId,
    ...{ alias: user.alias, displayName: user.displayName, status, state: user.state, method: user.method },
    ...person,
    wave: wave && { number: wave.number, name: wave.name, start: wave.start, isPaused },
    devices: task.devices.map((view) => deviceCard(view, board, remarkOn)),
    notes: events.flatMap(noteOf),
    events: events.flatMap((event) => eventCard(event, computers)),
    choices: statusChoices(
      openDevices(task).map((one) => one.status),
      { state: user.state, isWavePaused: isPaused },
    ),
  };
}

function deviceCard(view: DeviceView, board: TaskBoard, remarkOn: (view: DeviceView) => string | null): DeviceCard {
  const { device, computer, status, said, evidence } = view;
  const given = said?.status === 'not-planned' ? null : said;
  return {
    ...{ device, computer, status },
    at: given?.at ?? null,
    by: given?.by ?? null,
    reason: said?.reason ?? null,
    detail: said?.detail ?? null,
    until: said?.until ?? null,
    method: said?.method ?? null,
    workedAt: said?.workedAt ?? null,
    proof: said?.proof ?? null,
    seen: evidence && { verdict: evidence.verdict, endpoint: evidence.profile.endpoint, seenAt: evidence.seenAt },
    remark: remarkOn(view),
    unseenDays: board.unseenDays(view),
  };
}

function noteOf({ uid, at, by, field, after }: TaskEvent): readonly TaskNote[] {
  return field === 'note' && after !== null ? [{ uid, at, by, text: after }] : [];
}

function eventCard(event: TaskEvent, computers: ReadonlyMap<string, string | null>): readonly TaskEventCard[] {
  const { uid, at, by, field, device, before, after, origin, isApplied } = event;
  if (field === 'note') return [];
  const computer = device === null ? null : (computers.get(device) ?? (device || null));
  return [
    {
      ...{ uid, at, by, field, computer, origin, isApplied },
      before: eventValueInWords(field, before),
      after: eventValueInWords(field, after),
    },
  ];
}
