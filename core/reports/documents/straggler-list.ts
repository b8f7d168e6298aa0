import { type Column, type PlainBlock, paragraph, type Text } from '../../documents/document.ts';
import type { ListCell } from '../../lists/list-query.ts';
import type { ListTable } from '../../lists/list-table.ts';
import { failureReasonWords, taskStatusWords } from '../../tracking/task-status.ts';
import type { Straggler } from '../stragglers.ts';
import type { ReportWords } from '../words/report-words.ts';
import type { TableMaker } from './row-limit.ts';

/** What the list of stragglers is made of. */
export type StragglerFacts = {
  /** The list of tasks, and who of it is late, the longest first. */
  readonly tasks: ListTable;
  readonly stragglers: readonly Straggler[];
  /** How many people's work was reported longer ago than `unseenDays` without a scan that has seen it. */
  readonly unseen: number;
  readonly unseenDays: number;
  /** Without a plan nobody has a day to be late for. */
  readonly hasPlan: boolean;
};

/** Who is late, the longest first: how long, and why. */
export function stragglerList(facts: StragglerFacts, words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say, plural, count } = words;
  const { stragglers, unseen, unseenDays } = facts;
  if (!facts.hasPlan) return [paragraph(say('There is no plan yet.'))];
  const about = paragraph(say('Whose wave is over, and whose work is neither reported nor verified.'));
  const longest = stragglers[0]?.daysLate ?? 0;
  return [
    about,
    {
      kind: 'figures',
      figures: [
        {
          label: say('Late people'),
          value: count(stragglers.length),
          note: stragglers.length === 0 ? null : plural(longest, 'up to {count} day', 'up to {count} days'),
          mark: stragglers.length === 0 ? 'done' : 'at-risk',
        },
        {
          label: say('Reported, not seen'),
          value: count(unseen),
          note: plural(unseenDays, 'for more than {count} day', 'for more than {count} days'),
          mark: unseen === 0 ? 'done' : 'unknown',
        },
      ],
    },
    ...(stragglers.length === 0 ? [paragraph(say('Nobody is late.'))] : []),
    ...tables.table(columnsOf(words), stragglers, rowsOf(facts.tasks, words)),
  ];
}

function columnsOf({ say }: ReportWords): readonly Column[] {
  return [
    { title: say('Days late'), kind: 'number' },
    { title: say('Name'), kind: 'head' },
    { title: say('Phone'), kind: 'text' },
    { title: say('Site'), kind: 'text' },
    { title: say('PC'), kind: 'text' },
    { title: say('Wave'), kind: 'number' },
    { title: say('Why'), kind: 'wide' },
    { title: say('Assigned to'), kind: 'field' },
  ];
}

function rowsOf(tasks: ListTable, words: ReportWords): (straggler: Straggler) => readonly Text[] {
  const keys = ['name', 'phone', 'site', 'computer', 'wave', 'status', 'reason', 'detail', 'until', 'note', 'assignee'];
  const readers = new Map(keys.map((key) => [key, tasks.readerOf(key)]));
  return ({ place, daysLate }) => {
    const cell = (key: string): string => textOf(readers.get(key)?.(place) ?? null);
    const [name, phone, site, computer, wave] = keys.slice(0, 5).map(cell);
    const why = whyOf(cell, words);
    return [
      words.count(daysLate),
      name ?? '',
      phone ?? '',
      site ?? '',
      computer ?? '',
      wave ?? '',
      why,
      cell('assignee'),
    ];
  };
}

function whyOf(cell: (key: string) => string, { say, day, translate }: ReportWords): string {
  const state = translate(wordOf(taskStatusWords, cell('status')));
  const until = cell('until');
  return [
    until === '' ? state : say('{state}, until {day}', { state, day: day(until) }),
    translate(wordOf(failureReasonWords, cell('reason'))),
    cell('detail'),
    cell('note'),
  ]
    .filter((text) => text !== '')
    .join('. ');
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

function textOf(cell: ListCell): string {
  return cell === null ? '' : String(cell);
}
