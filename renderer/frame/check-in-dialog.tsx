import { useEffect, useState } from 'react';
import { useNotices } from '../components/notices.tsx';
import { PushButton } from '../components/push-button.tsx';
import { TitledDialog } from '../components/titled-dialog.tsx';
import { WorkBar } from '../components/work-bar.tsx';
import { useClient } from '../queries/client-provider.tsx';
import { useOperation } from '../queries/use-operation.ts';
import { errorInWords } from '../words/error-words.ts';
import styles from './project-dialogs.module.css';

/** Asks before a local copy is written over the file that it was taken from, and says why when that is refused. */
export function CheckInDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const client = useClient();
  const { notify } = useNotices();
  const file = useOperation('project.get', {}).data?.origin?.file ?? '';
  const [state, setState] = useState<CheckInState>({ isRunning: false, problem: null });
  useEffect(() => {
    if (isOpen) setState({ isRunning: false, problem: null });
  }, [isOpen]);
  const checkIn = async (): Promise<void> => {
    setState({ isRunning: true, problem: null });
    try {
      const done = await client.call('project.checkIn', {});
      onClose();
      notify({
        kind: 'done',
        text: `Checked in: ${done.file}.`,
        detail: `As it was before, it lies in ${done.backup}.`,
      });
    } catch (error) {
      setState({ isRunning: false, problem: errorInWords(error) });
    }
  };
  const actions = (
    <>
      <PushButton isNext onClick={checkIn} disabled={state.isRunning}>
        Check in
      </PushButton>
      <PushButton onClick={onClose}>Cancel</PushButton>
    </>
  );
  return (
    <TitledDialog title="Check in the local copy" isOpen={isOpen} onClose={onClose} actions={actions}>
      <p>
        This copy is written over <strong className={styles.path}>{file}</strong>. The file as it is now stays beside it
        as a backup.
      </p>
      <p className={styles.hint}>
        Nothing is written when somebody has changed the file since the copy was taken, or has it open.
      </p>
      <div aria-live="polite">
        {state.problem !== null && (
          <p role="alert" className={styles.problem}>
            {state.problem}
          </p>
        )}
        {state.isRunning && <WorkBar work={null} label="Checking in" />}
      </div>
    </TitledDialog>
  );
}

type CheckInState = { readonly isRunning: boolean; readonly problem: string | null };
