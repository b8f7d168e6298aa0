import { useState } from 'react';
import type { WorkFormat } from '../../../core/api/work-report.ts';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useJob, type WatchedJob } from '../../queries/use-job.ts';
import { type ErrorWords, errorWords } from '../../words/error-words.ts';
import { dotted, sizeWords } from '../../words/import-words.ts';
import { peopleWords, workFileName } from '../../words/work-words.ts';

/** What is handed out, and to whom; `recipient` null when that is not said. */
export type HandOutChoice = {
  readonly wave: number;
  readonly format: WorkFormat;
  readonly recipient: string | null;
};

/** Hands waves out. */
export type HandOutWork = {
  readonly job: WatchedJob;
  /** Why it did not go; null when nothing went wrong. */
  readonly problem: ErrorWords | null;
  /** Asks where to save, writes the file and tells so. False when it was not written. */
  readonly start: (choice: HandOutChoice, project: string) => Promise<boolean>;
};

/** Writes a wave as a work file where the user wants it. */
export function useHandOut(): HandOutWork {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const job = useJob();
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const write = async ({ wave, format, recipient }: HandOutChoice, project: string): Promise<boolean> => {
    const target = await host.chooseTarget(workFileName(project, wave, format));
    if (target === null) return false;
    const { user } = await host.call('host.info', {});
    const input = { wave, target: target.ref, format, recipient, by: user };
    const { people, bytes } = await job.run((jobId) => client.call('work.handOut', input, { jobId }));
    await host.deliver(target);
    notify({
      kind: 'done',
      text: `Wave ${wave} is handed out as ${target.name}.`,
      detail: `${dotted([peopleWords(people), sizeWords(bytes)])}. Merge the file here when it comes back.`,
    });
    return true;
  };
  const start: HandOutWork['start'] = async (choice, project) => {
    setProblem(null);
    try {
      return await write(choice, project);
    } catch (error) {
      setProblem(errorWords(error));
      return false;
    }
  };
  return { job, problem, start };
}
