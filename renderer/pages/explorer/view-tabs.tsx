import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import { formatRoute, listRoute } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import styles from './view-tabs.module.css';

/** A view of a list: what it shows, and under which name. `id` null for one that every project has. */
export type ViewTab = {
  readonly id: number | null;
  readonly name: string;
  readonly query: ListQuery;
  /** The columns that it was saved with; null leaves those that are shown. */
  readonly columns: readonly string[] | null;
  /** Null while it is not counted. */
  readonly count: number | null;
};

/** The views of a list as links; the one in force is marked. A view of one's own can be removed. */
export function ViewTabs(props: {
  readonly list: ListName;
  readonly views: readonly ViewTab[];
  readonly current: ListQuery;
  readonly onChoose: (view: ViewTab) => void;
  readonly onRemove: (view: ViewTab) => void;
}) {
  const { list, views, current, onChoose, onRemove } = props;
  const marked = views.findIndex(({ query }) => isSameFilter(query, current));
  return (
    <nav aria-label="Views">
      <ul className={styles.tabs}>
        {views.map((view, i) => (
          <li key={`${view.id} ${view.name}`} className={styles.own}>
            <a
              href={formatRoute(listRoute(list, view.query))}
              className={styles.tab}
              onClick={() => onChoose(view)}
              aria-current={i === marked ? 'true' : undefined}
            >
              <span className={styles.name} data-title={view.name}>
                {view.name}
              </span>
              {view.count !== null && <span className={styles.count}>{formats.count(view.count)}</span>}
            </a>
            {view.id !== null && i === marked && (
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove the view ${view.name}`}
                title="Remove this view. Ctrl+Z brings it back."
                onClick={() => onRemove(view)}
              >
                <span aria-hidden="true">×</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The order does not make another view. */
export function isSameFilter(left: ListQuery, right: ListQuery): boolean {
  return JSON.stringify([left.users, left.conditions]) === JSON.stringify([right.users, right.conditions]);
}
