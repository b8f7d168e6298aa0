import { useMemo } from 'react';
import type { Inputs } from '../../../../core/api/contract.ts';
import type { SettableStatus } from '../../../../core/tracking/task-status.ts';
import { useNotices } from '../../../components/notices.tsx';
import { errorWords } from '../../../words/error-words.ts';
import type { TaskDialogs } from '../../tracking/use-task-dialogs.tsx';
import { useTaskWriter } from '../../tracking/use-task-writer.ts';

/** What can be done with the task of the person in the pane. */
export type TaskActs = {
  /** Opens the dialog, for one computer or a status that is chosen already. */
  readonly ask: (about?: { readonly device?: string; readonly status?: SettableStatus }) => void;
  /** Gives a status at once; null means every PC on which something is open. */
  readonly give: (status: SettableStatus, device: string | null) => void;
  readonly addNote: () => void;
  /** Changes what was agreed; `what` is the sentence that tells it. */
  readonly edit: (fields: Partial<Omit<Inputs['task.edit'], 'people' | 'by'>>, what: string) => void;
};

/** The acts for one person. What fails is told. */
export function useTaskActs(id: number, { setStatus, addNote }: TaskDialogs): TaskActs {
  const writer = useTaskWriter();
  const { notify } = useNotices();
  return useMemo(() => {
    const people = [id];
    const told = (work: Promise<unknown>): void => {
      work.catch((error: unknown) => {
        const { message, hint } = errorWords(error);
        notify({ kind: 'error', text: message, detail: hint });
      });
    };
    const plain = { reason: null, detail: null, until: null, workedOn: null, note: null };
    return {
      ask: (about) => setStatus(people, about),
      give: (status, device) => told(writer.setStatus({ people, device, status, ...plain })),
      addNote: () => addNote(people),
      edit: (fields, what) => told(writer.edit({ attemptOn: null, ...fields, people }, what)),
    };
  }, [id, writer, notify, setStatus, addNote]);
}
