import { useMemo } from 'react';
import type { Inputs, Outputs } from '../../../core/api/contract.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useUndoOfNewest } from '../../queries/use-undo-of-newest.ts';
import { counted } from '../../words/format.ts';
import { resultWords } from '../../words/task-words.ts';

/** What is asked, without who asks: that is the user of this computer. */
type Unsigned<Request> = Omit<Request, 'by'>;

/**
 * Changes tasks as the user of this computer. Each is one undo step, told with a button that takes it back; what the program
 * refuses is thrown, for the dialog to show.
 */
export type TaskWriter = {
  readonly setStatus: (request: Unsigned<Inputs['task.setStatus']>) => Promise<Outputs['task.setStatus']>;
  readonly addNote: (request: Unsigned<Inputs['task.addNote']>) => Promise<Outputs['task.addNote']>;
  /** `what` is the sentence that tells it. What changed `isOnPage` already unless told otherwise: then it is only heard and kept. */
  readonly edit: (
    request: Unsigned<Inputs['task.edit']>,
    what: string,
    options?: { readonly isOnPage: boolean },
  ) => Promise<Outputs['task.edit']>;
};

/** The way to change tasks from a page. */
export function useTaskWriter(): TaskWriter {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const announce = useAnnounce();
  const undoOfNewest = useUndoOfNewest();
  return useMemo(() => {
    const user = async (): Promise<string | null> => (await host.call('host.info', {})).user;
    const tell = async (text: string, { detail = '', isQuiet = false } = {}): Promise<void> =>
      notify({
        ...{ kind: 'done', text, isQuiet },
        ...(detail !== '' && { detail }),
        action: { label: 'Undo', run: await undoOfNewest() },
      });
    return {
      setStatus: async (request) => {
        const result = await client.call('task.setStatus', { ...request, by: await user() });
        const { text, detail } = resultWords(request.status, request.device, result);
        await tell(text, { detail });
        return result;
      },
      addNote: async (request) => {
        const result = await client.call('task.addNote', { ...request, by: await user() });
        await tell(
          result.people === 1 ? 'Added the note.' : `Added the note to ${counted(result.people, 'person', 'people')}.`,
        );
        return result;
      },
      edit: async (request, what, { isOnPage } = { isOnPage: true }) => {
        const result = await client.call('task.edit', { ...request, by: await user() });
        if (isOnPage) announce(what, { isOnPage });
        await tell(what, { isQuiet: isOnPage });
        return result;
      },
    };
  }, [client, host, notify, announce, undoOfNewest]);
}
