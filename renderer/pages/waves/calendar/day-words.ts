import type { BlackoutReport } from '../../../../core/api/wave-report.ts';
import type { IsoDate } from '../../../../core/shared/dates.ts';
import { counted, formats } from '../../../words/format.ts';
import type { CalendarDay } from './calendar-days.ts';

/** `Tuesday 8 April 2014` */
export function fullDay(day: IsoDate): string {
  return `${weekdays.format(midnight(day))} ${dates.format(midnight(day))}`;
}

/** `April 2014` */
export function monthTitle(day: IsoDate): string {
  return months.format(midnight(day));
}

/** The names of the weekdays from Monday on, short and in full. */
export const weekdayTitles: readonly { readonly short: string; readonly full: string }[] = [
  '2014-03-10',
  '2014-03-11',
  '2014-03-12',
  '2014-03-13',
  '2014-03-14',
  '2014-03-15',
  '2014-03-16',
].map((day) => ({
  short: new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' }).format(midnight(day)),
  full: new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' }).format(midnight(day)),
}));

/** `186 of 1,200 min` */
export function dayMinutes({ minutes }: Pick<CalendarDay, 'minutes'>, minutesPerDay: number): string {
  return `${formats.count(minutes)} of ${formats.count(minutesPerDay)} min`;
}

/** `Blackout: Easter`, `Blackout in Oslo: month end`, `Blackout of wave 3`. */
export function blackoutWords({ site, wave, reason }: BlackoutReport): string {
  const where = `${wave === null ? '' : ` of wave ${wave}`}${site === null ? '' : ` in ${site}`}`;
  return `Blackout${where}${reason === null ? '' : `: ${reason}`}`;
}

/** Everything that a day shows: `Tuesday 8 April 2014, wave 3, Oslo 2, 62 users, 186 of 1,200 minutes`. */
export function dayInFull(day: CalendarDay, minutesPerDay: number, today: IsoDate): string {
  const { date, waves, blackouts, isWorkingDay } = day;
  return [
    fullDay(date),
    ...(date === today ? ['today'] : []),
    ...waves.flatMap(({ number, name, users }) => [`wave ${number}`, name, counted(users, 'user')]),
    ...(waves.length === 0 ? [] : [`${formats.count(day.minutes)} of ${formats.count(minutesPerDay)} minutes`]),
    ...blackouts.map(blackoutWords),
    ...(isWorkingDay ? [] : ['no working day']),
  ].join(', ');
}

const weekdays = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' });
const dates = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const months = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });

function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
