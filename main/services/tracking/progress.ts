import type { ProgressReport } from '../../../core/api/tracking-report.ts';
import { withDefaults } from '../../../core/settings/defaults.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { type Baseline, buildProgress } from '../../../core/tracking/build-progress.ts';
import { beginChange } from '../../../db/changes.ts';
import { listPlanVersions, readPlanVersion, readWorkingVersion } from '../../../db/plans.ts';
import { insertResumption } from '../../../db/wave-resumptions.ts';
import { planPlaces } from '../person/plan-places.ts';
import { planMissing, waveNotFound } from '../plan/plan-errors.ts';
import { writeAt } from '../plan/write-at.ts';
import type { Project } from '../project.ts';
import { dayHere } from './local-time.ts';
import { momentOf } from './say.ts';
import { type TaskBoard, taskBoard } from './task-board.ts';
import { waveNotPaused } from './task-errors.ts';

const reports = new WeakMap<TaskBoard, ProgressReport>();

/** How far the work is; worked out once for each state of the project. */
export function showProgress(project: Project, { asOf }: { readonly asOf: IsoDate }): ProgressReport {
  const board = taskBoard(project, asOf);
  const report = reports.get(board) ?? makeReport(project, board);
  reports.set(board, report);
  return report;
}

/** Lets a paused wave go on, one undo step. Throws `plan-missing`, `not-found` and `task-refused`. */
export function resumeWave(
  project: Project,
  request: { readonly wave: number; readonly reason: string; readonly by: string | null; readonly asOf: IsoDate },
): { readonly wave: number } {
  const { wave, reason, by } = request;
  const board = taskBoard(project, request.asOf);
  const plan = planPlaces(project)?.plan;
  if (plan === undefined) throw planMissing();
  const name = plan.waves.find(({ number }) => number === wave)?.name;
  const stop = board.stops.stopOf(wave);
  if (name === undefined || stop === null) throw waveNotFound(wave);
  if (!stop.isPaused) throw waveNotPaused(wave, name);
  writeAt(project, board.version, (db) => {
    const change = beginChange(db, { at: project.now(), by, what: `Wave ${wave} (${name}) goes on: ${reason}` });
    insertResumption(db, change, { wave, name, at: momentOf(project), by, reason, failures: stop.failures });
  });
  return { wave };
}

function makeReport(project: Project, board: TaskBoard): ProgressReport {
  const { asOf, stops, isUnseen } = board;
  const { settings } = board.classification;
  const { stopPercent, notSeenDays } = withDefaults(settings).tracking;
  const plan = planPlaces(project)?.plan ?? null;
  const { totals, waves, sites, burnDown } = buildProgress({
    ...{ asOf, settings, stopPercent, isUnseen, dayOf: dayHere },
    waves: plan?.waves ?? [],
    baseline: plan === null ? null : newestBaseline(project),
    tasks: board.tasks(),
    lastVerdict: stops.lastVerdict,
    resumptions: stops.resumptions(),
  });
  return {
    ...{ asOf, hasPlan: plan !== null, totals, sites, burnDown },
    waves: waves.map(({ wave: { number, name, site, start, end }, ...progress }) => ({
      ...progress,
      ...{ wave: number, name, site, start, end },
    })),
    rules: { stopPercent, unseenDays: notSeenDays },
  };
}

/** The baseline that was saved last; null when the plan in force is the same. A large one takes a while to read. */
function newestBaseline(project: Project): Baseline | null {
  const db = project.reader();
  const version = listPlanVersions(db).findLast(({ kind }) => kind === 'baseline');
  if (version === undefined || version.name === null || version.hash === readWorkingVersion(db)?.hash) return null;
  const known = baselines.get(project.key);
  if (known?.hash === version.hash) return { name: version.name, waves: known.waves };
  const stored = readPlanVersion(db, version.name);
  if (stored === null) return null;
  const waves = stored.plan.waves.map(({ number, site, start, end, users }) => ({ number, site, start, end, users }));
  baselines.set(project.key, { hash: version.hash, waves });
  return { name: version.name, waves };
}

const baselines = new WeakMap<Project['key'], { readonly hash: string; readonly waves: Baseline['waves'] }>();
