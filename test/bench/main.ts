import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureClassification } from './classification.ts';
import { measureCsvImport } from './csv-import.ts';
import { growthRows } from './goals.ts';
import { measureLists } from './lists.ts';
import { measureMoves } from './moves.ts';
import { measurePlanning } from './planning.ts';
import { printTable, ratioOf } from './print-table.ts';
import { measureReports } from './reports.ts';
import { measureSearch } from './search.ts';
import { type BenchContext, type BenchRow, parseSizes } from './sizes.ts';
import { assertSqliteShell } from './sqlite-shell.ts';
import { measureTracking } from './tracking.ts';
import { measureWorkbookImport } from './workbook-import.ts';

/** The bench of product.md 8: every figure beside its baseline of the same run. */
const usage =
  'npm run bench -- [--sizes S,M,L,XL] [--runs 3] [--only import|workbook|classify|plan|moves|search|lists|tracking|report] [--json FILE]';

const parts = {
  import: measureCsvImport,
  workbook: measureWorkbookImport,
  classify: measureClassification,
  plan: measurePlanning,
  moves: measureMoves,
  search: measureSearch,
  lists: measureLists,
  tracking: measureTracking,
  report: measureReports,
} as const;

try {
  await runBench();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
  process.exitCode = 1;
}

async function runBench(): Promise<void> {
  const options = readOptions();
  assertSqliteShell();
  const organizations = join(tmpdir(), 'caskade-bench');
  mkdirSync(organizations, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'caskade-bench-run-'));
  try {
    const rows = await measureAll({ ...options, organizations, scratch }, options.only);
    process.stdout.write(`${printTable(rows)}\n`);
    if (options.json !== null)
      writeFileSync(options.json, `${JSON.stringify(reportOf(rows, options.runs), null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

type Options = Pick<BenchContext, 'sizes' | 'runs'> & { readonly only: string | null; readonly json: string | null };

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: 'S,M,L' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs must be a number from 1 on, not ${values.runs}`);
  if (values.only !== undefined && !(values.only in parts)) throw new Error(`there is no part ${values.only}`);
  return { sizes: parseSizes(values.sizes), runs, only: values.only ?? null, json: values.json ?? null };
}

async function measureAll(context: BenchContext, only: string | null): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (only === null || only === name) rows.push(...(await measure(context)));
  }
  return [...rows, ...growthRows(rows)];
}

function reportOf(rows: readonly BenchRow[], runs: number): unknown {
  const machine = {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? null,
    cores: availableParallelism(),
    memoryBytes: totalmem(),
  };
  return { at: new Date().toISOString(), machine, runs, rows: rows.map((row) => ({ ...row, ratio: ratioOf(row) })) };
}
