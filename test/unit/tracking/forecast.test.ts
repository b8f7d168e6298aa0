import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../core/planning/calendar.ts';
import { dayNumber } from '../../../core/shared/dates.ts';
import { forecastEnd } from '../../../core/tracking/forecast.ts';

const calendar = calendarOf({}, null);
/** A Friday. */
const today = dayNumber('2014-04-11');

/** So many reports on a day. */
function reports(day: string, count: number): readonly number[] {
  return Array.from({ length: count }, () => dayNumber(day));
}

describe('the forecast', () => {
  it('goes from the quicker to the slower of the two paces, over working days', () => {
    const reported = [...reports('2014-03-31', 2), ...reports('2014-04-08', 10), ...reports('2014-04-11', 10)];
    expect(forecastEnd({ left: 44, reported, today, calendar })).toEqual({
      from: '2014-04-28',
      to: '2014-05-09',
      why: 'In the last 5 working days 4 were reported a day, since 31 March 2014 2.2 a day.',
    });
  });

  it('leaves blackouts out', () => {
    const closed = calendarOf({ blackouts: [{ from: '2014-04-14', to: '2014-04-18' }] }, null);
    const reported = reports('2014-04-11', 10);
    expect(forecastEnd({ left: 10, reported, today, calendar: closed })).toEqual({
      from: '2014-04-21',
      to: '2014-04-21',
      why: 'So far 10 were reported, on one working day.',
    });
  });

  it('has no end when nothing was reported lately', () => {
    const reported = reports('2014-03-31', 8);
    expect(forecastEnd({ left: 3, reported, today, calendar })).toEqual({
      from: '2014-04-17',
      to: null,
      why:
        'In the last 5 working days 0 were reported a day, since 31 March 2014 0.89 a day. ' +
        'At the slower pace it does not end.',
    });
  });

  it('counts today from its first report on', () => {
    const yesterday = reports('2014-04-10', 4);
    const ends = [yesterday, [...yesterday, today]].map((reported) =>
      forecastEnd({ left: 4, reported, today, calendar }),
    );
    expect(ends.map((end) => end?.from)).toEqual(['2014-04-14', '2014-04-15']);
  });

  it('counts what was reported at a weekend to the working days around it', () => {
    const reported = [...reports('2014-04-05', 5), ...reports('2014-04-04', 0)];
    const monday = dayNumber('2014-04-07');
    expect(forecastEnd({ left: 5, reported, today: monday, calendar })?.from).toBe('2014-04-08');
  });

  it('is not made while nothing was reported, nor when nothing is left', () => {
    expect([
      forecastEnd({ left: 3, reported: [], today, calendar }),
      forecastEnd({ left: 0, reported: [today], today, calendar }),
    ]).toEqual([null, null]);
  });

  it('never ends before it begins, and never before tomorrow', () => {
    const days = fc.array(fc.integer({ min: today - 60, max: today }), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 2000 }), (reported, left) => {
        const forecast = forecastEnd({ left, reported, today, calendar });
        expect(forecast === null || forecast.from > '2014-04-11').toBe(true);
        expect(forecast === null || forecast.to === null || forecast.from <= forecast.to).toBe(true);
      }),
    );
  });
});
