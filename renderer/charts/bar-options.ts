import type { AnswerPart } from '../../core/classification/answer-part.ts';
import { answerParts } from '../../core/classification/answer-part.ts';
import type { ChartOption } from './chart-option.ts';
import { partStyle } from './part-style.ts';

/** A bar of a chart of bars: how long it is. */
export type Bar = { readonly name: string; readonly value: number };

/** A bar that is made of the parts of the answer. */
export type StackedBar = {
  readonly name: string;
  readonly parts: readonly { readonly part: AnswerPart; readonly count: number }[];
};

/** Lying bars of one colour, a row each from the top; `thickness` in pixels. */
export function plainBars(bars: readonly Bar[], thickness: number): ChartOption {
  return (colours) => ({
    ...rows(bars.map(({ name }) => name)),
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, ...bars.map(({ value }) => value)) },
    series: [
      {
        type: 'bar',
        silent: true,
        data: bars.map(({ value }) => drawn(value)),
        barWidth: thickness,
        barMinHeight: 2,
        itemStyle: { color: colours.accent, borderRadius: 2 },
      },
    ],
  });
}

/** Lying bars, all of the same length, that show the shares of the parts. */
export function stackedBars(bars: readonly StackedBar[], thickness: number): ChartOption {
  const used = answerParts.filter((part) => bars.some((bar) => countOf(bar, part) > 0));
  return (colours) => ({
    ...rows(bars.map(({ name }) => name)),
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    series: used.map((part) => {
      const { borderWidth, borderColor, ...style } = partStyle(part, colours);
      return {
        type: 'bar',
        name: part,
        stack: 'parts',
        silent: true,
        data: bars.map((bar) => drawn(countOf(bar, part) / Math.max(1, totalOf(bar)))),
        barWidth: thickness,
        // The line in the colour of the card keeps neighbours apart.
        itemStyle: { ...style, borderWidth: 1, borderColor: borderWidth > 0 ? borderColor : colours.card },
      };
    }),
  });
}

function rows(names: readonly string[]) {
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    yAxis: { type: 'category', show: false, inverse: true, data: [...names] },
  };
}

/** Nothing at all for a zero: the library would draw its frame. */
function drawn(value: number): number | '-' {
  return value === 0 ? '-' : value;
}

function countOf({ parts }: StackedBar, wanted: AnswerPart): number {
  return parts.find(({ part }) => part === wanted)?.count ?? 0;
}

function totalOf({ parts }: StackedBar): number {
  return parts.reduce((total, { count }) => total + count, 0);
}
