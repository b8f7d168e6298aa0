import { describe, expect, it } from 'vitest';
import { blastRadiusSheet, burnDownSheet } from '../../../../core/reports/sheets/day-sheets.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { makePlan, makeSitePlan, makeStep, rebindWork } from '../../../factories/plans.ts';
import { sheetCells, sheetRows } from '../../../factories/sheet-rows.ts';

const english = reportWords('en-GB', 'UTC');

describe('the sheet of the burn-down', () => {
  const days = [
    { day: '2014-04-01', planned: 2, baseline: null, unreported: 3, unverified: 3 },
    { day: '2014-04-02', planned: 0, baseline: null, unreported: null, unverified: null },
  ];

  it('has a row for each day, and nothing for what is not known yet', () => {
    const burnDown = { people: 3, baseline: null, days, forecast: null };
    const sheet = burnDownSheet({ burnDown, asOf: '2014-04-01' }, english);
    expect([sheet.note, sheetRows(sheet)]).toEqual([
      'People left at the end of each day, of 3; without those who are exempt. What is left after 1 Apr 2014 is not known yet. No baseline differs from the plan.',
      [
        { day: { day: '2014-04-01' }, planned: 2, baseline: null, unreported: 3, unverified: 3 },
        { day: { day: '2014-04-02' }, planned: 0, baseline: null, unreported: null, unverified: null },
      ],
    ]);
  });

  it('names the baseline that it draws', () => {
    const burnDown = {
      people: 3,
      baseline: 'Signed off',
      days: days.map((day) => ({ ...day, baseline: 1 })),
      forecast: null,
    };
    const sheet = burnDownSheet({ burnDown, asOf: '2014-04-01' }, english);
    expect([sheet.note.endsWith('The baseline is Signed off.'), sheetCells(sheet, 'baseline')]).toEqual([
      true,
      [[1], [1]],
    ]);
  });
});

describe('the sheet of the blast radius', () => {
  const plan = makePlan({
    sites: [makeSitePlan('Oslo', [makeStep(rebindWork('MDB-1', 'outlook-osl'), '2014-04-03')])],
  });

  it('has every day from today to the end, so that a line over them has steps', () => {
    const blastRadius = {
      now: 9,
      points: [
        { date: '2014-04-03', users: 4, steps: ['rebind:MDB-1', 'wave:9'] },
        { date: '2014-04-05', users: 0, steps: ['rebind:MDB-1'] },
      ],
    };
    const sheet = blastRadiusSheet({ blastRadius, today: '2014-04-01', end: '2014-04-06' }, plan, english);
    expect(sheetCells(sheet, 'day', 'users', 'steps')).toEqual([
      [{ day: '2014-04-01' }, 9, null],
      [{ day: '2014-04-02' }, 9, null],
      [{ day: '2014-04-03' }, 4, 'Rebind: MDB-1, wave:9'],
      [{ day: '2014-04-04' }, 4, null],
      [{ day: '2014-04-05' }, 0, 'Rebind: MDB-1'],
      [{ day: '2014-04-06' }, 0, null],
    ]);
  });

  it('begins the day before when today changes it already, and is one day without any change', () => {
    const point = { date: '2014-04-01', users: 3, steps: ['rebind:MDB-1'] };
    const overdue = blastRadiusSheet(
      { blastRadius: { now: 9, points: [point] }, today: '2014-04-01', end: null },
      plan,
      english,
    );
    const still = blastRadiusSheet(
      { blastRadius: { now: 9, points: [] }, today: '2014-04-01', end: '2014-03-01' },
      plan,
      english,
    );
    expect([sheetCells(overdue, 'day', 'users'), sheetCells(still, 'day', 'users')]).toEqual([
      [
        [{ day: '2014-03-31' }, 9],
        [{ day: '2014-04-01' }, 3],
      ],
      [[{ day: '2014-04-01' }, 9]],
    ]);
  });
});
