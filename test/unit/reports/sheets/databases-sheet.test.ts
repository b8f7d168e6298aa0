import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import {
  type DatabaseProgress,
  type DatabaseWork,
  databasesSheet,
  progressOf,
} from '../../../../core/reports/sheets/databases-sheet.ts';
import { columnsOfSheet, english, german } from '../../../factories/sheet-records.ts';

const array = 'outlook-osl.contoso.local';
const cas = 'OSL-CAS01.contoso.local';

describe('databasesSheet', () => {
  it('shows what was, what is planned, what is and what a rollback writes', () => {
    const verified = { status: 'verified', by: 'Ola', at: '2014-04-02T19:40:00Z', note: null } as const;
    const done = work({
      before: `${cas}.`,
      isMoved: true,
      result: { ...rightResult(), importedBinding: `${cas}.` },
      step: {
        ...rebindStep(),
        date: '2014-04-02',
        mark: verified,
        work: { ...rebindStep().work, oldBinding: `${cas}.` },
      },
    });
    expect(cells([done, work({ step: null })], english)).toEqual([
      [
        ...['Rebound', `${cas}.`, array, array, `${cas}.`, cas, null],
        ...['2014-04-02', 'Verified', '2014-04-02', 'Ola', 3],
      ],
      ['To be rebound', cas, array, cas, cas, null, null, null, null, null, null, null],
    ]);
  });

  it('says why nothing can be rolled back, in the language of the report', () => {
    const old = (oldBinding: string | null, oldState: 'DB_NOTFOUND' | 'DB_BLANK' | 'DB_MBX') =>
      work({ step: { ...rebindStep(), work: { ...rebindStep().work, oldBinding, oldState } } });
    const works = [old('gone.contoso.local', 'DB_NOTFOUND'), old(null, 'DB_BLANK'), old('OSL-MBX01', 'DB_MBX')];
    expect(cells(works, german).map((row) => row.slice(5, 7))).toEqual([
      [null, 'Kein Rückfall: den alten Wert gibt es nicht'],
      [null, 'Kein Rückfall: der alte Wert war leer'],
      ['OSL-MBX01', 'Mit dem alten Wert kann sich Outlook nicht anmelden'],
    ]);
  });

  it('plans nothing for what stays, is out of scope or has to be looked into', () => {
    const planned = (action: DatabaseWork['result']['action']) =>
      work({ result: { ...wrongResult(), action }, step: null });
    const works = [planned('EXEMPT'), planned('NA'), planned('INVESTIGATE'), planned('NONE')];
    expect(cells(works, english).map((row) => row[2])).toEqual([null, null, null, array]);
  });
});

describe('progressOf', () => {
  it.each<[DatabaseProgress, Partial<DatabaseWork>]>([
    ['right', { result: rightResult(), step: null }],
    ['rebound', { result: rightResult(), step: null, isMoved: true }],
    ['rebound', { result: rightResult(), step: marked('verified') }],
    ['to-rebind', {}],
    ['to-rebind', { step: marked('planned') }],
    ['to-rebind', { step: marked('verified') }],
    ['reported', { step: marked('done') }],
    ['array-first', { result: { ...wrongResult(), action: 'CREATE_THEN_REBIND' } }],
    ['look-into', { result: { ...wrongResult(), action: 'INVESTIGATE', state: 'DB_BLANK' } }],
    ['stays', { result: { ...wrongResult(), action: 'EXEMPT', state: 'DB_EXEMPT' } }],
    ['out-of-scope', { result: { ...wrongResult(), action: 'NA', state: 'DB_NA' } }],
  ])('is %s', (expected, changes) => {
    expect(progressOf(work(changes))).toBe(expected);
  });
});

function rightResult(): DatabaseWork['result'] {
  return { state: 'DB_OK', action: 'NONE', binding: array, importedBinding: array, target: array };
}

function wrongResult(): DatabaseWork['result'] {
  return { state: 'DB_CAS', action: 'REBIND', binding: cas, importedBinding: cas, target: array };
}

function rebindStep(): NonNullable<DatabaseWork['step']> {
  const head = { id: 'rebind:MDB-1', site: 'Oslo', target: 'MDB-1', date: null, mark: null, dependsOn: [], note: '' };
  const users = { users: 5, frozenUsers: 3, isPilot: false };
  return {
    ...head,
    work: { kind: 'rebind', database: 'MDB-1', oldBinding: cas, oldState: 'DB_CAS', target: array, ...users },
  };
}

function marked(status: 'planned' | 'done' | 'verified'): DatabaseWork['step'] {
  return { ...rebindStep(), mark: { status, by: null, at: '2014-04-02T19:40:00Z', note: null } };
}

function work(changes: Partial<DatabaseWork>): DatabaseWork {
  return { result: wrongResult(), before: cas, isMoved: false, step: rebindStep(), ...changes };
}

const shown = [
  ...['progress', 'before', 'planned', 'now', 'exported', 'rollback', 'rollbackNote', 'stepDate', 'stepStatus'],
  ...['stepAt', 'stepBy', 'frozen'],
];

function cells(works: readonly DatabaseWork[], words: typeof english) {
  const table = tableOfRows(works.map((_, at) => ({ id: `MDB-${at}`, cells: { name: `MDB-${at}` } })));
  const workAt = (place: number): DatabaseWork => works[place] ?? work({});
  return columnsOfSheet(databasesSheet(table, workAt, words), shown);
}
