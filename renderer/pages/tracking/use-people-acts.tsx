import type { ReactElement, RefObject } from 'react';
import type { ListRow } from '../../../core/lists/list-column.ts';
import { usePageCommands } from '../../frame/page-commands.ts';
import type { ListRoute } from '../../routes/route.ts';
import type { GridHandle } from '../../table/grid-props.ts';
import type { RowRange } from '../../table/row-selection.ts';
import type { OpenRowState } from '../explorer/use-open-row.ts';
import { usePrintQueue } from './print/use-print-queue.tsx';
import { useAfterTask } from './use-after-task.ts';
import { type RowTask, useRowTasks } from './use-row-tasks.tsx';

/** What can be done in a list about the work of people; nothing in a list that is not of people. */
export type PeopleActs = {
  /** For the chosen rows, else the row with the focus. */
  readonly tasks: readonly RowTask[];
  /** Takes S and N; false for any other letter. */
  readonly onLetter: (letter: string) => boolean;
  /** Dialogs, and the sheet that is printed; to be put into the page, always. */
  readonly elements: ReactElement;
};

/** Lets a list of people set statuses, add notes, assign and call back, by keys and menus; the queue prints too. */
export function usePeopleActs(at: {
  readonly route: ListRoute;
  readonly open: OpenRowState;
  readonly grid: RefObject<GridHandle | null>;
  readonly ranges: readonly RowRange[];
  readonly rowAt: (index: number) => ListRow | undefined;
  /** What the view in force is called; null when it has no name. */
  readonly view: string | null;
}): PeopleActs {
  const { route, view } = at;
  const after = useAfterTask(at);
  const { tasks, setStatus, addNote, onLetter, dialogs } = useRowTasks({
    ...at,
    onStart: after.begin,
    onChosen: after.remember,
    onDone: after.settle,
  });
  const print = usePrintQueue({ query: route.query, view });
  usePageCommands({
    ...(setStatus !== null && { 'set-status': setStatus }),
    ...(addNote !== null && { 'add-note': addNote }),
    ...(route.page === 'tasks' && { print: print.start }),
  });
  return {
    tasks,
    onLetter,
    elements: (
      <>
        {dialogs}
        {print.sheet}
      </>
    ),
  };
}
