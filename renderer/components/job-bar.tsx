import { useEffect, useState } from 'react';
import type { WatchedJob } from '../queries/use-job.ts';
import { counted } from '../words/format.ts';
import styles from './job-bar.module.css';
import { PushButton } from './push-button.tsx';

/**
 * How far work is, once it takes so long that somebody wonders. `label` stands there until it says what it does; only work
 * that does so looks whether it is to stop.
 */
export function JobBar({ job, label }: { readonly job: WatchedJob; readonly label: string }) {
  const { progress } = job;
  if (!useIsLong(job.isRunning)) return null;
  const phase = progress?.phase ?? label;
  const total = progress?.total ?? null;
  const share = progress === null || total === null || total === 0 ? null : Math.min(1, progress.done / total);
  return (
    <div className={styles.bar}>
      <span>{phase}</span>
      <progress aria-label={phase} {...(share === null ? {} : { value: share })} />
      {share !== null && <span>{Math.floor(share * 100)} %</span>}
      {progress !== null && progress.rows !== null && <span>{counted(progress.rows, 'row')}</span>}
      {progress !== null && <PushButton onClick={job.cancel}>Stop</PushButton>}
    </div>
  );
}

/** True from a moment after something began until it ends. */
function useIsLong(isRunning: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => setIsLong(true), longMilliseconds);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isRunning]);
  return isLong;
}

const longMilliseconds = 400;
