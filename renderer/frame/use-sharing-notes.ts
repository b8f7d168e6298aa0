import { useState } from 'react';
import { useOperation } from '../queries/use-operation.ts';
import { type SharingNote, sharingNotes } from '../words/sharing-words.ts';

/** What is known of the project's file: what is shown above the page, and what was folded away until the page is left. */
export type ShownNotes = {
  readonly shown: readonly SharingNote[];
  readonly folded: readonly SharingNote[];
  readonly fold: (kind: SharingNote['kind']) => void;
  readonly unfold: (kind: SharingNote['kind']) => void;
};

/** The notes of the open project. What is folded counts for this project in this session only. */
export function useSharingNotes(): ShownNotes {
  const project = useOperation('project.get', {}).data;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const notes = project === undefined ? [] : sharingNotes(project, new Date());
  const keyOf = (kind: SharingNote['kind']): string => `${kind} ${project?.project}`;
  return {
    shown: notes.filter(({ kind }) => !hidden.has(keyOf(kind))),
    folded: notes.filter(({ kind }) => hidden.has(keyOf(kind))),
    fold: (kind) => {
      setHidden((known) => new Set([...known, keyOf(kind)]));
      focusSoon(kind);
    },
    unfold: (kind) => {
      setHidden((known) => new Set([...known].filter((key) => key !== keyOf(kind))));
      focusSoon(kind);
    },
  };
}

/** The button that had the focus goes away; the one that takes it back has it then. */
function focusSoon(kind: SharingNote['kind']): void {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-note="${kind}"]`)?.focus());
}
