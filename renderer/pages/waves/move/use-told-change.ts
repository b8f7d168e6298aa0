import { useCallback } from 'react';
import { useNotices } from '../../../components/notices.tsx';
import { useHost } from '../../../queries/use-host.ts';
import { useUndoOfNewest } from '../../../queries/use-undo-of-newest.ts';
import { errorWords } from '../../../words/error-words.ts';

/** What a change of the plan says when it is done. */
export type ChangeTold<Value> = {
  readonly value: Value;
  /** One sentence for the message. */
  readonly text: string;
  readonly detail?: string | undefined;
};

/** Carries a change of the plan out as the user of this computer; null when it failed, which is told. */
export type ToldChange = <Value>(change: (by: string | null) => Promise<ChangeTold<Value>>) => Promise<Value | null>;

/** Changes the plan and tells it, with a button that takes exactly this change back. */
export function useToldChange(): ToldChange {
  const host = useHost();
  const { notify } = useNotices();
  const undoOfNewest = useUndoOfNewest();
  return useCallback(
    async (change) => {
      try {
        const { user } = await host.call('host.info', {});
        const { value, text, detail } = await change(user);
        notify({ kind: 'done', text, detail, action: { label: 'Undo', run: await undoOfNewest() } });
        return value;
      } catch (error) {
        const { message, hint } = errorWords(error);
        notify({ kind: 'error', text: message, detail: hint });
        return null;
      }
    },
    [host, notify, undoOfNewest],
  );
}
