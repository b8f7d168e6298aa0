import type { ProfileMethod } from '../../../core/settings/settings.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { openDevices, type UserTask } from '../../../core/tracking/user-task.ts';
import { beginChange } from '../../../db/changes.ts';
import { writeAt } from '../plan/write-at.ts';
import type { Project } from '../project.ts';
import { momentOf, type PersonChange, sayMethod, sayNote, sayPerson } from './say.ts';
import { type TaskBoard, taskBoard } from './task-board.ts';
import { taskNotFound } from './task-errors.ts';

type Asked = { readonly people: readonly number[]; readonly by: string | null; readonly asOf: IsoDate };

/** Changes what was agreed with people, one undo step. Throws `not-found`. */
export function editTasks(
  project: Project,
  request: Asked & {
    readonly [Field in 'assignee' | 'contactOn' | 'callBackOn' | 'ticket']?: string | null | undefined;
  } & { readonly method?: ProfileMethod | null | undefined; readonly attemptOn: IsoDate | null },
): { readonly people: number } {
  const board = taskBoard(project, request.asOf);
  const tasks = tasksOf(board, request.people);
  const { assignee, contactOn, callBackOn, ticket, attemptOn, method, by } = request;
  const given = Object.entries({ assignee, contactOn, callBackOn, ticket }).filter(([, value]) => value !== undefined);
  const change: PersonChange = { ...Object.fromEntries(given), attemptOn };
  writeAt(project, board.version, (db) => {
    const id = beginChange(db, { at: project.now(), by, what: `${whoOf(tasks)}: ${wordsOf(request)}` });
    const act = { db, change: id, at: momentOf(project), by, origin: 'person' } as const;
    for (const task of tasks) {
      sayPerson(act, task.user.mailboxId, task.person, change);
      if (method !== undefined) for (const view of openDevices(task)) sayMethod(act, task.user.mailboxId, view, method);
    }
  });
  return { people: tasks.length };
}

/** Adds a note to people, one undo step. Throws `not-found`. */
export function addNote(project: Project, request: Asked & { readonly text: string }): { readonly people: number } {
  const board = taskBoard(project, request.asOf);
  const tasks = tasksOf(board, request.people);
  const { by, text } = request;
  writeAt(project, board.version, (db) => {
    const change = beginChange(db, { at: project.now(), by, what: `${whoOf(tasks)}: a note` });
    const act = { db, change, at: momentOf(project), by, origin: 'person' } as const;
    for (const { user } of tasks) sayNote(act, user.mailboxId, text);
  });
  return { people: tasks.length };
}

function tasksOf(board: TaskBoard, people: readonly number[]): readonly UserTask[] {
  return [...new Set(people)].map((id) => {
    const task = board.of(id);
    if (task === null) throw taskNotFound(id);
    return task;
  });
}

function whoOf(tasks: readonly UserTask[]): string {
  const [first] = tasks;
  return tasks.length === 1 && first !== undefined
    ? (first.user.displayName ?? first.user.alias)
    : `${tasks.length} people`;
}

function wordsOf(request: Parameters<typeof editTasks>[1]): string {
  const words = [
    request.assignee === undefined
      ? []
      : [request.assignee === null ? 'nobody assigned' : `assigned to ${request.assignee}`],
    request.contactOn === undefined ? [] : ['the last contact'],
    request.callBackOn === undefined
      ? []
      : [request.callBackOn === null ? 'no call back' : `call back on ${request.callBackOn}`],
    request.ticket === undefined ? [] : ['the ticket'],
    request.method === undefined ? [] : ['the method'],
    request.attemptOn === null ? [] : ['one more attempt'],
  ].flat();
  return words.length === 0 ? 'nothing new' : words.join(', ');
}
