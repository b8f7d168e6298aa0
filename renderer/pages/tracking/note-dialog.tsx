import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import frame from '../../components/field-frame.module.css';
import { PushButton } from '../../components/push-button.tsx';
import { Failure } from '../../components/query-state.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { counted } from '../../words/format.ts';
import styles from './status-dialog.module.css';
import { useTaskWriter } from './use-task-writer.ts';

type NoteProps = {
  readonly isOpen: boolean;
  readonly people: readonly number[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Adds a note to people. The result is told, with a button that takes it back. To be kept mounted. */
export function NoteDialog(props: NoteProps) {
  const { isOpen, people, onClose } = props;
  const [isBusy, setIsBusy] = useState(false);
  const form = useId();
  return (
    <TitledDialog
      title="Add a note"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <PushButton isNext type="submit" form={form} disabled={isBusy}>
            {people.length === 1 ? 'Add note' : `Add note to ${counted(people.length, 'person', 'people')}`}
          </PushButton>
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      {isOpen && <NoteForm {...props} form={form} isBusy={isBusy} onBusy={setIsBusy} />}
    </TitledDialog>
  );
}

function NoteForm(
  props: NoteProps & { readonly form: string; readonly isBusy: boolean; readonly onBusy: (isBusy: boolean) => void },
) {
  const { people, form, isBusy, onBusy, onClose, onDone } = props;
  const writer = useTaskWriter();
  const id = useId();
  const who = useWho(people);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    if (text.trim() === '') return setProblem('Write the note.');
    onBusy(true);
    setError(null);
    try {
      await writer.addNote({ people, text });
      onClose();
      onDone();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      onBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form id={form} className={styles.note} aria-label="Note" onSubmit={submit}>
      <p>
        <strong>{who}</strong>
      </p>
      <label htmlFor={id} className={styles.hint}>
        Note
      </label>
      <textarea
        id={id}
        className={frame.frame}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened in order to write
        autoFocus
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <p id={`${id}-hint`} className={styles.hint}>
        Enter adds it, Shift+Enter begins a new line.
      </p>
      {error !== null && <Failure error={error} />}
    </form>
  );
}

/** Whose note it is: the name of one person, the number of several. */
function useWho(people: readonly number[]): string {
  const [only] = people;
  const isOne = people.length === 1 && only !== undefined;
  const { data } = useOperation('task.get', { person: only ?? 1, asOf: null }, { isEnabled: isOne });
  if (!isOne) return counted(people.length, 'person', 'people');
  return data === undefined || data.mailboxId !== only ? '' : (data.displayName ?? data.alias);
}
