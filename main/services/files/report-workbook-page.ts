import type { SheetChart as BookChart, Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import type {
  PageSheet,
  ReportCell,
  SheetBlock,
  SheetChart,
  SheetColumn,
  SheetFact,
} from '../../../core/reports/sheet.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import type { BookPlan } from './report-workbook-messages.ts';
import { factStyle, gridStyle, gridTitleStyle, pageStyles } from './report-workbook-styles.ts';
import { cellValue, pageOf } from './report-workbook-table.ts';

/** A page is laid on so many narrow columns, which texts, figures and charts share. */
const pageColumns = 24;
const columnWidth = 4.7;
const chartRows = 18;

/** A sheet for people: its blocks below each other, charts two by two. `drawChart` gives the chart of a place on the page. */
export function pageSheet(page: PageSheet, name: string, plan: BookPlan, drawChart: DrawChart): WriteSheet {
  const layout = startLayout();
  layout.add([{ from: 0, to: pageColumns, value: page.title, style: pageStyles.title }], 30);
  layout.add(
    [{ from: 0, to: pageColumns, value: `${plan.stamp.organization} · ${plan.words.asOf}`, style: pageStyles.note }],
    18,
  );
  layout.skip();
  const charts: BookChart[] = [];
  for (const block of page.blocks) {
    if (block.kind === 'charts') charts.push(...placeCharts(block.charts, layout, drawChart));
    else addBlock(layout, block);
  }
  return {
    name,
    columns: Array.from({ length: pageColumns }, () => ({ width: columnWidth })),
    ...layout.sheet(),
    charts,
    view: { showGridLines: false, tabColor: { rgb: 'FF44546A' } },
    ...pageOf(plan, name, true),
  };
}

/** Gives the chart of a place on the page; null when there is nothing to draw. */
export type DrawChart = (chart: SheetChart, anchor: BookChart['anchor']) => BookChart | null;

/** A text on some of the columns of a row: `from` is the first, `to` the one behind the last. */
type Span = { readonly from: number; readonly to: number; readonly value: ReportCell; readonly style: CellStyle };

type Layout = {
  /** `height` in points; null makes room for the longest text. */
  readonly add: (spans: readonly Span[], height: number | null) => void;
  readonly skip: (rows?: number) => void;
  /** How many rows there are. */
  readonly height: () => number;
  readonly sheet: () => Required<Pick<WriteSheet, 'rows' | 'cells' | 'merges' | 'rowDefs'>>;
};

function startLayout(): Layout {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, { height: number }>();
  return {
    add(spans, height) {
      const row: CellValue[] = [];
      const at = rows.length;
      for (const { from, to, value, style } of spans) {
        row[from] = cellValue(value);
        for (let column = from; column < to; column += 1) cells.set(`${at},${column}`, { style });
        if (to - from > 1) merges.push({ startRow: at, startCol: from, endRow: at, endCol: to - 1 });
      }
      rows.push(Array.from({ length: pageColumns }, (_, column) => row[column] ?? null));
      rowDefs.set(at, { height: height ?? Math.max(...spans.map(heightOf), 16) });
    },
    skip(count = 1) {
      for (let row = 0; row < count; row += 1) rows.push([]);
    },
    height: () => rows.length,
    sheet: () => ({ rows, cells, merges, rowDefs }),
  };
}

function addBlock(layout: Layout, block: Exclude<SheetBlock, { readonly kind: 'charts' }>): void {
  switch (block.kind) {
    case 'heading':
      layout.skip();
      layout.add([{ from: 0, to: pageColumns, value: block.text, style: pageStyles.heading }], 22);
      return;
    case 'text':
    case 'warning':
      layout.add([{ from: 0, to: pageColumns, value: block.text, style: pageStyles[block.kind] }], null);
      return;
    case 'facts':
      for (const fact of block.rows) layout.add(factSpans(fact), null);
      layout.skip();
      return;
    case 'grid':
      layout.add(gridSpans(block.columns, null), null);
      for (const row of block.rows) layout.add(gridSpans(block.columns, row), null);
      layout.skip();
      return;
    default:
      assertNever(block, 'block of a page');
  }
}

function factSpans({ label, value, note, tone }: SheetFact): readonly Span[] {
  return [
    { from: 0, to: 7, value: label, style: pageStyles.label },
    { from: 7, to: 11, value, style: factStyle(value, tone) },
    { from: 11, to: pageColumns, value: note, style: pageStyles.factNote },
  ];
}

/** A row of a grid, or its titles: the columns share the page by their widths. */
function gridSpans(columns: readonly SheetColumn[], row: readonly ReportCell[] | null): readonly Span[] {
  const places = gridPlaces(columns.map(({ width }) => width));
  return columns.map((column, index) => {
    const value = row === null ? column.title : (row[index] ?? null);
    const [from = 0, to = pageColumns] = places[index] ?? [];
    return { from, to, value, style: row === null ? gridTitleStyle(column) : gridStyle(column, value) };
  });
}

/** The columns of the page that each column of a grid takes, at least two of them and more the wider it is. */
function gridPlaces(widths: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const room = Math.min(pageColumns, Math.max(Math.ceil(total / columnWidth), widths.length * 2));
  let used = 0;
  let at = 0;
  return widths.map((width, index) => {
    used += width;
    const from = at;
    const left = widths.length - 1 - index;
    at = Math.min(Math.max(Math.round((used / total) * room), from + 1), Math.max(room - left, from + 1));
    return [from, at];
  });
}

/** Two beside each other, with a row of air below; the library wants places in whole cells. */
function placeCharts(charts: readonly SheetChart[], layout: Layout, drawChart: DrawChart): readonly BookChart[] {
  const drawn: BookChart[] = [];
  for (const chart of charts) {
    const isLeft = drawn.length % 2 === 0;
    const top = isLeft ? layout.height() : layout.height() - chartRows - 1;
    const left = isLeft ? 0 : pageColumns / 2;
    const to = { row: top + chartRows, col: left + pageColumns / 2 };
    const made = drawChart(chart, { from: { row: top, col: left }, to });
    if (made === null) continue;
    drawn.push(made);
    if (isLeft) layout.skip(chartRows + 1);
  }
  return drawn;
}

/** In points: as many lines as the text needs on the columns that it has, by the usual width of letters. */
function heightOf({ from, to, value, style }: Span): number {
  if (typeof value !== 'string' || style.alignment?.wrapText !== true) return 0;
  const letters = (to - from) * columnWidth * (style.font?.bold === true ? 1 : 1.1);
  const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  return lines * 15 + 2;
}
