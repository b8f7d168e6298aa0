import { describe, expect, it } from 'vitest';
import type { ListCell } from '../../../../core/lists/list-query.ts';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import { stragglerSheet } from '../../../../core/reports/sheets/straggler-sheet.ts';
import { stragglersOf } from '../../../../core/reports/stragglers.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { sheetRows } from '../../../factories/sheet-rows.ts';

const english = reportWords('en-GB', 'UTC');

function table(rows: Readonly<Record<string, Readonly<Record<string, ListCell>>>>) {
  return tableOfRows(Object.entries(rows).map(([id, cells]) => ({ id, cells })));
}

describe('stragglersOf', () => {
  it('is who is open after the last day of the wave; who is late longest comes first', () => {
    const tasks = table({
      yesterday: { waveEnd: '2014-04-09', isOpen: true },
      today: { waveEnd: '2014-04-10', isOpen: true },
      reported: { waveEnd: '2014-03-31', isOpen: false },
      long: { waveEnd: '2014-03-31', isOpen: true },
      nowhere: { waveEnd: null, isOpen: true },
      second: { waveEnd: '2014-04-09', isOpen: true },
    });
    const late = stragglersOf(tasks, '2014-04-10');
    expect(late.map(({ place, daysLate }) => [tasks.idAt(place), daysLate])).toEqual([
      ['long', 10],
      ['yesterday', 1],
      ['second', 1],
    ]);
  });
});

describe('the sheet of stragglers', () => {
  it('tells of each how late, why, and what was tried', () => {
    const tasks = table({
      '5': {
        ...{
          name: 'Sofie Aas',
          alias: 'saas',
          phone: '+47 2',
          department: 'Finance',
          site: 'Oslo',
          computer: 'WS-1005',
        },
        ...{ outlook: '2010', wave: 3, waveEnd: '2014-04-07', isOpen: true, status: 'failed' },
        ...{ reason: 'offline', detail: 'in Bodø', until: '2014-04-12', contactOn: '2014-04-08', attempts: 2 },
        ...{ callBackOn: '2014-04-11', assignee: 'eva', ticket: 'T-1', note: 'on leave' },
        method: 'repair the account (M1)',
      },
    });
    expect(sheetRows(stragglerSheet(tasks, '2014-04-10', english))).toEqual([
      {
        ...{
          name: 'Sofie Aas',
          alias: 'saas',
          phone: '+47 2',
          department: 'Finance',
          site: 'Oslo',
          computer: 'WS-1005',
        },
        ...{ outlook: '2010', wave: 3, waveEnd: { day: '2014-04-07' }, daysLate: 3, status: 'Failed' },
        ...{ reason: 'The computer is not in the network', detail: 'in Bodø', until: { day: '2014-04-12' } },
        ...{ contactOn: { day: '2014-04-08' }, attempts: 2, callBackOn: { day: '2014-04-11' }, assignee: 'eva' },
        ...{ ticket: 'T-1', note: 'on leave', method: 'repair the account (M1)' },
      },
    ]);
  });
});
