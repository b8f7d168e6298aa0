import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { WavesReport } from '../../../core/api/wave-report.ts';
import { type HandOutReport, type WorkFormat, workFormats } from '../../../core/api/work-report.ts';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { JobBar } from '../../components/job-bar.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { leftBeforeWords, nextWave, waveChoiceWords, workFormatWords } from '../../words/work-words.ts';
import { waveDays } from '../waves/wave-words.ts';
import styles from './hand-out-dialog.module.css';
import { type HandOutChoice, type HandOutWork, useHandOut } from './use-hand-out.ts';

/** Asks which wave leaves, in what form and to whom; then where to save it. */
export function HandOutDialog(props: {
  readonly isOpen: boolean;
  /** The wave that is chosen at first; null chooses the next one. */
  readonly wave: number | null;
  readonly onClose: () => void;
}) {
  const { isOpen, wave, onClose } = props;
  const form = useId();
  const waves = useOperation('plan.waves', {});
  const left = useOperation('work.list', {});
  const isAsked = useAfterFocus(isOpen && !waves.isPending && !left.isPending);
  const work = useHandOut();
  const open = useRef(isOpen);
  useEffect(() => {
    open.current = isOpen;
    return () => {
      open.current = false;
    };
  }, [isOpen]);
  const canStart = waves.error === null && (waves.data?.waves.length ?? 0) > 0 && left.data !== undefined;
  const project = useOperation('project.get', {}).data?.name ?? '';
  const submit = async (choice: HandOutChoice): Promise<void> => {
    // Whoever closed the dialog meanwhile is elsewhere.
    if (!work.job.isRunning && (await work.start(choice, project)) && open.current) onClose();
  };
  return (
    <TitledDialog
      title="Hand out a wave"
      isOpen={isAsked}
      onClose={onClose}
      actions={
        <>
          <PushButton isNext type="submit" form={form} disabled={!canStart || work.job.isRunning}>
            {work.job.isRunning ? 'Handing out…' : 'Hand out…'}
          </PushButton>
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      <QueryState query={waves}>
        {(report) => (
          <QueryState query={left}>
            {(before) => <Form key={wave} {...{ id: form, report, before, wave, work }} onSubmit={submit} />}
          </QueryState>
        )}
      </QueryState>
    </TitledDialog>
  );
}

/** True once this is so and a new page has taken the focus, so that the dialog gets it from there. */
function useAfterFocus(isSo: boolean): boolean {
  const [isAfter, setIsAfter] = useState(false);
  useEffect(() => setIsAfter(isSo), [isSo]);
  return isSo && isAfter;
}

function Form(props: {
  readonly id: string;
  readonly report: WavesReport;
  readonly before: readonly HandOutReport[];
  readonly wave: number | null;
  readonly work: HandOutWork;
  readonly onSubmit: (choice: HandOutChoice) => void;
}) {
  const { id, report, before, wave, work } = props;
  const { waves, asOf } = report;
  const offered = waves.some(({ number }) => number === wave) ? wave : nextWave(waves, before, asOf);
  const [chosen, setChosen] = useState(offered);
  const [format, setFormat] = useState<WorkFormat>('caskade-work');
  const [recipient, setRecipient] = useState('');
  if (chosen === null) return <p>The plan has no wave that could be handed out.</p>;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onSubmit({ wave: chosen, format, recipient: recipient.trim() === '' ? null : recipient.trim() });
  };
  const last = before.find((one) => one.wave === chosen);
  return (
    <form id={id} className={styles.form} onSubmit={submit}>
      <ChoiceField
        label="Wave"
        value={String(chosen)}
        options={waves.map((one) => [String(one.number), waveChoiceWords(one, waveDays(one))])}
        onChange={(value) => setChosen(Number(value))}
      />
      {last !== undefined && (
        <p className={styles.note}>
          {leftBeforeWords(last)} {last.merged === null && 'Both files can be merged, in any order.'}
        </p>
      )}
      <FormatChoice format={format} onChoose={setFormat} />
      <TextField
        label="For whom"
        value={recipient}
        onChange={setRecipient}
        choices={[...new Set(before.flatMap((one) => one.recipient ?? []))]}
        hint="The name stands in the list of work files. It can be left out."
      />
      <div aria-live="polite" className={styles.state}>
        <JobBar job={work.job} label="Writing the file" />
        {work.problem !== null && (
          <p role="alert" className={styles.problem}>
            {work.problem.message} {work.problem.hint}
          </p>
        )}
      </div>
    </form>
  );
}

function FormatChoice(props: { readonly format: WorkFormat; readonly onChoose: (format: WorkFormat) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.formats}>
      <legend>As what</legend>
      {workFormats.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={props.format === one} onChange={() => props.onChoose(one)} />
          <span>
            <strong>{workFormatWords[one].title}</strong>
            <small>{workFormatWords[one].means}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
