import { type DragEvent, useCallback, useEffect, useState } from 'react';
import { longestEvidence } from '../../../core/api/evidence-operations.ts';
import { formats } from '../../words/format.ts';
import { decodeEvidence } from './decode-evidence.ts';
import type { GivenText } from './evidence-choice.ts';

/** The ways by which evidence comes in. */
export type EvidenceIntake = {
  readonly give: (given: GivenText) => void;
  readonly take: (file: File | undefined) => void;
  readonly onDrop: (event: DragEvent) => void;
  /** Why a text or a file was not taken; null when nothing was refused. */
  readonly problem: string | null;
};

/** Takes texts and files as evidence; `first` is a file that was dropped before, null for none. */
export function useEvidenceIntake(onGiven: (given: GivenText) => void, first: File | null): EvidenceIntake {
  const [problem, setProblem] = useState<string | null>(null);
  const give = useCallback(
    (given: GivenText): void => {
      const isTooLong = given.text.length > longestEvidence;
      setProblem(isTooLong ? tooLong(given.name) : null);
      if (!isTooLong) onGiven(given);
    },
    [onGiven],
  );
  const take = useCallback(
    (file: File | undefined): void => {
      if (file === undefined) return;
      const { name } = file;
      if (file.size > mostBytes) {
        setProblem(tooLong(name));
        return;
      }
      file.arrayBuffer().then(
        (bytes) => give({ name, text: decodeEvidence(new Uint8Array(bytes)) }),
        () => setProblem(`${name} cannot be read. Look whether it is still there.`),
      );
    },
    [give],
  );
  useEffect(() => {
    if (first !== null) take(first);
  }, [first, take]);
  const onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.dataTransfer.files[0]);
  };
  return { give, take, onDrop, problem };
}

/** The transcript of a drop: a single file of plain text. Null for anything else, which is for the import. */
export function droppedTranscript({ dataTransfer: { files } }: DragEvent): File | null {
  const [file] = files;
  return file !== undefined && files.length === 1 && /\.(?:txt|log)$/i.test(file.name) ? file : null;
}

/** Bytes of a file that can hold that many characters. */
const mostBytes = longestEvidence * 4;

function tooLong(name: string | null): string {
  return `${name ?? 'The text'} is too long. Up to ${formats.count(longestEvidence)} characters are checked: take the part that shows the step.`;
}
