import { methodInWords } from '../../classification/state-words.ts';
import type { ListColumn } from '../../lists/list-column.ts';
import type { ListCell } from '../../lists/list-query.ts';
import { type CellsOf, createListTable, type ListTable } from '../../lists/list-table.ts';
import type { Wave, WaveMember } from '../../planning/plan.ts';
import type { SheetColumn, TableSheet } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { moreColumn } from './extend-table.ts';
import { listSheet } from './list-sheet.ts';
import { cellsOfRow, taskColumns } from './person-table.ts';
import { smallColumn } from './small-sheet.ts';
import { statusTones } from './state-tones.ts';

/** What a roster is made of. */
export type RosterInput = {
  readonly wave: Wave;
  /** The name that profiles of the site are to show; null when there is none. */
  readonly target: string | null;
  readonly isPaused: boolean;
  /** The lists of tasks and of users. */
  readonly tasks: ListTable;
  readonly users: ListTable;
};

/** Everybody of a wave by name, for those who do the work, with room to tick and to write on paper. */
export function rosterSheet(input: RosterInput, words: ReportWords): TableSheet {
  const { wave } = input;
  const { say } = words;
  const number = String(wave.number);
  const people = peopleOf(input);
  const sheet = listSheet({
    key: `wave-${number}`,
    name: say('Wave {number}', { number }),
    title: say('Wave {number}: {name}, {days}', { number, name: wave.name, days: daysOf(wave, words) }),
    note: noteOf(input, words),
    table: createListTable(people, ({ mailboxId }) => String(mailboxId), cellsOf(input, words)),
    columns: columnsOf(words),
    ...{ places: null, tones: { status: statusTones }, spoken: ['method'], wraps: false, words },
  });
  return { ...sheet, columns: sheet.columns.map(narrow) };
}

/** A roster is printed: what is long goes over several lines, so that a row fits on paper. */
function narrow(column: SheetColumn): SheetColumn {
  const { key, title, kind, tones } = column;
  const width = paperWidths[key];
  return width === undefined ? column : smallColumn(key, title, kind, width, { wraps: true, tones });
}

/** In characters; those up to the remark make up to 170 together. */
const paperWidths: Readonly<Record<string, number>> = {
  ...{ name: 22, phone: 17, office: 13, computer: 14, method: 32, waveDay: 11, remark: 36 },
  ...{ department: 16, endpoint: 18, database: 14, assignee: 12, status: 16, note: 32 },
};

/** The first day of a wave, or its first and last. */
export function daysOf({ start, end }: Pick<Wave, 'start' | 'end'>, { day, say }: ReportWords): string {
  return start === end ? day(start) : say('{from} to {to}', { from: day(start), to: day(end) });
}

/** A member of the wave, and where its rows are; `user` null when the inventory no longer has the person. */
type RosterPerson = Pick<WaveMember, 'mailboxId' | 'alias'> & {
  readonly task: number | null;
  readonly user: number | null;
};

/** By name; who is no longer in the inventory comes last. */
function peopleOf({ wave, tasks, users }: RosterInput): readonly RosterPerson[] {
  return wave.members
    .map(({ mailboxId, alias }) => {
      const id = String(mailboxId);
      return { mailboxId, alias, task: tasks.placeOf(id), user: users.placeOf(id) };
    })
    .sort((left, right) => (left.user ?? users.size) - (right.user ?? users.size));
}

/** What the round from desk to desk needs; it fits on paper together with the boxes to write in. */
const onPaper = ['name', 'phone', 'office', 'computer', 'outlook', 'method', 'waveDay'];

const besides = [
  ...['alias', 'department', 'endpoint', 'database', 'assignee', 'status', 'callBackOn', 'ticket', 'note'],
];

const keys = [...onPaper, ...besides];

function columnsOf({ say }: ReportWords): readonly ListColumn[] {
  const spoken = (columns: readonly ListColumn[]): readonly ListColumn[] =>
    columns.map((column) => {
      if (column.key === 'status')
        return { ...column, words: { ...column.words, [noTask]: say('Nothing left to do') } };
      return column.key === 'waveDay' ? { ...column, title: say('Day') } : column;
    });
  return [
    ...spoken(taskColumns(onPaper)),
    moreColumn('done', say('Done'), 'text', 56),
    moreColumn('remark', say('Remark'), 'text', 252),
    ...spoken(taskColumns(besides)),
  ];
}

/** Stands for the status of a member who has none. */
const noTask = 'no-task';

/** A person without a task has the cells of the list of users; one who is gone has the name that the plan knows. */
function cellsOf({ wave, tasks, users }: RosterInput, { say }: ReportWords): CellsOf<RosterPerson> {
  const ofTask = cellsOfRow<RosterPerson>(tasks, keys, ({ task }) => task);
  const ofUser = cellsOfRow<RosterPerson>(users, keys, ({ user }) => user);
  const cells = keys.map((key) => {
    const cellOf = (person: RosterPerson): ListCell => (person.task === null ? ofUser : ofTask)[key]?.(person) ?? null;
    return [key, cellOf] as const;
  });
  const known: CellsOf<RosterPerson> = Object.fromEntries(cells);
  const { name, status, note } = known;
  const isGone = ({ user }: RosterPerson): boolean => user === null;
  return {
    ...known,
    name: (person) => name?.(person) ?? person.alias,
    alias: ({ alias }) => alias,
    waveDay: () => wave.start,
    status: (person) => status?.(person) ?? (isGone(person) ? null : noTask),
    note: (person) => (isGone(person) ? say('No longer in the inventory.') : (note?.(person) ?? null)),
    done: () => null,
    remark: () => null,
  };
}

function noteOf({ wave, target, isPaused }: RosterInput, words: ReportWords): string {
  const { say, plural } = words;
  return [
    plural(wave.users, '{count} person in {site}: {method}.', '{count} people in {site}: {method}.', {
      site: wave.site,
      method: words.translate(methodInWords(wave.method)),
    }),
    ...(target === null ? [] : [say('Afterwards their profiles name {target}.', { target })]),
    ...(isPaused ? [say('The wave is paused: find out first why verifications fail.')] : []),
  ].join(' ');
}
