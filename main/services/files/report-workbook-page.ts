import type { SheetChart as BookChart, WriteSheet } from 'hucre/xlsx';
import type {
  PageSheet,
  ReportCell,
  SheetBlock,
  SheetChart,
  SheetColumn,
  SheetFact,
} from '../../../core/reports/sheet.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { lineHeight } from './report-workbook-cells.ts';
import { columnWidth, type Layout, pageColumns, type Span, startLayout } from './report-workbook-layout.ts';
import type { BookPlan } from './report-workbook-messages.ts';
import { pageOf } from './report-workbook-paper.ts';
import { factStyle, gridStyle, headerStyle, pageStyles } from './report-workbook-styles.ts';

const chartColumns = 12;
const chartRows = 16;

/** A sheet for people: its blocks below each other, charts two by two. `drawChart` gives the chart of a place on the page. */
export function pageSheet(page: PageSheet, name: string, plan: BookPlan, drawChart: DrawChart): WriteSheet {
  const layout = startLayout(plan.paper);
  layout.add([{ from: 0, to: pageColumns, value: page.title, style: pageStyles.title }], 30);
  layout.add(
    [{ from: 0, to: pageColumns, value: `${plan.stamp.organization} · ${plan.words.asOf}`, style: pageStyles.note }],
    18,
  );
  layout.gap();
  const charts: BookChart[] = [];
  for (const [index, block] of page.blocks.entries()) {
    if (block.kind === 'heading') layout.keep(headingHeight + leastHeight(page.blocks[index + 1]));
    if (block.kind === 'charts') charts.push(...placeCharts(block.charts, layout, drawChart));
    else addBlock(layout, block);
  }
  return {
    name,
    ...layout.sheet(),
    charts,
    view: { showGridLines: false, tabColor: { rgb: 'FF44546A' } },
    ...pageOf(plan, name, { orientation: 'portrait', pagesWide: 1 }),
  };
}

/** Gives the chart of a place on the page; null when there is nothing to draw. */
export type DrawChart = (chart: SheetChart, anchor: BookChart['anchor']) => BookChart | null;

const headingHeight = 24;

/** In points: what of a block has to stand below its heading on the same sheet of paper; figures stay together. */
function leastHeight(block: SheetBlock | undefined): number {
  if (block?.kind === 'charts') return (chartRows + 1) * lineHeight;
  const rows = block?.kind === 'facts' ? Math.min(block.rows.length, mostFactsTogether) : 3;
  return rows * (lineHeight + 3) + lineHeight;
}

const mostFactsTogether = 20;

function addBlock(layout: Layout, block: Exclude<SheetBlock, { readonly kind: 'charts' }>): void {
  switch (block.kind) {
    case 'heading':
      layout.gap();
      layout.add([{ from: 0, to: pageColumns, value: block.text, style: pageStyles.heading }], headingHeight);
      return;
    case 'text':
    case 'warning':
      layout.add([{ from: 0, to: pageColumns, value: block.text, style: pageStyles[block.kind] }], null);
      return;
    case 'facts':
      for (const fact of block.rows) layout.add(factSpans(fact, noteFromOf(block.rows)), null);
      layout.gap();
      return;
    case 'grid':
      layout.add(gridSpans(block.columns, null), null);
      for (const row of block.rows) layout.add(gridSpans(block.columns, row), null);
      layout.gap();
      return;
    default:
      assertNever(block, 'block of a page');
  }
}

/** A text goes over several lines; without a note it has the rest of the row. */
function factSpans({ label, value, note, tone }: SheetFact, noteFrom: number): readonly Span[] {
  const style = factStyle(value, tone);
  if (note === null && typeof value === 'string')
    return [labelSpan(label), { from: valueFrom, to: pageColumns, value, style }];
  return [
    ...[labelSpan(label), { from: valueFrom, to: noteFrom, value, style }],
    { from: noteFrom, to: pageColumns, value: note, style: pageStyles.factNote },
  ];
}

function labelSpan(label: string): Span {
  return { from: 0, to: valueFrom, value: label, style: pageStyles.label };
}

const valueFrom = 7;

/** Notes stand below each other, farther to the right when a text stands before one. */
function noteFromOf(facts: readonly SheetFact[]): number {
  return facts.some(({ value, note }) => typeof value === 'string' && value.length > 24 && note !== null) ? 15 : 12;
}

/** A row of a grid, or its titles: the columns share the page by their widths. */
function gridSpans(columns: readonly SheetColumn[], row: readonly ReportCell[] | null): readonly Span[] {
  const places = gridPlaces(columns.map(({ width, title }) => Math.max(width, title.length + 4)));
  return columns.map((column, index) => {
    const value = row === null ? column.title : (row[index] ?? null);
    const [from = 0, to = pageColumns] = places[index] ?? [];
    return { from, to, value, style: row === null ? headerStyle(column.kind, false) : gridStyle(column, value) };
  });
}

/** The columns of the page that each column of a grid takes; the widest one has what is left over, and gives what is missing. */
function gridPlaces(widths: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const spans = widths.map((width) => Math.max(1, Math.ceil(width / columnWidth)));
  const total = spans.reduce((sum, span) => sum + span, 0);
  const isNarrow = total < pageColumns / 2;
  if (!isNarrow) giveWidest(spans, pageColumns - total);
  let at = 0;
  return spans.map((span) => {
    at += span;
    return [at - span, at];
  });
}

function giveWidest(spans: number[], columns: number): void {
  let left = columns;
  while (left !== 0) {
    const widest = Math.max(...spans);
    if (left < 0 && widest === 1) return;
    const change = left > 0 ? left : -1;
    spans[spans.indexOf(widest)] = widest + change;
    left -= change;
  }
}

/** Two beside each other, with a row of air below; the library wants places in whole cells. */
function placeCharts(charts: readonly SheetChart[], layout: Layout, drawChart: DrawChart): readonly BookChart[] {
  const drawn: BookChart[] = [];
  layout.gap();
  for (const chart of charts) {
    const isLeft = drawn.length % 2 === 0;
    if (isLeft) layout.keep(chartRows * lineHeight);
    const top = isLeft ? layout.height() : layout.height() - chartRows - 1;
    const left = isLeft ? 0 : pageColumns - chartColumns;
    const to = { row: top + chartRows, col: left + chartColumns };
    const made = drawChart(chart, { from: { row: top, col: left }, to });
    if (made === null) continue;
    drawn.push(made);
    if (isLeft) layout.skip(chartRows + 1);
  }
  return drawn;
}
