import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Inputs } from '../../../core/api/contract.ts';
import type { HistoryChange } from '../../../core/api/project-reports.ts';
import type { MergeReport } from '../../../core/api/work-report.ts';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useJob, type WatchedJob } from '../../queries/use-job.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { useUndoOfNewest } from '../../queries/use-undo-of-newest.ts';
import { type ErrorWords, errorWords } from '../../words/error-words.ts';
import { mergedWords } from '../../words/work-words.ts';
import { type Choice, type Decisions, decide, decisionsFor } from './decisions.ts';
import { useWorkFile, type WorkFileIntake } from './use-work-file.ts';

/** What merging did; `undo` takes exactly that back. */
export type Merged = { readonly report: MergeReport; readonly changeId: number | null; readonly undo: () => void };

/** A file that comes back: what it brings, what is decided about it, and what merging did. It lasts as long as the page. */
export type MergeSession = {
  readonly intake: WorkFileIntake;
  readonly preview: UseQueryResult<MergeReport>;
  readonly comparing: WatchedJob;
  readonly merging: WatchedJob;
  readonly decisions: Decisions;
  readonly onDecide: (keys: readonly string[], choice: Choice) => void;
  /** Why merging did not go; null when nothing went wrong. */
  readonly problem: ErrorWords | null;
  /** Null before merging, and again when that was undone. */
  readonly merged: Merged | null;
  readonly merge: () => void;
  /** Puts the file away. */
  readonly close: () => void;
};

/** Takes a file in, shows what it brings, and merges it as it is decided. */
export function useMerge(): MergeSession {
  const client = useClient();
  const comparing = useJob();
  const [decisions, setDecisions] = useState<Decisions>(nothingDecided);
  const { merging, problem, merged, start, forget, work } = useMerging();
  const reset = useCallback(() => {
    setDecisions(nothingDecided);
    forget();
  }, [forget]);
  const intake = useWorkFile(reset, work);
  const ref = intake.file?.ref ?? null;
  const isShown = ref !== null && merged === null && !merging.isRunning;
  const preview = useQuery({
    queryKey: ['work.preview', ref],
    queryFn:
      ref === null
        ? skipToken
        : () => comparing.run((jobId) => client.call('work.preview', { file: ref, decisions: [] }, { jobId })),
    enabled: isShown,
  });
  const onDecide = useCallback(
    (keys: readonly string[], choice: Choice) => setDecisions((known) => decide(known, keys, choice)),
    [],
  );
  const merge = (): void => {
    if (ref === null || merging.isRunning) return;
    start({ file: ref, decisions: decisionsFor(preview.data?.conflicts ?? [], decisions) });
  };
  const { clear } = intake;
  const close = useCallback(() => {
    clear();
    reset();
  }, [clear, reset]);
  return { intake, preview, comparing, merging, decisions, onDecide, problem, merged, merge, close };
}

/** Merging itself, as one step that can be undone. */
function useMerging() {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const undoOfNewest = useUndoOfNewest();
  const merging = useJob();
  const work = useRef<Promise<unknown>>(Promise.resolve());
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [last, setLast] = useState<Merged | null>(null);
  const changes = useOperation('history.list', {}).data?.changes;
  const newest = async (): Promise<number | null> =>
    (await client.call('history.list', {})).changes.find(({ undone }) => !undone)?.id ?? null;
  const merge = async (input: MergeInput): Promise<void> => {
    const [{ user }, before] = await Promise.all([host.call('host.info', {}), newest()]);
    const report = await merging.run((jobId) => client.call('work.merge', { ...input, by: user }, { jobId }));
    const after = await newest();
    const undo = await undoOfNewest();
    setLast({ report, changeId: after === before ? null : after, undo });
    if (after === before) {
      notify({ kind: 'info', text: 'Nothing changed: the project had all of it already.' });
      return;
    }
    const action = { label: 'Undo', run: undo };
    notify({ kind: 'done', text: `Merged ${report.file.name}.`, detail: mergedWords(report), action });
  };
  const start = (input: MergeInput): void => {
    setProblem(null);
    work.current = merge(input).catch((error: unknown) => setProblem(errorWords(error)));
  };
  const forget = useCallback(() => {
    setLast(null);
    setProblem(null);
  }, []);
  const merged = useMemo(() => (last !== null && isInForce(last.changeId, changes) ? last : null), [last, changes]);
  return { merging, problem, merged, start, forget, work };
}

type MergeInput = Pick<Inputs['work.merge'], 'file' | 'decisions'>;

/** False for a change that was undone, or that later ones took the place of. A list from before it says nothing about it. */
function isInForce(changeId: number | null, changes: readonly HistoryChange[] | undefined): boolean {
  if (changeId === null || changes === undefined) return true;
  const change = changes.find(({ id }) => id === changeId);
  return change === undefined ? !changes.some(({ id }) => id > changeId) : !change.undone;
}

const nothingDecided: Decisions = new Map();
