import { createListTable, type ListTable } from '../../lists/list-table.ts';
import type { DeviceView, UserTask } from '../../tracking/user-task.ts';
import type { TableSheet } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { moreColumn } from './extend-table.ts';
import { listSheet } from './list-sheet.ts';
import { cellsOfRow, taskColumns } from './person-table.ts';

/** A PC that was verified and shows an old name again. */
type Regression = { readonly mailboxId: number; readonly place: number | null; readonly view: DeviceView };

/** Every PC that was verified and on which newer evidence shows an old name again; the newest first (domain.md 7.3). */
export function regressionSheet(tasks: readonly UserTask[], list: ListTable, words: ReportWords): TableSheet {
  const { say } = words;
  const found = regressionsOf(tasks, list);
  const cells = cellsOfRow<Regression>(list, [...who, ...then], ({ place }) => place);
  return listSheet({
    key: 'regressions',
    name: say('Regressions'),
    title: say('Regressions'),
    note: say(
      'PCs that were verified and name an old server again, a row each. Something still makes old profiles: see finding F34.',
    ),
    table: createListTable(found, ({ mailboxId, view }) => `${mailboxId}|${view.device}`, {
      ...cells,
      computer: ({ view }) => view.computer,
      since: ({ view }) => view.said?.at ?? null,
      value: ({ view }) => view.said?.proof?.value ?? null,
      seenOn: ({ view }) => view.said?.proof?.seenAt ?? null,
      file: ({ view }) => view.said?.proof?.source?.file ?? null,
      row: ({ view }) => view.said?.proof?.source?.row ?? null,
      workedOn: ({ view }) => view.said?.workedAt ?? null,
    }),
    columns: [
      ...taskColumns([...who, 'computer']),
      moreColumn('since', say('Reverted since'), 'day', 110),
      moreColumn('value', say('Names again'), 'text', 240),
      moreColumn('seenOn', say('Seen on'), 'day', 110),
      moreColumn('file', say('Evidence: file'), 'text', 180),
      moreColumn('row', say('Evidence: row'), 'number', 110),
      moreColumn('workedOn', say('Work was done on'), 'day', 110),
      ...taskColumns(then),
    ],
    ...{ places: null, tones: {}, spoken: [], wraps: false, words },
  });
}

const who = ['name', 'alias', 'phone', 'site', 'database'];

const then = ['outlook', 'wave', 'assignee', 'ticket', 'note'];

function regressionsOf(tasks: readonly UserTask[], list: ListTable): readonly Regression[] {
  const found = tasks.flatMap(({ user: { mailboxId }, devices }) =>
    devices
      .filter(({ status }) => status === 'reverted')
      .map((view) => ({ mailboxId, place: list.placeOf(String(mailboxId)), view })),
  );
  return found.sort((left, right) => sinceOf(right) - sinceOf(left) || (left.place ?? 0) - (right.place ?? 0));
}

function sinceOf({ view }: Regression): number {
  return view.said === null ? 0 : Date.parse(view.said.at);
}
