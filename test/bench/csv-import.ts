import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { median, runProcess } from './measure.ts';
import { csvFiles, makeBenchOrganization } from './organization.ts';
import { caskade } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';

/** First import and re-import of all CSV files of an organization, whole processes, and the memory they need. */
export function measureCsvImport(context: BenchContext): BenchRow[] {
  const rows: BenchRow[] = [];
  const peaks = new Map<BenchSize, number>();
  for (const size of context.sizes) {
    const files = csvFiles.map((name) => join(makeBenchOrganization(context.organizations, size), name));
    const project = join(context.scratch, `${size}.caskade`);
    const baseline = repeat(context.runs, () => importWithShell(files, join(context.scratch, 'shell.db')));
    const first = repeat(context.runs, () => {
      rmSync(project, { force: true });
      caskade(['new', project, '--name', size]);
      return caskade(['import', project, ...files, '--quiet']);
    });
    const again = repeat(context.runs, () => caskade(['import', project, ...files, '--quiet']));
    peaks.set(size, first.peakBytes);
    rows.push(
      row('import all CSV files', size, first.milliseconds, baseline.milliseconds, 'sqlite3 .import', 3, 6),
      row('re-import, nothing changed', size, again.milliseconds, first.milliseconds, 'first import', 0.6, 1),
    );
  }
  return [...rows, ...memoryRows(peaks)];
}

function memoryRows(peaks: ReadonlyMap<BenchSize, number>): BenchRow[] {
  const medium = peaks.get('M');
  const large = peaks.get('L');
  if (medium === undefined || large === undefined) return [];
  const goal = { goal: 1.2, defectAbove: 1.5 };
  return [
    {
      work: 'peak memory of the CSV import',
      size: 'L',
      value: large,
      baseline: medium,
      unit: 'bytes',
      baselineName: 'the same at M',
      ...goal,
    },
  ];
}

type Cost = { readonly milliseconds: number; readonly peakBytes: number };

function repeat(runs: number, work: () => { milliseconds: number; peakBytes: number | null }): Cost {
  work();
  const costs = Array.from({ length: runs }, work);
  return {
    milliseconds: median(costs.map((cost) => cost.milliseconds)),
    peakBytes: median(costs.map((cost) => cost.peakBytes ?? 0)),
  };
}

function importWithShell(files: readonly string[], database: string): ReturnType<typeof runProcess> {
  rmSync(database, { force: true });
  const commands = files.map((file, i) => `.import "${file}" t${i}`);
  return runProcess('sqlite3', [database], ['.mode csv', ...commands].join('\n'));
}

function row(
  work: string,
  size: BenchSize,
  value: number,
  baseline: number,
  baselineName: string,
  goal: number,
  defectAbove: number,
): BenchRow {
  const counts = size === 'L' ? { goal, defectAbove } : { goal: null, defectAbove: null };
  return { work, size, value, baseline, unit: 'ms', baselineName, ...counts };
}
