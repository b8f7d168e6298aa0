import type { RetirementCheck } from '../../classification/retirement.ts';
import type { Dependency } from '../../classification/retirement-readiness.ts';
import { listColumns } from '../../lists/columns.ts';
import type { ListColumn } from '../../lists/list-column.ts';
import type { ListCell } from '../../lists/list-query.ts';
import { allPlaces, type ListTable, tableOfRows } from '../../lists/list-table.ts';
import { assertNever } from '../../shared/assert.ts';
import { lightFor, lightPhrases, type RetirementLight } from '../retirement-light.ts';
import type { TableSheet, Tone } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { extendTable, moreColumn, sayEach } from './extend-table.ts';
import { columnsFrom, listSheet } from './list-sheet.ts';

/** What is said about servers besides what their list knows. */
export type ServersInput = {
  readonly table: ListTable;
  /** By the place of the row; null for one that need not go. Read when its row is written. */
  readonly checkAt: (place: number) => RetirementCheck | null;
  /** Removed servers that the list lacks, by name, and what still depends on each. */
  readonly removed: readonly string[];
  readonly removedAt: (index: number) => RetirementCheck;
};

/** Every server and array of the list, then removed servers; of those that are to go, who and what still depends on them. */
export function serversSheet(input: ServersInput, words: ReportWords): TableSheet {
  const checked = withRemoved(input, words);
  return listSheet({
    key: 'servers',
    name: words.say('Servers'),
    title: words.say('Servers: who and what still depends on them'),
    note: noteOf(input.removed.length, words),
    ...{ table: withChecks(checked.table, checked.checkAt, words), places: null, words, wraps: true, spoken: [] },
    columns: columnsFrom([...listColumns.servers.map(withRoom), ...checkColumns(words)], firstColumns),
    tones: { retirement: lightTones },
  });
}

/** What besides databases and users holds a server, in a few words. */
export function sayDependency({ kind, name }: Dependency, words: ReportWords): string {
  switch (kind) {
    case 'witness':
      return words.say('witness of {name}', { name });
    case 'role':
      return words.say('role {name}', { name });
    case 'autodiscover':
      return words.say('Autodiscover at {name}', { name });
    case 'web-name':
      return words.say('web name {name}', { name });
    case 'alias':
      return words.say('alias {name}', { name });
    case 'array':
      return words.say('the only server behind {name}', { name });
    case 'profile':
      return words.say('profile without a mailbox: {name}', { name: name === '' ? '–' : name });
    default:
      return assertNever(kind, 'dependency');
  }
}

/** Removed servers are often known by their long name alone. */
function withRoom(column: ListColumn): ListColumn {
  return column.key === 'name' ? { ...column, width: Math.max(column.width, pixelsOfLongName) } : column;
}

const pixelsOfLongName = 240;

const lightTones: Readonly<Record<RetirementLight, Tone>> = { ready: 'good', nearly: 'work', 'in-use': 'bad' };

const firstColumns = [
  ...[
    'name',
    'kind',
    'site',
    'retirement',
    'leftDatabases',
    'leftUsers',
    'leftExempt',
    'leftApplications',
    'leftOther',
  ],
  ...['databases', 'people', 'exempt', 'applications', 'other', 'users', 'byProfile', 'byDatabase', 'fqdn'],
];

function noteOf(removed: number, words: ReportWords): string {
  const all = words.say(
    'Servers that are to go were checked: those that the settings or the plan retire, and Client Access servers on which somebody depends. What the settings acknowledge is counted too, but holds no server up. A row names the first {count} of each, the page of the server all.',
    { count: mostNames },
  );
  if (removed === 0) return all;
  const last = words.plural(
    removed,
    'The last row is a removed server that is not in the list of servers.',
    'The last {count} rows are removed servers that are not in the list of servers.',
  );
  return `${all} ${last}`;
}

/** The list, and below it the removed servers that it lacks. */
function withRemoved({ table, checkAt, removed, removedAt }: ServersInput, words: ReportWords) {
  const rows = allPlaces(table).map((place) => table.rowAt(place, null));
  const kind = words.say('Removed server');
  const gone = removed.map((name) => ({ id: `removed ${name}`, cells: { name, kind, isRetired: true } }));
  return {
    table: tableOfRows([...rows, ...gone]),
    checkAt: (place: number) => (place < rows.length ? checkAt(place) : removedAt(place - rows.length)),
  };
}

function checkColumns(words: ReportWords) {
  return [
    moreColumn('retirement', words.say('Retirement'), 'choice', 220, sayEach(lightPhrases, words)),
    moreColumn('leftDatabases', words.say('Databases left'), 'number', 90),
    moreColumn('leftUsers', words.say('Users left'), 'number', 90),
    moreColumn('leftExempt', words.say('Exempt databases left'), 'number', 90),
    moreColumn('leftApplications', words.say('Applications left'), 'number', 90),
    moreColumn('leftOther', words.say('Other left'), 'number', 90),
    moreColumn('databases', words.say('Which databases'), 'text', 320),
    moreColumn('people', words.say('Which users'), 'text', 320),
    moreColumn('exempt', words.say('Which exempt databases'), 'text', 320),
    moreColumn('applications', words.say('Which applications'), 'text', 320),
    moreColumn('other', words.say('What else'), 'text', 320),
  ];
}

function withChecks(table: ListTable, checkAt: ServersInput['checkAt'], words: ReportWords): ListTable {
  const ofCheck = (read: (check: RetirementCheck) => ListCell) => (place: number) => {
    const check = checkAt(place);
    return check === null ? null : read(check);
  };
  const names = (list: readonly string[]): string | null => namesInWords(list, words);
  return extendTable(table, {
    retirement: ofCheck(lightFor),
    leftDatabases: ofCheck(({ databases }) => databases.length),
    leftUsers: ofCheck(({ users }) => users.length),
    leftExempt: ofCheck(({ exempt }) => exempt.length),
    leftApplications: ofCheck(({ applications }) => applications.length),
    leftOther: ofCheck(({ other }) => other.length),
    databases: ofCheck(({ databases }) => names(databases)),
    people: ofCheck(({ users }) => names(users)),
    exempt: ofCheck(({ exempt }) => names(exempt)),
    applications: ofCheck(({ applications }) => names(applications)),
    other: ofCheck(({ other }) => names(other.map((one) => sayDependency(one, words)))),
  });
}

/** A cell is to be read; the sheets of databases, users and profiles have all of them. */
const mostNames = 40;

function namesInWords(names: readonly string[], words: ReportWords): string | null {
  if (names.length === 0) return null;
  const shown = names.slice(0, mostNames).join(', ');
  if (names.length <= mostNames) return shown;
  return words.say('{names} and {count} more', { names: shown, count: names.length - mostNames });
}
