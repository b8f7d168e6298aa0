import { type FormEvent, useState } from 'react';
import { PushButton } from '../components/push-button.tsx';
import { TitledDialog } from '../components/titled-dialog.tsx';
import { WorkBar } from '../components/work-bar.tsx';
import { RecentList } from '../pages/start/recent-list.tsx';
import { SampleCards } from '../pages/start/sample-cards.tsx';
import { useHostInfo } from '../queries/use-host-info.ts';
import { type HostWork, useHostWork } from '../queries/use-host-work.ts';
import { useRunningWork } from '../queries/use-running-work.ts';
import type { Host } from '../transport/host.ts';
import styles from './project-dialogs.module.css';

type DialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Asks for a name and makes an empty project: a window asks where, a browser has one folder for projects. */
export function NewProjectDialog({ isOpen, onClose }: DialogProps) {
  const [name, setName] = useState('');
  const close = (): void => {
    setName('');
    onClose();
  };
  const work = useOpening(close);
  const folder = useHostInfo().data?.projectsFolder ?? null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void work.open((host) => host.call('host.createProject', { name: name.trim() }));
  };
  return (
    <TitledDialog
      title="New project"
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <PushButton isNext type="submit" form="new-project" disabled={name.trim() === '' || work.isRunning}>
            Create
          </PushButton>
          <PushButton onClick={close}>Cancel</PushButton>
        </>
      }
    >
      <form id="new-project" onSubmit={submit} className={styles.form}>
        <label htmlFor="project-name">Name of the organization or migration</label>
        <input
          id="project-name"
          type="text"
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          aria-describedby="project-place"
        />
        <p id="project-place" className={styles.hint}>
          {folder === null
            ? 'The next question is where the file goes. One project is one file.'
            : `One project is one file. It goes to ${folder}.`}
        </p>
      </form>
      <Progress work={work} label="Creating the project" />
    </TitledDialog>
  );
}

/** The projects that a browser can open. */
export function OpenProjectDialog({ isOpen, onClose }: DialogProps) {
  const work = useOpening(onClose);
  const folder = useHostInfo().data?.projectsFolder ?? null;
  return (
    <TitledDialog
      title="Open project"
      isOpen={isOpen}
      onClose={onClose}
      actions={<PushButton onClick={onClose}>Cancel</PushButton>}
    >
      <RecentList work={closing(work)} />
      {folder !== null && (
        <p className={styles.hint}>
          Files in {folder} stand here by themselves. Any other opens with <code>caskade serve FILE</code>.
        </p>
      )}
      <Progress work={work} label="Opening the project" />
    </TitledDialog>
  );
}

/** The samples, each as a project of its own. */
export function SampleDialog({ isOpen, onClose }: DialogProps) {
  const work = useOpening(onClose);
  return (
    <TitledDialog
      title="Try a sample"
      isOpen={isOpen}
      onClose={onClose}
      actions={<PushButton onClick={onClose}>Cancel</PushButton>}
    >
      <SampleCards work={closing(work)} isFirstNext={false} />
      <Progress work={work} label="Making the sample" />
    </TitledDialog>
  );
}

/** Host work that closes its dialog once a project is open. */
type Opening = HostWork & {
  readonly open: (work: (host: Host) => Promise<{ readonly isOpen: boolean }>) => Promise<void>;
  readonly onClose: () => void;
};

function useOpening(onClose: () => void): Opening {
  const work = useHostWork();
  const open: Opening['open'] = async (ask) => {
    if ((await work.start(ask))?.isOpen === true) onClose();
  };
  return { ...work, open, onClose };
}

/** The same for parts that start the work themselves: what opens something closes the dialog. */
function closing(work: Opening): HostWork {
  return {
    ...work,
    start: async (ask) => {
      const result = await work.start(ask);
      if (typeof result === 'object' && result !== null && 'isOpen' in result && result.isOpen === true) work.onClose();
      return result;
    },
  };
}

function Progress({ work, label }: { readonly work: HostWork; readonly label: string }) {
  const running = useRunningWork();
  return (
    <div aria-live="polite">
      {work.problem !== null && (
        <p role="alert" className={styles.problem}>
          {work.problem}
        </p>
      )}
      {work.isRunning && <WorkBar work={running} label={label} />}
    </div>
  );
}
