import type { Call } from '../../core/api/dispatch.ts';
import type { Progress } from '../../core/api/events.ts';
import { createJobs } from '../../core/api/jobs.ts';

/** A call that keeps its progress; it is cancelled when it has announced that many rows, null never. */
export function reportJob(cancelAtRows: number | null = null): Pick<Call, 'signal' | 'progress'> & {
  readonly announced: readonly Progress[];
} {
  const jobs = createJobs();
  const { signal } = jobs.start('report');
  const announced: Progress[] = [];
  return {
    ...{ signal, announced },
    progress: (progress) => {
      announced.push(progress);
      if (cancelAtRows !== null && (progress.rows ?? -1) >= cancelAtRows) jobs.cancel('report');
    },
  };
}
