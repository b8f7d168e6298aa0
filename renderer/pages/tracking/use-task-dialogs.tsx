import { type ReactElement, useCallback, useRef, useState } from 'react';
import type { SettableStatus } from '../../../core/tracking/task-status.ts';
import { NoteDialog } from './note-dialog.tsx';
import { StatusDialog } from './status-dialog.tsx';

/** The dialogs about tasks of a page or pane. */
export type TaskDialogs = {
  /** Asks which status people get; `device` for that of one computer, `status` to choose it at first. */
  readonly setStatus: (
    people: readonly number[],
    about?: { readonly device?: string; readonly status?: SettableStatus },
  ) => void;
  readonly addNote: (people: readonly number[]) => void;
  /** To be put into the page, always. */
  readonly dialogs: ReactElement;
};

/** Gives a page the dialogs that set a status and add a note. The focus returns to where it was. */
export function useTaskDialogs(onDone: () => void = () => {}): TaskDialogs {
  const [asked, setAsked] = useState<Asked>(nothingAsked);
  const before = useRef<Element | null>(null);
  const open = useCallback((next: Asked) => {
    before.current = document.activeElement;
    setAsked(next);
  }, []);
  const close = (): void => {
    // What was asked stays while the dialog goes.
    setAsked((now) => ({ ...now, what: null }));
    // The dialog puts the focus somewhere itself while it goes.
    setTimeout(() => {
      const place = before.current;
      if (place instanceof HTMLElement && place.isConnected) place.focus({ preventScroll: true });
    }, 50);
  };
  const { what, people, device, status } = asked;
  return {
    setStatus: useCallback(
      (who, about = {}) => open({ what: 'status', people: who, device: about.device ?? null, status: about.status }),
      [open],
    ),
    addNote: useCallback((who) => open({ ...nothingAsked, what: 'note', people: who }), [open]),
    dialogs: (
      <>
        <StatusDialog {...{ people, device, status, onDone }} isOpen={what === 'status'} onClose={close} />
        <NoteDialog {...{ people, onDone }} isOpen={what === 'note'} onClose={close} />
      </>
    ),
  };
}

type Asked = {
  readonly what: 'status' | 'note' | null;
  readonly people: readonly number[];
  readonly device: string | null;
  readonly status: SettableStatus | undefined;
};

const nothingAsked: Asked = { what: null, people: [], device: null, status: undefined };
