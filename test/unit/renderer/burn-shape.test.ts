import { describe, expect, it } from 'vitest';
import type { BurnDown } from '../../../core/api/tracking-report.ts';
import { burnShape } from '../../../renderer/pages/progress/burn-shape.ts';

/** Four people over the five days from Tuesday 1 April 2014; it is Wednesday, and two are left. */
const burn: BurnDown = {
  people: 4,
  baseline: null,
  days: [
    { day: '2014-04-01', planned: 3, baseline: null, unreported: 4, unverified: 4 },
    { day: '2014-04-02', planned: 2, baseline: null, unreported: 2, unverified: 3 },
    { day: '2014-04-03', planned: 1, baseline: null, unreported: null, unverified: null },
    { day: '2014-04-04', planned: 0, baseline: null, unreported: null, unverified: null },
    { day: '2014-04-05', planned: 0, baseline: null, unreported: null, unverified: null },
  ],
  forecast: null,
};

describe('the drawing of a burn-down', () => {
  it('draws the plan to its end and what happened up to today', () => {
    expect(burnShape(burn, '2014-04-02', 400, 100)).toEqual({
      planned: 'M0 25L100 50L200 75L300 100L400 100',
      baseline: null,
      unreported: 'M0 0L100 50',
      unverified: 'M0 0L100 25',
      forecast: null,
      levels: [
        { value: 4, y: 0 },
        { value: 3, y: 25 },
        { value: 2, y: 50 },
        { value: 1, y: 75 },
        { value: 0, y: 100 },
      ],
      ticks: [],
      today: { x: 100, unreported: 50, unverified: 25 },
    });
  });

  it('draws the baseline beside the plan, and makes room for its people', () => {
    const days = burn.days.map((day, i) => ({ ...day, baseline: 8 - 2 * i }));
    const shape = burnShape({ ...burn, baseline: 'Signed off', days }, '2014-04-02', 400, 100);
    expect([shape.baseline, shape.levels[0]?.value]).toEqual(['M0 0L100 25L200 50L300 75L400 100', 8]);
  });

  it('leads the forecast from today to its first and its last day, and makes room for it', () => {
    const forecast = { from: '2014-04-05', to: '2014-04-09', why: '' };
    const shape = burnShape({ ...burn, forecast }, '2014-04-02', 400, 100);
    expect([shape.forecast, shape.ticks]).toEqual(['M50 50L200 100H400Z', [{ day: '2014-04-07', x: 300 }]]);
  });

  it('keeps a forecast without an end as high as today, to the end of the drawing', () => {
    const forecast = { from: '2014-04-05', to: null, why: '' };
    expect(burnShape({ ...burn, forecast }, '2014-04-02', 440, 100).forecast).toBe('M40 50L160 100H440V50Z');
  });

  it('does not shrink the plan to nothing for a forecast of years', () => {
    const forecast = { from: '2016-04-05', to: '2018-04-05', why: '' };
    const [, end] = burnShape({ ...burn, forecast }, '2014-04-02', 320, 100).planned.match(/L([\d.]+) 100$/) ?? [];
    expect(Number(end)).toBe(40);
  });

  it('leaves out Mondays whose words would not fit', () => {
    const days = Array.from({ length: 29 }, (_, i) => ({
      day: `2014-04-${String(i + 1).padStart(2, '0')}`,
      planned: 0,
      baseline: null,
      unreported: 0,
      unverified: 0,
    }));
    const ticks = (width: number) =>
      burnShape({ ...burn, days }, '2014-04-02', width, 100).ticks.map(({ day }) => day.slice(8));
    expect([ticks(400), ticks(130)]).toEqual([
      ['07', '14', '21', '28'],
      ['07', '21'],
    ]);
  });
});
