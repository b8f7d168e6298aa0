import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type { FileRef } from '../../../core/api/file-ref.ts';
import type { PickedFile } from '../../../core/api/host-contract.ts';
import type { FileInspection } from '../../../core/api/import-inspection.ts';
import { useClient } from '../../queries/client-provider.tsx';
import { wireErrorOf } from './refusal.ts';
import { takenFiles, type WizardState } from './wizard-state.ts';

/** What is known about the files of the wizard. `waiting` counts those that are being looked at under new choices. */
export type Inspections = { readonly known: readonly FileInspection[]; readonly waiting: number };

/** Looks into every file under the choices that were made for it; until the answer is there the one before stays. */
export function useInspections(state: Pick<WizardState, 'files' | 'tables'>): Inspections {
  const client = useClient();
  const before = useRef(new Map<FileRef, FileInspection>());
  const files = takenFiles(state);
  const answers = useQueries({
    queries: files.map((picked) => {
      const input = { file: picked.ref, choices: state.tables.filter(({ file }) => file === picked.ref) };
      return {
        queryKey: ['import.inspect', input],
        queryFn: () => client.call('import.inspect', input).catch((error: unknown) => refused(picked, error)),
      };
    }),
  });
  const known = files.flatMap(({ ref }, i) => {
    const inspection = answers[i]?.data;
    if (inspection !== undefined) before.current.set(ref, inspection);
    return before.current.get(ref) ?? [];
  });
  return { known, waiting: answers.filter(({ data }) => data === undefined).length };
}

function refused({ ref, name, bytes }: PickedFile, error: unknown): FileInspection {
  return { kind: 'refused', file: ref, name, bytes, error: wireErrorOf(error) };
}
