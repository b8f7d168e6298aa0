import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { classifySummary } from '../../main/services/classify/classification-report.ts';
import { computePlan } from '../../main/services/plan/compute-plan.ts';
import { openProject } from '../../main/services/project.ts';
import { benchRow } from './goals.ts';
import { medianTime } from './measure.ts';
import { makeOrganization } from './organization.ts';
import { importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';

/** Planning in this process: findings, steps, waves and storing of all that, on a project whose classification is there already. */
export async function measurePlanning(context: BenchContext): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of context.sizes) rows.push(await measureSize(context, size));
  return rows;
}

async function measureSize(context: BenchContext, size: BenchSize): Promise<BenchRow> {
  const path = join(context.scratch, `${size}-plan.caskade`);
  makeEmptyProject(path);
  importFiles(path, [...makeOrganization(context, size).files.values()]);
  const classify = await medianTime(
    context.runs,
    () => openProject(path, 'read', clock),
    (project) => {
      classifySummary(project, asked);
      project.close();
    },
  );
  const plan = await medianTime(
    context.runs,
    (round) => {
      const copy = join(context.scratch, `${size}-plan-${round}.caskade`);
      rmSync(copy, { force: true });
      copyFileSync(path, copy);
      const project = openProject(copy, 'write', clock);
      classifySummary(project, asked);
      return project;
    },
    (project) => {
      computePlan(project, { patch: plannedArrays, by: null, ...asked });
      project.close();
    },
  );
  return benchRow('plan with waves', size, { value: plan, baseline: classify, baselineName: 'classify from scratch' });
}

const clock = () => new Date();
const asked = { asOf: '2014-04-01' };
const plannedArrays = null;
