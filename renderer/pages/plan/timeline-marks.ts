import type { PlanChart, StepReference, WaveReference } from '../../../core/api/plan-chart-report.ts';
import { counted, formats } from '../../words/format.ts';
import { runsOf } from '../../words/plan-sentences.ts';
import { stepLabel } from '../../words/plan-words.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** A mark of the timeline: one step or wave, or several that stand too close to be told apart. `at` is its middle. */
export type TimelineMark<Item> = {
  readonly key: string;
  readonly at: number;
  readonly items: readonly Item[];
  /** In or under the mark; empty where there is no room for it. */
  readonly label: string;
};

/** What happens at one site. */
export type TimelineLane = {
  readonly site: string;
  readonly steps: readonly TimelineMark<StepReference>[];
  readonly waves: readonly TimelineMark<WaveReference>[];
};

/** The lanes of all sites at which anything has a date. */
export function timelineLanes({ sites, steps, waves }: PlanChart, scale: TimelineScale): readonly TimelineLane[] {
  const lanes = sites.map(({ site }) => ({
    site,
    steps: stepMarks(
      steps.filter((step) => step.site === site),
      scale,
    ),
    waves: waveMarks(
      waves.filter((wave) => wave.site === site),
      scale,
    ),
  }));
  return lanes.filter((lane) => lane.steps.length + lane.waves.length > 0);
}

function stepMarks(steps: readonly StepReference[], scale: TimelineScale): readonly TimelineMark<StepReference>[] {
  const dated = steps.flatMap((step) => (step.date === null ? [] : [{ item: step, at: scale.middleOf(step.date) }]));
  const marks = joinClose(dated, () => stepWidth);
  const short = shortNames(steps.filter(({ kind }) => kind === 'rebind').map(({ target }) => target));
  return withRoomForLabels(
    marks.map(({ at, items }) => ({
      ...{ key: items[0]?.id ?? '', at, items },
      label: labelOf(items, short),
    })),
  );
}

/** What stands under a mark of steps: their kinds, and rebinds by the part of their names that tells them apart. */
function labelOf(items: readonly StepReference[], short: ReadonlyMap<string, string>): string {
  const names = items.map((step) =>
    step.kind === 'rebind' ? (short.get(step.target) ?? step.target) : stepLabel(step),
  );
  const parts = [...new Set(names)];
  const joined = parts.join(', ');
  return joined.length <= longestLabel ? joined : counted(items.length, 'step');
}

const longestLabel = 22;

function waveMarks(waves: readonly WaveReference[], scale: TimelineScale): readonly TimelineMark<WaveReference>[] {
  const dated = waves
    .map((wave) => ({ item: wave, at: scale.middleOf(wave.start) }))
    .sort((left, right) => left.at - right.at || left.item.number - right.item.number);
  return joinClose(dated, (items) => waveWidth(numbersLabel(items))).map(({ at, items }) => ({
    ...{ key: items[0]?.step ?? '', at, items },
    label: numbersLabel(items),
  }));
}

/** `3`, `3–5`, and where the numbers do not follow each other how many waves: `4×`. */
function numbersLabel(items: readonly WaveReference[]): string {
  const [first, ...more] = runsOf(items.map(({ number }) => number));
  if (first === undefined) return '';
  if (more.length > 0) return `${formats.count(items.length)}×`;
  return first[0] === first[1] ? String(first[0]) : `${first[0]}–${first[1]}`;
}

type Placed<Item> = { readonly item: Item; readonly at: number };
type Cluster<Item> = { readonly items: readonly Item[]; readonly from: number; readonly to: number };

/** Joins what would overlap. `placed` is in the order of positions. */
function joinClose<Item>(
  placed: readonly Placed<Item>[],
  widthOf: (items: readonly Item[]) => number,
): readonly { readonly items: readonly Item[]; readonly at: number }[] {
  const clusters: Cluster<Item>[] = [];
  for (const { item, at } of placed) {
    let last: Cluster<Item> = { items: [item], from: at, to: at };
    let before = clusters.at(-1);
    while (before !== undefined && isClose(before, last, widthOf)) {
      clusters.pop();
      last = { items: [...before.items, ...last.items], from: before.from, to: last.to };
      before = clusters.at(-1);
    }
    clusters.push(last);
  }
  return clusters.map(({ items, from, to }) => ({ items, at: (from + to) / 2 }));
}

function isClose<Item>(
  left: Cluster<Item>,
  right: Cluster<Item>,
  widthOf: (items: readonly Item[]) => number,
): boolean {
  const distance = (right.from + right.to - left.from - left.to) / 2;
  return distance < (widthOf(left.items) + widthOf(right.items)) / 2 + gap;
}

const gap = 2;
const stepWidth = 11;

function waveWidth(label: string): number {
  return Math.max(20, 8 + label.length * letterWidth);
}

/** Labels that would run into each other are left out; every mark says what it is when it is pointed at. */
function withRoomForLabels<Item>(marks: readonly TimelineMark<Item>[]): readonly TimelineMark<Item>[] {
  let free = 0;
  return marks.map((mark) => {
    const half = (mark.label.length * letterWidth) / 2;
    if (mark.at - half < free) return { ...mark, label: '' };
    free = mark.at + half + 6;
    return mark;
  });
}

const letterWidth = 6.4;

/** Names without the part that all of them begin with, up to a separator: `MDB-OSL-02` among others of Oslo is `02`. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const [first = '', ...rest] = names;
  let length = rest.length === 0 ? 0 : first.length;
  for (const name of rest) while (!name.startsWith(first.slice(0, length))) length -= 1;
  const cut = first.slice(0, length).search(/[-_. ][^-_. ]*$/) + 1;
  return new Map(names.map((name) => [name, name.slice(cut) === '' ? name : name.slice(cut)]));
}
