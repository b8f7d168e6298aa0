import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { ListRow } from '../../../core/lists/list-column.ts';
import type { ListQuery } from '../../../core/lists/list-query.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { usePageCommands } from '../../frame/page-commands.ts';
import { useListRows } from '../../queries/use-list-rows.ts';
import type { ListRoute } from '../../routes/route.ts';
import { goTo, replaceRoute } from '../../routes/router.tsx';
import { DataGrid } from '../../table/data-grid.tsx';
import type { GridAct } from '../../table/grid-key-steps.ts';
import type { GridHandle, GridPoint } from '../../table/grid-props.ts';
import { keepChoice, readChoice } from '../../table/kept-choice.ts';
import { chosenRanges, countRows, type SelectionStep } from '../../table/row-selection.ts';
import { counted, formats } from '../../words/format.ts';
import { usePeopleActs } from '../tracking/use-people-acts.tsx';
import { valueWords } from './cell-words.ts';
import { nextSort } from './change-query.ts';
import { EmptyList } from './empty-list.tsx';
import { Facets } from './facets.tsx';
import { FilterField } from './filters/filter-field.tsx';
import { gridColumns } from './grid-columns.tsx';
import { ListBar } from './list-bar.tsx';
import { facetColumns, listInfo } from './list-info.ts';
import styles from './list-page.module.css';
import { RowMenu } from './row-menu.tsx';
import { rowMenuEntries } from './row-menu-entries.ts';
import type { KeptLayout } from './use-column-layout.ts';
import { useFollow } from './use-follow.ts';
import type { KnownView } from './use-known-views.ts';
import { useListOutput } from './use-list-output.ts';
import type { OpenRowState } from './use-open-row.ts';
import { useSayLater } from './use-say-later.ts';

type ExplorerProps = {
  readonly route: ListRoute;
  readonly open: OpenRowState;
  readonly grid: RefObject<GridHandle | null>;
  readonly layout: KeptLayout;
  /** The view in force; null when the filter is no view. */
  readonly view: KnownView | null;
};

/** The list itself: what is asked of it, its rows, and what can be done with those that are chosen. */
export function Explorer({ route, open, grid, layout, view }: ExplorerProps) {
  const { page: list, query } = route;
  const rows = useListRows(list, query);
  const columns = useMemo(() => gridColumns(list, layout.shown, layout.layout), [list, layout.shown, layout.layout]);
  const [menu, setMenu] = useState<GridPoint | null>(null);
  const [hasFacets, setHasFacets] = useState(() => readChoice('facets') === 'shown');
  const bar = useRef<{ readonly save: () => void }>(null);
  const area = useRef<HTMLDivElement>(null);
  const total = rows.first.data?.total ?? 0;
  const ranges = chosenRanges(open.selection, total);
  const output = useListOutput({ list, query, columns: layout.shown.map(({ key }) => key) });
  const chosen = countRows(ranges);
  const focused = rows.rowAt(Math.min(open.selection.cell.row, Math.max(0, total - 1)));
  const column = layout.shown[open.selection.cell.column];
  const people = usePeopleActs({
    ...{ route, open, grid, focused, ranges },
    rowAt: rows.rowAt,
    view: view?.name ?? null,
  });
  useFollow(route, open, focused, { rows, grid });
  useCountsAloud(list, rows.isOld || rows.first.data === undefined ? null : total, chosen);
  const changeQuery = (next: ListQuery): void => replaceRoute({ ...route, query: next });
  const copy = (): void => output.copy(ranges, focused, column);
  const act = (what: GridAct, point: GridPoint | null): void => {
    if (what === 'copy') copy();
    else if (what === 'menu') setMenu(point);
    else if (what === 'open') focused !== undefined && open.open(focused);
    else if (route.open !== null) open.close();
    else open.choose({ kind: 'none' });
  };
  const focusFilter = (): void =>
    area.current?.querySelector<HTMLElement>('[role=grid] [aria-rowindex="2"] :is(input, button)')?.focus();
  const toggleFacets = (): void => {
    setHasFacets(!hasFacets);
    keepChoice('facets', hasFacets ? null : 'shown');
  };
  const choose = (step: SelectionStep): void => open.choose(step);
  usePageCommands({
    'save-list': () => bar.current?.save(),
    filter: focusFilter,
    ...(focused === undefined ? {} : { copy }),
    'select-all': () => choose({ kind: 'all', rows: total }),
  });
  const facets = wordedFacets(list);
  return (
    <>
      <ListBar
        {...{ list, query, total, ranges, layout, hasFacets, output }}
        all={rows.first.data?.all ?? 0}
        ref={bar}
        onQuery={changeQuery}
        onFacets={facets.length === 0 ? null : toggleFacets}
        onCopy={copy}
        onNone={() => choose({ kind: 'none' })}
        tasks={people.tasks}
      />
      <QueryState query={rows.first}>
        {({ all }) => (
          <div className={styles.body} ref={area}>
            {hasFacets && <Facets list={list} query={query} columns={facets} onChange={changeQuery} />}
            <DataGrid
              ref={grid}
              label={listInfo[list].title}
              {...{ columns, total }}
              rowAt={rows.rowAt}
              onView={rows.show}
              sort={query.sort}
              onSort={(key) => goTo({ ...route, query: { ...query, sort: nextSort(query.sort, key) } })}
              onResize={layout.resize}
              filterOf={(key) => <FilterField {...{ list, query, onChange: changeQuery }} columnKey={key} />}
              selection={open.selection}
              onSelect={choose}
              onAct={act}
              onLetter={people.onLetter}
              empty={
                <EmptyList
                  {...{ list, view }}
                  isEmpty={all === 0}
                  onClear={() => changeQuery({ ...query, users: [], conditions: [] })}
                />
              }
            />
          </div>
        )}
      </QueryState>
      {menu !== null && focused !== undefined && (
        <RowMenu
          at={menu}
          entries={rowMenuEntries({
            ...{ list, column, row: focused, query, changeQuery, copy, tasks: people.tasks },
            open: () => open.open(focused),
          })}
          onClose={() => {
            setMenu(null);
            grid.current?.focus();
          }}
        />
      )}
      {people.elements}
    </>
  );
}

function wordedFacets(list: ListRoute['page']) {
  return facetColumns(list).map((facet) => ({
    ...facet,
    wordOf: (value: ListRow['cells'][string]) => valueWords(facet, value),
  }));
}

/** Says how many rows pass and how many are chosen when that has changed, a moment after the last key. */
function useCountsAloud(list: ListRoute['page'], total: number | null, chosen: number): void {
  const announce = useAnnounce();
  const { row, rows } = listInfo[list];
  // The bar over the list shows both.
  const sayOnly = useCallback((text: string) => announce(text, { isOnPage: true }), [announce]);
  useSayLater(total === null ? null : counted(total, row, rows), sayOnly);
  useSayLater(total === null ? null : `${formats.count(chosen)} selected`, sayOnly);
}
