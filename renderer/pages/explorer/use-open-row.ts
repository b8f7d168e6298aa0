import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ListPlace, ListRow } from '../../../core/api/list-report.ts';
import { useOperation } from '../../queries/use-operation.ts';
import type { ListRoute } from '../../routes/route.ts';
import { goTo, replaceRoute } from '../../routes/router.tsx';
import type { GridHandle } from '../../table/grid-props.ts';
import { type RowSelection, type SelectionStep, select, startSelection } from '../../table/row-selection.ts';

/** The choice in a list and the row whose pane is open, which go together: the pane follows the focus. */
export type OpenRowState = {
  readonly selection: RowSelection;
  readonly choose: (step: SelectionStep) => void;
  /** The row in the pane and its place; undefined until it is known, and while no pane is open. */
  readonly place: ListPlace | undefined;
  /** Opens the pane for a row of the list. */
  readonly open: (row: ListRow) => void;
  /** Opens the pane for the row with the focus when it has come. */
  readonly follow: (row: ListRow) => void;
  readonly close: () => void;
  /** Moves the focus, and with it the pane, by a row. */
  readonly step: (rows: number) => void;
};

/** Keeps focus and pane of a list together; a link that opens a row brings the focus to it. */
export function useOpenRow(route: ListRoute, grid: RefObject<GridHandle | null>): OpenRowState {
  const { page: list, query, open: id } = route;
  const [selection, setSelection] = useState(startSelection);
  const [followed, setFollowed] = useState<string | null>(null);
  // The pane of a person asks for itself.
  const isOfPeople = list === 'users' || list === 'tasks';
  const asked = useOperation(
    'list.place',
    { list, query, id: id ?? '-', asOf: null },
    { isEnabled: id !== null && (!isOfPeople || id !== followed) },
  );
  const place = id === null || asked.isPlaceholderData ? undefined : asked.data;
  const question = JSON.stringify(query);
  const before = useRef(question);
  useEffect(() => {
    if (before.current === question) return;
    before.current = question;
    setSelection(startSelection);
    setFollowed(null);
    grid.current?.reveal({ row: 0, column: 0 });
  }, [question, grid]);
  const index = place?.row?.id === id ? (place?.index ?? null) : null;
  useEffect(() => {
    if (id === null || id === followed || index === null) return;
    setFollowed(id);
    const to = { row: index, column: 0 };
    setSelection((now) => select(now, { kind: 'pick', to }));
    requestAnimationFrame(() => grid.current?.reveal(to));
  }, [id, followed, index, grid]);
  const choose = useCallback((step: SelectionStep) => setSelection((now) => select(now, step)), []);
  const step = (rows: number): void => {
    const to = { ...selection.cell, row: Math.max(0, selection.cell.row + rows) };
    choose({ kind: 'move', to });
    grid.current?.reveal(to);
  };
  const show = (row: ListRow, isNew: boolean): void => {
    setFollowed(row.id);
    (isNew ? goTo : replaceRoute)({ ...route, open: row.id });
  };
  return {
    selection,
    choose,
    place,
    open: (row) => show(row, id === null),
    follow: (row) => show(row, false),
    close: () => {
      replaceRoute({ ...route, open: null });
      grid.current?.focus();
    },
    step,
  };
}
