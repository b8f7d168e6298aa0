import type { UserMethod } from '../classification/method.ts';
import type { UserState } from '../classification/states.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { StatusChoice } from '../tracking/status-choices.ts';
import type { DeviceKey, DeviceTask, PersonTask, Proof, TaskEventOrigin, TaskField } from '../tracking/task.ts';
import type { TaskStatus } from '../tracking/task-status.ts';
import type { RefusedTransition } from '../tracking/transitions.ts';

export type { StatusChoice } from '../tracking/status-choices.ts';

/** The task of one person: the profile work on every device, what was agreed, and what happened (domain.md 7.3). */
export type TaskCard = PersonTask & {
  readonly mailboxId: number;
  readonly alias: string;
  readonly displayName: string | null;
  /** Derived from the devices; null when there is nothing to do and nothing was said. */
  readonly status: TaskStatus | null;
  readonly state: UserState;
  /** What is to be done; null when nothing is. */
  readonly method: UserMethod;
  readonly wave: {
    readonly number: number;
    readonly name: string;
    readonly start: IsoDate;
    readonly isPaused: boolean;
  } | null;
  /** Open ones first. */
  readonly devices: readonly DeviceCard[];
  /** Newest first. */
  readonly notes: readonly TaskNote[];
  /** Everything but notes, newest first. */
  readonly events: readonly TaskEventCard[];
  /** Which statuses the person as a whole can be given, and why the others cannot. */
  readonly choices: readonly StatusChoice[];
};

/** One device of a person. */
export type DeviceCard = Pick<DeviceTask, 'reason' | 'detail' | 'until' | 'method' | 'workedAt' | 'by'> & {
  readonly device: DeviceKey;
  readonly computer: string | null;
  readonly status: TaskStatus | null;
  /** When the status was given or proven; null for one that follows from the plan. */
  readonly at: IsoTime | null;
  /** What the newest scan of the device showed; null when it was in none. */
  readonly seen: DeviceSight | null;
  /** What proves or refutes the status; null while nothing does. */
  readonly proof: Proof | null;
  /** What evidence tells of the device that the status does not, in sentences; null when nothing. */
  readonly remark: string | null;
  /** Days since the work was reported while no newer scan has seen the device; null where that is not the question. */
  readonly unseenDays: number | null;
};

/** What a scan showed of the own profiles on a device. */
export type DeviceSight = {
  /** `good` all name the target, `old` one names another server or needs an update, `unclear` it cannot be told. */
  readonly verdict: 'good' | 'old' | 'unclear';
  readonly endpoint: string | null;
  readonly seenAt: IsoTime;
};

export type TaskNote = {
  readonly uid: string;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly text: string;
};

/** One change in words and values: `before` and `after` as people read them; null is nothing. */
export type TaskEventCard = {
  readonly uid: string;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly field: Exclude<TaskField, 'note'>;
  readonly computer: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly origin: TaskEventOrigin;
  readonly isApplied: boolean;
};

/** What a status would mean for people, before it is given. */
export type StatusCheck = {
  /** The day that counts as today. */
  readonly asOf: IsoDate;
  /** How many people it would be given to, and how many devices that are. */
  readonly people: number;
  readonly devices: number;
  /** Who is left out, at most 100; `refusedCount` counts all. */
  readonly refused: readonly RefusedTask[];
  readonly refusedCount: number;
  /** What to know before, as sentences, each with how many people it concerns. */
  readonly warnings: readonly { readonly text: string; readonly people: number }[];
};

export type RefusedTask = RefusedTransition & { readonly mailboxId: number; readonly name: string };

/** What giving a status did. */
export type StatusResult = StatusCheck & {
  /** The people whose status was given, in the order of the request; the first 100. */
  readonly changed: readonly {
    readonly mailboxId: number;
    readonly alias: string;
    readonly name: string;
    readonly status: TaskStatus | null;
  }[];
};
