import { type RefObject, useEffect, useRef } from 'react';
import type { ListRow } from '../../../core/lists/list-column.ts';
import { useClient } from '../../queries/client-provider.tsx';
import type { ListRows } from '../../queries/use-list-rows.ts';
import type { ListRoute } from '../../routes/route.ts';
import type { GridHandle } from '../../table/grid-props.ts';
import type { OpenRowState } from './use-open-row.ts';

/**
 * Keeps the pane and the row with the focus together while a pane is open: it shows that row as soon as it has come; and when
 * the data have changed, the focus goes to where the row of the pane is now.
 */
export function useFollow(
  route: ListRoute,
  open: OpenRowState,
  focused: ListRow | undefined,
  { rows, grid }: { readonly rows: ListRows; readonly grid: RefObject<GridHandle | null> },
): void {
  const { row } = open.selection.cell;
  const before = useRef(row);
  const latest = useRef({ route, open, focused });
  useEffect(() => {
    latest.current = { route, open, focused };
  });
  useEffect(() => {
    if (before.current === row || focused === undefined) return;
    before.current = row;
    if (route.open !== null && route.open !== focused.id) latest.current.open.follow(focused);
  }, [row, focused, route.open]);
  useRowThatMoved(latest, rows, grid);
}

/** A row moves when its data change: the one in the pane keeps the focus, unless it has left the list. */
function useRowThatMoved(
  latest: {
    readonly current: {
      readonly route: ListRoute;
      readonly open: OpenRowState;
      readonly focused: ListRow | undefined;
    };
  },
  { first: { dataUpdatedAt }, isOld }: ListRows,
  grid: RefObject<GridHandle | null>,
): void {
  const client = useClient();
  const seen = useRef(0);
  useEffect(() => {
    if (isOld || dataUpdatedAt === seen.current) return;
    const isFirst = seen.current === 0;
    seen.current = dataUpdatedAt;
    const { route, focused } = latest.current;
    if (isFirst || route.open === null || focused === undefined || focused.id === route.open) return;
    const { page: list, query, open: id } = route;
    client.call('list.place', { list, query, id, asOf: null }).then(
      ({ index }) => {
        const { route: now, open } = latest.current;
        if (index === null || now.open !== id || index === open.selection.cell.row) return;
        const to = { ...open.selection.cell, row: index };
        open.choose({ kind: 'move', to });
        grid.current?.reveal(to);
      },
      // The list shows its own failure to be read.
      () => {},
    );
  }, [client, dataUpdatedAt, isOld, latest, grid]);
}
