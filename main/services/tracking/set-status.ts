import type { RefusedTask, StatusCheck, StatusResult } from '../../../core/api/task-report.ts';
import { dayOf, type IsoDate, type IsoTime } from '../../../core/shared/dates.ts';
import { deviceKeyOf } from '../../../core/tracking/task.ts';
import { type FailureReason, type SettableStatus, taskStatusWords } from '../../../core/tracking/task-status.ts';
import { refuseTransition, warnOfTransition } from '../../../core/tracking/transitions.ts';
import { type DeviceView, openDevices, type UserTask } from '../../../core/tracking/user-task.ts';
import { beginChange } from '../../../db/changes.ts';
import { writeAt } from '../plan/write-at.ts';
import type { Project } from '../project.ts';
import { endOfDay } from './local-time.ts';
import { momentOf, type SaidStatus, sayNote, sayPerson, sayStatus } from './say.ts';
import { type TaskBoard, taskBoard } from './task-board.ts';
import { nobodyLeft, taskNotFound, workInFuture } from './task-errors.ts';

/** What is to be said about people's tasks. */
export type StatusRequest = {
  readonly people: readonly number[];
  /** Null means every device of the person on which something is open. */
  readonly device: string | null;
  readonly status: SettableStatus;
  readonly reason: FailureReason | null;
  readonly detail: string | null;
  readonly until: IsoDate | null;
  readonly workedOn: IsoDate | null;
  readonly asOf: IsoDate;
};

/** Whom a status would be given to, and who is left out and why. Throws `not-found`, and `usage` for work in the future. */
export function checkStatus(project: Project, request: StatusRequest): StatusCheck {
  return checkOf(weigh(taskBoard(project, request.asOf), request), request.asOf);
}

/**
 * Gives a status to people, one undo step; those for whom it is refused are left out. Throws `not-found`, `usage`, and
 * `task-refused` when nobody is left.
 */
export function setStatus(
  project: Project,
  request: StatusRequest & { readonly note: string | null; readonly by: string | null },
): StatusResult {
  const board = taskBoard(project, request.asOf);
  const weighed = weigh(board, request);
  if (weighed.accepted.length === 0) throw nobodyLeft(weighed.refused);
  const moment = momentOf(project);
  const said = statusOf(request, moment);
  writeAt(project, board.version, (db) => {
    const { by, note } = request;
    const change = beginChange(db, { at: project.now(), by, what: whatOf(request.status, weighed) });
    const act = { db, change, at: moment, by, origin: 'person' } as const;
    for (const { task, devices } of weighed.accepted) {
      for (const view of devices) sayStatus(act, task.user.mailboxId, view, said);
      sayPerson(act, task.user.mailboxId, task.person, alsoSaid(request, task, moment, by));
      if (note !== null) sayNote(act, task.user.mailboxId, note);
    }
  });
  const after = taskBoard(project, request.asOf);
  const changed = weighed.accepted.slice(0, mostNamed).map(({ task: { user } }) => ({
    ...{ mailboxId: user.mailboxId, alias: user.alias, name: user.displayName ?? user.alias },
    status: after.of(user.mailboxId)?.status ?? null,
  }));
  return { ...checkOf(weighed, request.asOf), changed };
}

type Weighed = {
  readonly accepted: readonly { readonly task: UserTask; readonly devices: readonly DeviceView[] }[];
  readonly refused: readonly RefusedTask[];
  readonly warnings: ReadonlyMap<string, number>;
};

const mostNamed = 100;

function weigh(board: TaskBoard, request: StatusRequest): Weighed {
  const accepted: { readonly task: UserTask; readonly devices: readonly DeviceView[] }[] = [];
  const refused: RefusedTask[] = [];
  const warnings = new Map<string, number>();
  for (const id of new Set(request.people)) {
    const task = board.of(id);
    if (task === null) throw taskNotFound(id);
    const { user, wave } = task;
    const facts = { state: user.state, isWavePaused: board.isPaused(wave?.number ?? null) };
    const devices = wantedDevices(task, request.device);
    const weighed = devices.map((view) => ({
      view,
      refusal: refuseTransition(view.status ?? 'not-planned', request.status, facts),
    }));
    const able = weighed.flatMap(({ view, refusal }) => (refusal === null ? [view] : []));
    const first = weighed.find(({ refusal }) => refusal !== null)?.refusal;
    if (able.length > 0) accepted.push({ task, devices: able });
    else if (first != null) refused.push({ ...first, mailboxId: id, name: user.displayName ?? user.alias });
    const warning = able.length === 0 ? null : warnOfTransition(request.status, facts);
    if (warning !== null) warnings.set(warning, (warnings.get(warning) ?? 0) + 1);
  }
  return { accepted, refused, warnings };
}

/** The named device, which may be one that no scan has seen; else those with something open. */
function wantedDevices(task: UserTask, device: string | null): readonly DeviceView[] {
  if (device === null) return openDevices(task);
  const key = deviceKeyOf(device);
  const known = task.devices.find((view) => view.device === key);
  return [known ?? { device: key, computer: device.trim() || null, status: null, said: null, evidence: null }];
}

function checkOf({ accepted, refused, warnings }: Weighed, asOf: IsoDate): StatusCheck {
  return {
    asOf,
    people: accepted.length,
    devices: accepted.reduce((sum, { devices }) => sum + devices.length, 0),
    refused: refused.slice(0, mostNamed),
    refusedCount: refused.length,
    warnings: [...warnings].map(([text, people]) => ({ text, people })),
  };
}

function statusOf(request: StatusRequest, moment: IsoTime): SaidStatus {
  const { status, reason, detail, until, workedOn } = request;
  if (workedOn !== null && workedOn > dayOf(moment)) throw workInFuture(workedOn);
  const isToday = workedOn === null || workedOn === dayOf(moment);
  return {
    ...{ status, detail },
    reason: status === 'failed' ? reason : null,
    until: waitingStatuses.has(status) ? until : null,
    workedAt: status === 'done' ? (isToday ? moment : endOfDay(workedOn)) : null,
    proof: null,
  };
}

const waitingStatuses: ReadonlySet<SettableStatus> = new Set(['postponed', 'waiting', 'no-contact', 'skipped']);

/** Whoever begins takes the task when nobody has it; who was not reached counts one attempt more. */
function alsoSaid(
  { status }: StatusRequest,
  { person }: UserTask,
  moment: IsoTime,
  by: string | null,
): Parameters<typeof sayPerson>[3] {
  return {
    ...(status === 'in-progress' && person.assignee === null && by !== null && { assignee: by }),
    ...(status === 'no-contact' && { attemptOn: dayOf(moment) }),
  };
}

function whatOf(status: SettableStatus, { accepted }: Weighed): string {
  const [first] = accepted;
  const who =
    accepted.length === 1 && first !== undefined
      ? (first.task.user.displayName ?? first.task.user.alias)
      : `${accepted.length} people`;
  return `${who}: ${taskStatusWords[status]}`;
}
