import { createListTable, type ListTable } from '../../lists/list-table.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { TableSheet } from '../sheet.ts';
import { type Straggler, stragglersOf } from '../stragglers.ts';
import type { ReportWords } from '../words/report-words.ts';
import { moreColumn } from './extend-table.ts';
import { listSheet } from './list-sheet.ts';
import { cellsOfRow, taskColumns } from './person-table.ts';
import { statusTones } from './state-tones.ts';

/** Everybody whose wave is over and whose work is neither reported nor proven: how long, why, and what was tried. */
export function stragglerSheet(tasks: ListTable, asOf: IsoDate, words: ReportWords): TableSheet {
  const { say } = words;
  const cells = cellsOfRow<Straggler>(tasks, [...who, ...what], ({ place }) => place);
  const late = stragglersOf(tasks, asOf);
  return listSheet({
    key: 'stragglers',
    name: say('Stragglers'),
    title: say('Stragglers'),
    note: say(
      'Whose wave is over on {day}, and whose work is neither reported nor verified. Who is late longest comes first.',
      {
        day: words.day(asOf),
      },
    ),
    table: createListTable(late, ({ place }) => tasks.idAt(place), { ...cells, daysLate: ({ daysLate }) => daysLate }),
    columns: [...taskColumns(who), moreColumn('daysLate', say('Days late'), 'number', 84), ...taskColumns(what)],
    ...{ places: null, tones: { status: statusTones }, spoken: ['method'], wraps: false, words },
  });
}

const who = ['name', 'alias', 'phone', 'department', 'site', 'computer', 'outlook', 'wave', 'waveEnd'];

const what = [
  ...['status', 'reason', 'detail', 'until', 'contactOn', 'attempts', 'callBackOn', 'assignee', 'ticket', 'note'],
  'method',
];
