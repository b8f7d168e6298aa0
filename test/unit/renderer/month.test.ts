import { describe, expect, it } from 'vitest';
import { addMonths, dayAfterKey, weeksOfMonth } from '../../../renderer/components/month.ts';
import { weekdayTitles } from '../../../renderer/words/month-words.ts';

describe('the weeks of a month', () => {
  it('begin on Monday and take the days of other months that share a week', () => {
    const weeks = weeksOfMonth('2014-04-08');
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1), weeks.every((week) => week.length === 7)]).toEqual([
      5,
      '2014-03-31',
      '2014-05-04',
      true,
    ]);
  });

  it('are six, or four, when the month lies so', () => {
    expect([weeksOfMonth('2014-06-30').length, weeksOfMonth('2010-02-01').length]).toEqual([6, 4]);
  });

  it('have the names of the days from Monday on', () => {
    expect([weekdayTitles[0]?.full, weekdayTitles.length]).toEqual(['Monday', 7]);
  });
});

describe('the keys of a calendar', () => {
  const dayOn = (key: string, shiftKey = false) => dayAfterKey('2014-03-31', { key, shiftKey });

  it('go by days and weeks, to the ends of the week, by months and years', () => {
    expect([
      ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'].map((key) =>
        dayOn(key),
      ),
      dayOn('PageUp', true),
      dayOn('x'),
    ]).toEqual([
      '2014-03-30',
      '2014-04-01',
      '2014-03-24',
      '2014-04-07',
      '2014-03-31',
      '2014-04-06',
      '2014-02-28',
      '2014-04-30',
      '2013-03-31',
      null,
    ]);
  });

  it('cross the end of a year', () => {
    expect([addMonths('2014-12-31', 1), addMonths('2014-01-31', -1), addMonths('2012-02-29', 12)]).toEqual([
      '2015-01-31',
      '2013-12-31',
      '2013-02-28',
    ]);
  });
});
