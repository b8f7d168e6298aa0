import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import { useOperation } from '../../queries/use-operation.ts';
import type { KeptLayout } from './use-column-layout.ts';
import type { KnownView } from './use-known-views.ts';
import { useOwnViews } from './use-own-views.ts';
import { type ViewTab, ViewTabs } from './view-tabs.tsx';

/** The views of a list with how many rows each has: those of every project, then a person's own. */
export function ListViews(props: {
  readonly list: ListName;
  readonly known: readonly KnownView[];
  readonly query: ListQuery;
  readonly layout: KeptLayout;
}) {
  const { list, query, layout } = props;
  const own = useOwnViews(list);
  const known = props.known.map((view) => ({ ...view, id: null, columns: null }));
  const views: readonly Omit<ViewTab, 'count'>[] = [...known, ...own.views];
  const queries = views.map((view) => ({ ...view.query, sort: null }));
  const counted = useOperation('list.counts', { list, queries, asOf: null });
  const counts = counted.isPlaceholderData ? undefined : counted.data?.counts;
  const remove = (view: ViewTab): void => {
    if (view.id !== null) own.remove(view.id, view.name);
  };
  return (
    <ViewTabs
      list={list}
      views={views.map((view, i) => ({ ...view, count: counts?.[i] ?? null }))}
      current={query}
      onChoose={({ columns }) => columns !== null && layout.showOnly(columns)}
      onRemove={remove}
    />
  );
}
