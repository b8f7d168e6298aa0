import { type DayNumber, dayNumber, type IsoDate, type IsoTime } from '../../../core/shared/dates.ts';
import type { UtcOf } from '../../../core/tracking/evidence-time.ts';

/** Moments in UTC, by the time zone of this machine. */
export const utcOf: UtcOf = (time) => {
  if (time.endsWith('Z')) return time;
  const moment = new Date(time.length === 10 ? `${time}T00:00:00` : time);
  return toUtc(moment);
};

/** The last second of a day where this machine is, in UTC. */
export function endOfDay(day: IsoDate): IsoTime {
  return toUtc(new Date(`${day}T23:59:59`));
}

/** The day of a moment where this machine is. A time without a zone is already one of here. */
export function dayHere(time: IsoTime): DayNumber {
  if (!time.endsWith('Z')) return dayNumber(time);
  const moment = new Date(time);
  return dayNumber(new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString());
}

function toUtc(moment: Date): IsoTime {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
