import { describe, expect, it } from 'vitest';
import { calendarOf, overlaps, waveClosures } from '../../../core/planning/calendar.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { dateOfDay, dayNumber } from '../../../core/shared/dates.ts';

const settings: Settings = {
  blackouts: [
    { from: '2014-04-17', to: '2014-04-21', reason: 'Easter' },
    { from: '2014-04-22', to: '2014-04-22', site: ' BERGEN ' },
    { from: '2014-04-19', to: '2014-04-20' },
    { from: '2014-05-01', to: '2014-05-02', wave: 3, site: 'Oslo' },
  ],
};

describe('the calendar', () => {
  it('finds the next working day outside the blackouts of the project and of the site, whatever the case', () => {
    const days = ['Oslo', 'bergen', null].map((site) => nextOpen(site, '2014-04-17'));
    expect(days).toEqual(['2014-04-22', '2014-04-23', '2014-04-22']);
  });

  it('passes over weekends, and over other days that nobody works', () => {
    const calendar = calendarOf({ workingDays: [2, 7] }, 'Oslo');
    const days = ['2014-04-04', '2014-04-06', '2014-04-07'].map((day) => calendar.nextOpen(dayNumber(day)) ?? 0);
    expect(days.map(dateOfDay)).toEqual(['2014-04-06', '2014-04-06', '2014-04-08']);
  });

  it('has no day left when a blackout lasts until the end of the calendar', () => {
    const calendar = calendarOf({ blackouts: [{ from: '2014-01-01', to: '9999-12-31' }] }, null);
    expect([calendar.nextOpen(dayNumber('2014-04-01')), calendar.isOpen(dayNumber('2013-12-31'))]).toEqual([
      null,
      true,
    ]);
  });

  it('finds the first blackout day within a span, on a weekend as well', () => {
    const calendar = calendarOf({ blackouts: [{ from: '2014-04-05', to: '2014-04-05' }] }, 'Oslo');
    const within = (from: string, to: string) => calendar.blackoutWithin(dayNumber(from), dayNumber(to));
    expect([
      within('2014-04-04', '2014-04-07'),
      within('2014-04-06', '2014-04-07'),
      within('2014-04-01', '2014-04-04'),
    ]).toEqual([dayNumber('2014-04-05'), null, null]);
  });

  it('keeps blackouts of a wave number out of the days of sites', () => {
    const found = [calendarOf(settings, 'Oslo').isOpen(dayNumber('2014-05-01')), waveClosures(settings)];
    const from = dayNumber('2014-05-01');
    expect(found).toEqual([true, [{ from, to: from + 1, wave: 3, site: 'oslo' }]]);
  });

  it('sees that spans overlap when they share their last day', () => {
    const found = [
      overlaps({ from: 1, to: 3 }, { from: 3, to: 5 }),
      overlaps({ from: 3, to: 5 }, { from: 1, to: 3 }),
      overlaps({ from: 1, to: 2 }, { from: 3, to: 5 }),
    ];
    expect(found).toEqual([true, true, false]);
  });
});

function nextOpen(site: string | null, day: string): string {
  return dateOfDay(calendarOf(settings, site).nextOpen(dayNumber(day)) ?? 0);
}
