import type { IsoDate, IsoTime } from '../shared/dates.ts';

/** True for a day that the calendar has, written as `2014-03-31`. */
export function isCalendarDay(value: unknown): value is IsoDate {
  if (typeof value !== 'string') return false;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for a moment written as ISO 8601, `2014-03-14T08:12:44`, with or without fractions of a second and a `Z` or offset. */
export function isMoment(value: unknown): value is IsoTime {
  if (typeof value !== 'string' || !isCalendarDay(value.slice(0, 10))) return false;
  return /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/.test(value.slice(10));
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
