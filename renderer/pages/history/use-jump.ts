import { useCallback } from 'react';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { errorWords } from '../../words/error-words.ts';
import { counted } from '../../words/format.ts';
import type { Jump } from './jump.ts';

/** Goes to another point of the history, and says what was undone or done again. */
export function useJump(): (jump: Jump) => Promise<void> {
  const client = useClient();
  const { notify } = useNotices();
  return useCallback(
    async (jump) => {
      try {
        if (jump.kind === 'undo') {
          const { undone } = await client.call('history.undoTo', {
            changeId: jump.changeId,
            newest: jump.changes[0]?.id ?? null,
          });
          notify({ kind: 'done', ...said('Undone', undone) });
        } else {
          const { redone } = await client.call('history.redoTo', { changeId: jump.changeId });
          notify({ kind: 'done', ...said('Done again', redone) });
        }
      } catch (error) {
        const { message, hint } = errorWords(error);
        notify({ kind: 'error', text: message, detail: hint });
      }
    },
    [client, notify],
  );
}

function said(verb: string, steps: readonly string[]): { readonly text: string; readonly detail?: string } {
  const [only] = steps;
  if (steps.length === 1 && only !== undefined) return { text: `${verb}: ${only}.` };
  return { text: `${verb}: ${counted(steps.length, 'change')}.`, detail: steps.join('; ') };
}
