import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useHost } from '../../queries/use-host.ts';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useImportFiles } from './pending-files.ts';
import { useInspections } from './use-inspections.ts';
import { type PreviewWork, usePreview } from './use-preview.ts';
import { useTakeFiles } from './use-take-files.ts';
import type { Wizard } from './wizard.ts';
import { decide as decided, emptyWizard, takenFiles, type WizardFile, type WizardState } from './wizard-state.ts';

/** The wizard's decisions, and what the program knows about them. */
export function useWizard(): Wizard {
  const by = useHostInfo().data?.user ?? null;
  const [state, decide] = useReducer(decided, emptyWizard);
  const inspections = useInspections(state);
  const preview = usePreview(state, by);
  const onFiles = useCallback((added: readonly WizardFile[]) => decide({ kind: 'add-files', files: added }), []);
  const files = useTakeFiles(onFiles);
  useImportFiles(files.take);
  useFreshPreview(state, preview);
  useRelease(state);
  return { state, decide, inspections, preview, files, by };
}

/** Where rows and changes are shown they have to be those of the present choices: they are computed again after a moment. */
function useFreshPreview({ step }: WizardState, { current, shown, failure, job, make }: PreviewWork): void {
  const isWanted = (step === 'check' || step === 'changes') && current === null && failure === null && !job.isRunning;
  const delay = shown === null ? 0 : settleMilliseconds;
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(make, delay);
    return () => clearTimeout(timer);
  }, [isWanted, delay, make]);
}

const settleMilliseconds = 400;

/** Lets the host forget the files when the wizard is left. */
function useRelease(state: WizardState): void {
  const host = useHost();
  const files = useRef(takenFiles(state));
  files.current = takenFiles(state);
  useEffect(
    () => () => {
      // What could not be released goes with the program.
      host.release(files.current).catch(() => {});
    },
    [host],
  );
}
