import { describe, expect, it } from 'vitest';
import type { BlackoutReport, WaveHead } from '../../../../core/api/wave-report.ts';
import { calendarDays } from '../../../../renderer/pages/waves/calendar/calendar-days.ts';
import { blackoutWords, dayInFull, weekdayTitles } from '../../../../renderer/pages/waves/calendar/day-words.ts';
import { addMonths, dayAfterKey, weeksOfMonth } from '../../../../renderer/pages/waves/calendar/month.ts';
import { exampleWaveCalls } from '../../../factories/example-wave-calls.ts';

const [pilot] = exampleWaveCalls['plan.waves'].output.waves;
if (pilot === undefined) throw new Error('the example has no wave');
const oslo: WaveHead = { ...pilot, number: 3, name: 'Oslo 2', start: '2014-04-08', end: '2014-04-08', users: 62 };
const easter: BlackoutReport = { from: '2014-04-12', to: '2014-04-21', site: null, wave: null, reason: 'Easter' };
const audit: BlackoutReport = { from: '2014-04-10', to: '2014-04-10', site: 'oslo', wave: null, reason: null };

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

describe('the keys', () => {
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

describe('what happens on a day', () => {
  const long: WaveHead = { ...oslo, number: 4, name: 'Oslo 3', start: '2014-04-09', end: '2014-04-22', minutes: 900 };
  const report = { waves: [long, oslo], workingDays: [1, 2, 3, 4, 5], blackouts: [audit, easter] };
  const days = calendarDays(report, '2014-04-08', '2014-04-22');
  const on = (date: string) => days.find((day) => day.date === date);

  it('is the work of its waves; a long one is worked in equal parts on the open days of its site', () => {
    expect(days.filter(({ waves }) => waves.length > 0).map(({ date, minutes }) => [date, minutes])).toEqual([
      ['2014-04-08', 60],
      ['2014-04-09', 300],
      ['2014-04-11', 300],
      ['2014-04-22', 300],
    ]);
  });

  it('is a rest where the project is closed, and only a note where a site is', () => {
    const facts = ['2014-04-10', '2014-04-12', '2014-04-14'].map(on);
    expect(facts.map((day) => [day?.isClosed, day?.isWorkingDay, day?.blackouts.length])).toEqual([
      [false, true, 1],
      [true, false, 1],
      [true, true, 1],
    ]);
  });

  it('shows a wave whose every day is closed since on its first day', () => {
    const closed = calendarDays(
      { ...report, waves: [{ ...oslo, start: '2014-04-14', end: '2014-04-15' }] },
      '2014-04-14',
      '2014-04-15',
    );
    expect(closed.map(({ waves }) => waves.length)).toEqual([1, 0]);
  });

  it('is read out as a whole', () => {
    const full = ['2014-04-08', '2014-04-12'].map((date) => {
      const day = on(date);
      return day === undefined ? '' : dayInFull(day, 1200, '2014-04-08');
    });
    expect(full.map((text) => text.replace(/^(\w+) .*? ?2014/, '$1 …'))).toEqual([
      'Tuesday …, today, wave 3, Oslo 2, 62 users, 60 of 1,200 minutes',
      'Saturday …, Blackout: Easter, no working day',
    ]);
  });

  it('tells what is closed', () => {
    expect([blackoutWords(audit), blackoutWords({ ...easter, wave: 3 })]).toEqual([
      'Blackout in oslo',
      'Blackout of wave 3: Easter',
    ]);
  });
});
