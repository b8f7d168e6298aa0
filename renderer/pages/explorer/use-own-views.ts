import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { errorInWords } from '../../words/error-words.ts';

/** The views of a list that the project keeps. Saving and removing say what became of it; both can be undone. */
export function useOwnViews(list: ListName) {
  const client = useClient();
  const announce = useAnnounce();
  const by = useHostInfo().data?.user ?? null;
  const kept = useOperation('views.list', { list });
  const told = (work: Promise<unknown>, done: string): void => {
    work.then(
      () => announce(done),
      (error: unknown) => announce(errorInWords(error)),
    );
  };
  return {
    views: kept.data?.views ?? [],
    /** A view of the same name is replaced. */
    add: (name: string, query: ListQuery, columns: readonly string[]) =>
      told(
        client.call('views.save', { list, name, query, columns: [...columns], by }),
        `The view ${name} is saved. Ctrl+Z removes it.`,
      ),
    remove: (id: number, name: string) =>
      told(client.call('views.remove', { id, by }), `The view ${name} is removed. Ctrl+Z brings it back.`),
  };
}
