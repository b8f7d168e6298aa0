import { withDefaults } from '../settings/defaults.ts';
import type { Settings } from '../settings/settings.ts';
import { type DayNumber, dayNumber, type IsoDate, weekdayOf } from '../shared/dates.ts';
import { calendarOf, overlaps, wantedStart } from './calendar.ts';
import { nameKeyOf } from './site-names.ts';

/** A closed time as the settings hold it. */
export type Blackout = NonNullable<Settings['blackouts']>[number];

/** The other blackouts that close some of the same days of the same work; the entry at `except` is left aside. */
export function overlapping(
  blackouts: readonly Blackout[],
  entry: Blackout,
  except: number | null,
): readonly Blackout[] {
  const own = spanOf(entry);
  return blackouts.filter(
    (other, i) =>
      i !== except &&
      overlaps(own, spanOf(other)) &&
      meet(siteOf(entry), siteOf(other)) &&
      meet(entry.wave ?? null, other.wave ?? null),
  );
}

/**
 * Where the settings leave no working day from their start on: the site, or null for the whole project. Undefined where
 * every site has one.
 */
export function siteWithoutDays(settings: Settings, asOf: IsoDate): string | null | undefined {
  const start = wantedStart(settings, asOf);
  if (calendarOf(settings, null).nextOpen(start) === null) return null;
  const sites = (settings.blackouts ?? []).flatMap(({ site, wave }) =>
    site === undefined || wave !== undefined ? [] : [site],
  );
  return sites.find((site) => calendarOf(settings, site).nextOpen(start) === null);
}

/** What closes a day. */
export type DayClosure = {
  /** False for a day of the week that is no working day. */
  readonly isWorkingDay: boolean;
  /** The blackouts that it lies in, whatever they are about, as they stand in the settings. */
  readonly blackouts: readonly Blackout[];
};

/** Tells what closes days. */
export function closuresOf(settings: Settings): (day: DayNumber) => DayClosure {
  const workingDays = new Set(withDefaults(settings).workingDays);
  const all = (settings.blackouts ?? []).map((blackout) => ({ blackout, span: spanOf(blackout) }));
  return (day) => ({
    isWorkingDay: workingDays.has(weekdayOf(day)),
    blackouts: all.filter(({ span }) => span.from <= day && day <= span.to).map(({ blackout }) => blackout),
  });
}

function spanOf({ from, to }: Blackout) {
  return { from: dayNumber(from), to: dayNumber(to) };
}

function siteOf({ site }: Blackout): string | null {
  return site === undefined ? null : nameKeyOf(site);
}

/** What is about everything meets what is about one. */
function meet<Value>(left: Value | null, right: Value | null): boolean {
  return left === null || right === null || left === right;
}
