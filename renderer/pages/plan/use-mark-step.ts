import { useCallback } from 'react';
import type { StepReport } from '../../../core/api/plan-report.ts';
import type { StepStatus } from '../../../core/planning/plan.ts';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { type ErrorWords, errorWords, withoutStepId } from '../../words/error-words.ts';
import { stepTitle } from '../../words/plan-words.ts';

/** What is said about a step. */
export type SaidOfStep = { readonly status: StepStatus; readonly by: string | null; readonly note: string | null };

/** Says what became of a step; gives why a rule forbids it or it failed otherwise, null when it was written. */
export function useMarkStep(): (step: StepReport, said: SaidOfStep) => Promise<ErrorWords | null> {
  const client = useClient();
  const { notify } = useNotices();
  return useCallback(
    async (step, said) => {
      try {
        await client.call('plan.markStep', { step: step.id, ...said });
      } catch (error) {
        return withoutStepId(errorWords(error), step.id);
      }
      const text = `${stepTitle(step)}: ${saidWords[said.status]}.`;
      notify({ kind: 'done', text, detail: 'Ctrl+Z takes it back.' });
      return null;
    },
    [client, notify],
  );
}

const saidWords: Readonly<Record<StepStatus, string>> = {
  planned: 'taken back, to do again',
  done: 'marked as done',
  verified: 'marked as verified',
};
