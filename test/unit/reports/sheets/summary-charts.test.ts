import { describe, expect, it } from 'vitest';
import { listColumns } from '../../../../core/lists/columns.ts';
import { blastRadiusSheet, burnDownSheet } from '../../../../core/reports/sheets/day-sheets.ts';
import { type ChartFacts, summaryCharts } from '../../../../core/reports/sheets/summary-charts.ts';
import { waveSheet } from '../../../../core/reports/sheets/wave-sheet.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { makePlan } from '../../../factories/plans.ts';
import { makeHead, makeWaveProgress } from '../../../factories/wave-report.ts';

const english = reportWords('en-GB', 'UTC');
const rows = (count: number) => ({ count, filter: [] });

const parts = (['on-array', 'profile', 'no-array', 'other'] as const).map((part, i) => ({ part, ...rows(i) }));
const oslo = { site: 'Oslo', users: rows(9), depends: rows(4), parts };
const day = { day: '2014-03-14', planned: 3, baseline: 4, unreported: 2, unverified: 3 };
const burnDown = { people: 5, baseline: 'Signed off', days: [day], forecast: null };
const blastRadius = { now: 9, points: [{ date: '2014-04-01', users: 3, steps: [] }] };
const waves = { waves: [makeHead(1), makeHead(2, { minutes: 99 })] };
const planned: ChartFacts = {
  ...{
    overview: { sites: [oslo], parts },
    progress: { burnDown, asOf: '2014-03-14' },
    waves,
    planChart: { blastRadius },
  },
};

describe('the charts of the summary', () => {
  it('draw states by site, burn-down, load and blast radius from columns that the sheets have', () => {
    const rules = { stopPercent: 5, unseenDays: 7 };
    const progress = { waves: [1, 2].map((number) => makeWaveProgress(number)), rules };
    const sheets = [
      waveSheet(waves, progress, english),
      burnDownSheet({ burnDown, asOf: '2014-03-14' }, english),
      blastRadiusSheet({ blastRadius, today: '2014-03-14', end: null }, makePlan(), english),
      { key: 'sites', columns: listColumns.sites },
    ];
    const charts = summaryCharts(planned, english);
    const missing = charts.flatMap(({ sheet, category, series }) => {
      const keys = sheets.find(({ key }) => key === sheet)?.columns.map(({ key }) => key) ?? [];
      return [category, ...series.map(({ column }) => column)].filter((key) => !keys.includes(key));
    });
    expect([charts.map(({ kind, sheet, isStacked }) => [kind, sheet, isStacked]), missing]).toEqual([
      [
        ['column', 'sites', true],
        ['line', 'burn-down', false],
        ['column', 'waves', false],
        ['area', 'blast-radius', false],
      ],
      [],
    ]);
  });

  it('say what they show', () => {
    expect(summaryCharts(planned, english).map(({ alt }) => alt)).toEqual([
      'Users by state at each site. Oslo has most who depend on a server: 4.',
      'People left by the plan, and those not yet reported and not yet verified. Of 5 people 2 are not yet reported and 3 not yet verified.',
      'Minutes that each wave takes beside the minutes that there are. 1 wave takes more than there are.',
      'Users who lose Outlook when their server stops: 9 today, 3 after the last step.',
    ]);
  });

  it('draw no part that nobody is in, no two parts alike, and no baseline without one', () => {
    const [states, burn] = summaryCharts(
      { ...planned, progress: { burnDown: { ...burnDown, baseline: null }, asOf: '2014-03-14' } },
      english,
    );
    const looks = states?.series.map(({ tone, isDashed }) => `${tone} ${isDashed}`) ?? [];
    expect([
      states?.series.map(({ column }) => column),
      new Set(looks).size,
      burn?.series.map(({ column }) => column),
    ]).toEqual([['profile', 'no-array', 'other'], 3, ['planned', 'unreported', 'unverified']]);
  });

  it('are left out where there is nothing to draw', () => {
    const empty = { burnDown: { people: 0, baseline: null, days: [], forecast: null }, asOf: '2014-03-14' };
    const nothing = { overview: { sites: [], parts: [] }, progress: empty, waves: null, planChart: null };
    const onlyUnknown = { ...oslo, site: null };
    expect([
      summaryCharts(nothing, english),
      summaryCharts({ ...nothing, overview: { sites: [onlyUnknown], parts } }, english),
      summaryCharts({ ...nothing, waves: { waves: [] }, planChart: { blastRadius: { now: 0, points: [] } } }, english),
    ]).toEqual([[], [], []]);
  });
});
