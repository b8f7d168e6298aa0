import { type Calendar, calendarOf, waveClosures } from '../planning/calendar.ts';
import type { Wave } from '../planning/plan.ts';
import type { Settings } from '../settings/settings.ts';
import { type DayNumber, dayNumber } from '../shared/dates.ts';

/** What of a wave its days follow from. */
export type DatedWave = Pick<Wave, 'number' | 'site' | 'start' | 'end'>;

/**
 * Tells the days on which a wave is worked on: its working days outside the blackouts of project, site and wave. All of its
 * days when the settings leave it none, which a change after planning can do.
 */
export function waveDaysOf(settings: Settings): (wave: DatedWave) => readonly DayNumber[] {
  const calendars = new Map<string, Calendar>();
  const closures = waveClosures(settings);
  return ({ number, site, start, end }) => {
    const key = site.toLowerCase();
    const calendar = calendars.get(key) ?? calendarOf(settings, site);
    calendars.set(key, calendar);
    const own = closures.filter((one) => one.wave === number && (one.site === null || one.site === key));
    const first = dayNumber(start);
    const all = Array.from({ length: Math.max(1, dayNumber(end) - first + 1) }, (_, day) => first + day);
    const open = all.filter((day) => calendar.isOpen(day) && !own.some(({ from, to }) => from <= day && day <= to));
    return open.length > 0 ? open : all;
  };
}
