import { describe, expect, it } from 'vitest';
import type { PlanChart, StepReference, WaveReference } from '../../../core/api/plan-chart-report.ts';
import { blastShape, niceLevels } from '../../../renderer/pages/plan/blast-shape.ts';
import { stopAfter } from '../../../renderer/pages/plan/roving.ts';
import { shortNames, timelineLanes } from '../../../renderer/pages/plan/timeline-marks.ts';
import { ticksOf, timelineScale } from '../../../renderer/pages/plan/timeline-scale.ts';
import { examplePlanPageCalls } from '../../factories/example-plan-page-calls.ts';

function rebind(name: string, date: string | null): StepReference {
  return { id: `rebind:${name}`, kind: 'rebind', site: 'Oslo', target: name, date, status: 'planned', at: null };
}

function wave(number: number, start: string, end = start): WaveReference {
  return {
    ...{ number, name: `Oslo ${number}`, kind: 'wave', site: 'Oslo', start, end, users: 20, isLocked: false },
    ...{ step: `wave:${number}`, status: 'planned' },
  };
}

/** A plan of Oslo, seen on Monday 17 March. */
function chart(over: Partial<PlanChart>): PlanChart {
  const { output } = examplePlanPageCalls['plan.chart'];
  return { ...output, steps: [], waves: [], blackouts: [], blastRadius: { now: 0, points: [] }, ...over };
}

describe('the scale of the timeline', () => {
  it('has whole weeks from today to some days after the end, and is at least as wide as its place', () => {
    const plan = chart({ waves: [wave(1, '2014-04-04', '2014-05-15')] });
    const scale = timelineScale(plan, 'week', 0);
    const wide = timelineScale(plan, 'week', 6_300);
    expect({
      days: scale.days,
      ticks: ticksOf(scale, 'week').map((day) => day.slice(5)),
      months: ticksOf(timelineScale(plan, 'month', 0), 'month'),
      today: scale.startOf('2014-03-17'),
      wide: wide.pixelsPerDay,
    }).toEqual({
      days: 63,
      ticks: ['03-17', '03-24', '03-31', '04-07', '04-14', '04-21', '04-28', '05-05', '05-12'],
      months: ['2014-04-01', '2014-05-01'],
      today: 0,
      wide: 100,
    });
  });

  it('leaves a today out that is far from the plan', () => {
    const far = timelineScale(chart({ today: '2016-01-01', waves: [wave(1, '2014-04-04')] }), 'week', 0);
    expect([far.has('2014-04-04'), far.has('2016-01-01'), far.days]).toEqual([true, false, 35]);
  });

  it('has some weeks although nothing has a date', () => {
    expect(timelineScale(chart({}), 'week', 0).days).toBe(35);
  });
});

