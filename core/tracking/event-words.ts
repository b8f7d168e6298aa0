import { proofInWords } from './proof-words.ts';
import type { StatusValue, TaskField } from './task.ts';
import { failureReasonWords, taskStatusWords } from './task-status.ts';

/** What fields of a task are called. */
export const taskFieldWords: Readonly<Record<TaskField, string>> = {
  status: 'Status',
  method: 'Method used',
  assignee: 'Assigned to',
  contactOn: 'Last contact',
  callBackOn: 'Call back on',
  ticket: 'Ticket',
  attempt: 'Attempt',
  note: 'Note',
};

/** The value of an event as people read it; null is nothing. */
export function eventValueInWords(field: TaskField, value: string | null): string | null {
  if (value === null || field !== 'status') return value;
  const status = JSON.parse(value) as StatusValue;
  const words = statusInWords(status);
  return status.proof === null ? words : `${words}. Evidence: ${proofInWords(status.proof)}`;
}

/** `Failed: no Outlook on this computer`, `Postponed until 2014-04-08: on leave`. */
export function statusInWords({ status, reason, detail, until }: Omit<StatusValue, 'workedAt' | 'proof'>): string {
  const words = until === null ? taskStatusWords[status] : `${taskStatusWords[status]} until ${until}`;
  const why = whyInWords(reason, detail);
  return why === null ? words : `${words}: ${why}`;
}

/** The reason and the remark in one: `The computer is not in the network – in Bodø`; null when neither was given. */
export function whyInWords(reason: StatusValue['reason'], detail: string | null): string | null {
  if (reason === null || reason === 'other') return detail;
  const why = failureReasonWords[reason];
  return detail === null ? why : `${why} – ${detail}`;
}
