import type { BenchRow } from './sizes.ts';

/** The rows as an aligned table: figures, their ratio, and how it stands to the goal of product.md 8. */
export function printTable(rows: readonly BenchRow[]): string {
  const head = ['work', 'size', 'value', 'baseline', 'ratio', 'goal', 'defect', 'verdict', 'measured against'];
  const lines = rows.map((row) => [
    row.work,
    row.size,
    figure(row.value, row.unit),
    figure(row.baseline, row.unit),
    ratioOf(row).toFixed(2),
    row.goal === null ? '' : String(row.goal),
    row.defectAbove === null ? '' : String(row.defectAbove),
    verdict(row),
    row.baselineName,
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => (line[i] ?? '').length)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, i) => align(cell, i, widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The value in units of the baseline. */
export function ratioOf(row: BenchRow): number {
  return row.value / row.baseline;
}

function verdict(row: BenchRow): string {
  const ratio = ratioOf(row);
  if (row.goal === null || row.defectAbove === null) return '';
  return ratio <= row.goal ? 'goal met' : ratio <= row.defectAbove ? 'above goal' : 'DEFECT';
}

function figure(value: number, unit: BenchRow['unit']): string {
  return unit === 'ms' ? `${value.toFixed(value < 100 ? 2 : 0)} ms` : `${(value / 2 ** 20).toFixed(0)} MB`;
}

function align(cell: string, column: number, width: number): string {
  const isNumber = column >= 2 && column <= 6;
  return isNumber ? cell.padStart(width) : cell.padEnd(width);
}
