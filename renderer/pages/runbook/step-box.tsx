import { useId } from 'react';
import type { StepReport } from '../../../core/api/plan-report.ts';
import { isCommandText } from '../../../core/runbook/step-text.ts';
import { CommandBlock } from '../../components/document/command-block.tsx';
import { useNotices } from '../../components/notices.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { stepHref } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import { stepTitle } from '../../words/plan-words.ts';
import { statusWords } from '../../words/runbook-words.ts';
import { useMarkStep } from '../plan/use-mark-step.ts';
import styles from './step-box.module.css';

export type StepBoxProps = {
  readonly step: StepReport;
  /** Asks what to say of it. */
  readonly onAsk: (step: StepReport, status: 'done' | 'verified') => void;
};

/** A step in its chapter: how far it is, what to run, how to see that it worked, how to take it back, and what to say of it. */
export function StepBox({ step, onAsk }: StepBoxProps) {
  const id = useId();
  const { mark, word } = statusWords[step.status];
  return (
    <section className={styles.box} aria-labelledby={id}>
      <div className={styles.head}>
        <h4 id={id}>
          <a href={stepHref(step.id)}>{stepTitle(step)}</a>
        </h4>
        <span className={styles.state}>
          <StateMark mark={mark} />
          {word}
        </span>
        <span className={styles.date}>{step.date === null ? 'no date' : formats.day(step.date)}</span>
      </div>
      {step.at !== null && step.status !== 'planned' && (
        <p className={styles.said}>
          {step.by === null ? 'Said' : `${step.by}, `} {formats.moment(step.at)}
        </p>
      )}
      {step.note !== '' && <p className={styles.note}>{step.note}</p>}
      {step.command !== null && <TextPart title="Command" text={step.command} />}
      <TextPart title="Verify" text={step.verify} />
      <TextPart title="Roll back" text={step.rollback} />
      <Actions step={step} onAsk={onAsk} />
    </section>
  );
}

function TextPart({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={styles.text}>
      <h5>{title}</h5>
      {isCommandText(text) ? <CommandBlock text={text} /> : <p>{text}</p>}
    </div>
  );
}

function Actions({ step, onAsk }: StepBoxProps) {
  const mark = useMarkStep();
  const { notify } = useNotices();
  const user = useHostInfo().data?.user ?? null;
  const takeBack = async (): Promise<void> => {
    const refused = await mark(step, { status: 'planned', by: user, note: null });
    if (refused !== null) notify({ kind: 'error', text: refused.message, detail: refused.hint });
  };
  return (
    <div className={styles.actions}>
      {step.status === 'planned' && <PushButton onClick={() => onAsk(step, 'done')}>Mark as done…</PushButton>}
      {step.status !== 'verified' && <PushButton onClick={() => onAsk(step, 'verified')}>Mark as verified…</PushButton>}
      {step.status !== 'planned' && <PushButton onClick={takeBack}>Take back</PushButton>}
    </div>
  );
}
