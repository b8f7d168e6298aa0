import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import type { Wave } from '../../../../core/planning/plan.ts';
import { type RosterInput, rosterSheet } from '../../../../core/reports/sheets/roster-sheet.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { makeMember, makeWave } from '../../../factories/plans.ts';
import { sheetCells, sheetRows } from '../../../factories/sheet-rows.ts';

const english = reportWords('en-GB', 'UTC');

const users = tableOfRows([
  {
    id: '7',
    cells: { name: 'Åse Berg', alias: 'aberg', phone: '+47 1', method: 'repair the account (M1)', status: null },
  },
  {
    id: '5',
    cells: { name: 'Sofie Aas', alias: 'saas', database: 'MDB-OSL-02', status: 'planned', waveDay: '2014-04-03' },
  },
]);

const tasks = tableOfRows([
  {
    id: '5',
    cells: {
      ...{
        name: 'Sofie Aas',
        alias: 'saas',
        phone: '+47 2',
        office: 'Oslo',
        department: 'Finance',
        computer: 'WS-1005',
      },
      ...{ outlook: '2010', method: 'repair the account (M1)', endpoint: 'OSL-CAS01', database: 'MDB-OSL-02' },
      ...{ waveDay: '2014-04-03', assignee: 'eva', status: 'no-contact', callBackOn: '2014-04-04' },
      ...{ ticket: 'T-1', note: '=cmd()' },
    },
  },
]);

function inputOf(members: Wave['members'], over: Partial<RosterInput> = {}): RosterInput {
  const wave = makeWave(3, '2014-04-03', members, { name: 'Oslo 2' });
  return { wave, target: 'outlook-osl.corp.nordwind.local', isPaused: false, tasks, users, ...over };
}

describe('the roster of a wave', () => {
  it('has what the helpdesk needs of each person, and room to write', () => {
    const sheet = rosterSheet(inputOf([makeMember(5, 'saas')]), english);
    expect([sheet.key, sheet.name, sheet.title, sheet.note, sheetRows(sheet)]).toEqual([
      'wave-3',
      'Wave 3',
      'Wave 3: Oslo 2, 3 Apr 2014',
      '1 person in Oslo: repair the account (M1). Afterwards their profiles name outlook-osl.corp.nordwind.local.',
      [
        {
          ...{ name: 'Sofie Aas', alias: 'saas', phone: '+47 2', office: 'Oslo', department: 'Finance' },
          ...{ computer: 'WS-1005', outlook: '2010', method: 'repair the account (M1)', endpoint: 'OSL-CAS01' },
          ...{ database: 'MDB-OSL-02', waveDay: { day: '2014-04-03' }, assignee: 'eva', status: 'No contact' },
          ...{ callBackOn: { day: '2014-04-04' }, ticket: 'T-1', note: '=cmd()', done: null, remark: null },
        },
      ],
    ]);
  });

  it('has what the round needs first, as wide as paper, in either language', () => {
    const widths = ['en-GB', 'de-DE'].map((locale) => {
      const { columns } = rosterSheet(inputOf([makeMember(5, 'saas')]), reportWords(locale, 'UTC'));
      const last = columns.findIndex(({ key }) => key === 'remark');
      return [
        columns.slice(0, last + 1).map(({ key }) => key),
        columns.slice(0, last + 1).reduce((sum, { width }) => sum + width, 0) <= 170,
      ];
    });
    const first = ['name', 'phone', 'office', 'computer', 'outlook', 'method', 'waveDay', 'done', 'remark'];
    expect(widths).toEqual([
      [first, true],
      [first, true],
    ]);
  });

  it('misses nobody: by name, with who has no task, and at the end who is gone from the inventory', () => {
    const sheet = rosterSheet(inputOf([makeMember(9, 'gone'), makeMember(5, 'saas'), makeMember(7, 'aberg')]), english);
    expect([sheet.count, sheetCells(sheet, 'name', 'alias', 'phone', 'waveDay', 'status', 'note')]).toEqual([
      3,
      [
        ['Åse Berg', 'aberg', '+47 1', { day: '2014-04-03' }, 'Nothing left to do', null],
        ['Sofie Aas', 'saas', '+47 2', { day: '2014-04-03' }, 'No contact', '=cmd()'],
        ['gone', 'gone', null, { day: '2014-04-03' }, null, 'No longer in the inventory.'],
      ],
    ]);
  });

  it('says that a wave is paused and which days it has, in German too', () => {
    const wave = makeWave(1200, '2014-04-03', [], { end: '2014-04-04', users: 0 });
    const sheet = rosterSheet(inputOf([], { wave, isPaused: true, target: null }), reportWords('de-DE', 'UTC'));
    expect([sheet.key, sheet.name, sheet.title, sheet.note]).toEqual([
      'wave-1200',
      'Welle 1200',
      'Welle 1200: Oslo 1200, 3. Apr. 2014 bis 4. Apr. 2014',
      '0 Personen in Oslo: Konto reparieren (M1). Die Welle ist angehalten: Zuerst ermitteln, warum Prüfungen fehlschlagen.',
    ]);
  });
});
