import { type ChangeEvent, useId, useRef } from 'react';
import frame from '../../components/field-frame.module.css';
import { PushButton } from '../../components/push-button.tsx';
import type { GivenText } from './evidence-choice.ts';
import styles from './evidence-form.module.css';
import type { EvidenceIntake } from './use-evidence-intake.ts';

/** Takes the evidence: pasted into the field, dropped on the dialog, or a file that is chosen. */
export function EvidenceField(props: {
  readonly given: GivenText;
  readonly intake: EvidenceIntake;
  /** True where a step is asked about: evidence can be left out then. */
  readonly isAsked: boolean;
}) {
  const { given, intake, isAsked } = props;
  const { give, take, problem } = intake;
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const onChoose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    take(target.files?.[0]);
    target.value = '';
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{isAsked ? 'Evidence (can be left out)' : 'Evidence'}</label>
      <textarea
        id={id}
        className={`${frame.frame} ${styles.evidence}`}
        rows={6}
        spellCheck={false}
        placeholder="Paste a transcript, what the console showed, or a table. Or drop a file here."
        aria-describedby={`${id}-hint`}
        value={given.text}
        onChange={(event) => give({ name: null, text: event.target.value })}
      />
      <div className={styles.file}>
        <PushButton onClick={() => file.current?.click()}>Choose a file…</PushButton>
        <span>{given.name === null ? '' : given.name}</span>
        {given.text !== '' && <PushButton onClick={() => give({ name: null, text: '' })}>Clear</PushButton>}
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".txt,.log,.csv"
        aria-label="File of the evidence"
        onChange={onChoose}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        The values in it are compared with the plan. It stays out of the project; the note keeps what it shows.
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
