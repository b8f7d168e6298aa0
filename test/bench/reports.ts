import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createCancelSource } from '../../core/api/jobs.ts';
import { openProject, type Project } from '../../main/services/project.ts';
import { reportFacts } from '../../main/services/reports/report-facts.ts';
import { writeReport } from '../../main/services/reports/write-report.ts';
import { type BenchWork, benchRow } from './goals.ts';
import { median, medianCost, type ProcessCost, runProcess } from './measure.ts';
import { makeOrganization } from './organization.ts';
import { caskade, importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';

/**
 * Reports of a planned organization beside the bare write of the same cells: the workbook as the app writes it, where the pages
 * have their answers already, and every format as a whole process, which works everything out first.
 */
export async function measureReports(context: BenchContext): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of context.sizes) rows.push(...(await measureSize(context, size)));
  return rows;
}

async function measureSize(context: BenchContext, size: BenchSize): Promise<BenchRow[]> {
  const project = join(context.scratch, `${size}-reports.caskade`);
  makeEmptyProject(project);
  importFiles(project, [...makeOrganization(context, size).files.values()]);
  caskade(['plan', project, ...asked]);
  const cells = join(context.scratch, `${size}-reports.json`);
  reportByCommand(project, cells);
  const baselines = { xlsx: measureBare(context, cells, 'bare.xlsx'), csv: measureBare(context, cells, 'bare.csv') };
  const row = (work: BenchWork, own: number | null, baseline: number | null, baselineName: string): BenchRow =>
    benchRow(work, size, { value: known(own), baseline: known(baseline), baselineName });
  const [xlsx, csv, html] = extensions.map((extension) => measureOwn(context, project, extension));
  const bareWorkbook = 'bare write of the same cells by the library';
  return [
    row('report as .xlsx', await measureInApp(context, project), baselines.xlsx.milliseconds, bareWorkbook),
    row('report as .xlsx, whole process', known(xlsx).milliseconds, baselines.xlsx.milliseconds, bareWorkbook),
    row('peak memory of the report as .xlsx', known(xlsx).peakBytes, baselines.xlsx.peakBytes, bareWorkbook),
    row('report as .csv', known(csv).milliseconds, baselines.csv.milliseconds, 'bare write of the same cells as CSV'),
    row('report as .html', known(html).milliseconds, baselines.csv.milliseconds, 'bare write of the tables as CSV'),
  ];
}

const extensions = ['xlsx', 'csv', 'html'] as const;

/** With the answers of the pages there: reading the rows, writing the workbook, and the file. */
async function measureInApp(context: BenchContext, path: string): Promise<number> {
  const project = openProject(path, 'read', () => new Date());
  const target = join(context.scratch, 'in-app.xlsx');
  const times: number[] = [];
  try {
    for (let round = 0; round <= context.runs; round++) {
      const start = performance.now();
      await writeWorkbook(project, target);
      if (round > 0) times.push(performance.now() - start);
    }
  } finally {
    project.close();
    rmSync(target, { force: true });
  }
  return median(times);
}

function writeWorkbook(project: Project, path: string): Promise<unknown> {
  const facts = reportFacts(project, { asOf: '2014-04-01', locale: 'en-GB', timeZone: 'UTC' });
  const choices = { paper: 'a4', parts: null, site: null, wave: null, sheets: null } as const;
  const { signal } = createCancelSource();
  const call = { signal, progress: () => {} };
  return writeReport(facts, { ...choices, format: 'xlsx', path, archive: false, overwrite: true }, null, call);
}

function measureOwn(context: BenchContext, project: string, extension: string): ProcessCost {
  const target = join(context.scratch, `report.${extension}`);
  return medianCost(
    context.runs,
    () => reportByCommand(project, target),
    () => rmSync(target, { recursive: true, force: true }),
  );
}

function reportByCommand(project: string, target: string): ProcessCost {
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
