import { useEffect, useState } from 'react';
import type { EvidenceReport } from '../../../core/api/evidence-operations.ts';
import { useClient } from '../../queries/client-provider.tsx';
import { type ErrorWords, errorWords } from '../../words/error-words.ts';

/** What a text says about the steps; `report` null while there is no text, or it was not compared yet. */
export type EvidenceState = {
  readonly report: EvidenceReport | null;
  readonly error: ErrorWords | null;
  readonly isBusy: boolean;
};

/** Compares a text with the plan, shortly after it changed last. */
export function useEvidence(step: string | null, text: string): EvidenceState {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    let isLatest = true;
    const timer = setTimeout(() => {
      client.call('plan.checkEvidence', { step, text }).then(
        (report) => isLatest && setAnswer({ text, report, error: null }),
        (error: unknown) => isLatest && setAnswer({ text, report: null, error: errorWords(error) }),
      );
    }, pauseMilliseconds);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [client, step, text]);
  if (text.trim() === '') return { report: null, error: null, isBusy: false };
  if (answer === null || answer.text !== text) return { report: null, error: null, isBusy: true };
  return { report: answer.report, error: answer.error, isBusy: false };
}

type Answer = Pick<EvidenceState, 'report' | 'error'> & { readonly text: string };

const pauseMilliseconds = 250;
