import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { StatusChoice, StatusResult, TaskCard } from '../../../core/api/task-report.ts';
import { statusChoices } from '../../../core/tracking/status-choices.ts';
import { deviceKeyOf } from '../../../core/tracking/task.ts';
import type { SettableStatus } from '../../../core/tracking/task-status.ts';
import { PushButton } from '../../components/push-button.tsx';
import { Failure } from '../../components/query-state.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { counted } from '../../words/format.ts';
import { confirmWords, likelyStatuses } from '../../words/task-words.ts';
import styles from './status-dialog.module.css';
import { emptyStatusDraft, statusProblems, statusRequest } from './status-draft.ts';
import { StatusEffect } from './status-effect.tsx';
import { StatusFields } from './status-fields.tsx';
import { StatusList } from './status-list.tsx';
import { useTaskWriter } from './use-task-writer.ts';

type Question = {
  readonly people: readonly number[];
  /** The name of a computer, for its status alone; null or absent for all that is open. */
  readonly device?: string | null;
  /** The status that is chosen at first; absent for the likeliest. */
  readonly status?: SettableStatus | undefined;
};

/**
 * Gives people a status: which, what belongs to it, whom it reaches. The result is told, with a button that takes it back, so
 * that the page behind only has to go on. To be kept mounted.
 */
export function StatusDialog(
  props: Question & {
    readonly isOpen: boolean;
    readonly onClose: () => void;
    readonly onDone: (result: StatusResult) => void;
  },
) {
  const { isOpen, onClose } = props;
  const [confirm, setConfirm] = useState<Confirm>(notYet);
  return (
    <TitledDialog
      title="Set status"
      isOpen={isOpen}
      width="form"
      onClose={onClose}
      actions={
        <>
          <PushButton isNext={confirm.isReady} type="submit" form={formId} aria-disabled={!confirm.isReady}>
            {confirm.words}
          </PushButton>
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      {isOpen && <StatusForm {...props} onConfirm={setConfirm} />}
    </TitledDialog>
  );
}

type Confirm = { readonly words: string; readonly isReady: boolean };

const notYet: Confirm = { words: 'Set status', isReady: false };

function StatusForm(props: Parameters<typeof StatusDialog>[0] & { readonly onConfirm: (confirm: Confirm) => void }) {
  const { people, device = null, onConfirm, onClose, onDone } = props;
  const writer = useTaskWriter();
  const form = useRef<HTMLFormElement>(null);
  const { who, choices, likely } = useAsked(props);
  const [picked, setPicked] = useState<SettableStatus | null>(props.status ?? null);
  const [draft, setDraft] = useState(emptyStatusDraft);
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const status = picked ?? likely;
  const { check, checkError } = useCheck(people, device, status);
  const problems = status === null ? null : statusProblems(status, draft, check?.asOf ?? null);
  const isReady = status !== null && !isBusy && (check === null || check.people > 0);
  const words = status === null ? notYet.words : confirmWords(status, people.length, check?.people ?? null);
  useEffect(() => onConfirm({ words, isReady }), [words, isReady, onConfirm]);
  const submit = async (): Promise<void> => {
    if (!isReady || status === null || problems === null) return;
    setIsAsked(true);
    if (Object.values(problems).some((problem) => problem !== null)) return focusProblem(form.current);
    setIsBusy(true);
    setError(null);
    try {
      const result = await writer.setStatus(statusRequest(status, draft, { people, device }));
      onClose();
      onDone(result);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <form
      id={formId}
      ref={form}
      className={styles.form}
      aria-label="Status"
      onSubmit={onSubmit}
      onKeyDown={submitFromSelect}
    >
      <p className={styles.who}>
        <strong>{who}</strong>
      </p>
      <StatusList choices={choices} chosen={status} onChoose={setPicked} />
      <div className={styles.fields}>
        {status !== null && problems !== null && check?.people !== 0 && (
          <StatusFields
            {...{ status, draft, asOf: check?.asOf ?? null, onChange: setDraft }}
            problems={isAsked ? problems : noProblems}
          />
        )}
        <div role="status" className={styles.effect}>
          {check !== null && <StatusEffect check={check} asked={people.length} />}
        </div>
        {(error ?? checkError) !== null && <Failure error={error ?? checkError ?? new Error()} />}
      </div>
    </form>
  );
}

/** Who is asked about, what they can be given, and what is likeliest. Of several people the program judges each choice. */
function useAsked({ people, device = null }: Question): {
  readonly who: string;
  readonly choices: readonly StatusChoice[] | null;
  readonly likely: SettableStatus | null;
} {
  const [only] = people;
  const isOne = people.length === 1 && only !== undefined;
  const card = useOperation('task.get', { person: only ?? 1, asOf: null }, { isEnabled: isOne });
  if (!isOne) return { who: counted(people.length, 'person', 'people'), choices: null, likely: 'done' };
  if (card.data === undefined || card.data.mailboxId !== only) return { who: '', choices: null, likely: null };
  const name = card.data.displayName ?? card.data.alias;
  const { from, choices } = choicesFor(card.data, device);
  const isAllowed = (status: SettableStatus): boolean =>
    choices.some((choice) => choice.status === status && choice.refused === null);
  const likely =
    likelyStatuses(from).find(isAllowed) ?? choices.find(({ refused }) => refused === null)?.status ?? null;
  return { who: device === null || device === '' ? name : `${device} of ${name}`, choices, likely };
}

function choicesFor(card: TaskCard, device: string | null) {
  if (device === null) return { from: card.status, choices: card.choices };
  const from = card.devices.find((one) => one.device === deviceKeyOf(device))?.status ?? null;
  const facts = { state: card.state, isWavePaused: card.wave?.isPaused ?? false };
  return { from, choices: statusChoices([from], facts) };
}

/** Whom the chosen status would reach; null until that is known. */
function useCheck(people: readonly number[], device: string | null, status: SettableStatus | null) {
  const input = { people, device, status: status ?? 'done', reason: null, detail: null, until: null, workedOn: null };
  const query = useOperation('task.checkStatus', input, { isEnabled: status !== null });
  const isAnswered = status !== null && !query.isPlaceholderData;
  return { check: isAnswered ? (query.data ?? null) : null, checkError: isAnswered ? query.error : null };
}

/** A field that is wrong takes the focus, once its problem stands beside it. */
function focusProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** Enter confirms from a choice of words too, where it does nothing else. */
function submitFromSelect(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

const noProblems = { reason: null, detail: null, until: null, workedOn: null };
const formId = 'set-status';
