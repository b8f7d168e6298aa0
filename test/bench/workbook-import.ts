import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchRow } from './goals.ts';
import { medianCost, runProcess } from './measure.ts';
import { makeOrganization, makeWorkbooks } from './organization.ts';
import { importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow } from './sizes.ts';

/** Import of the organization as .xlsx files against the library's own parse of them, both as whole processes. */
export function measureWorkbookImport(context: BenchContext): BenchRow[] {
  return context.sizes.map((size) => {
    const files = makeWorkbooks(makeOrganization(context, size));
    const project = join(context.scratch, `${size}-xlsx.caskade`);
    const bare = medianCost(context.runs, () => runProcess(process.execPath, [bareParse, ...files]));
    const own = medianCost(
      context.runs,
      () => importFiles(project, files),
      () => makeEmptyProject(project),
    );
    return benchRow('import the same as .xlsx', size, {
      value: own.milliseconds,
      baseline: bare.milliseconds,
      baselineName: 'bare parse by the library',
    });
  });
}

const bareParse = fileURLToPath(new URL('bare-parse.mjs', import.meta.url));
