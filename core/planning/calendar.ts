import { startAfterDays, withDefaults } from '../settings/defaults.ts';
import type { Settings } from '../settings/settings.ts';
import { type DayNumber, dayNumber, type IsoDate, lastDayNumber, weekdayOf } from '../shared/dates.ts';

/** The days on which the work of one site, or of the whole project, may happen (product.md 4). */
export type Calendar = {
  /** True for a working day outside every blackout. */
  isOpen(day: DayNumber): boolean;
  /** The first open day from `day` on; null when the calendar ends before there is one. */
  nextOpen(day: DayNumber): DayNumber | null;
  /** The first day from `from` to `to` that lies in a blackout, working day or not; null when there is none. */
  blackoutWithin(from: DayNumber, to: DayNumber): DayNumber | null;
};

/** A closed time, both ends included. */
export type Closure = { readonly from: DayNumber; readonly to: DayNumber };

/** A closed time of one numbered wave; `site` in lower case, null when the blackout names none. */
export type WaveClosure = Closure & { readonly wave: number; readonly site: string | null };

/** The calendar of a site: working days, and the blackouts of the project and of the site. Null means the project alone. */
export function calendarOf(settings: Settings, site: string | null): Calendar {
  const key = site?.toLowerCase() ?? null;
  const blackouts = (settings.blackouts ?? []).filter(
    (blackout) => blackout.wave === undefined && (blackout.site === undefined || keyOf(blackout.site) === key),
  );
  const workingDays = new Set(withDefaults(settings).workingDays);
  return openDays(workingDays, joined(blackouts.map(closureOf)));
}

/** The day from which a plan looks for its first working day: the `start` of the settings, else 14 days after the as-of day. */
export function wantedStart({ start }: Settings, asOf: IsoDate): DayNumber {
  return start === undefined ? dayNumber(asOf) + startAfterDays : dayNumber(start);
}

/** The first day on which anything of a plan happens; the wanted one where the calendar has no working day left. */
export function planStart(settings: Settings, asOf: IsoDate): DayNumber {
  const wanted = wantedStart(settings, asOf);
  return calendarOf(settings, null).nextOpen(wanted) ?? wanted;
}

/** The blackouts that close a numbered wave. */
export function waveClosures(settings: Settings): readonly WaveClosure[] {
  return (settings.blackouts ?? []).flatMap((blackout) =>
    blackout.wave === undefined
      ? []
      : [
          {
            ...closureOf(blackout),
            wave: blackout.wave,
            site: blackout.site === undefined ? null : keyOf(blackout.site),
          },
        ],
  );
}

/** True when two spans of days have a day in common. */
export function overlaps(left: Closure, right: Closure): boolean {
  return left.from <= right.to && right.from <= left.to;
}

function keyOf(site: string): string {
  return site.trim().toLowerCase();
}

function closureOf(blackout: { readonly from: string; readonly to: string }): Closure {
  return { from: dayNumber(blackout.from), to: dayNumber(blackout.to) };
}

/** Closures in the order of days, those that touch made one. */
function joined(closures: readonly Closure[]): readonly Closure[] {
  const all: { from: DayNumber; to: DayNumber }[] = [];
  for (const closure of closures.toSorted((left, right) => left.from - right.from)) {
    const last = all.at(-1);
    if (last !== undefined && closure.from <= last.to + 1) last.to = Math.max(last.to, closure.to);
    else all.push({ ...closure });
  }
  return all;
}

function openDays(workingDays: ReadonlySet<number>, closures: readonly Closure[]): Calendar {
  const closureAt = (day: DayNumber): Closure | null => {
    const closure = closures[indexOfClosure(closures, day)];
    return closure !== undefined && closure.from <= day ? closure : null;
  };
  return {
    isOpen: (day) => workingDays.has(weekdayOf(day)) && closureAt(day) === null,
    nextOpen(from) {
      let day = from;
      while (day <= lastDayNumber) {
        const closure = closureAt(day);
        if (closure !== null) day = closure.to + 1;
        else if (workingDays.has(weekdayOf(day))) return day;
        else day += 1;
      }
      return null;
    },
    blackoutWithin(from, to) {
      const closure = closures[indexOfClosure(closures, from)];
      return closure !== undefined && closure.from <= to ? Math.max(from, closure.from) : null;
    },
  };
}

/** The first closure that does not end before the day. */
function indexOfClosure(closures: readonly Closure[], day: DayNumber): number {
  let low = 0;
  let high = closures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((closures[middle]?.to ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
