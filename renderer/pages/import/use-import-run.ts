import { useCallback, useState } from 'react';
import type { AnswerEffect } from '../../../core/api/import-preview.ts';
import type { ImportReport } from '../../../core/api/import-report.ts';
import type { Overview } from '../../../core/api/overview-report.ts';
import { useClient } from '../../queries/client-provider.tsx';
import { useJob, type WatchedJob } from '../../queries/use-job.ts';
import { requestOf } from './use-preview.ts';
import type { Wizard } from './wizard.ts';

/** The import itself. */
export type ImportRun = {
  readonly job: WatchedJob;
  /** What was done; null before. */
  readonly result: ImportResult | null;
  /** Why the last attempt failed; null when it did not. */
  readonly failure: unknown;
  readonly start: () => void;
};

/** The report, and the answer before and after. */
export type ImportResult = { readonly report: ImportReport; readonly effect: AnswerEffect };

/** Runs the import of the present choices, once at a time, and then leads to the last step. */
export function useImportRun({ state, preview: { current }, decide, by }: Wizard): ImportRun {
  const client = useClient();
  const job = useJob();
  const [outcome, setOutcome] = useState<Pick<ImportRun, 'result' | 'failure'>>({ result: null, failure: null });
  const start = useCallback(async () => {
    if (current === null || job.isRunning) return;
    setOutcome({ result: null, failure: null });
    try {
      const report = await job.run((jobId) => client.call('import.run', requestOf(state, by), { jobId }));
      // What is written is written: an overview that cannot be had is no failure of the import.
      const overview = await client.call('overview', { asOf: null }).catch(() => null);
      // Rows that were left out after the preview count in it; what was written is what the overview says.
      const after = overview === null ? current.effect.after : numbersOf(overview);
      setOutcome({ result: { report, effect: { ...current.effect, after } }, failure: null });
      decide({ kind: 'go', step: 'done', isLookedFor: true });
    } catch (failure) {
      setOutcome({ result: null, failure });
    }
  }, [client, job.run, job.isRunning, state, by, current, decide]);
  return { job, ...outcome, start };
}

function numbersOf({ answer, parts }: Overview): AnswerEffect['after'] {
  return { inScope: answer.inScope.count, depending: answer.users.count, parts };
}
