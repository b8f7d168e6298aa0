import { type DayNumber, dateOfDay, dayNumber, type IsoDate, weekdayOf } from '../../../../core/shared/dates.ts';

/** The weeks of the month of a day, from Monday to Sunday; days of other months are null. */
export function weeksOfMonth(day: DayNumber): readonly (readonly (DayNumber | null)[])[] {
  const first = firstOfMonth(day);
  const last = firstOfMonth(first + 31) - 1;
  const start = first - (weekdayOf(first) - 1);
  const weeks = Math.ceil((last - start + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => {
      const own = start + week * 7 + i;
      return own < first || own > last ? null : own;
    }),
  );
}

/** The same day some months later or earlier; the last day where the month is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = dateOfDay(day);
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = dayNumber(isoDate(Math.floor(month / 12), (month % 12) + 1));
  const next = dayNumber(isoDate(Math.floor((month + 1) / 12), ((month + 1) % 12) + 1));
  return Math.min(first + Number(date.slice(8, 10)), next) - 1;
}

/** The day that a key leads to in a month view; null for a key that means nothing there. */
export function dayAfterKey(key: string, day: DayNumber): DayNumber | null {
  switch (key) {
    case 'ArrowLeft':
      return day - 1;
    case 'ArrowRight':
      return day + 1;
    case 'ArrowUp':
      return day - 7;
    case 'ArrowDown':
      return day + 7;
    case 'Home':
      return day - (weekdayOf(day) - 1);
    case 'End':
      return day + (7 - weekdayOf(day));
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}

function firstOfMonth(day: DayNumber): DayNumber {
  return dayNumber(`${dateOfDay(day).slice(0, 8)}01`);
}

function isoDate(year: number, month: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
