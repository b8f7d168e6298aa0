import { useClient } from '../queries/client-provider.tsx';
import type { RunningWork } from '../queries/use-running-work.ts';
import { errorInWords } from '../words/error-words.ts';
import { counted } from '../words/format.ts';
import { useAnnounce } from './announcer.tsx';
import styles from './work-bar.module.css';

/** How far work is, with a way to stop it. `label` stands there while `work` is null: it has not said yet what it does. */
export function WorkBar({ work, label }: { readonly work: RunningWork | null; readonly label: string }) {
  const client = useClient();
  const announce = useAnnounce();
  const cancel = (jobId: string): void => {
    client.call('job.cancel', { jobId }).catch((error: unknown) => announce(errorInWords(error)));
  };
  const share = work === null || work.total === null || work.total === 0 ? null : Math.min(1, work.done / work.total);
  const phase = work?.phase ?? label;
  return (
    <div className={styles.work}>
      <span>{phase}</span>
      <progress aria-label={phase} {...(share === null ? {} : { value: share })} />
      {share !== null && <span className={styles.share}>{Math.floor(share * 100)} %</span>}
      {work !== null && work.rows !== null && <span className={styles.share}>{counted(work.rows, 'row')}</span>}
      {work !== null && (
        <button type="button" className={styles.cancel} onClick={() => cancel(work.jobId)}>
          cancel
        </button>
      )}
    </div>
  );
}
