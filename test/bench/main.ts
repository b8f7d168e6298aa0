import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureClassification } from './classification.ts';
import { measureCsvImport } from './csv-import.ts';
import { printTable, ratioOf } from './print-table.ts';
import { measureSearch } from './search.ts';
import { type BenchRow, type BenchSize, benchSizes } from './sizes.ts';
import { measureWorkbookImport } from './workbook-import.ts';

/** The bench of product.md 8: every figure beside its baseline of the same run. `npm run bench -- --sizes S,M --runs 3 --json FILE`. */
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});

const parts = {
  import: measureCsvImport,
  workbook: measureWorkbookImport,
  classify: measureClassification,
  search: measureSearch,
} as const;

const sizes = options.sizes.split(',').filter((size): size is BenchSize => size in benchSizes);
const runs = Number(options.runs);
const organizations = join(tmpdir(), 'caskade-bench');
mkdirSync(organizations, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'caskade-bench-run-'));

try {
  const rows: BenchRow[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (options.only !== undefined && options.only !== name) continue;
    rows.push(...(await measure({ sizes, runs, organizations, scratch })));
  }
  const machine = { node: process.version, cores: availableParallelism(), memoryBytes: totalmem() };
  process.stdout.write(`${printTable(rows)}\n`);
  if (options.json !== undefined) {
    const report = { machine, runs, rows: rows.map((row) => ({ ...row, ratio: ratioOf(row) })) };
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
