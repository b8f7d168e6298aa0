import { dateOfDay, dayNumber, type IsoDate, weekdayOf } from '../../core/shared/dates.ts';

/** The weeks of the month of a day, Monday first; the days of other months that share a week are there too. */
export function weeksOfMonth(day: IsoDate): readonly (readonly IsoDate[])[] {
  const first = dayNumber(`${day.slice(0, 7)}-01`);
  const last = dayNumber(addMonths(`${day.slice(0, 7)}-01`, 1)) - 1;
  const monday = first - (weekdayOf(first) - 1);
  const weeks = Math.ceil((last - monday + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => dateOfDay(monday + week * 7 + weekday)),
  );
}

/** The same day so many months later, or the last of that month when it has no such day. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const start = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  const next = month + 1;
  const end = dayNumber(
    `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`,
  );
  const wanted = dayNumber(`${start}-01`) + Number(day.slice(8, 10)) - 1;
  return dateOfDay(Math.min(wanted, end - 1));
}

/** A key as a calendar sees it. */
type CalendarKey = { readonly key: string; readonly shiftKey: boolean };

/** The day that a key leads to; null for a key that does not move. */
export function dayAfterKey(day: IsoDate, { key, shiftKey }: CalendarKey): IsoDate | null {
  const number = dayNumber(day);
  switch (key) {
    case 'ArrowLeft':
      return dateOfDay(number - 1);
    case 'ArrowRight':
      return dateOfDay(number + 1);
    case 'ArrowUp':
      return dateOfDay(number - 7);
    case 'ArrowDown':
      return dateOfDay(number + 7);
    case 'Home':
      return dateOfDay(number - (weekdayOf(number) - 1));
    case 'End':
      return dateOfDay(number + 7 - weekdayOf(number));
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1);
    default:
      return null;
  }
}
