import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchWork, benchRow } from './goals.ts';
import { medianCost, type ProcessCost, runProcess } from './measure.ts';
import { makeOrganization } from './organization.ts';
import { caskade, importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';

/** Reports of a planned organization, each as a whole process, beside the bare write of the same cells as one. */
export function measureReports(context: BenchContext): BenchRow[] {
  return context.sizes.flatMap((size) => measureSize(context, size));
}

function measureSize(context: BenchContext, size: BenchSize): BenchRow[] {
  const project = join(context.scratch, `${size}-reports.caskade`);
  makeEmptyProject(project);
  importFiles(project, [...makeOrganization(context, size).files.values()]);
  caskade(['plan', project, ...asked]);
  const cells = join(context.scratch, `${size}-reports.json`);
  writeReport(project, cells);
  const baselines = { xlsx: measureBare(context, cells, 'bare.xlsx'), csv: measureBare(context, cells, 'bare.csv') };
  const row = (work: BenchWork, own: number | null, baseline: number | null, baselineName: string): BenchRow =>
    benchRow(work, size, { value: known(own), baseline: known(baseline), baselineName });
  const [xlsx, csv, html] = extensions.map((extension) => measureOwn(context, project, extension));
  const bareWorkbook = 'bare write of the same cells by the library';
  return [
    row('report as .xlsx', known(xlsx).milliseconds, baselines.xlsx.milliseconds, bareWorkbook),
    row('peak memory of the report as .xlsx', known(xlsx).peakBytes, baselines.xlsx.peakBytes, bareWorkbook),
    row('report as .csv', known(csv).milliseconds, baselines.csv.milliseconds, 'bare write of the same cells as CSV'),
    row('report as .html', known(html).milliseconds, baselines.csv.milliseconds, 'bare write of the tables as CSV'),
  ];
}

const extensions = ['xlsx', 'csv', 'html'] as const;

function measureOwn(context: BenchContext, project: string, extension: string): ProcessCost {
  const target = join(context.scratch, `report.${extension}`);
  return medianCost(
    context.runs,
    () => writeReport(project, target),
    () => rmSync(target, { recursive: true, force: true }),
  );
}

function writeReport(project: string, target: string): ProcessCost {
  return caskade(['report', project, '--out', target, '--locale', 'en-GB', '--quiet', ...asked]);
}

/** The whole process but for the reading of the cells. */
function measureBare(context: BenchContext, cells: string, name: string): ProcessCost {
  const target = join(context.scratch, name);
  return medianCost(context.runs, () => {
    const { milliseconds, peakBytes, stdout } = runProcess(process.execPath, [...withMemory, bare, cells, target]);
    return { milliseconds: milliseconds - Number(stdout), peakBytes };
  });
}

function known<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('a process left no figure');
  return value;
}

const bare = fileURLToPath(new URL('bare-report.mjs', import.meta.url));
const withMemory = ['--import', new URL('report-memory.mjs', import.meta.url).href];
const asked = ['--as-of', '2014-04-01'];
