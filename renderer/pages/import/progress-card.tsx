import { Button } from '@fluentui/react-components';
import { Card } from '../../components/card.tsx';
import type { WatchedJob } from '../../queries/use-job.ts';
import { counted } from '../../words/format.ts';
import styles from './progress-card.module.css';

/** Work that goes on: its phase, how far it is, and the way to stop it. */
export function ProgressCard({ title, job }: { readonly title: string; readonly job: WatchedJob }) {
  const { progress } = job;
  const share =
    progress === null || progress.total === null || progress.total === 0
      ? null
      : Math.min(1, progress.done / progress.total);
  return (
    <Card title={title}>
      <div className={styles.work}>
        <progress aria-label={title} {...(share === null ? {} : { value: share })} />
        <p>
          {progress?.phase ?? 'Starting'}
          {share !== null && ` · ${Math.floor(share * 100)} %`}
          {progress !== null && progress.rows !== null && ` · ${counted(progress.rows, 'row')}`}
        </p>
        <Button size="small" onClick={job.cancel}>
          Stop
        </Button>
      </div>
    </Card>
  );
}
