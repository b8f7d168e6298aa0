import type { IsoDate } from '../../core/shared/dates.ts';

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

const weekdays = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' });
const dates = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });

function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
