import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanPreview } from '../../../core/api/plan-preview-report.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { useUndoOfNewest } from '../../queries/use-undo-of-newest.ts';
import { errorInWords } from '../../words/error-words.ts';
import { totalsWords } from '../../words/plan-change-words.ts';

/** What planning again would do, and the way to do it. */
export type PlanAgain = {
  readonly preview: UseQueryResult<PlanPreview>;
  /** True while the plan is made. */
  readonly isBusy: boolean;
  /** Why it was not made; null when nothing went wrong. */
  readonly problem: string | null;
  /** Makes the plan that was looked at; another one is refused, and looked at anew. */
  readonly apply: (seen: PlanPreview) => Promise<void>;
};

/** Looks at the new plan while `isOpen`; `onDone` when it is the plan in force. */
export function usePlanAgain(isOpen: boolean, onDone: () => void): PlanAgain {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const undoOfNewest = useUndoOfNewest();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // What is asked for while the plan is made would be the plan that was just made.
  const preview = useOperation('plan.preview', { patch: null, asOf: null }, { isEnabled: isOpen && !isBusy });
  const apply = async (seen: PlanPreview): Promise<void> => {
    setIsBusy(true);
    setProblem(null);
    try {
      const { user } = await host.call('host.info', {});
      await client.call('plan.compute', { patch: null, asOf: null, expected: seen.hash, by: user });
      const undo = await undoOfNewest();
      const text = `The plan is made: ${totalsWords(seen.totals)}.`;
      notify({ kind: 'done', text, action: { label: 'Undo', run: undo } });
      onDone();
    } catch (error) {
      setProblem(errorInWords(error));
      if (error instanceof AppError && error.code === 'plan-changed') void preview.refetch();
    } finally {
      setIsBusy(false);
    }
  };
  return { preview, isBusy, problem, apply };
}
