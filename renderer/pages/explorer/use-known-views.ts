import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import { useQueueViews } from '../tracking/use-queue-views.ts';
import { listInfo } from './list-info.ts';
import { useOwnViews } from './use-own-views.ts';
import { isSameFilter } from './view-tabs.tsx';

/** A view that every project has. */
export type KnownView = {
  readonly name: string;
  readonly query: ListQuery;
  /** What to say when no row passes; absent where the list says it. */
  readonly empty?: readonly string[];
};

/** The views that every project has of a list, and the one in force, which may be a person's own; null when none is. */
export function useKnownViews(
  list: ListName,
  query: ListQuery,
): { readonly views: readonly KnownView[]; readonly current: KnownView | null } {
  const queue = useQueueViews(list === 'tasks');
  const own = useOwnViews(list).views;
  const views: readonly KnownView[] = list === 'tasks' ? queue : listInfo[list].views;
  const current = [...views, ...own].find((view) => isSameFilter(view.query, query)) ?? null;
  return { views, current };
}
