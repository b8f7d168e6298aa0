import type { PlanChart } from '../../../core/api/plan-chart-report.ts';
import { type DayNumber, dateOfDay, dayNumber, type IsoDate, weekdayOf } from '../../../core/shared/dates.ts';

export const zooms = ['week', 'month'] as const;

export type Zoom = (typeof zooms)[number];

/** Where days stand on the timeline. Positions are pixels from its left end. */
export type TimelineScale = {
  readonly first: DayNumber;
  /** Whole weeks. */
  readonly days: number;
  readonly pixelsPerDay: number;
  readonly width: number;
  /** The middle of a day. */
  readonly middleOf: (date: IsoDate) => number;
  /** Where a day begins. */
  readonly startOf: (date: IsoDate) => number;
  readonly has: (date: IsoDate) => boolean;
};

/** The scale of a plan: whole weeks from its first day or today to its last, at least as wide as the place for it. */
export function timelineScale(chart: PlanChart, zoom: Zoom, place: number): TimelineScale {
  const { first, days } = rangeOf(chart);
  const pixelsPerDay = Math.max(leastPixels[zoom], place / days);
  const startOf = (date: IsoDate): number => (dayNumber(date) - first) * pixelsPerDay;
  return {
    ...{ first, days, pixelsPerDay, width: days * pixelsPerDay, startOf },
    middleOf: (date) => startOf(date) + pixelsPerDay / 2,
    has: (date) => dayNumber(date) >= first && dayNumber(date) < first + days,
  };
}

/** The days under which the axis has a line: Mondays, at the zoom of months the first of each month. */
export function ticksOf({ first, days }: TimelineScale, zoom: Zoom): readonly IsoDate[] {
  const all = Array.from({ length: days }, (_, day) => first + day);
  if (zoom === 'week') return all.filter((day) => weekdayOf(day) === 1).map(dateOfDay);
  return all.map(dateOfDay).filter((date) => date.endsWith('-01'));
}

const leastPixels: Readonly<Record<Zoom, number>> = { week: 12, month: 3.4 };

/** Today is on the timeline unless it is far from the plan. */
function rangeOf(chart: PlanChart): { readonly first: DayNumber; readonly days: number } {
  const dates = [
    ...chart.steps.flatMap(({ date }) => date ?? []),
    ...chart.waves.flatMap(({ start, end }) => [start, end]),
    ...chart.blastRadius.points.map(({ date }) => date),
  ].map(dayNumber);
  const today = dayNumber(chart.today);
  const from = dates.reduce((least, day) => Math.min(least, day), dates[0] ?? today);
  const to = dates.reduce((most, day) => Math.max(most, day), dates[0] ?? today);
  const least = today < from && from - today <= farDays ? today : from;
  const most = today > to && today - to <= farDays ? today : to;
  const first = least - (weekdayOf(least) - 1);
  const weeks = Math.max(leastWeeks, Math.ceil((most + 3 - first) / 7));
  return { first, days: weeks * 7 };
}

const farDays = 56;
const leastWeeks = 5;
