import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '../../../core/api/client.ts';
import type { ImportPreview } from '../../../core/api/import-preview.ts';
import type { ImportRequest } from '../../../core/api/import-report.ts';
import { useClient } from '../../queries/client-provider.tsx';
import { useJob, type WatchedJob } from '../../queries/use-job.ts';
import { importChoices, takenFiles, type WizardState } from './wizard-state.ts';

/** What the import would do, as far as it is known. */
export type PreviewWork = {
  /** The newest preview, also while the next one is made; null before the first. */
  readonly shown: ImportPreview | null;
  /** The newest preview when it is of the present choices, else null. */
  readonly current: ImportPreview | null;
  /** Why the last attempt failed; null when it did not. */
  readonly failure: unknown;
  readonly job: WatchedJob;
  /** Makes a preview of the present choices. */
  readonly make: () => Promise<ImportPreview | null>;
};

/** The preview of an import. It is a call and no query: a write makes queries ask again, and a preview is one. */
export function usePreview(state: WizardState, by: string | null): PreviewWork {
  const client = useClient();
  const job = useJob();
  const [known, setKnown] = useState<Known>({ preview: null, revision: -1, failure: null });
  const open = useRef<string | null>(null);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      // Writes wait for a preview, also for one that nobody wants to see any more.
      job.cancel();
      close(client, open.current);
    };
  }, [client, job.cancel]);
  const make = useCallback(async () => {
    const { revision } = state;
    close(client, open.current);
    open.current = null;
    try {
      const preview = await job.run((jobId) => client.call('import.preview', requestOf(state, by), { jobId }));
      if (isLeft.current) close(client, preview.previewId);
      else open.current = preview.previewId;
      setKnown({ preview, revision, failure: null });
      return preview;
    } catch (error) {
      setKnown((before) => ({ ...before, revision: -1, failure: error }));
      return null;
    }
  }, [client, job.run, state, by]);
  const current = known.revision === state.revision ? known.preview : null;
  return { shown: known.preview, current, failure: known.failure, job, make };
}

/** What `import.preview` and `import.run` are asked. */
export function requestOf(state: WizardState, by: string | null): ImportRequest {
  return {
    files: takenFiles(state).map(({ ref }) => ref),
    ...{ as: null, sheet: null, culture: null, mapping: null, collected: null, dryRun: false },
    partial: state.isPartial,
    by,
    choices: importChoices(state),
  };
}

type Known = { readonly preview: ImportPreview | null; readonly revision: number; readonly failure: unknown };

/** What a preview keeps is small; that it could not be closed is nobody's trouble. */
function close(client: Client, previewId: string | null): void {
  if (previewId !== null) client.call('import.closePreview', { previewId }).catch(() => {});
}