describe('the marks of the timeline', () => {
  const marks = (over: Partial<PlanChart>, place = 0) => {
    const plan = chart(over);
    const [lane] = timelineLanes(plan, timelineScale(plan, 'week', place));
    return {
      steps: lane?.steps.map(({ items, label }) => [items.length, label]) ?? [],
      waves: lane?.waves.map(({ label }) => label) ?? [],
    };
  };

  it('join what stands too close, and say how many that is', () => {
    const steps = ['01', '02', '03'].map((name) => rebind(`MDB-OSL-${name}`, '2014-04-02'));
    const apart = rebind('MDB-OSL-09', '2014-04-16');
    expect(marks({ steps: [...steps, apart, rebind('MDB-OSL-10', null)] }).steps).toEqual([
      [3, '01, 02, 03'],
      [1, '09'],
    ]);
  });

  it('name waves by their numbers, and count those whose numbers do not follow each other', () => {
    const waves = [
      ...[1, 2, 3].map((number) => wave(number, '2014-04-02')),
      wave(5, '2014-04-09'),
      wave(9, '2014-04-09'),
      wave(12, '2014-04-16'),
    ];
    expect(marks({ waves }).waves).toEqual(['1–3', '2×', '12']);
  });

  it('show days apart where there is room for them', () => {
    const waves = [wave(1, '2014-04-02'), wave(2, '2014-04-03')];
    expect([marks({ waves }).waves, marks({ waves }, 1_400).waves]).toEqual([['1–2'], ['1', '2']]);
  });

  it('stay few when a plan has hundreds of waves', () => {
    const days = Array.from(
      { length: 400 },
      (_, index) => `2014-0${4 + (Math.floor(index / 20) % 5)}-${10 + (index % 20)}`,
    );
    const plan = chart({ waves: days.map((day, index) => wave(index + 1, day)) });
    const [lane] = timelineLanes(plan, timelineScale(plan, 'week', 0));
    expect([lane?.waves.reduce((sum, { items }) => sum + items.length, 0), (lane?.waves.length ?? 0) < 80]).toEqual([
      400,
      true,
    ]);
  });

  it('shorten names by what all of them begin with, at a separator only', () => {
    const of = (...names: readonly string[]) => [...shortNames(names).values()];
    expect([of('MDB-OSL-02', 'MDB-OSL-05'), of('MDB1', 'MDB2'), of('MDB-1'), of('DB', 'DB-2'), of()]).toEqual([
      ['02', '05'],
      ['MDB1', 'MDB2'],
      ['MDB-1'],
      ['DB', 'DB-2'],
      [],
    ]);
  });
});

describe('the drawing of the blast radius', () => {
  it('has round levels that reach above the largest number', () => {
    expect([niceLevels(1121), niceLevels(9), niceLevels(0), niceLevels(1), niceLevels(34261)]).toEqual([
      [1200, 900, 600, 300, 0],
      [9, 6, 3, 0],
      [1, 0],
      [1, 0],
      [40000, 30000, 20000, 10000, 0],
    ]);
  });

  it('falls at the days of its points and goes on to the end', () => {
    const points = [{ date: '2014-04-07', users: 50, steps: ['wave:1'] }];
    const plan = chart({ blastRadius: { now: 100, points } });
    const scale = timelineScale(plan, 'week', 0);
    const { line, labels } = blastShape(plan.blastRadius, plan.today, scale, 100);
    expect({ line, labels: labels.map(({ key, users }) => [key, users]) }).toEqual({
      line: 'M6 0H258V50H420',
      labels: [
        ['today', 100],
        ['2014-04-07', 50],
      ],
    });
  });
});

describe('the numbers at the line of the blast radius', () => {
  it('are those of the largest changes that are far enough from each other', () => {
    const days: readonly (readonly [date: string, users: number])[] = [
      ['2014-03-31', 105],
      ['2014-04-01', 60],
      ['2014-04-10', 59],
      ['2014-04-14', 20],
      ['2014-05-05', 19],
    ];
    const points = days.map(([date, users]) => ({ date, users, steps: [] }));
    const plan = chart({ blastRadius: { now: 100, points } });
    const { labels } = blastShape(plan.blastRadius, plan.today, timelineScale(plan, 'week', 0), 100);
    expect(labels.map(({ users }) => users)).toEqual([100, 60, 20, 19]);
  });
});

describe('arrows between marks', () => {
  const rows = [
    [
      { key: 'a', at: 0 },
      { key: 'b', at: 5 },
    ],
    [],
    [
      { key: 'c', at: 1 },
      { key: 'd', at: 6 },
      { key: 'e', at: 9 },
    ],
  ];

  it('lead along the row, and to the nearest of the next row that has any', () => {
    const steps = [
      ['a', 'ArrowRight'],
      ['a', 'ArrowLeft'],
      ['b', 'ArrowDown'],
      ['e', 'ArrowUp'],
      ['c', 'End'],
      ['e', 'Home'],
      ['a', 'ArrowUp'],
      ['a', 'Enter'],
    ] as const;
    expect(steps.map(([from, key]) => stopAfter(rows, from, key))).toEqual(['b', null, 'd', 'b', 'e', 'c', null, null]);
  });
});
