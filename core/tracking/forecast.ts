import type { Calendar } from '../planning/calendar.ts';
import { type DayNumber, dateOfDay, dayInWords, type IsoDate } from '../shared/dates.ts';

/** A range of days: the quicker and the slower pace of those that were seen. `from` is never after `to`. */
export type Forecast = {
  readonly from: IsoDate;
  /** Null when the slower pace leads nowhere. */
  readonly to: IsoDate | null;
  /** How it comes about, as a sentence with its figures. */
  readonly why: string;
};

/** What a forecast is made of. */
export type ForecastFacts = {
  /** People not yet reported. */
  readonly left: number;
  /** The days on which people were reported, one for each, in any order. */
  readonly reported: readonly DayNumber[];
  readonly today: DayNumber;
  /** The working days of the project. */
  readonly calendar: Calendar;
};

/**
 * When everybody will be reported, if it goes on as in the last five working days, or as since the first report. Today counts
 * from its first report on. Null while nothing was reported, and when nothing is left.
 */
export function forecastEnd(facts: ForecastFacts): Forecast | null {
  const { left, today, calendar } = facts;
  const reported = facts.reported.filter((day) => day <= today);
  if (left === 0 || reported.length === 0) return null;
  const first = reported.reduce((least, day) => Math.min(least, day), today);
  const last = reported.includes(today) ? today : today - 1;
  const recent = lastOpenDays(calendar, last, recentDays);
  const start = Math.max(first, recent.from);
  const paces = [
    { since: start, days: recent.days.filter((day) => day >= first).length },
    { since: first, days: openDaysWithin(calendar, first, last) },
  ].map(({ since, days }) => ({
    people: reported.filter((day) => day >= since).length,
    days: Math.max(1, days),
  }));
  const ends = paces.map((pace) => endAt(pace, left, today, calendar));
  const known = ends.filter((end) => end !== null).sort((one, other) => one - other);
  const [from] = known;
  const to = known.at(-1);
  if (from === undefined || to === undefined) return null;
  return {
    from: dateOfDay(from),
    to: known.length < ends.length ? null : dateOfDay(to),
    why: wordsOf(paces, first, known.length < ends.length),
  };
}

/** How many people were reported on how many working days. */
type Pace = { readonly people: number; readonly days: number };

const recentDays = 5;
/** A day that is further away is no forecast: ten years of working days. */
const mostDays = 2600;

/** The open day on which the last of them is reported; null when it is too far away, or the pace is none. */
function endAt({ people, days }: Pace, left: number, today: DayNumber, calendar: Calendar): DayNumber | null {
  const needed = people === 0 ? Number.POSITIVE_INFINITY : Math.ceil((left * days) / people);
  if (needed > mostDays) return null;
  let day: DayNumber | null = today;
  for (let i = 0; i < needed && day !== null; i++) day = calendar.nextOpen(day + 1);
  return day;
}

/** The last open days up to a day, and the day from which reports count to them: also those of a weekend in between. */
function lastOpenDays(
  calendar: Calendar,
  last: DayNumber,
  count: number,
): { readonly from: DayNumber; readonly days: readonly DayNumber[] } {
  const days: DayNumber[] = [];
  for (let day = last; days.length < count && day > last - mostBack; day--) if (calendar.isOpen(day)) days.unshift(day);
  return { from: days[0] ?? last, days };
}

/** A blackout of a year is the longest behind which five working days are looked for. */
const mostBack = 366;

function openDaysWithin(calendar: Calendar, from: DayNumber, to: DayNumber): number {
  let count = 0;
  for (let day = from; day <= to; day++) if (calendar.isOpen(day)) count += 1;
  return count;
}

function wordsOf(paces: readonly Pace[], first: DayNumber, isEndless: boolean): string {
  const [recent, all] = paces;
  if (recent === undefined || all === undefined) return '';
  const [quick, whole] = [recent, all].map(({ people, days }) => rateInWords(people / days));
  if (all.days === 1) return `So far ${all.people} ${all.people === 1 ? 'was' : 'were'} reported, on one working day.`;
  const span = recent.days === 1 ? 'On the last working day' : `In the last ${recent.days} working days`;
  const none = isEndless ? ' At the slower pace it does not end.' : '';
  return `${span} ${quick} were reported a day, since ${dayInWords(dateOfDay(first))} ${whole} a day.${none}`;
}

/** `12`, `2.5`, `0.25`: small ones with as many digits as tell something. */
function rateInWords(rate: number): string {
  return String(Number(rate.toFixed(rate >= 10 ? 0 : rate >= 1 ? 1 : 2)));
}
