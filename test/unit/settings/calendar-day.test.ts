import { describe, expect, it } from 'vitest';
import { isCalendarDay, isMoment } from '../../../core/settings/calendar-day.ts';

describe('isCalendarDay', () => {
  it.each(['2014-03-31', '2016-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (day) => {
    expect(isCalendarDay(day)).toBe(true);
  });

  it.each([
    '2014-02-29',
    '1900-02-29',
    '2014-04-31',
    '2014-00-10',
    '2014-13-01',
    '2014-01-00',
    '2014-1-1',
    '31.03.2014',
    '',
    ' 2014-03-31',
  ])('refuses %j', (day) => {
    expect(isCalendarDay(day)).toBe(false);
  });

  it('refuses what is not a text', () => {
    expect([null, undefined, 20140331, new Date(0), ['2014-03-31']].map(isCalendarDay)).toEqual(Array(5).fill(false));
  });
});

describe('isMoment', () => {
  it.each(['2014-03-14T08:12', '2014-03-14T08:12:44', '2014-03-14T08:12:44.123Z', '2014-03-14T23:59:59+02:00'])(
    'takes %s',
    (moment) => {
      expect(isMoment(moment)).toBe(true);
    },
  );

  it.each([
    '2014-03-14',
    '2014-02-30T08:12:44',
    '2014-03-14T24:00:00',
    '2014-03-14 08:12:44',
    '2014-03-14T08:60',
    '2014-03-14T08:12:44+24:00',
    '2014-03-14T08:12:44-02:60',
    '2014-03-14T08:12:44+99:99',
    'T08:12',
  ])('refuses %j', (moment) => {
    expect(isMoment(moment)).toBe(false);
  });
});
