import { type ReactElement, useState } from 'react';
import type { ListRow } from '../../../core/lists/list-column.ts';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import type { ListRoute } from '../../routes/route.ts';
import { countRows, type RowRange } from '../../table/row-selection.ts';
import { errorWords } from '../../words/error-words.ts';
import { counted, formats } from '../../words/format.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { CallBackDialog } from './call-back-dialog.tsx';
import { type ChosenPerson, mostChosen, readChosen } from './chosen-people.ts';
import { useTaskDialogs } from './use-task-dialogs.tsx';

/** Something that can be done about the people of rows; `keys` do it too. */
export type RowTask = { readonly label: string; readonly keys?: string; readonly run: () => void };

/** What can be done in a list of people about those who are chosen. */
export type RowTasks = {
  /** Nothing in a list that is not of people, and while there is nobody. */
  readonly tasks: readonly RowTask[];
  readonly setStatus: (() => void) | null;
  readonly addNote: (() => void) | null;
  /** Takes S and N; false for any other letter. */
  readonly onLetter: (letter: string) => boolean;
  /** To be put into the page, always. */
  readonly dialogs: ReactElement;
};

/** Statuses, notes, assignments and calls for the chosen rows, else the row with the focus. */
export function useRowTasks(at: {
  readonly route: ListRoute;
  readonly ranges: readonly RowRange[];
  readonly rowAt: (index: number) => ListRow | undefined;
  /** Is told that something about the chosen rows begins, and then about whom. */
  readonly onStart: () => void;
  readonly onChosen: (people: readonly ChosenPerson[]) => void;
  /** Is told that people were changed. */
  readonly onDone: () => void;
}): RowTasks {
  const { page: list } = at.route;
  const [asked, setAsked] = useState<Asked>({ what: null, people: [] });
  const statusAndNote = useTaskDialogs(at.onDone);
  const choose = useChoose(at);
  const close = (): void => setAsked((now) => ({ ...now, what: null }));
  const start = (work: (people: readonly ChosenPerson[]) => void) => () => {
    at.onStart();
    void choose(work);
  };
  const setStatus = start((people) => statusAndNote.setStatus(people.map(({ id }) => id)));
  const addNote = start((people) => statusAndNote.addNote(people.map(({ id }) => id)));
  const isOfPeople = (list === 'tasks' || list === 'users') && countRows(at.ranges) > 0;
  const tasks: readonly RowTask[] = [
    { label: 'Set status…', keys: 'S', run: setStatus },
    { label: 'Add note…', keys: 'N', run: addNote },
    { label: 'Assign…', run: start((people) => setAsked({ what: 'assign', people })) },
    { label: 'Call back…', run: start((people) => setAsked({ what: 'call-back', people })) },
  ];
  const about = {
    people: asked.people.map(({ id }) => id),
    who: whoOf(asked.people),
    onClose: close,
    onDone: at.onDone,
  };
  return {
    tasks: isOfPeople ? tasks : [],
    setStatus: isOfPeople ? setStatus : null,
    addNote: isOfPeople ? addNote : null,
    onLetter: (letter) => {
      const task = isOfPeople ? tasks.find(({ keys }) => keys?.toLowerCase() === letter) : undefined;
      task?.run();
      return task !== undefined;
    },
    dialogs: (
      <>
        {statusAndNote.dialogs}
        <AssignDialog {...about} isOpen={asked.what === 'assign'} />
        <CallBackDialog {...about} isOpen={asked.what === 'call-back'} />
      </>
    ),
  };
}

type Asked = { readonly what: 'assign' | 'call-back' | null; readonly people: readonly ChosenPerson[] };

/** Finds out who is chosen: one row is there already, many are asked for; too many are refused. */
function useChoose({ route: { page: list, query }, ranges, rowAt, onChosen }: Parameters<typeof useRowTasks>[0]) {
  const client = useClient();
  const { notify } = useNotices();
  return async (work: (people: readonly ChosenPerson[]) => void): Promise<void> => {
    const count = countRows(ranges);
    if (count > mostChosen) {
      notify({
        kind: 'info',
        text: `${counted(count, 'person', 'people')} are too many for one step; up to ${formats.count(mostChosen)} can be changed at once.`,
        detail: 'Filter the list, or choose fewer rows.',
      });
      return;
    }
    const only = count === 1 ? rowAt(ranges[0]?.[0] ?? 0) : undefined;
    try {
      const people =
        only === undefined
          ? await readChosen(client, { list, query, ranges })
          : [{ id: Number(only.id), name: String(only.cells.name ?? '') }];
      if (people.length === 0) return;
      onChosen(people);
      work(people);
    } catch (error) {
      const { message, hint } = errorWords(error);
      notify({ kind: 'error', text: message, detail: hint });
    }
  };
}

function whoOf(people: readonly ChosenPerson[]): string {
  const [first] = people;
  return people.length === 1 && first !== undefined ? first.name : counted(people.length, 'person', 'people');
}
