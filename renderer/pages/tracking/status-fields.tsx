import {
  type FailureReason,
  failureReasons,
  failureReasonWords,
  type SettableStatus,
} from '../../../core/tracking/task-status.ts';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { untilStatuses } from '../../words/task-words.ts';
import type { StatusDraft, StatusProblems } from './status-draft.ts';

/** What belongs to a status: why it failed, until when it waits, on what day it was done; a remark and a note always. */
export function StatusFields(props: {
  readonly status: SettableStatus;
  readonly draft: StatusDraft;
  /** The day that counts as today; null while it is not known. */
  readonly asOf: string | null;
  readonly problems: StatusProblems;
  readonly onChange: (draft: StatusDraft) => void;
}) {
  const { status, draft, asOf, problems, onChange } = props;
  return (
    <>
      {status === 'failed' && (
        <ChoiceField
          label="Reason"
          value={draft.reason}
          options={reasonOptions}
          problem={problems.reason}
          onChange={(reason) => onChange({ ...draft, reason })}
        />
      )}
      {status === 'done' && (
        <TextField
          label="Day of the work"
          type="date"
          value={draft.workedOn ?? asOf ?? ''}
          hint="A scan proves it only when it is newer."
          problem={problems.workedOn}
          onChange={(workedOn) => onChange({ ...draft, workedOn })}
        />
      )}
      {untilStatuses.has(status) && (
        <TextField
          label={status === 'no-contact' ? 'Try again on' : 'Until'}
          type="date"
          value={draft.until}
          problem={problems.until}
          onChange={(until) => onChange({ ...draft, until })}
        />
      )}
      <TextField
        label={status === 'exempt' ? 'Why no work is to be done' : 'Remark'}
        value={draft.detail}
        problem={problems.detail}
        onChange={(detail) => onChange({ ...draft, detail })}
      />
      <TextField label="Note" value={draft.note} onChange={(note) => onChange({ ...draft, note })} />
    </>
  );
}

const reasonOptions: readonly (readonly [FailureReason | '', string])[] = [
  ['', 'Choose a reason'],
  ...failureReasons.map((reason) => [reason, failureReasonWords[reason]] as const),
];
