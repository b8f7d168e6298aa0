import { PushButton } from '../../components/push-button.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { useToldWork } from '../../queries/use-told-work.ts';
import { goTo } from '../../routes/router.tsx';
import { digestSentence } from '../../words/plan-change-words.ts';
import styles from './versions.module.css';

/** Says what comes along before a version becomes the plan. Null closes it. */
export function AdoptDialog({ name, onClose }: { readonly name: string | null; readonly onClose: () => void }) {
  const work = useToldWork();
  const close = (): void => {
    work.forget();
    onClose();
  };
  const adopt = async (): Promise<void> => {
    if (name === null || work.isBusy) return;
    const isDone = await work.run(`“${name}” is the plan now.`, (client, by) =>
      client.call('plan.adopt', { name, by }),
    );
    if (!isDone) return;
    close();
    goTo({ page: 'versions', compared: null });
  };
  return (
    <TitledDialog
      title={`Make “${name ?? ''}” the plan?`}
      isOpen={name !== null}
      onClose={close}
      actions={
        <>
          <PushButton isNext disabled={work.isBusy} onClick={() => void adopt()}>
            Make this the plan
          </PushButton>
          <PushButton onClick={close}>Cancel</PushButton>
        </>
      }
    >
      {work.problem !== null && (
        <p role="alert" className={styles.problem}>
          {work.problem}
        </p>
      )}
      {name !== null && <WhatHappens name={name} />}
    </TitledDialog>
  );
}

function WhatHappens({ name }: { readonly name: string }) {
  const changes = useOperation('plan.changes', { before: null, after: name, contains: null });
  return (
    <QueryState query={changes}>
      {(digest) => (
        <>
          <p>{digest.isSame ? 'People, waves and days are the same as now.' : digestSentence(digest)}</p>
          {digest.settings.length === 0 ? (
            <p>The settings of the project stay as they are.</p>
          ) : (
            <div>
              <p>Its settings come along:</p>
              <ul className={styles.different}>
                {digest.settings.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          )}
          <p>The plan in force is kept as a version. One undo takes all of it back.</p>
        </>
      )}
    </QueryState>
  );
}
