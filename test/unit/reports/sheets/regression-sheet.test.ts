import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import { regressionSheet } from '../../../../core/reports/sheets/regression-sheet.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { makeProof, makeSaid, makeTask } from '../../../factories/progress-tasks.ts';
import { sheetCells, sheetRows } from '../../../factories/sheet-rows.ts';

const english = reportWords('en-GB', 'UTC');
const list = tableOfRows([
  { id: '5', cells: { name: 'Sofie Aas', alias: 'saas', site: 'Oslo', wave: 3, ticket: 'T-1' } },
]);

describe('the sheet of regressions', () => {
  it('tells since when a PC names an old server again, and what shows it', () => {
    const said = makeSaid('reverted', {
      ...{ at: '2014-04-20T08:00:00Z', workedAt: '2014-04-03T10:00:00Z' },
      proof: makeProof('2014-04-19T22:00:00', 'OSL-CAS01'),
    });
    expect(sheetRows(regressionSheet([makeTask(5, null, said)], list, english))).toEqual([
      {
        ...{ name: 'Sofie Aas', alias: 'saas', phone: null, site: 'Oslo', database: null, computer: 'WS-1' },
        ...{ since: { day: '2014-04-20' }, value: 'OSL-CAS01', seenOn: { day: '2014-04-19' }, file: 'profiles.csv' },
        ...{
          row: 2,
          workedOn: { day: '2014-04-03' },
          outlook: null,
          wave: 3,
          assignee: null,
          ticket: 'T-1',
          note: null,
        },
      },
    ]);
  });

  it('has a row for each PC that was reverted and for no other, the newest first', () => {
    const reverted = (device: string, at: string) =>
      makeSaid('reverted', { device, computer: device.toUpperCase(), at, proof: null });
    const tasks = [
      makeTask(5, null, reverted('ws-1', '2014-04-18T08:00:00Z'), makeSaid('verified', { device: 'ws-2' })),
      makeTask(6, null, reverted('ws-3', '2014-04-20T08:00:00Z'), reverted('ws-4', '2014-04-19T08:00:00Z')),
      makeTask(7, null, makeSaid('failed')),
    ];
    expect(sheetCells(regressionSheet(tasks, list, english), 'computer', 'name', 'value')).toEqual([
      ['WS-3', null, null],
      ['WS-4', null, null],
      ['WS-1', 'Sofie Aas', null],
    ]);
  });
});
