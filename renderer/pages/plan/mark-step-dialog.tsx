import { type FormEvent, useId, useRef, useState } from 'react';
import type { StepReport } from '../../../core/api/plan-report.ts';
import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import type { ErrorWords } from '../../words/error-words.ts';
import { stepTitle } from '../../words/plan-words.ts';
import styles from './mark-step-dialog.module.css';
import { useMarkStep } from './use-mark-step.ts';

type Said = 'done' | 'verified';

/** Asks what became of a step, who says so, and for a note; a rule that forbids it is told in its words. */
export function MarkStepDialog(props: {
  readonly step: StepReport;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What is chosen at first; what comes next for the step unless given. */
  readonly status?: Said;
}) {
  const { step, isOpen, onClose, status = step.status === 'done' ? 'verified' : 'done' } = props;
  const form = useId();
  return (
    <TitledDialog
      title={stepTitle(step)}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <PushButton isNext type="submit" form={form}>
            Mark
          </PushButton>
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      <MarkForm key={status} id={form} step={step} status={status} onClose={onClose} />
    </TitledDialog>
  );
}

type FormProps = {
  readonly id: string;
  readonly step: StepReport;
  readonly status: Said;
  readonly onClose: () => void;
};

/** What the dialog holds begins anew each time that it opens. */
function MarkForm({ id, step, status, onClose }: FormProps) {
  const mark = useMarkStep();
  const user = useHostInfo().data?.user ?? '';
  const [chosen, setChosen] = useState<Said>(status);
  const [by, setBy] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const isBusy = useRef(false);
  const [refusal, setRefusal] = useState<ErrorWords | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The button stays: a disabled one would lose the focus, and the dialog its keys.
    if (isBusy.current) return;
    isBusy.current = true;
    const refused = await mark(step, { status: chosen, by: textOrNull(by ?? user), note: textOrNull(note) });
    isBusy.current = false;
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <form id={id} className={styles.form} onSubmit={submit}>
      <fieldset className={styles.choice}>
        <legend>What became of it</legend>
        {choices.map(({ value, word, means }) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id} status`}
              checked={chosen === value}
              onChange={() => {
                setChosen(value);
                setRefusal(null);
              }}
            />
            <span>
              <strong>{word}</strong> {value === 'verified' && step.kind === 'rebind' ? rebindMeans : means}
            </span>
          </label>
        ))}
      </fieldset>
      <label className={styles.field}>
        <span>Initials or name</span>
        <input
          type="text"
          autoComplete="off"
          maxLength={60}
          value={by ?? user}
          onChange={(event) => setBy(event.target.value)}
        />
      </label>
      <label className={styles.field}>
        <span>Note</span>
        <textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {refusal !== null && (
        <div role="alert" className={styles.refusal}>
          <p>
            <strong>{refusal.message}</strong>
          </p>
          <p>{refusal.hint}</p>
        </div>
      )}
    </form>
  );
}

const choices: readonly { readonly value: Said; readonly word: string; readonly means: string }[] = [
  { value: 'done', word: 'Done:', means: 'it was carried out.' },
  { value: 'verified', word: 'Verified:', means: 'it was carried out, and the verification showed what it should.' },
];

const rebindMeans =
  'the verification showed the array. The database counts as bound to it until databases are imported again.';

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
