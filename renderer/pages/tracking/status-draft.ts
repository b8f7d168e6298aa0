import type { Inputs } from '../../../core/api/contract.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import type { FailureReason, SettableStatus } from '../../../core/tracking/task-status.ts';
import { untilStatuses } from '../../words/task-words.ts';

/** What is typed beside a status; an empty text is what is not said. */
export type StatusDraft = {
  readonly reason: FailureReason | '';
  readonly detail: string;
  readonly until: string;
  /** Null until somebody chooses another day than today. */
  readonly workedOn: string | null;
  readonly note: string;
};

export const emptyStatusDraft: StatusDraft = { reason: '', detail: '', until: '', workedOn: null, note: '' };

/** What is wrong with each field; null where nothing is. Fields that do not belong to the status are right. */
export type StatusProblems = Readonly<Record<'reason' | 'detail' | 'until' | 'workedOn', string | null>>;

/** Judges a draft. `asOf` is today; null while that is not known, which is no problem. */
export function statusProblems(status: SettableStatus, draft: StatusDraft, asOf: IsoDate | null): StatusProblems {
  const { reason, detail, until, workedOn } = draft;
  const isFailed = status === 'failed';
  const isPast = untilStatuses.has(status) && until !== '' && asOf !== null && until < asOf;
  const isFuture = status === 'done' && workedOn !== null && asOf !== null && workedOn > asOf;
  return {
    reason: isFailed && reason === '' ? 'Choose why it failed.' : null,
    detail: detailProblem(status, reason, detail),
    until: isPast ? 'That day has passed.' : null,
    workedOn: isFuture ? 'That day is still to come.' : null,
  };
}

/** What is asked of the program. Only what belongs to the status goes along. */
export function statusRequest(
  status: SettableStatus,
  draft: StatusDraft,
  at: { readonly people: readonly number[]; readonly device: string | null },
): Omit<Inputs['task.setStatus'], 'by'> {
  const { reason, detail, until, workedOn, note } = draft;
  return {
    ...at,
    status,
    reason: status === 'failed' && reason !== '' ? reason : null,
    detail: textOrNull(detail),
    until: untilStatuses.has(status) ? textOrNull(until) : null,
    workedOn: status === 'done' && workedOn !== null ? textOrNull(workedOn) : null,
    note: textOrNull(note),
  };
}

function detailProblem(status: SettableStatus, reason: StatusDraft['reason'], detail: string): string | null {
  if (detail.trim() !== '') return null;
  if (status === 'exempt') return 'Say why no work is to be done.';
  return status === 'failed' && reason === 'other' ? 'Say what happened.' : null;
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
