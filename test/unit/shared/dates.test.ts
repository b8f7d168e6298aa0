import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayInWords, dayNumber, daysBetween, lastDayNumber, weekdayOf } from '../../../core/shared/dates.ts';

describe('days', () => {
  it('have numbers that count from 1970, in any year that a date can write', () => {
    const dates = ['1970-01-01', '1969-12-31', '0099-03-01', '2000-02-29', '9999-12-31'];
    expect(dates.map(dayNumber)).toEqual([0, -1, -683_309, 11_016, lastDayNumber]);
  });

  it('go to numbers and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0000-01-01'), max: lastDayNumber }), (day) => {
        expect(dayNumber(dateOfDay(day))).toBe(day);
      }),
    );
  });

  it('follow each other in the text as in the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0000-01-01'), max: lastDayNumber - 1 }), (day) => {
        expect([dateOfDay(day) < dateOfDay(day + 1), weekdayOf(day + 1)]).toEqual([true, (weekdayOf(day) % 7) + 1]);
      }),
    );
  });

  it('have ISO weekdays', () => {
    const dates = ['1970-01-01', '2014-03-14', '2014-03-16', '2014-03-17', '1900-01-01'];
    expect(dates.map((date) => weekdayOf(dayNumber(date)))).toEqual([4, 5, 7, 1, 1]);
  });

  it('are as many as lie between two of them, whatever the time of day', () => {
    const found = [
      daysBetween('2014-03-14T23:59:59', '2014-03-15'),
      daysBetween('2014-03-15', '2014-03-14T23:59:59'),
      daysBetween('2013-11-12T16:01:09', '2014-03-14'),
    ];
    expect(found).toEqual([1, -1, 122]);
  });

  it('are written for people without a leading zero', () => {
    expect(['2014-04-08', '2015-12-31'].map(dayInWords)).toEqual(['8 April 2014', '31 December 2015']);
  });
});
