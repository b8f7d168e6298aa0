import type { IsoDate } from '../../../core/shared/dates.ts';
import { openDevices, type UserTask } from '../../../core/tracking/user-task.ts';
import { beginChange } from '../../../db/changes.ts';
import { writeAt } from '../plan/write-at.ts';
import type { Project } from '../project.ts';
import { describeEdits, editWords } from './edit-words.ts';
import {
  changesDevice,
  changesPerson,
  type DeviceChange,
  momentOf,
  type PersonChange,
  sayDevice,
  sayNote,
  sayPerson,
} from './say.ts';
import { type TaskBoard, taskBoard } from './task-board.ts';
import { taskNotFound } from './task-errors.ts';

type Asked = { readonly people: readonly number[]; readonly by: string | null; readonly asOf: IsoDate };

/** What was agreed with people: absent fields stay, null clears. */
export type EditRequest = Asked &
  PersonChange &
  Pick<DeviceChange, 'method'> & { readonly note?: string | null | undefined };

/**
 * Changes what was agreed with people, and adds a note, one undo step, unless nothing would be different. Gives how many people
 * were named. Throws `not-found`.
 */
export function editTasks(project: Project, request: EditRequest): { readonly people: number } {
  const board = taskBoard(project, request.asOf);
  const tasks = tasksOf(board, request.people);
  const { by, method, note = null, people: _, asOf: __, ...change } = request;
  const news = tasks.map((task) => ({ task, devices: openDevices(task) })).filter(isNews);
  if (news.length > 0)
    writeAt(project, board.version, (db) => {
      const words = [...editWords({ ...change, method }), ...(note === null ? [] : ['a note'])];
      const id = beginChange(db, { at: project.now(), by, what: describeEdits(tasks, words) });
      const act = { db, change: id, at: momentOf(project), by, origin: 'person' } as const;
      for (const { task, devices } of news) {
        sayPerson(act, task.user.mailboxId, task.person, change);
        for (const view of devices) sayDevice(act, task.user.mailboxId, view, { method });
        if (note !== null) sayNote(act, task.user.mailboxId, note);
      }
    });
  return { people: tasks.length };

  function isNews({ task, devices }: { readonly task: UserTask; readonly devices: UserTask['devices'] }): boolean {
    if (note !== null || changesPerson(task.person, change)) return true;
    return devices.some((view) => changesDevice(view, { method }));
  }
}

/** Adds a note to people, one undo step. Throws `not-found`. */
export function addNote(project: Project, request: Asked & { readonly text: string }): { readonly people: number } {
  const { text, ...asked } = request;
  return editTasks(project, { ...asked, note: text });
}

function tasksOf(board: TaskBoard, people: readonly number[]): readonly UserTask[] {
  return [...new Set(people)].map((id) => {
    const task = board.of(id);
    if (task === null) throw taskNotFound(id);
    return task;
  });
}
