import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../../core/planning/compare-plans.ts';
import type { Plan } from '../../../../core/planning/plan.ts';
import { changeSheet } from '../../../../core/reports/sheets/change-sheet.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { classifiedUser } from '../../../factories/classified-users.ts';
import { makeMember, makePlan, makeSitePlan, makeStep, makeWave, rebindWork } from '../../../factories/plans.ts';
import { sheetCells } from '../../../factories/sheet-rows.ts';

const english = reportWords('en-GB', 'UTC');
const baseline = { name: 'Signed off', at: '2014-03-14T09:30:00Z' };
const columns = ['what', 'item', 'name', 'site', 'value', 'before', 'after'];

function changesOf(before: Plan, after: Plan, settings: readonly string[] = []) {
  const users = new Map(
    [5, 6].map((id) => [id, { ...classifiedUser(`user${id}`, {}), mailboxId: id, displayName: `User ${id}` }]),
  );
  const finding = { site: 'Oslo', subject: 'outlook-osl' };
  const findings = { before: [{ ...finding, id: 'F02' }], after: [{ ...finding, id: 'F06' }] };
  const difference = comparePlans(before, after, { labels: { before: 'Signed off', after: 'now' }, findings });
  return { baseline, difference, settings, plan: after, users };
}

describe('the sheet of changes', () => {
  it('says without a baseline that there is none and how to save one', () => {
    const sheet = changeSheet(null, english);
    expect([sheet.count, sheet.note, sheet.columns.map(({ key }) => key)]).toEqual([
      0,
      'No baseline is saved, so there is nothing to compare with. Save one with “Save as baseline” on the page of the versions of the plan.',
      [...columns, 'why'],
    ]);
  });

  it('puts the old wave of everybody beside the new one', () => {
    const before = makePlan({
      waves: [
        makeWave(1, '2014-04-01', [makeMember(5, 'user5')]),
        makeWave(2, '2014-04-02', [makeMember(6, 'user6'), makeMember(9, 'gone')]),
      ],
    });
    const after = makePlan({
      waves: [
        makeWave(1, '2014-04-03', [makeMember(5, 'user5'), makeMember(6, 'user6'), makeMember(7, 'new')], {
          end: '2014-04-04',
        }),
      ],
    });
    const people = sheetCells(changeSheet(changesOf(before, after), english), ...columns).slice(0, 4);
    expect(people).toEqual([
      [
        'Same wave, other days',
        'user5',
        'User 5',
        'Oslo',
        'Wave',
        'Wave 1: Oslo 1, 1 Apr 2014',
        'Wave 1: Oslo 1, 3 Apr 2014 to 4 Apr 2014',
      ],
      [
        'Another wave',
        'user6',
        'User 6',
        'Oslo',
        'Wave',
        'Wave 2: Oslo 2, 2 Apr 2014',
        'Wave 1: Oslo 1, 3 Apr 2014 to 4 Apr 2014',
      ],
      ['Newly planned', 'new', null, 'Oslo', 'Wave', 'in no wave', 'Wave 1: Oslo 1, 3 Apr 2014 to 4 Apr 2014'],
      ['No longer planned', 'gone', null, 'Oslo', 'Wave', 'Wave 2: Oslo 2, 2 Apr 2014', 'in no wave'],
    ]);
  });

  it('has a line for each value of a wave or step that is another, and one for what is new or gone', () => {
    const before = makePlan({
      sites: [
        makeSitePlan('Oslo', [
          makeStep(rebindWork('MDB-1', 'a'), '2014-04-01'),
          makeStep(rebindWork('MDB-2', 'a'), '2014-04-01'),
        ]),
      ],
      waves: [makeWave(1, '2014-04-02', [], { users: 4, minutes: 12 }), makeWave(2, '2014-04-02', [])],
    });
    const mark = { status: 'done', by: null, at: '2014-04-01T10:00:00Z', note: null } as const;
    const after = makePlan({
      sites: [
        makeSitePlan('Oslo', [
          makeStep(rebindWork('MDB-1', 'a'), null, { mark }),
          makeStep(rebindWork('MDB-3', 'a'), '2014-04-01'),
        ]),
      ],
      waves: [
        makeWave(1, '2014-04-02', [], { users: 1200, minutes: 12, method: 'M2', capacityMinutes: 7 }),
        makeWave(3, '2014-04-02', []),
      ],
    });
    expect(
      sheetCells(changeSheet(changesOf(before, after, ['set the number of agents to 1']), english), ...columns),
    ).toEqual([
      ['Wave that is gone', '2', 'Oslo 2', 'Oslo', null, '2 Apr 2014, repair the account (M1), 0 users', null],
      ['New wave', '3', 'Oslo 3', 'Oslo', null, null, '2 Apr 2014, repair the account (M1), 0 users'],
      ['Wave', '1', 'Oslo 1', 'Oslo', 'What to do', 'repair the account (M1)', 'make a new profile (M2)'],
      ['Wave', '1', 'Oslo 1', 'Oslo', 'Users', '4', '1,200'],
      ['Step that is gone', 'rebind:MDB-2', 'Rebind: MDB-2', 'Oslo', null, '1 Apr 2014, Planned', null],
      ['New step', 'rebind:MDB-3', 'Rebind: MDB-3', 'Oslo', null, null, '1 Apr 2014, Planned'],
      ['Step', 'rebind:MDB-1', 'Rebind: MDB-1', 'Oslo', 'Day', '1 Apr 2014', 'without a day'],
      ['Step', 'rebind:MDB-1', 'Rebind: MDB-1', 'Oslo', 'Status', 'Planned', 'Done'],
      ['Finding opened', 'F06', expect.stringContaining(': outlook-osl'), 'Oslo', null, null, 'open'],
      ['Finding closed', 'F02', expect.stringContaining(': outlook-osl'), 'Oslo', null, 'open', null],
      ['Setting', null, null, null, null, null, 'set the number of agents to 1'],
    ]);
  });

  it('leaves out a wave for which only the time that is left of its day is another', () => {
    const before = makePlan({ waves: [makeWave(1, '2014-04-02', [])] });
    const after = makePlan({ waves: [makeWave(1, '2014-04-02', [], { capacityMinutes: 7 })] });
    expect(sheetCells(changeSheet(changesOf(before, after), english), 'what')).toEqual([
      ['Finding opened'],
      ['Finding closed'],
    ]);
  });
});
