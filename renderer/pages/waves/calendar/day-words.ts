import type { BlackoutReport } from '../../../../core/api/wave-report.ts';
import type { IsoDate } from '../../../../core/shared/dates.ts';
import { counted, formats } from '../../../words/format.ts';
import { fullDay } from '../../../words/month-words.ts';
import type { CalendarDay } from './calendar-days.ts';

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
