import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { PushButton } from '../../components/push-button.tsx';
import { Failure } from '../../components/query-state.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import styles from './status-dialog.module.css';

/** What every small dialog about several people is given. */
export type EditDialogProps = {
  readonly isOpen: boolean;
  readonly people: readonly number[];
  /** The name of one person, the number of several. */
  readonly who: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** A dialog of one field about some people. What the program refuses stands in it; `onEnd` forgets what was typed. */
export function EditDialog(
  props: EditDialogProps & {
    readonly title: string;
    /** What the button does, in words. */
    readonly confirm: string;
    readonly onSave: (event: FormEvent) => Promise<unknown>;
    readonly onEnd: () => void;
    readonly children: ReactNode;
  },
) {
  const form = useId();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const close = (): void => {
    setError(null);
    props.onEnd();
    props.onClose();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    if (isBusy) return event.preventDefault();
    setIsBusy(true);
    setError(null);
    try {
      await props.onSave(event);
      close();
      props.onDone();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <TitledDialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={close}
      actions={
        <>
          <PushButton isNext type="submit" form={form} disabled={isBusy}>
            {props.confirm}
          </PushButton>
          <PushButton onClick={close}>Cancel</PushButton>
        </>
      }
    >
      <form id={form} className={styles.note} aria-label={props.title} onSubmit={submit}>
        <p>
          <strong>{props.who}</strong>
        </p>
        {props.children}
        {error !== null && <Failure error={error} />}
      </form>
    </TitledDialog>
  );
}
