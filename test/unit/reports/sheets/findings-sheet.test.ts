import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import { type FindingFacts, findingsSheet } from '../../../../core/reports/sheets/findings-sheet.ts';
import { columnsOfSheet, english, german } from '../../../factories/sheet-records.ts';

const old = { id: 'F06', reason: 'split DNS', owner: 'network', until: '2014-01-31' };
const older = { ...old, owner: 'dns', until: '2013-12-31' };

describe('findingsSheet', () => {
  it('says who owns a finding and when it is due, by the acceptance or by the plan', () => {
    const { reason, owner, until } = { ...old, until: '2014-12-31' };
    const steps = { work: 'rebind', step: 'rebind:MDB-2', date: '2014-03-31', count: 2 } as const;
    const sheet = sheetOf([
      { accepted: { reason, owner, until }, acceptances: [{ ...old, until }] },
      { acceptances: [old, older] },
      { steps, waiting: 12 },
      { steps: { ...steps, date: null } },
      {},
    ]);
    expect(columnsOfSheet(sheet, ['standing', 'owner', 'due', 'reason', 'step', 'waiting'])).toEqual([
      ['Accepted for now', 'network', '2014-12-31', 'split DNS', null, null],
      ['Open: the acceptance has expired', 'network', '2014-01-31', 'split DNS', null, null],
      ['Open: steps are planned', null, '2014-03-31', null, 'rebind:MDB-2', 12],
      ['Open: steps are planned', null, null, null, 'rebind:MDB-2', null],
      ['Open', null, null, null, null, null],
    ]);
  });

  it('says severity and title in the language of the report, and sentences as they are', () => {
    const shown = ['severity', 'rule', 'title', 'message', 'isAccepted'];
    expect(columnsOfSheet(sheetOf([{}], german), shown)).toEqual([
      ['Hoch', 'F01', 'Standort ohne Array', 'Bergen has no array.', 'nein'],
    ]);
  });

  it('marks severities and standings with a tone each', () => {
    const { columns } = sheetOf([{}]);
    expect(['severity', 'standing'].map((key) => columns.find((column) => column.key === key)?.tones)).toEqual([
      { Blocker: 'bad', High: 'bad', Medium: 'work', Low: 'quiet', Information: 'quiet' },
      {
        'Accepted for now': 'quiet',
        'Open: the acceptance has expired': 'bad',
        'Open: steps are planned': 'work',
      },
    ]);
  });
});

function sheetOf(facts: readonly Partial<FindingFacts>[], words = english) {
  const table = tableOfRows(
    facts.map((_, at) => ({
      id: String(at),
      cells: {
        ...{ severity: 'high', rule: 'F01', title: 'Site without an array', site: 'Bergen' },
        ...{ message: 'Bergen has no array.', isAccepted: false },
      },
    })),
  );
  const nothing = { accepted: null, acceptances: [], steps: null, waiting: null };
  return findingsSheet(table, (place) => ({ ...nothing, ...facts[place] }), words);
}
