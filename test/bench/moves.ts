import { join } from 'node:path';
import { classifySummary } from '../../main/services/classify/classification-report.ts';
import { computePlan } from '../../main/services/plan/compute-plan.ts';
import { movePeople, tryMove } from '../../main/services/plan/moves.ts';
import { listCards, showWaves } from '../../main/services/plan/waves.ts';
import { openProject, type Project } from '../../main/services/project.ts';
import { type BenchWork, benchRow } from './goals.ts';
import { median, medianTime, timeOf } from './measure.ts';
import { makeOrganization } from './organization.ts';
import { importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';

/** Moves by hand in this process, each beside planning everything from scratch. */
export async function measureMoves(context: BenchContext): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of context.sizes) rows.push(...(await measureSize(context, size)));
  return rows;
}

async function measureSize(context: BenchContext, size: BenchSize): Promise<readonly BenchRow[]> {
  const path = join(context.scratch, `${size}-moves.caskade`);
  makeEmptyProject(path);
  importFiles(path, [...makeOrganization(context, size).files.values()]);
  const { baseline, moves } = await withProject(path, async (project) => ({
    baseline: await medianTime(
      context.runs,
      (round) => ({ agents: 4 + round }),
      (patch) => {
        computePlan(project, { patch, by: null, ...asked });
      },
    ),
    moves: findMoves(project, 2 + context.runs),
  }));
  const [first, ...others] = moves;
  if (first === undefined || others.length < 2) throw new Error(`nobody of ${size} can be moved`);
  return withProject(path, (project) => {
    const row = (work: BenchWork, value: number): BenchRow =>
      benchRow(work, size, { value, baseline, baselineName: 'plan from scratch' });
    return [
      row(
        'move, first tried ever',
        timeOf(() => tryMove(project, { ...first, ...asked })),
      ),
      row('move tried', median(others.map((move) => timeOf(() => tryMove(project, { ...move, ...asked }))))),
      row(
        'move carried out',
        median(others.map((move) => timeOf(() => movePeople(project, { ...move, ...asked, by: null })))),
      ),
    ];
  });
}

/** Opens the project with its classification there already: a desk of the plan is laid out by the first move. */
async function withProject<Result>(
  path: string,
  work: (project: Project) => Result | Promise<Result>,
): Promise<Result> {
  const project = openProject(path, 'write', clock);
  try {
    classifySummary(project, asked);
    return await work(project);
  } finally {
    project.close();
  }
}

type Move = { readonly people: readonly number[]; readonly wave: number; readonly whole: boolean };

/** Moves that no rule forbids, of different people, in a plan with three agents, which stays the plan in force. */
function findMoves(project: Project, count: number): readonly Move[] {
  computePlan(project, { patch: { agents: 3 }, by: null, ...asked });
  const { waves } = showWaves(project, asked.asOf);
  const moves: Move[] = [];
  for (const from of waves)
    for (const to of waves) {
      if (moves.length === count) return moves;
      if (from.number === to.number || from.site !== to.site || from.method !== to.method) continue;
      const people = listCards(project, { wave: from.number, ...asked }).cards[moves.length]?.people[0];
      if (people === undefined) continue;
      const move = { people: [people.mailboxId], wave: to.number, whole: true };
      if (tryMove(project, { ...move, ...asked }).moved.length > 0) moves.push(move);
    }
  return moves;
}

const clock = () => new Date();
const asked = { asOf: '2014-04-01' };
