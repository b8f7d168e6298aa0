import { useCallback } from 'react';
import { useNotices } from '../components/notices.tsx';
import { errorWords } from '../words/error-words.ts';
import { backupFileName } from '../words/file-name.ts';
import { counted } from '../words/format.ts';
import { localDay } from '../words/local-day.ts';
import { useClient } from './client-provider.tsx';
import { useHost } from './use-host.ts';

/** Saves a checked copy of the project where the user wants it, and says how large it is. */
export function useBackup(): () => Promise<void> {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  return useCallback(async () => {
    try {
      const { name, storyDay } = await client.call('project.get', {});
      const target = await host.chooseTarget(backupFileName(name, storyDay ?? localDay(new Date())));
      if (target === null) return;
      const { bytes } = await client.call('project.backup', { target: target.ref });
      await host.deliver(target);
      notify({
        kind: 'done',
        text: `Saved the backup ${target.name}.`,
        detail: `${counted(bytes, 'byte')}; every page of it was checked.`,
      });
    } catch (error) {
      const { message, hint } = errorWords(error);
      notify({ kind: 'error', text: message, detail: hint });
    }
  }, [client, host, notify]);
}
