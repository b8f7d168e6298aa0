import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { wholeList } from '../../core/lists/list-query.ts';
import { classifySummary } from '../../main/services/classify/classification-report.ts';
import { pageList } from '../../main/services/lists.ts';
import { computePlan } from '../../main/services/plan/compute-plan.ts';
import { openProject, type Project } from '../../main/services/project.ts';
import { showProgress } from '../../main/services/tracking/progress.ts';
import { setStatus } from '../../main/services/tracking/set-status.ts';
import { taskBoard } from '../../main/services/tracking/task-board.ts';
import { type BenchWork, benchRow } from './goals.ts';
import { median, medianCost, timeOf } from './measure.ts';
import { makeOrganization } from './organization.ts';
import { importFiles, makeEmptyProject } from './programs.ts';
import type { BenchContext, BenchRow, BenchSize } from './sizes.ts';
import { runShell } from './sqlite-shell.ts';

/** Tracking in this process, each beside what the sqlite3 shell takes for the rows alone. */
export async function measureTracking(context: BenchContext): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of context.sizes) rows.push(...(await measureSize(context, size)));
  return rows;
}

type TrackingWork = Extract<BenchWork, `tracking, ${string}`>;
type Round = { readonly [Work in TrackingWork]: number };

async function measureSize(context: BenchContext, size: BenchSize): Promise<readonly BenchRow[]> {
  const path = join(context.scratch, `${size}-tracking.caskade`);
  makeEmptyProject(path);
  importFiles(path, [...makeOrganization(context, size).files.values()]);
  const people = await withProject(path, (project) => {
    computePlan(project, { patch: {}, by: null, ...asked });
    return findPeople(project);
  });
  const rounds: Round[] = [];
  for (let round = 0; round <= context.runs; round++)
    rounds.push(await withProject(path, (project) => measureRound(project, people, round)));
  const baselines = { write: measureWrite(context, path), join: measureJoin(context, path) };
  return works.map(([work, baseline, baselineName]) =>
    benchRow(work, size, {
      value: median(rounds.slice(1).map((one) => one[work])),
      baseline: baselines[baseline],
      baselineName,
    }),
  );
}

const works = [
  ['tracking, status for 1,000 people', 'write', 'the same rows written by sqlite3'],
  ['tracking, first page of tasks ever', 'join', 'a join with grouping in sqlite3'],
  ['tracking, page after a status', 'join', 'a join with grouping in sqlite3'],
  ['tracking, first progress ever', 'join', 'a join with grouping in sqlite3'],
  ['tracking, progress after a status', 'join', 'a join with grouping in sqlite3'],
] as const satisfies readonly (readonly [TrackingWork, 'write' | 'join', string])[];

/** The status of a round is another one than that of the round before, so that each writes the same. */
function measureRound(project: Project, people: readonly number[], round: number): Round {
  const page = timeOf(() => askPage(project));
  const progress = timeOf(() => showProgress(project, asked));
  const status = timeOf(() => say(project, people, round));
  return {
    'tracking, status for 1,000 people': status,
    'tracking, first page of tasks ever': page,
    'tracking, page after a status': timeOf(() => askPage(project)),
    'tracking, first progress ever': progress,
    'tracking, progress after a status': timeOf(() => showProgress(project, asked)),
  };
}

function askPage(project: Project): unknown {
  return pageList(project, { list: 'tasks', query: wholeList, offset: 0, limit: 100, ...asked });
}

function say(project: Project, people: readonly number[], round: number): void {
  const status = round % 2 === 0 ? 'informed' : 'waiting';
  const nothing = { device: null, reason: null, detail: null, until: null, workedOn: null, note: null };
  setStatus(project, { people, status, ...nothing, by: 'bench', ...asked });
}

/** The first thousand whom a wave has; fewer in a small organization. */
function findPeople(project: Project): readonly number[] {
  const planned = taskBoard(project, asked.asOf)
    .tasks()
    .filter(({ status }) => status === 'planned');
  return planned.slice(0, 1000).map(({ user }) => user.mailboxId);
}

/** Opens the project with its classification there already. */
async function withProject<Result>(path: string, work: (project: Project) => Result): Promise<Result> {
  const project = openProject(path, 'write', () => new Date());
  try {
    classifySummary(project, asked);
    return work(project);
  } finally {
    project.close();
  }
}

/** The least that a status for a thousand people is: a row for each device and one for each change, in one transaction. */
function measureWrite(context: BenchContext, path: string): number {
  const copy = join(context.scratch, 'tracking-write.db');
  const lines = [
    'BEGIN;',
    'UPDATE task_devices SET status = status, at = at;',
    `INSERT INTO task_events (uid, mailbox_id, device, at, field, before_value, after_value, origin)
     SELECT lower(hex(randomblob(16))), mailbox_id, device, at, 'status', status, status, 'person' FROM task_devices;`,
    'COMMIT;',
  ];
  const cost = medianCost(
    context.runs,
    () => runShell(copy, lines),
    () => copyFileSync(path, copy),
  );
  rmSync(copy);
  return cost.milliseconds;
}

function measureJoin(context: BenchContext, path: string): number {
  const query = `SELECT databases.name, task_devices.status, count(*)
    FROM mailboxes JOIN databases ON databases.name = mailboxes.database
    LEFT JOIN profiles ON profiles.account_smtp = mailboxes.primary_smtp_address
    LEFT JOIN task_devices ON task_devices.mailbox_id = mailboxes.id
    GROUP BY databases.name, task_devices.status;`;
  const copy = join(context.scratch, 'tracking-join.db');
  copyFileSync(path, copy);
  runShell(copy, ['CREATE INDEX profiles_smtp ON profiles (account_smtp);', 'ANALYZE;']);
  const cost = medianCost(context.runs, () => runShell(copy, [query]));
  rmSync(copy);
  return cost.milliseconds;
}

const asked = { asOf: '2014-04-01' };
