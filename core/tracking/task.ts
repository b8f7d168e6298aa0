import type { ProfileMethod } from '../settings/settings.ts';
import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { FailureReason, TaskStatus } from './task-status.ts';

/** A device as tasks tell it apart: the computer's name in lower case; empty for a person of whom no computer is known. */
export type DeviceKey = string;

/** What was said or proven about the work on one device. A device about which nothing was is not stored. */
export type DeviceTask = {
  readonly device: DeviceKey;
  /** The computer as it was written first; null when none is known. */
  readonly computer: string | null;
  readonly status: TaskStatus;
  /** Why it failed; null for other statuses. */
  readonly reason: FailureReason | null;
  /** The reason in free words, for every status; null when none was given. */
  readonly detail: string | null;
  /** Until when it is postponed or waited for; null when not said. */
  readonly until: IsoDate | null;
  /** The method that was used; null when not said. */
  readonly method: ProfileMethod | null;
  /** When the work was done, in UTC; null while it is not reported. Evidence proves something only when it is newer. */
  readonly workedAt: IsoTime | null;
  /** When the status was given, in UTC, and by whom. `by` null for evidence and where the system gives no name. */
  readonly at: IsoTime;
  readonly by: string | null;
  /** What proves or refutes it; null while nothing does. */
  readonly proof: Proof | null;
};

/** What a scan or a log showed of a device. */
export type Proof = {
  /** Domain.md 2.5: V6 a scan of profiles or of the registry, V5 a connection log. */
  readonly kind: 'V5' | 'V6';
  /** When it was seen, as the export wrote it: a day, local time of the machine, or UTC with `Z`. */
  readonly seenAt: IsoTime;
  /** True when the date is only that of the file. */
  readonly isDateAssumed: boolean;
  /** The value as it was written: a server name, an address. */
  readonly value: string;
  /** The file and its row; null when the import is no longer known. */
  readonly source: { readonly file: string; readonly row: number } | null;
};

/** What is kept for a person as a whole. Null is what was not said. */
export type PersonTask = {
  readonly assignee: string | null;
  /** When the person was spoken to last. */
  readonly contactOn: IsoDate | null;
  /** When a call back was promised. */
  readonly callBackOn: IsoDate | null;
  /** How often somebody tried to reach the person. */
  readonly attempts: number;
  readonly ticket: string | null;
};

/** The task of a person about whom nothing was said. */
export const untouchedTask: PersonTask = {
  assignee: null,
  contactOn: null,
  callBackOn: null,
  attempts: 0,
  ticket: null,
};

/** What an event changes: the status of a device with all that belongs to it, a field of the person's task, or a note. */
export const taskFields = [
  'status',
  'method',
  'assignee',
  'contactOn',
  'callBackOn',
  'ticket',
  'attempt',
  'note',
] as const;

export type TaskField = (typeof taskFields)[number];

/**
 * One change of a task, never edited afterwards. Values are texts: of `status` the JSON of a `StatusValue`, of `attempt` the
 * day, of `note` its text with `before` null; null is nothing.
 */
export type TaskEvent = {
  /** Tells the event from all others in every copy of the project: 32 hexadecimal digits. */
  readonly uid: string;
  readonly mailboxId: number;
  /** Null for what concerns the person as a whole. */
  readonly device: DeviceKey | null;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly field: TaskField;
  readonly before: string | null;
  readonly after: string | null;
  readonly origin: TaskEventOrigin;
  /** False for a change from a work file that was declined: it is kept as history and has no effect. */
  readonly isApplied: boolean;
};

/** `person` said here, `evidence` shown by an import, `merge` said in a work file. */
export type TaskEventOrigin = 'person' | 'evidence' | 'merge';

/** Everything that a status brings along; what an event of the field `status` holds as JSON, its keys in this order. */
export type StatusValue = Pick<DeviceTask, 'status' | 'reason' | 'detail' | 'until' | 'workedAt' | 'proof'>;

/** The key of a computer's name; empty for none. */
export function deviceKeyOf(computer: string | null): DeviceKey {
  return computer === null ? '' : computer.trim().toLowerCase();
}

/** The value of a status event, with its keys in a fixed order, so that equal values are equal texts. */
export function statusText({ status, reason, detail, until, workedAt, proof }: StatusValue): string {
  return JSON.stringify({ status, reason, detail, until, workedAt, proof });
}
