/** A calendar day, `2014-03-14`. */
export type IsoDate = string;

/**
 * A moment as text, ISO 8601: `2014-03-14T08:12:44`. Without a zone suffix it is the local time of the machine that wrote
 * the export, which is how PowerShell writes dates; with `Z` it is UTC. Comparing two of them as text orders them by time
 * to within the zone difference, which is all that "newer scan" needs (domain.md 5.3 counts in days).
 */
export type IsoTime = string;

/** Days since 1970-01-01, for counting with; negative before it. */
export type DayNumber = number;

/** The last day that an `IsoDate` can write, 9999-12-31. */
export const lastDayNumber: DayNumber = 2_932_896;

/** Whole days from `from` to `to` (negative when `to` is earlier); both may be a day or a moment, the time of day is ignored. */
export function daysBetween(from: IsoDate | IsoTime, to: IsoDate | IsoTime): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar day of a moment. */
export function dayOf(time: IsoTime): IsoDate {
  return time.slice(0, 10);
}

/** The number of a day, or of the day of a moment. */
export function dayNumber(value: IsoDate | IsoTime): DayNumber {
  const year = Number(value.slice(0, 4));
  const cycles = Math.floor(year / yearsPerCycle) - 5;
  const inCycle = Date.UTC(year - cycles * yearsPerCycle, Number(value.slice(5, 7)) - 1, Number(value.slice(8, 10)));
  return Math.round(inCycle / millisecondsPerDay) + cycles * daysPerCycle;
}

/** The day of a number, up to `lastDayNumber`. */
export function dateOfDay(day: DayNumber): IsoDate {
  const cycles = Math.floor((day - firstDayOfCycle) / daysPerCycle);
  const inCycle = new Date((day - cycles * daysPerCycle) * millisecondsPerDay);
  const year = String(inCycle.getUTCFullYear() + cycles * yearsPerCycle).padStart(4, '0');
  return `${year}${inCycle.toISOString().slice(4, 10)}`;
}

/** The ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A day as people write it: `8 April 2014`. */
export function dayInWords(date: IsoDate): string {
  const month = monthNames[Number(date.slice(5, 7)) - 1] ?? date.slice(5, 7);
  return `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`;
}

const millisecondsPerDay = 86_400_000;

/** The calendar repeats every 400 years. Years below 100 mean the 20th century to `Date.UTC`, so all are moved to 2000–2399. */
const yearsPerCycle = 400;
const daysPerCycle = 146_097;
/** 2000-01-01. */
const firstDayOfCycle = 10_957;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
