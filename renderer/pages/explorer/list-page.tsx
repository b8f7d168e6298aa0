import { useRef } from 'react';
import { listColumns } from '../../../core/lists/columns.ts';
import type { ListName } from '../../../core/lists/list-query.ts';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { listRoute } from '../../routes/route.ts';
import { useRoute } from '../../routes/router.tsx';
import type { GridHandle } from '../../table/grid-props.ts';
import { formats } from '../../words/format.ts';
import { FindingsSwitch } from '../findings/findings-switch.tsx';
import { TrackingTabs } from '../tracking/tracking-tabs.tsx';
import { Explorer } from './explorer.tsx';
import { listInfo } from './list-info.ts';
import styles from './list-page.module.css';
import { ListViews } from './list-views.tsx';
import { OpenRow } from './open-row.tsx';
import { useColumnLayout } from './use-column-layout.ts';
import { useKnownViews } from './use-known-views.ts';
import { useOpenRow } from './use-open-row.ts';

/** A page of the explorer (ux.md 3): its views, the rows that pass the filter in the address, and the pane of one of them. */
export function ListPage({ list }: { readonly list: ListName }) {
  const route = useRoute();
  const shown = route.page === list ? route : listRoute(list);
  return <ListAndPane key={list} list={list} route={shown} />;
}

function ListAndPane({ list, route }: { readonly list: ListName; readonly route: ReturnType<typeof listRoute> }) {
  const grid = useRef<GridHandle>(null);
  const open = useOpenRow(route, grid);
  const layout = useColumnLayout(list, listColumns[list]);
  const { views, current } = useKnownViews(list, route.query);
  const newest = useOperation('overview', { asOf: null }).data?.confidence.newest ?? null;
  return (
    <div className={styles.split}>
      <div className={styles.page}>
        <PageHeader title={listInfo[list].title}>{newest !== null && `as of ${formats.day(newest)}`}</PageHeader>
        {list === 'findings' && <FindingsSwitch />}
        {list === 'tasks' && <TrackingTabs />}
        <ListViews list={list} known={views} query={route.query} layout={layout} />
        <Explorer route={route} open={open} grid={grid} layout={layout} view={current} />
      </div>
      <OpenRow route={route} open={open} />
    </div>
  );
}
