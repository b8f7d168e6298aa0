/** A calendar day, `2014-03-14`. */
export type IsoDate = string;

/**
 * A moment as text, ISO 8601: `2014-03-14T08:12:44`. Without a zone suffix it is the local time of the machine that wrote
 * the export, which is how PowerShell writes dates; with `Z` it is UTC. Comparing two of them as text orders them by time
 * to within the zone difference, which is all that "newer scan" needs (domain.md 5.3 counts in days).
 */
export type IsoTime = string;

const millisecondsPerDay = 86_400_000;

/** Whole days from `from` to `to` (negative when `to` is earlier); both may be a day or a moment, the time of day is ignored. */
export function daysBetween(from: IsoDate | IsoTime, to: IsoDate | IsoTime): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / millisecondsPerDay);
}

/** The calendar day of a moment. */
export function dayOf(time: IsoTime): IsoDate {
  return time.slice(0, 10);
}

function dayNumber(value: string): number {
  return Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8, 10)));
}
