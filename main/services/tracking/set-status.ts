import type { RefusedTask, StatusCheck, StatusResult } from '../../../core/api/task-report.ts';
import { isOpenStatus } from '../../../core/lists/task-rows.ts';
import type { IsoDate, IsoTime } from '../../../core/shared/dates.ts';
import { deviceKeyOf } from '../../../core/tracking/task.ts';
import {
  type FailureReason,
  type SettableStatus,
  taskStatusWords,
  waitingStatuses,
} from '../../../core/tracking/task-status.ts';
import {
  type RefusedTransition,
  refuseTransition,
  type TransitionFacts,
  warnOfTransition,
} from '../../../core/tracking/transitions.ts';
import { type DeviceView, openDevices, type UserTask } from '../../../core/tracking/user-task.ts';
import { beginChange } from '../../../db/changes.ts';
import { writeAt } from '../plan/write-at.ts';
import type { Project } from '../project.ts';
import { describeEdits, editWords } from './edit-words.ts';
import { endOfDay } from './local-time.ts';
import {
  changesDevice,
  changesPerson,
  type DeviceChange,
  momentOf,
  type PersonChange,
  type SaidStatus,
  sayDevice,
  sayNote,
  sayPerson,
} from './say.ts';
import { settlePeople } from './settle-tasks.ts';
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
  refuseFuture(request);
  return checkOf(weigh(taskBoard(project, request.asOf), request), request.asOf);
}

/** A status, and what else is said of those who get it: absent fields stay, null clears. */
export type FullStatusRequest = StatusRequest & {
  readonly also?: (PersonChange & Pick<DeviceChange, 'method'>) | undefined;
  readonly note: string | null;
  readonly by: string | null;
};

/**
 * Gives a status to people, one undo step, unless nobody's task would be different; those for whom it is refused are left out.
 * Throws `not-found`, `usage`, and `task-refused` when nobody is left.
 */
export function setStatus(project: Project, request: FullStatusRequest): StatusResult {
  refuseFuture(request);
  const board = taskBoard(project, request.asOf);
  const weighed = weigh(board, request);
  if (weighed.accepted.length === 0) throw nobodyLeft(weighed.refused);
  const moment = momentOf(project);
  const { by, note } = request;
  const ofDevice: DeviceChange = { status: statusOf(request, moment), method: request.also?.method };
  const news = weighed.accepted.map((one) => ({ ...one, ofPerson: alsoSaid(request, one) })).filter(isNews);
  if (news.length > 0)
    writeAt(project, board.version, (db) => {
      const change = beginChange(db, { at: project.now(), by, what: whatOf(request, weighed) });
      const act = { db, change, at: moment, by, origin: 'person' } as const;
      for (const { task, devices, ofPerson } of news) {
        for (const view of devices) sayDevice(act, task.user.mailboxId, view, ofDevice);
        sayPerson(act, task.user.mailboxId, task.person, ofPerson);
        if (note !== null) sayNote(act, task.user.mailboxId, note);
      }
      const isReportedLate = (ofDevice.status?.workedAt ?? moment) < moment;
      if (isReportedLate)
        settlePeople(
          project,
          { db, change },
          news.map(({ task }) => task.user.mailboxId),
        );
    });
  const after = taskBoard(project, request.asOf);
  const changed = weighed.accepted.slice(0, mostNamed).map(({ task: { user } }) => ({
    ...{ mailboxId: user.mailboxId, alias: user.alias, name: user.displayName ?? user.alias },
    status: after.of(user.mailboxId)?.status ?? null,
  }));
  return { ...checkOf(weighed, request.asOf), changed };

  function isNews({ task, devices, ofPerson }: Accepted & { readonly ofPerson: PersonChange }): boolean {
    if (note !== null || changesPerson(task.person, ofPerson)) return true;
    return devices.some((view) => changesDevice(view, ofDevice));
  }
}

type Accepted = { readonly task: UserTask; readonly devices: readonly DeviceView[] };

type Weighed = {
  readonly accepted: readonly Accepted[];
  readonly refused: readonly RefusedTask[];
  readonly warnings: ReadonlyMap<string, number>;
};

const mostNamed = 100;

function weigh(board: TaskBoard, request: StatusRequest): Weighed {
  const accepted: Accepted[] = [];
  const refused: RefusedTask[] = [];
  const warnings = new Map<string, number>();
  for (const id of new Set(request.people)) {
    const task = board.of(id);
    if (task === null) throw taskNotFound(id);
    const { user, wave } = task;
    const facts = { state: user.state, isWavePaused: board.isPaused(wave?.number ?? null) };
    const { able, refusal } = weighDevices(wantedDevices(task, request.device), request.status, facts);
    if (able.length > 0) accepted.push({ task, devices: able });
    else if (refusal !== null) refused.push({ ...refusal, mailboxId: id, name: user.displayName ?? user.alias });
    const warning = able.length === 0 ? null : warnOfTransition(request.status, facts);
    if (warning !== null) warnings.set(warning, (warnings.get(warning) ?? 0) + 1);
  }
  return { accepted, refused, warnings };
}

/** On which of these devices somebody may have the status, and why not on the first of the others; null when on all. */
function weighDevices(
  devices: readonly DeviceView[],
  to: SettableStatus,
  facts: TransitionFacts,
): { readonly able: readonly DeviceView[]; readonly refusal: RefusedTransition | null } {
  const able: DeviceView[] = [];
  let refusal: RefusedTransition | null = null;
  for (const view of devices) {
    const refused = refuseTransition(view.status ?? 'not-planned', to, facts);
    if (refused === null) able.push(view);
    else refusal ??= refused;
  }
  return { able, refusal };
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

function refuseFuture({ workedOn, asOf }: StatusRequest): void {
  if (workedOn !== null && workedOn > asOf) throw workInFuture(workedOn);
}

/** Work of an earlier day was done by its end: only a scan after that day proves it. */
function statusOf({ status, reason, detail, until, workedOn, asOf }: StatusRequest, moment: IsoTime): SaidStatus {
  const isToday = workedOn === null || workedOn === asOf;
  return {
    ...{ status, detail },
    reason: status === 'failed' ? reason : null,
    until: waitingStatuses.has(status) ? until : null,
    workedAt: status === 'done' ? (isToday ? moment : endOfDay(workedOn)) : null,
    proof: null,
  };
}

/**
 * Whoever begins takes the task when nobody has it; who was not reached counts one attempt more; where nothing is left to do no
 * call is due any more. What is asked goes first.
 */
function alsoSaid({ status, also, asOf, by }: FullStatusRequest, { task, devices }: Accepted): PersonChange {
  const { method: _, ...asked } = also ?? {};
  const { person } = task;
  const isLast = openDevices(task).every((open) => !isOpenStatus(open.status) || devices.includes(open));
  return {
    ...(!isOpenStatus(status) && isLast && person.callBackOn !== null && { callBackOn: null }),
    ...(status === 'in-progress' && person.assignee === null && by !== null && { assignee: by }),
    ...(status === 'no-contact' && { attemptOn: asOf }),
    ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  };
}

function whatOf({ status, also }: FullStatusRequest, { accepted }: Weighed): string {
  return describeEdits(
    accepted.map(({ task }) => task),
    [taskStatusWords[status], ...editWords(also ?? {})],
  );
}
