import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react';
import { longestEvidence } from '../../../core/api/evidence-operations.ts';
import { PushButton } from '../../components/push-button.tsx';
import { formats } from '../../words/format.ts';
import { decodeEvidence } from './decode-evidence.ts';
import type { GivenText } from './evidence-choice.ts';
import styles from './evidence-form.module.css';

/** Takes the evidence: pasted into the field, dropped on it, or a file that is chosen. */
export function EvidenceField(props: {
  readonly given: GivenText;
  readonly onGiven: (given: GivenText) => void;
  /** True where a step is asked about: evidence can be left out then. */
  readonly isAsked: boolean;
}) {
  const { given, onGiven, isAsked } = props;
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const give = (next: GivenText): void => {
    setProblem(next.text.length > longestEvidence ? tooLong(next) : null);
    if (next.text.length <= longestEvidence) onGiven(next);
  };
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    if (chosen.size > mostBytes) setProblem(tooLong({ name: chosen.name, text: '' }));
    else give({ name: chosen.name, text: decodeEvidence(new Uint8Array(await chosen.arrayBuffer())) });
  };
  const onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    void take(event.dataTransfer.files[0]);
  };
  const onChoose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    void take(target.files?.[0]);
    target.value = '';
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{isAsked ? 'Evidence (can be left out)' : 'Evidence'}</label>
      <textarea
        id={id}
        className={styles.evidence}
        rows={6}
        spellCheck={false}
        placeholder="Paste a transcript, what the console showed, or a table. Or drop a file here."
        aria-describedby={`${id}-hint`}
        value={given.text}
        onChange={(event) => give({ name: null, text: event.target.value })}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
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

/** Bytes of a file that can hold that many characters. */
const mostBytes = longestEvidence * 4;

function tooLong({ name }: GivenText): string {
  const what = name ?? 'The text';
  return `${what} is too long. Up to ${formats.count(longestEvidence)} characters are checked: take the part that shows the step.`;
}
