import { useCallback, useState } from 'react';
import type { PickedFile } from '../../../core/api/host-contract.ts';
import { useHost } from '../../queries/use-host.ts';
import { wireErrorOf } from './refusal.ts';
import type { WizardFile } from './wizard-state.ts';

/** The ways of files into the wizard. */
export type TakeFiles = {
  /** How many files are on their way to the program. */
  readonly underWay: number;
  /** Takes files that the page holds: dropped, pasted, or chosen with a field of the page. */
  readonly take: (files: readonly File[]) => void;
  /** Takes files that the host's dialog gave. */
  readonly add: (picked: readonly PickedFile[]) => void;
};

/** Hands files to the host one by one, so that one that it refuses does not hold the others up. */
export function useTakeFiles(onFiles: (files: readonly WizardFile[]) => void): TakeFiles {
  const host = useHost();
  const [underWay, setUnderWay] = useState(0);
  const add = useCallback(
    (picked: readonly PickedFile[]) => onFiles(picked.map((one) => ({ kind: 'taken', picked: one }))),
    [onFiles],
  );
  const take = useCallback(
    async (files: readonly File[]) => {
      setUnderWay((count) => count + files.length);
      const taken = await Promise.all(files.map((file) => takeOne(file, host.takeFiles)));
      setUnderWay((count) => count - files.length);
      onFiles(taken.flat());
    },
    [host, onFiles],
  );
  return { underWay, take, add };
}

async function takeOne(
  file: File,
  takeFiles: (files: readonly File[]) => Promise<readonly PickedFile[]>,
): Promise<readonly WizardFile[]> {
  try {
    return (await takeFiles([file])).map((picked) => ({ kind: 'taken', picked }));
  } catch (error) {
    return [{ kind: 'refused', name: file.name, bytes: file.size, refusal: wireErrorOf(error) }];
  }
}
