import { useCallback } from 'react';
import { useNotices } from '../../../components/notices.tsx';
import { useClient } from '../../../queries/client-provider.tsx';
import { useHistorySteps } from '../../../queries/use-history-steps.ts';
import { useHost } from '../../../queries/use-host.ts';
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
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const { undo } = useHistorySteps();
  return useCallback(
    async (change) => {
      const newest = async (): Promise<number | null> =>
        (await client.call('history.list', {})).changes.find(({ undone }) => !undone)?.id ?? null;
      const tellFailure = (error: unknown): void => {
        const { message, hint } = errorWords(error);
        notify({ kind: 'error', text: message, detail: hint });
      };
      const undoOnly = async (own: number | null): Promise<void> => {
        if (own !== null && (await newest()) === own) return undo();
        notify({ kind: 'info', text: notLast, detail: 'History shows every change and leads back to any of them.' });
      };
      try {
        const { user } = await host.call('host.info', {});
        const { value, text, detail } = await change(user);
        const own = await newest();
        const run = (): void => void undoOnly(own).catch(tellFailure);
        notify({ kind: 'done', text, detail, action: { label: 'Undo', run } });
        return value;
      } catch (error) {
        tellFailure(error);
        return null;
      }
    },
    [client, host, notify, undo],
  );
}

const notLast = 'Nothing was undone: this is no longer the last change.';
