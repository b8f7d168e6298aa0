import type { IsoDate, IsoTime } from '../shared/dates.ts';
import type { DeviceKey, StatusValue } from './task.ts';
import {
  failureReasons,
  failureReasonWords,
  settableStatuses,
  type TaskStatus,
  taskStatusWords,
} from './task-status.ts';
import type { DeviceView } from './user-task.ts';

/** The columns of a wave as a workbook, in their order: who it is, what was said, and what is said now. */
export const workSheetColumns = [
  { key: 'name', title: 'Name', width: 24, use: 'locked' },
  { key: 'alias', title: 'Alias', width: 12, use: 'locked' },
  { key: 'site', title: 'Site', width: 12, use: 'locked' },
  { key: 'computer', title: 'PC', width: 14, use: 'locked' },
  { key: 'outlook', title: 'Outlook', width: 9, use: 'locked' },
  { key: 'task', title: 'What to do', width: 34, use: 'locked' },
  { key: 'phone', title: 'Phone', width: 16, use: 'locked' },
  { key: 'room', title: 'Room', width: 12, use: 'locked' },
  { key: 'status', title: 'Status', width: 16, use: 'open' },
  { key: 'reason', title: 'Why it failed', width: 24, use: 'open' },
  { key: 'until', title: 'Until', width: 11, use: 'open' },
  { key: 'callBackOn', title: 'Call back on', width: 11, use: 'open' },
  { key: 'ticket', title: 'Ticket', width: 12, use: 'open' },
  { key: 'note', title: 'Note', width: 30, use: 'open' },
  { key: 'by', title: 'Your name', width: 14, use: 'open' },
  { key: 'key', title: 'Key', width: 10, use: 'hidden' },
] as const;

export type WorkSheetColumn = (typeof workSheetColumns)[number]['key'];

/** The name of the hidden sheet that knows what the workbook was when it left. */
export const baseSheetName = 'Caskade';

/** What stands first in the hidden sheet, with the version of its form. */
export const workSheetMark = ['caskade-work', '1'] as const;

/** A row of the sheet as it was when it left: the task of one device. */
export type WorkSheetBase = {
  readonly mailboxId: number;
  readonly device: DeviceKey;
  readonly alias: string;
  readonly computer: string | null;
  /** Null when there was nothing to do and nothing was said. */
  readonly status: StatusValue | null;
  readonly callBackOn: IsoDate | null;
  readonly ticket: string | null;
};

/** What a workbook says of itself. Null parts were not said. */
export type WorkSheetHead = {
  readonly projectId: string;
  readonly handOut: string;
  readonly wave: number;
  readonly waveName: string;
  readonly at: IsoTime;
  readonly recipient: string | null;
};

/** The status of a device as it shows: what was said, else what follows from the plan and from scans; null when nothing does. */
export function presentStatus({ said, status }: Pick<DeviceView, 'said' | 'status'>): StatusValue | null {
  if (said !== null && said.status !== 'not-planned') {
    const { reason, detail, until, workedAt, proof } = said;
    return { status: said.status, reason, detail, until, workedAt, proof };
  }
  return status === null ? null : { status, reason: null, detail: null, until: null, workedAt: null, proof: null };
}

/** The key of a row: `6|ws-1003`. */
export function workSheetKey({ mailboxId, device }: Pick<WorkSheetBase, 'mailboxId' | 'device'>): string {
  return `${mailboxId}|${device}`;
}

/** The words among which somebody chooses a status: those that people give, and first the present one where it is none of them. */
export function statusChoices(present: TaskStatus | null): readonly string[] {
  const given = settableStatuses.map((status) => taskStatusWords[status]);
  const isGiven = present === null || settableStatuses.some((status) => status === present);
  return isGiven ? given : [taskStatusWords[present], ...given];
}

/** The words among which somebody chooses why work failed. */
export const reasonChoices: readonly string[] = failureReasons.map((reason) => failureReasonWords[reason]);
