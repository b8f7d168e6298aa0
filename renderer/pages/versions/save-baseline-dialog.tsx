import { type FormEvent, useState } from 'react';
import { TextField } from '../../components/fields.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { useToldWork } from '../../queries/use-told-work.ts';
import { formats } from '../../words/format.ts';
import styles from './versions.module.css';

/** Asks for the name under which the plan in force is kept as a baseline. */
export function SaveBaselineDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const work = useToldWork();
  const storyDay = useOperation('project.get', {}).data?.storyDay ?? null;
  const suggested = `Signed off ${formats.day(storyDay ?? new Date().toISOString())}`;
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? suggested;
  const close = (): void => {
    setTyped(null);
    work.forget();
    onClose();
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '' || work.isBusy) return;
    const isDone = await work.run(`The plan is kept as “${wanted}”.`, (client, by) =>
      client.call('plan.saveBaseline', { name: wanted, by }),
    );
    if (isDone) close();
  };
  return (
    <TitledDialog
      title="Save the plan as a baseline"
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <PushButton isNext type="submit" form="save-baseline" disabled={name.trim() === '' || work.isBusy}>
            Save
          </PushButton>
          <PushButton onClick={close}>Cancel</PushButton>
        </>
      }
    >
      <form id="save-baseline" onSubmit={save} className={styles.form}>
        <TextField
          label="Name"
          value={name}
          onChange={setTyped}
          problem={work.problem}
          hint="A baseline never changes. The overview says how far the plan is from the last one."
        />
      </form>
    </TitledDialog>
  );
}
