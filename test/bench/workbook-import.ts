import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, runProcess } from './measure.ts';
import { makeBenchOrganization, makeWorkbooks } from './organization.ts';
import { caskade } from './programs.ts';
import type { BenchContext, BenchRow } from './sizes.ts';

const bareParse = fileURLToPath(new URL('bare-parse.mjs', import.meta.url));

/** Import of the organization as .xlsx files against the library's own parse of them, both as whole processes. */
export async function measureWorkbookImport(context: BenchContext): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of context.sizes) {
    const files = await makeWorkbooks(makeBenchOrganization(context.organizations, size));
    const project = join(context.scratch, `${size}-xlsx.caskade`);
    const baseline = repeat(context.runs, () => runProcess(process.execPath, [bareParse, ...files]).milliseconds);
    const own = repeat(context.runs, () => {
      rmSync(project, { force: true });
      caskade(['new', project, '--name', size]);
      return caskade(['import', project, ...files, '--quiet']).milliseconds;
    });
    const goal = size === 'L' ? { goal: 1.3, defectAbove: 1.6 } : { goal: null, defectAbove: null };
    const measured = { value: own, baseline, unit: 'ms', baselineName: 'bare parse by the library' } as const;
    rows.push({ work: 'import the same as .xlsx', size, ...measured, ...goal });
  }
  return rows;
}

function repeat(runs: number, work: () => number): number {
  work();
  return median(Array.from({ length: runs }, work));
}
