import type { BurnDay, BurnDown } from '../../../core/api/tracking-report.ts';
import { type DayNumber, dateOfDay, dayNumber, type IsoDate, weekdayOf } from '../../../core/shared/dates.ts';
import { niceLevels } from '../plan/blast-shape.ts';

/** A burn-down as a drawing: x and y in pixels from the upper left corner. */
export type BurnShape = {
  readonly planned: string;
  /** Null without a baseline. */
  readonly baseline: string | null;
  readonly unreported: string;
  readonly unverified: string;
  /** From today to the first and the last day of the forecast; null without one. */
  readonly forecast: string | null;
  /** Values of the scale, from the top down. */
  readonly levels: readonly { readonly value: number; readonly y: number }[];
  readonly ticks: readonly { readonly day: IsoDate; readonly x: number }[];
  /** Null when today is not on it. */
  readonly today: { readonly x: number; readonly unreported: number; readonly unverified: number } | null;
};

/** Draws a burn-down that has days. */
export function burnShape(burn: BurnDown, asOf: IsoDate, width: number, height: number): BurnShape {
  const { days } = burn;
  const first = dayNumber(days[0]?.day ?? asOf);
  const last = lastShown(burn, first);
  const top = niceLevels(Math.max(1, burn.people, ...levelsOf(days)));
  const most = top[0] ?? 1;
  const xOf = (day: DayNumber): number => round(((day - first) / Math.max(1, last - first)) * width);
  const yOf = (people: number): number => round(height - (people / most) * height);
  const line = (of: (day: BurnDay) => number | null): string => {
    const points = days.flatMap((day) => {
      const value = of(day);
      return value === null ? [] : [`${xOf(dayNumber(day.day))} ${yOf(value)}`];
    });
    return points.length === 0 ? '' : `M${points.join('L')}`;
  };
  const today = days.find(({ day }) => day === asOf);
  return {
    planned: line(({ planned }) => planned),
    baseline: burn.baseline === null ? null : line(({ baseline }) => baseline),
    unreported: line(({ unreported }) => unreported),
    unverified: line(({ unverified }) => unverified),
    forecast: coneOf(burn, today, last, xOf, yOf),
    levels: top.map((value) => ({ value, y: yOf(value) })),
    ticks: ticksOf(first, last, width).map((day) => ({ day: dateOfDay(day), x: xOf(day) })),
    today:
      today === undefined || today.unreported === null || today.unverified === null
        ? null
        : { x: xOf(dayNumber(asOf)), unreported: yOf(today.unreported), unverified: yOf(today.unverified) },
  };
}

/** The forecast widens the drawing to twice its days at most; beyond, it runs out of it. */
function lastShown({ days, forecast }: BurnDown, first: DayNumber): DayNumber {
  const last = dayNumber(days.at(-1)?.day ?? dateOfDay(first));
  if (forecast === null) return last;
  const end = dayNumber(forecast.to ?? forecast.from) + (forecast.to === null ? 7 : 0);
  return Math.max(last, Math.min(end, last + Math.max(28, last - first)));
}

/** Between the way to the first day and the way to the last; without a last day it stays as high as today. */
function coneOf(
  { forecast }: BurnDown,
  today: BurnDay | undefined,
  last: DayNumber,
  xOf: (day: DayNumber) => number,
  yOf: (people: number) => number,
): string | null {
  if (forecast === null || today === undefined || today.unreported === null) return null;
  const y = yOf(today.unreported);
  const start = `M${xOf(dayNumber(today.day))} ${y}`;
  const near = `L${xOf(dayNumber(forecast.from))} ${yOf(0)}`;
  if (forecast.to === null) return `${start}${near}H${xOf(Math.max(last, dayNumber(forecast.from)))}V${y}Z`;
  return `${start}${near}H${xOf(dayNumber(forecast.to))}Z`;
}

/** Mondays, or every second, fourth … of them, so that their words have room. */
function ticksOf(first: DayNumber, last: DayNumber, width: number): readonly DayNumber[] {
  const monday = first + ((8 - weekdayOf(first)) % 7);
  const mondays = Array.from(
    { length: Math.max(0, Math.floor((last - monday) / 7) + 1) },
    (_, week) => monday + week * 7,
  );
  const room = Math.max(1, Math.floor(width / tickRoom));
  let every = 1;
  while (mondays.length / every > room) every *= 2;
  return mondays.filter((_, i) => i % every === 0);
}

const tickRoom = 64;

function levelsOf(days: readonly BurnDay[]): readonly number[] {
  const [first] = days;
  return first === undefined ? [] : [first.planned, first.baseline ?? 0, first.unverified ?? 0];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
