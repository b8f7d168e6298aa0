import { useCallback } from 'react';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useOperation } from '../../queries/use-operation.ts';
import type { ComparedVersions } from '../../routes/route.ts';
import { counted } from '../../words/format.ts';
import { fileNameOf } from '../explorer/file-name-of.ts';

/** The way to save all that is different between two plans; gives what became of it in a sentence. */
export function useSaveChanges(compared: ComparedVersions): () => Promise<string> {
  const client = useClient();
  const host = useHost();
  const project = useOperation('project.get', {}).data?.name ?? null;
  const { before, after } = compared;
  return useCallback(async () => {
    const title = `Changes ${before ?? 'plan'} to ${after ?? 'plan'}`;
    const target = await host.chooseTarget(fileNameOf({ title, project, asOf: null, format: 'csv' }));
    if (target === null) return 'Nothing was saved.';
    const { rows } = await client.call('plan.saveChanges', { before, after, target: target.ref });
    await host.deliver(target);
    return `Saved ${counted(rows, 'line')} to ${target.name}.`;
  }, [client, host, project, before, after]);
}
