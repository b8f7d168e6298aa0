import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchRow } from './goals.ts';
import { medianCost } from './measure.ts';
import { makeOrganization } from './organization.ts';
import { importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';
import { importWithShell } from './sqlite-shell.ts';

/** First import and re-import of all CSV files of an organization, whole processes, and the memory they need. */
export function measureCsvImport(context: BenchContext): BenchRow[] {
  const measured = context.sizes.map((size) => measureSize(context, size));
  return [...measured.flatMap(({ rows }) => rows), ...memoryRow(measured)];
}

type Measured = { readonly size: BenchSize; readonly rows: readonly BenchRow[]; readonly peakBytes: number };

function measureSize({ scratch, runs, ...context }: BenchContext, size: BenchSize): Measured {
  const { files } = makeOrganization({ scratch, runs, ...context }, size);
  const paths = [...files.values()];
  const project = join(scratch, `${size}.caskade`);
  const database = join(scratch, 'shell.db');
  const shell = medianCost(
    runs,
    () => importWithShell(database, files),
    () => rmSync(database, { force: true }),
  );
  const first = medianCost(
    runs,
    () => importFiles(project, paths),
    () => makeEmptyProject(project),
  );
  const again = medianCost(runs, () => importFiles(project, paths));
  return {
    size,
    peakBytes: first.peakBytes ?? 0,
    rows: [
      benchRow('import all CSV files', size, {
        value: first.milliseconds,
        baseline: shell.milliseconds,
        baselineName: 'sqlite3 .import',
      }),
      benchRow('re-import, nothing changed', size, {
        value: again.milliseconds,
        baseline: first.milliseconds,
        baselineName: 'first import',
      }),
    ],
  };
}

function memoryRow(measured: readonly Measured[]): BenchRow[] {
  const [medium, large] = (['M', 'L'] as const).map((wanted) => measured.find(({ size }) => size === wanted));
  if (medium === undefined || large === undefined) return [];
  return [
    benchRow('peak memory of the CSV import', 'L', {
      value: large.peakBytes,
      baseline: medium.peakBytes,
      baselineName: 'the same at M',
    }),
  ];
}
