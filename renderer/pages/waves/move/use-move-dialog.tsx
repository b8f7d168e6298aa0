import { type ReactElement, useCallback, useRef, useState } from 'react';
import { MoveDialog, type MoveQuestion } from './move-dialog.tsx';
import type { MoveLoad } from './move-load.ts';
import type { MoveOutcome } from './use-move.ts';

/** The dialog "Move to wave" of a page or pane. */
export type MoveDialogHandle = {
  /** Asks where people are to go; with a wave only whether their group goes along. */
  readonly open: (load: MoveLoad, wave?: number) => void;
  /** To be put into the page, always. */
  readonly dialog: ReactElement;
};

/** Gives a page the dialog "Move to wave". The focus returns to where it was; `onMoved` is told what became of it and where. */
export function useMoveDialog(onMoved: (outcome: MoveOutcome, wave: number) => void = () => {}): MoveDialogHandle {
  const [question, setQuestion] = useState<MoveQuestion | null>(null);
  const before = useRef<Element | null>(null);
  const open = useCallback((load: MoveLoad, wave?: number) => {
    before.current = document.activeElement;
    setQuestion({ load, wave: wave ?? null });
  }, []);
  const close = (): void => {
    setQuestion(null);
    // The dialog puts the focus somewhere itself while it goes.
    setTimeout(() => {
      const place = before.current;
      if (place instanceof HTMLElement && place.isConnected) place.focus({ preventScroll: true });
    }, 50);
  };
  return { open, dialog: <MoveDialog question={question} onClose={close} onMoved={onMoved} /> };
}
