import type { DatabaseResult } from '../../classification/classify-database.ts';
import { listColumns } from '../../lists/columns.ts';
import type { ListCell } from '../../lists/list-query.ts';
import type { ListTable } from '../../lists/list-table.ts';
import { stepStatusWords } from '../../planning/plan-words.ts';
import { rollbackValue, whyNoRollback } from '../../runbook/exchange-commands.ts';
import { isVerified, type RebindWork, type StepOf } from '../../runbook/rebind-work.ts';
import { assertNever } from '../../shared/assert.ts';
import type { TableSheet, Tone } from '../sheet.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import { extendTable, moreColumn, sayEach } from './extend-table.ts';
import { columnsFrom, listSheet } from './list-sheet.ts';
import { dbStateTones, riskTones } from './state-tones.ts';

/** The work on a database. */
export type DatabaseWork = {
  readonly result: Pick<DatabaseResult, 'state' | 'action' | 'binding' | 'importedBinding' | 'target'>;
  /** What it was bound to when the work began; null when no import says. */
  readonly before: string | null;
  /** True when that was something else than what it is bound to now, however it is written. */
  readonly isMoved: boolean;
  /** The step of the plan that rebinds it; null when there is none. */
  readonly step: StepOf<'rebind'> | null;
};

/** What there is to do about a database, or was done. */
export type DatabaseProgress =
  | 'right'
  | 'rebound'
  | 'reported'
  | 'to-rebind'
  | 'array-first'
  | 'look-into'
  | 'stays'
  | 'out-of-scope';

/** Every database of the list with its binding before, planned and now, and the way back; `workAt` is by the place of the row. */
export function databasesSheet(
  table: ListTable,
  workAt: (place: number) => DatabaseWork,
  words: ReportWords,
): TableSheet {
  const columns = [...listColumns.databases.filter(({ key }) => !replaced.includes(key)), ...workColumns(words)];
  return listSheet({
    key: 'databases',
    name: words.say('Databases'),
    title: words.say('Databases: before, planned, now and back'),
    note: words.say(
      'Before is the first binding that the imports show, Planned the array of the home site, Now what counts today: the newest export, or a rebind that was verified since. The rollback value is what the rollback script of the plan writes. Databases that only mailboxes name have no row.',
    ),
    ...{ table: withWork(table, workAt), places: null, words, wraps: false },
    columns: columnsFrom(columns, firstColumns),
    tones: { state: dbStateTones, risk: riskTones, progress: progressTones },
    spoken: ['issues'],
  });
}

/** What there is to do about a database, by what it is bound to and what was said about its step. */
export function progressOf({ result, isMoved, step }: DatabaseWork): DatabaseProgress {
  const { action } = result;
  switch (action) {
    case 'EXEMPT':
      return 'stays';
    case 'NA':
      return 'out-of-scope';
    case 'INVESTIGATE':
      return 'look-into';
    case 'NONE':
      return isMoved || (step !== null && isVerified(step)) ? 'rebound' : 'right';
    case 'REBIND':
    case 'CREATE_THEN_REBIND':
      if (step?.mark?.status === 'done') return 'reported';
      return action === 'REBIND' ? 'to-rebind' : 'array-first';
    default:
      return assertNever(action, 'action on a database');
  }
}

/** What the rollback script does with a database. */
const rollbackPhrases = {
  blank: 'No rollback: the old value was blank',
  gone: 'No rollback: the old value names nothing that exists',
  doubtful: 'Outlook cannot log on through the old value',
} as const satisfies Readonly<Record<string, Phrase>>;

const progressPhrases: Readonly<Record<DatabaseProgress, Phrase>> = {
  right: 'On the array from the beginning',
  rebound: 'Rebound',
  reported: 'Rebound, not verified',
  'to-rebind': 'To be rebound',
  'array-first': 'Array first, then to be rebound',
  'look-into': 'To be looked into',
  stays: 'Stays as it is',
  'out-of-scope': 'Not part of the work',
};

const progressTones: Readonly<Record<DatabaseProgress, Tone>> = {
  right: 'good',
  rebound: 'good',
  reported: 'work',
  'to-rebind': 'work',
  'array-first': 'bad',
  'look-into': 'unknown',
  stays: 'quiet',
  'out-of-scope': 'quiet',
};

/** `Planned` stands for the target, `Now` for the binding. */
const replaced = ['binding', 'target'];

const firstColumns = [
  ...[
    'name',
    'site',
    'progress',
    'before',
    'planned',
    'now',
    'exported',
    'rollback',
    'rollbackNote',
    'stepDate',
    'stepStatus',
  ],
  ...['stepAt', 'stepBy', 'users', 'depends', 'frozen', 'state', 'risk'],
];

function workColumns(words: ReportWords) {
  return [
    moreColumn('progress', words.say('Progress of the rebind'), 'choice', 200, sayEach(progressPhrases, words)),
    moreColumn('before', words.say('Before'), 'text', 240),
    moreColumn('planned', words.say('Planned binding'), 'text', 240),
    moreColumn('now', words.say('Now'), 'text', 240),
    moreColumn('exported', words.say('Newest export'), 'text', 240),
    moreColumn('rollback', words.say('Rollback value'), 'text', 240),
    moreColumn('rollbackNote', words.say('About the rollback'), 'choice', 300, sayEach(rollbackPhrases, words)),
    moreColumn('stepDate', words.say('Day of the rebind'), 'day', 110),
    moreColumn('stepStatus', words.say('Status of the rebind'), 'choice', 110, stepStatusWords),
    moreColumn('stepAt', words.say('Said on'), 'day', 110),
    moreColumn('stepBy', words.say('Said by'), 'text', 110),
    moreColumn('frozen', words.say('Must not repair before'), 'number', 110),
  ];
}

function withWork(table: ListTable, workAt: (place: number) => DatabaseWork): ListTable {
  const ofWork = (read: (work: DatabaseWork) => ListCell) => (place: number) => read(workAt(place));
  const ofStep = (read: (step: StepOf<'rebind'>) => ListCell) =>
    ofWork(({ step }) => (step === null ? null : read(step)));
  return extendTable(table, {
    progress: ofWork(progressOf),
    before: ofWork(({ before }) => before),
    planned: ofWork(plannedOf),
    now: ofWork(({ result }) => result.binding),
    exported: ofWork(({ result }) => result.importedBinding),
    rollback: ofStep(({ work }) => (whyNoRollback(work) === null ? rollbackValue(work) : null)),
    rollbackNote: ofStep(({ work }) => rollbackNote(work)),
    stepDate: ofStep(({ date }) => date),
    stepStatus: ofStep(({ mark }) => mark?.status ?? 'planned'),
    stepAt: ofStep(({ mark }) => mark?.at ?? null),
    stepBy: ofStep(({ mark }) => mark?.by ?? null),
    frozen: ofStep(({ work }) => work.frozenUsers),
  });
}

/** Nothing is planned for what stays, is out of scope, or has to be looked into. */
function plannedOf({ result, step }: DatabaseWork): string | null {
  if (step !== null) return step.work.target;
  const { action, target } = result;
  return action === 'NONE' || action === 'REBIND' || action === 'CREATE_THEN_REBIND' ? target : null;
}

function rollbackNote(work: RebindWork): keyof typeof rollbackPhrases | null {
  if (whyNoRollback(work) !== null) return work.oldState === 'DB_NOTFOUND' ? 'gone' : 'blank';
  return work.oldState === 'DB_MBX' ? 'doubtful' : null;
}
