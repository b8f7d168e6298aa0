import { type FormEvent, useEffect, useState } from 'react';
import type { StepReport } from '../../../core/api/plan-report.ts';
import frame from '../../components/field-frame.module.css';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { type ErrorWords, errorWords, withoutStepId } from '../../words/error-words.ts';
import { counted } from '../../words/format.ts';
import { hintWords } from '../../words/hint-words.ts';
import { stepTitle } from '../../words/plan-words.ts';
import { chooseByEvidence, type EvidenceChoice, type GivenText, markAction } from './evidence-choice.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { EvidenceField } from './evidence-field.tsx';
import styles from './evidence-form.module.css';
import { StatusChoice } from './status-choice.tsx';
import { useEvidence } from './use-evidence.ts';
import { useEvidenceIntake } from './use-evidence-intake.ts';

type Said = 'done' | 'verified';

/** The form of the dialog; it begins anew each time that the dialog opens. */
export function EvidenceForm(props: {
  readonly id: string;
  readonly step: StepReport | null;
  readonly status: Said;
  /** A file that was dropped before the dialog opened; null for none. */
  readonly file: File | null;
  /** Tells what the button of the dialog says, and whether it can be pressed. */
  readonly onAction: (label: string, isPossible: boolean) => void;
  readonly onClose: () => void;
}) {
  const { id, step, status, file, onAction, onClose } = props;
  const user = useHostInfo().data?.user ?? '';
  const [given, setGiven] = useState<GivenText>({ name: null, text: '' });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<Said | null>(null);
  const [by, setBy] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [despite, setDespite] = useState('');
  const intake = useEvidenceIntake(setGiven, file);
  const evidence = useEvidence(step?.id ?? null, given.text);
  const choice = chooseByEvidence(step?.id ?? null, evidence.report, left);
  const chosen = said ?? defaultStatus(choice, status, evidence.report !== null);
  const marking = useMarking(onClose);
  const label = step === null && choice.steps.length === 0 ? 'Mark' : markAction(choice.steps.length, chosen);
  const isPossible = choice.steps.length > 0 && !evidence.isBusy;
  useEffect(() => onAction(label, isPossible), [onAction, label, isPossible]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isPossible || marking.isBusy) return;
    const input = { steps: choice.steps, status: chosen, by: textOrNull(by ?? user), note: textOrNull(note) };
    const shown = given.text.trim() === '' ? null : given;
    const reason = choice.isContradicted ? textOrNull(despite) : null;
    marking.mark({ ...input, evidence: shown, despite: reason }, step);
  };
  return (
    <form
      id={id}
      className={styles.form}
      onSubmit={submit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={intake.onDrop}
    >
      <EvidenceField given={given} intake={intake} isAsked={step !== null} />
      <EvidenceFacts choice={choice} state={evidence} isGiven={given.text.trim() !== ''} left={left} onLeft={setLeft} />
      {choice.isContradicted && (
        <label className={styles.field}>
          <span>Why is it marked all the same?</span>
          <input
            type="text"
            className={frame.frame}
            autoComplete="off"
            required
            maxLength={500}
            value={despite}
            onChange={(event) => setDespite(event.target.value)}
          />
        </label>
      )}
      <StatusChoice
        chosen={chosen}
        isRebind={step?.kind === 'rebind'}
        onChoose={(next) => {
          setSaid(next);
          marking.forget();
        }}
      />
      <div className={styles.pair}>
        <label className={styles.field}>
          <span>Initials or name</span>
          <input
            type="text"
            className={frame.frame}
            autoComplete="off"
            maxLength={60}
            value={by ?? user}
            onChange={(event) => setBy(event.target.value)}
          />
        </label>
        <label className={styles.field}>
          <span>Note</span>
          <input
            type="text"
            className={frame.frame}
            autoComplete="off"
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
      </div>
      {marking.refusal !== null && <Refusal refusal={marking.refusal} />}
    </form>
  );
}

/** Verified only where the text shows everything; what the user asked for where there is no text. */
function defaultStatus(choice: EvidenceChoice, asked: Said, hasText: boolean): Said {
  if (!hasText || choice.asked?.verdict === 'unchecked') return asked;
  return choice.isProved ? 'verified' : 'done';
}

function Refusal({ refusal }: { readonly refusal: ErrorWords }) {
  return (
    <div role="alert" className={styles.refusal}>
      <p>
        <strong>{hintWords(refusal.message)}</strong>
      </p>
      <p>{refusal.hint}</p>
    </div>
  );
}

type MarkInput = {
  readonly steps: readonly string[];
  readonly status: Said;
  readonly by: string | null;
  readonly note: string | null;
  readonly evidence: GivenText | null;
  readonly despite: string | null;
};

/** Marks steps as one undo step, and tells why a rule forbids it. */
function useMarking(onDone: () => void) {
  const client = useClient();
  const { notify } = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorWords | null>(null);
  const mark = async (input: MarkInput, step: StepReport | null): Promise<void> => {
    setIsBusy(true);
    try {
      await client.call('plan.markSteps', { ...input, steps: [...input.steps] });
      const what =
        input.steps.length === 1 && step !== null ? `${stepTitle(step)}: ` : `${counted(input.steps.length, 'step')} `;
      notify({ kind: 'done', text: `${what}marked as ${input.status}.`, detail: 'Ctrl+Z takes it back.' });
      setRefusal(null);
      onDone();
    } catch (error) {
      const words = errorWords(error);
      setRefusal(step === null ? words : withoutStepId(words, step.id));
    }
    setIsBusy(false);
  };
  return { mark, isBusy, refusal, forget: () => setRefusal(null) };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
