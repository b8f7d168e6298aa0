import { describe, expect, it } from 'vitest';
import type { BlackoutReport, WaveHead } from '../../../../core/api/wave-report.ts';
import { calendarDays } from '../../../../renderer/pages/waves/calendar/calendar-days.ts';
import { blackoutWords, dayInFull } from '../../../../renderer/pages/waves/calendar/day-words.ts';
import { exampleWaveCalls } from '../../../factories/example-wave-calls.ts';

const [pilot] = exampleWaveCalls['plan.waves'].output.waves;
if (pilot === undefined) throw new Error('the example has no wave');
const oslo: WaveHead = { ...pilot, number: 3, name: 'Oslo 2', start: '2014-04-08', end: '2014-04-08', users: 62 };
const easter: BlackoutReport = { from: '2014-04-12', to: '2014-04-21', site: null, wave: null, reason: 'Easter' };
const audit: BlackoutReport = { from: '2014-04-10', to: '2014-04-10', site: 'oslo', wave: null, reason: null };

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
