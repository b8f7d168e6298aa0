import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../core/shared/dates.ts';
import { addMonths, dayAfterKey, weeksOfMonth } from '../../../renderer/pages/settings/calendar/month-days.ts';

describe('a month', () => {
  it('has its days in weeks from Monday on', () => {
    const weeks = weeksOfMonth(dayNumber('2014-03-14'));
    const shown = weeks.map((week) => week.map((day) => (day === null ? '' : dateOfDay(day).slice(8))).join(' '));
    expect(shown).toEqual([
      '     01 02',
      '03 04 05 06 07 08 09',
      '10 11 12 13 14 15 16',
      '17 18 19 20 21 22 23',
      '24 25 26 27 28 29 30',
      '31      ',
    ]);
  });

  it.each([
    ['2014-02-10', 28],
    ['2016-02-29', 29],
    ['2014-12-31', 31],
    ['2014-04-01', 30],
  ])('that holds %s has %d days', (day, count) => {
    expect(
      weeksOfMonth(dayNumber(day))
        .flat()
        .filter((one) => one !== null),
    ).toHaveLength(count);
  });

  it.each([
    ['2014-01-31', 1, '2014-02-28'],
    ['2014-03-14', -1, '2014-02-14'],
    ['2014-12-15', 1, '2015-01-15'],
    ['2014-01-15', -1, '2013-12-15'],
    ['2014-03-31', -13, '2013-02-28'],
  ])('from %s by %d months is %s', (day, months, other) => {
    expect(dateOfDay(addMonths(dayNumber(day), months))).toBe(other);
  });

  it.each([
    ['ArrowLeft', '2014-03-13'],
    ['ArrowRight', '2014-03-15'],
    ['ArrowUp', '2014-03-07'],
    ['ArrowDown', '2014-03-21'],
    ['Home', '2014-03-10'],
    ['End', '2014-03-16'],
    ['PageUp', '2014-02-14'],
    ['PageDown', '2014-04-14'],
    ['a', null],
  ])('is walked with %s', (key, other) => {
    const day = dayAfterKey(key, dayNumber('2014-03-14'));
    expect(day === null ? null : dateOfDay(day)).toBe(other);
  });
});
