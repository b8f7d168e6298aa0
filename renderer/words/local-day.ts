import type { IsoDate } from '../../core/shared/dates.ts';

/** The day of a moment in the time zone of the system. */
export function localDay(moment: Date): IsoDate {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${moment.getFullYear()}-${month}-${day}`;
}
