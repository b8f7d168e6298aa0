import type { SheetChart as BookChart } from 'hucre/xlsx';
import type { ChartSeries, ReportCell, ReportRow, SheetChart, SheetColumn } from '../../../core/reports/sheet.ts';
import { cellValue, letterOf } from './report-workbook-cells.ts';
import { type BookTable, headerRow } from './report-workbook-table.ts';
import { quoteSheet } from './report-workbook-text.ts';

/** A chart as the library writes it, and what is put in the place of its series: the library keeps no values of cells. */
export type BoundChart = {
  readonly chart: BookChart;
  readonly kind: SheetChart['kind'];
  /** The table whose cells it draws. */
  readonly table: BookTable;
  readonly series: readonly BoundSeries[];
};

/** A series with the cells it is bound to. */
export type BoundSeries = {
  readonly name: { readonly reference: string; readonly text: string };
  readonly categories: ColumnRange;
  readonly values: ColumnRange;
  readonly style: Pick<ChartSeries, 'tone' | 'isDashed'>;
};

/** The cells of a column as they stand in references, how they are shown, and which column of a row they are, from 0. */
export type ColumnRange = {
  readonly reference: string;
  readonly kind: SheetColumn['kind'];
  readonly column: number;
};

/** What the cells of a column hold, as a chart keeps it: dates as numbers. */
export function valuesIn({ column }: ColumnRange, rows: readonly ReportRow[]): readonly (string | number | null)[] {
  return rows.map((row) => plainValue(row[column] ?? null));
}

/** Binds a chart to the cells of its table. Null for a table without rows, and without one of the columns. */
export function bindChart(
  chart: SheetChart,
  table: BookTable | undefined,
  anchor: BookChart['anchor'],
): BoundChart | null {
  if (table === undefined || table.count === 0) return null;
  const categories = columnRange(table, chart.category);
  const series = chart.series.flatMap((style): readonly BoundSeries[] => {
    const values = columnRange(table, style.column);
    const name = titleRange(table, style.column);
    return categories === null || values === null || name === null ? [] : [{ name, categories, values, style }];
  });
  if (categories === null || series.length < chart.series.length) return null;
  return { chart: bookChart(chart, anchor, series), kind: chart.kind, table, series };
}

function bookChart(chart: SheetChart, anchor: BookChart['anchor'], series: readonly BoundSeries[]): BookChart {
  const { kind, title, alt, isStacked, axes } = chart;
  const isBar = kind === 'bar';
  return {
    ...{ type: kind, title, anchor, altText: alt, frameTitle: title, ...groupingOf(kind, isStacked) },
    ...{ titleFontSize: 13, titleBold: true, titleColor: ink, titleOverlay: false },
    series: series.map(({ values }) => ({ values: values.reference })),
    ...{ legend: series.length > 1 ? 'bottom' : false, legendFontSize: 10, legendFontColor: ink },
    gapWidth: 60,
    axes: {
      x: {
        ...{ title: axes.category, ...axisStyle, axisTitleRotation: isBar ? -90 : 0, reverse: isBar },
        numberFormat: axisFormat(series[0]?.categories.kind),
      },
      y: {
        ...{
          title: axes.value,
          ...axisStyle,
          axisTitleRotation: isBar ? 0 : -90,
          scale: { min: 0 },
          gridlines: { major: true },
        },
        ...{ numberFormat: axisFormat(series[0]?.values.kind), ...crossingOf(kind) },
      },
    },
    ...{ chartSpaceFillColor: 'FFFFFF', chartSpaceBorderColor: 'D0D7E2', plotVisOnly: false },
  };
}

/** The values of bars stand below them though they go downwards; an area begins on its axis. */
function crossingOf(kind: SheetChart['kind']) {
  if (kind === 'bar') return { crosses: 'max' } as const;
  return kind === 'area' ? ({ crossBetween: 'midCat' } as const) : {};
}

const ink = '262626';

const axisStyle = {
  majorTickMark: 'none',
  minorTickMark: 'none',

  axisTitleFontSize: 10,
  axisTitleBold: false,
  axisTitleColor: ink,
  labelFontSize: 9,
  labelColor: ink,
} as const;

function groupingOf(kind: SheetChart['kind'], isStacked: boolean): Partial<BookChart> {
  if (!isStacked) return {};
  if (kind === 'area') return { areaGrouping: 'stacked' };
  return kind === 'line' ? { lineGrouping: 'stacked' } : { barGrouping: 'stacked' };
}

function axisFormat(kind: SheetColumn['kind'] = 'text') {
  return kind === 'day' || kind === 'moment'
    ? { formatCode: 'm/d/yyyy', sourceLinked: true }
    : { formatCode: kind === 'share' ? '0%' : '#,##0' };
}

/** The cells of a column; null when the table has none of this key. */
function columnRange({ head, name, count }: BookTable, key: string): ColumnRange | null {
  const column = head.columns.findIndex((candidate) => candidate.key === key);
  const kind = head.columns[column]?.kind;
  if (kind === undefined) return null;
  const letter = letterOf(column);
  const reference = `${quoteSheet(name)}!$${letter}$${headerRow + 1}:$${letter}$${headerRow + count}`;
  return { reference, kind, column };
}

function titleRange({ head, name, titles }: BookTable, key: string): BoundSeries['name'] | null {
  const column = head.columns.findIndex((candidate) => candidate.key === key);
  const title = titles[column];
  if (title === undefined) return null;
  return { reference: `${quoteSheet(name)}!$${letterOf(column)}$${headerRow}`, text: title };
}

function plainValue(cell: ReportCell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  const value = cellValue(cell);
  return typeof value === 'number' ? value : null;
}
