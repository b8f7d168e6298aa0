import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { PickedFile } from '../../../core/api/host-contract.ts';
import { useHost } from '../../queries/use-host.ts';
import { type ErrorWords, errorWords } from '../../words/error-words.ts';

/** The way of a work file into the page. */
export type WorkFileIntake = {
  /** Null while none was chosen. */
  readonly file: PickedFile | null;
  /** True while a file is on its way to the program. */
  readonly isTaking: boolean;
  /** Why a file was not taken; null when nothing was refused. */
  readonly problem: ErrorWords | null;
  /** Shows the dialog of a window. */
  readonly choose: () => void;
  /** Takes a file that the page holds: dropped, or chosen with a field of the page. */
  readonly take: (file: File | undefined) => void;
  readonly clear: () => void;
};

/**
 * Takes one file at a time; `onFile` is called when another one takes its place. A file is released when it is not needed any
 * more, but not before the work with it has ended.
 */
export function useWorkFile(onFile: () => void, work: RefObject<Promise<unknown>>): WorkFileIntake {
  const host = useHost();
  const [file, setFile] = useState<PickedFile | null>(null);
  const [isTaking, setIsTaking] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const held = useRef<PickedFile | null>(null);
  const hold = useCallback(
    (next: PickedFile | null): void => {
      const before = held.current;
      held.current = next;
      if (before === null) return;
      // What could not be released goes with the program.
      work.current.then(() => host.release([before])).catch(() => {});
    },
    [host, work],
  );
  useEffect(() => () => hold(null), [hold]);
  const wait = useCallback(
    async (picked: Promise<readonly PickedFile[]>): Promise<void> => {
      setIsTaking(true);
      setProblem(null);
      try {
        const [first] = await picked;
        if (first === undefined) return;
        hold(first);
        setFile(first);
        onFile();
      } catch (error) {
        setProblem(errorWords(error));
      } finally {
        setIsTaking(false);
      }
    },
    [hold, onFile],
  );
  const choose = useCallback(() => void wait(host.call('host.chooseFiles', { purpose: 'work' })), [host, wait]);
  const take = useCallback(
    (chosen: File | undefined) => {
      if (chosen !== undefined) void wait(host.takeFiles([chosen]));
    },
    [host, wait],
  );
  const clear = useCallback(() => {
    hold(null);
    setFile(null);
    setProblem(null);
  }, [hold]);
  return { file, isTaking, problem, choose, take, clear };
}
