import type { BlastLine } from '../../../core/api/plan-chart-report.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** The falling line as a drawing: x in pixels of the timeline, y from 0 at the top to `height`. */
export type BlastShape = {
  readonly line: string;
  readonly area: string;
  /** Values of the scale at the left, from the top down. */
  readonly levels: readonly { readonly value: number; readonly y: number }[];
  /** The points whose numbers are written. */
  readonly labels: readonly { readonly key: string; readonly x: number; readonly y: number; readonly users: number }[];
};

/** Draws the line over the timeline. It begins today, or with the timeline where today is before it. */
export function blastShape(
  { now, points }: BlastLine,
  today: IsoDate,
  scale: TimelineScale,
  height: number,
): BlastShape {
  const levels = niceLevels(Math.max(now, ...points.map(({ users }) => users)));
  const top = levels[0] ?? 1;
  const yOf = (users: number): number => height - (users / top) * height;
  const begin = scale.has(today) ? scale.middleOf(today) : 0;
  const steps = points.map(({ date, users }) => ({
    key: date,
    x: Math.max(begin, scale.middleOf(date)),
    y: yOf(users),
    users,
  }));
  const path = steps.map(({ x, y }) => `H${x}V${y}`).join('');
  const line = `M${begin} ${yOf(now)}${path}H${scale.width}`;
  return {
    line,
    area: `${line}V${height}H${begin}Z`,
    levels: levels.map((value) => ({ value, y: yOf(value) })),
    labels: worthALabel([{ key: 'today', x: begin, y: yOf(now), users: now }, ...steps], top),
  };
}

/** Round numbers from the largest down to 0: four or five of them. */
export function niceLevels(most: number): readonly number[] {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 2.5, 3, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough);
  const whole = Math.ceil(step);
  const count = Math.max(1, Math.ceil(most / whole));
  return Array.from({ length: count + 1 }, (_, index) => (count - index) * whole);
}

type Point = BlastShape['labels'][number];

/** The first and the last point, and of those between them the largest changes, far enough from each other. */
function worthALabel(points: readonly Point[], top: number): readonly Point[] {
  const kept = new Set([points[0], points.at(-1)].filter((point) => point !== undefined));
  const changes = points.map((point, index) => ({
    point,
    change: Math.abs(point.users - (points[index - 1]?.users ?? point.users)),
  }));
  for (const { point, change } of changes.toSorted((left, right) => right.change - left.change)) {
    const isFree = [...kept].every(({ x }) => Math.abs(x - point.x) >= labelWidth);
    if (isFree && change >= top / 25) kept.add(point);
  }
  return points.filter((point) => kept.has(point));
}

const labelWidth = 56;
