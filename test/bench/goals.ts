import type { BenchRow, BenchSize } from './sizes.ts';

/** The work that the bench measures: the rows of product.md 8 as far as the program does them. */
export type BenchWork = keyof typeof goals;

/** Makes a row; the goal of product.md 8 counts at size L only. */
export function benchRow(
  work: BenchWork,
  size: BenchSize,
  measured: Pick<BenchRow, 'value' | 'baseline' | 'baselineName'>,
): BenchRow {
  const limits = size === 'L' ? goals[work] : null;
  return {
    work,
    size,
    ...measured,
    unit: work.startsWith('peak memory') ? 'bytes' : 'ms',
    goal: limits?.goal ?? null,
    defectAbove: limits?.defectAbove ?? null,
  };
}

/** The rows of XL once more, each against the same work at L: five times the rows (product.md 8). */
export function growthRows(rows: readonly BenchRow[]): BenchRow[] {
  return rows
    .filter((row) => row.size === 'XL' && row.unit === 'ms')
    .flatMap((row) => {
      const smaller = rows.find(({ work, size }) => work === row.work && size === 'L');
      if (smaller === undefined) return [];
      return [{ ...row, baseline: smaller.value, baselineName: 'the same at L', goal: 5.2, defectAbove: 6 }];
    });
}

const goals = {
  'import all CSV files': { goal: 3, defectAbove: 6 },
  're-import, nothing changed': { goal: 0.6, defectAbove: 1 },
  'peak memory of the CSV import': { goal: 1.2, defectAbove: 1.5 },
  'import the same as .xlsx': { goal: 1.3, defectAbove: 1.6 },
  'classify from scratch': { goal: 4, defectAbove: 8 },
  'classify after 1 % changed': { goal: 0.1, defectAbove: 0.3 },
  'plan with waves': { goal: 1, defectAbove: 2 },
  'move, first tried ever': null,
  'move tried': null,
  'move carried out': null,
  'search, first keystroke ever': null,
  'list, first page ever': null,
  'list, new question p95': { goal: 1, defectAbove: 2 },
  'list, values of a column': { goal: 1, defectAbove: 2 },
  'list, scrolled page p95': { goal: 1, defectAbove: 2 },
  'search, keystroke p95': { goal: 1, defectAbove: 50 / 16 },
  'pane of a person, p95': null,
  'tracking, status for 1,000 people': null,
  'tracking, first page of tasks ever': null,
  'tracking, page after a status': null,
  'tracking, first progress ever': null,
  'tracking, progress after a status': null,
  'report as .xlsx': { goal: 1.2, defectAbove: 1.5 },
  'report as .xlsx, whole process': null,
  'peak memory of the report as .xlsx': null,
  'report as .csv': null,
  'report as .html': null,
} as const;
