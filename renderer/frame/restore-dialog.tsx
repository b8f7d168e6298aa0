import { type FormEvent, useId, useRef, useState } from 'react';
import type { PickedFile } from '../../core/api/host-contract.ts';
import { PushButton } from '../components/push-button.tsx';
import { TitledDialog } from '../components/titled-dialog.tsx';
import { WorkBar } from '../components/work-bar.tsx';
import { useHostInfo } from '../queries/use-host-info.ts';
import { useHostWork } from '../queries/use-host-work.ts';
import { useRunningWork } from '../queries/use-running-work.ts';
import { nameInBackup } from '../words/file-name.ts';
import styles from './project-dialogs.module.css';

/** Makes a project of a backup under a name of its own, and opens it; nothing is overwritten. */
export function RestoreDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <TitledDialog title="Restore a backup" isOpen={isOpen} onClose={onClose} actions={<Actions onClose={onClose} />}>
      <RestoreForm onClose={onClose} />
    </TitledDialog>
  );
}

function Actions({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <PushButton isNext type="submit" form="restore-backup">
        Restore
      </PushButton>
      <PushButton onClick={onClose}>Cancel</PushButton>
    </>
  );
}

function RestoreForm({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const info = useHostInfo().data;
  const running = useRunningWork();
  const work = useHostWork();
  const field = useRef<HTMLInputElement>(null);
  const [backup, setBackup] = useState<PickedFile | null>(null);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const take = (files: readonly PickedFile[] | null): void => {
    const [file] = files ?? [];
    if (file === undefined) return;
    setBackup(file);
    setName(nameInBackup(file.name));
    setMissing(null);
  };
  const choose = async (): Promise<void> => {
    if (info?.kind === 'browser') field.current?.click();
    else take(await work.start((host) => host.call('host.chooseFiles', { purpose: 'backup' })));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (work.isRunning) return;
    if (backup === null) return setMissing('Choose the file of the backup.');
    if (name.trim() === '') return setMissing('Give the project a name.');
    setMissing(null);
    const result = await work.start((host) => host.call('host.restore', { backup: backup.ref, name: name.trim() }));
    if (result?.isOpen === true) onClose();
  };
  const problem = missing ?? work.problem;
  return (
    <form id="restore-backup" onSubmit={submit} className={styles.form}>
      <div className={styles.file}>
        <PushButton onClick={choose}>Choose a file…</PushButton>
        <span>{backup === null ? 'no file chosen' : backup.name}</span>
      </div>
      <input
        ref={field}
        type="file"
        hidden
        accept=".caskade"
        aria-label="Backup"
        onChange={async (event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) take(await work.start((host) => host.takeFiles(files)));
        }}
      />
      <label htmlFor={id}>Name of the restored project</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <p className={styles.hint}>The backup stays as it is. Projects that are there are not overwritten.</p>
      <div aria-live="polite">
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        {work.isRunning && <WorkBar work={running} label="Restoring the project" />}
      </div>
    </form>
  );
}
