import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import type { Paper } from '../../../core/reports/report-kinds.ts';
import type { ReportCell } from '../../../core/reports/sheet.ts';
import { cellRun, cellValue, lineHeight } from './report-workbook-cells.ts';

/** A page is laid on so many narrow columns, which texts, figures and charts share; 690 points, which paper shrinks by a quarter. */
export const pageColumns = 25;
export const columnWidth = 4.5;

/** What a column is wider than its digits. */
const paddingWidth = 0.7;
const indentWidth = 2;

/** In points: what a sheet of paper holds at that size. */
const paperHeights: Readonly<Record<Paper, number>> = { a4: 930, letter: 840 };

/** A value on some of the columns of a row: `from` is the first, `to` the one behind the last. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly value: ReportCell;
  readonly style: CellStyle;
};

/** A page while it grows downwards. */
export type Layout = {
  /** `height` in points; null makes room for the longest text. */
  readonly add: (spans: readonly Span[], height: number | null) => void;
  readonly skip: (rows: number) => void;
  /** Keeps one empty row. */
  readonly gap: () => void;
  /** Goes to the next sheet of paper when this one does not hold so many points more. */
  readonly keep: (points: number) => void;
  /** How many rows there are. */
  readonly height: () => number;
  readonly sheet: () => Pick<WriteSheet, 'columns' | 'rows' | 'cells' | 'merges' | 'rowDefs' | 'rowBreaks'>;
};

/** An empty page. */
export function startLayout(paper: Paper): Layout {
  const paperHeight = paperHeights[paper];
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, { height: number }>();
  const rowBreaks: number[] = [];
  let used = 0;
  function keep(points: number): void {
    if (used === 0 || used + points <= paperHeight) return;
    const hasGap = (rows.at(-1)?.length ?? 0) === 0;
    rowBreaks.push(rows.length - (hasGap ? 2 : 1));
    used = 0;
  }
  function addRow(row: CellValue[], height: number): void {
    keep(height);
    rows.push(row);
    used += height;
  }
  return {
    add(spans, wanted) {
      const at = rows.length;
      const height = wanted ?? Math.max(...spans.map(heightOf));
      const row = Array.from({ length: pageColumns }, (): CellValue => null);
      for (const { from, to, value, style } of spans) {
        row[from] = cellValue(value);
        const run = cellRun(value);
        for (let column = from; column < to; column += 1)
          cells.set(`${at},${column}`, { style, ...(column === from ? run : null) });
        if (to - from > 1) merges.push({ startRow: at, startCol: from, endRow: at, endCol: to - 1 });
      }
      rowDefs.set(at, { height });
      addRow(row, height);
    },
    skip(count) {
      for (let row = 0; row < count; row += 1) addRow([], lineHeight);
    },
    gap() {
      if ((rows.at(-1)?.length ?? 0) > 0) addRow([], lineHeight);
    },
    keep,
    height: () => rows.length,
    sheet: () => ({
      ...{ rows, cells, merges, rowDefs, rowBreaks },
      columns: Array.from({ length: pageColumns }, () => ({ width: columnWidth })),
    }),
  };
}

/** In points: merged cells never grow by themselves, so there is room for a wide font. */
function heightOf({ from, to, value, style }: Span): number {
  if (style.alignment?.wrapText !== true || typeof value !== 'string') return lineHeight + 3;
  const letters = (to - from) * (columnWidth + paddingWidth) - indentWidth;
  return value.split('\n').reduce((lines, line) => lines + linesOf(line, letters), 0) * lineHeight + 3;
}

/** Words that do not fit go to the next line, and one that is too long for a line goes on there. */
function linesOf(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > letters) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.ceil(used / letters) - 1;
    used = used > letters ? used % letters : used;
  }
  return Math.max(lines, 1);
}
