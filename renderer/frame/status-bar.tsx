import { useAnnounce } from '../components/announcer.tsx';
import { useClient } from '../queries/client-provider.tsx';
import { useHistorySteps } from '../queries/use-history-steps.ts';
import { useOperation } from '../queries/use-operation.ts';
import { type RunningWork, useRunningWork } from '../queries/use-running-work.ts';
import { errorInWords } from '../words/error-words.ts';
import { counted } from '../words/format.ts';
import styles from './status-bar.module.css';

/** The one place for what there is, what was changed last, and what is running. */
export function StatusBar() {
  const answer = useOperation('overview', { asOf: null }).data?.answer;
  const work = useRunningWork();
  return (
    <footer className={styles.bar} data-pane="status" tabIndex={-1}>
      {answer !== undefined && (
        <>
          <span>{counted(answer.inScope.count, 'user')}</span>
          <span>{counted(answer.users.count, 'depends on a server', 'depend on a server')}</span>
        </>
      )}
      <LastChange />
      {work !== null && <Work work={work} />}
    </footer>
  );
}

function LastChange() {
  const history = useOperation('history.list', {});
  const { undo } = useHistorySteps();
  const last = history.data?.changes.find(({ undone }) => !undone);
  if (last === undefined) return null;
  return (
    <span className={styles.change}>
      <span className={styles.what}>last change: {last.what}</span>
      <button type="button" className={styles.undo} onClick={undo} aria-keyshortcuts="Control+Z">
        undo Ctrl+Z
      </button>
    </span>
  );
}

function Work({ work }: { readonly work: RunningWork }) {
  const client = useClient();
  const announce = useAnnounce();
  const cancel = (): void => {
    client.call('job.cancel', { jobId: work.jobId }).catch((error: unknown) => announce(errorInWords(error)));
  };
  const share = work.total === null || work.total === 0 ? null : Math.min(1, work.done / work.total);
  return (
    <span className={styles.work}>
      <span className={styles.what}>{work.phase}</span>
      <progress aria-label={work.phase} {...(share === null ? {} : { value: share })} />
      {share !== null && <span className={styles.share}>{Math.floor(share * 100)} %</span>}
      {work.rows !== null && <span>{counted(work.rows, 'row')}</span>}
      <button type="button" className={styles.undo} onClick={cancel}>
        cancel
      </button>
    </span>
  );
}
