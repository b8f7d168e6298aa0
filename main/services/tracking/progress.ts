import type { ProgressReport } from '../../../core/api/tracking-report.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import type { Project } from '../project.ts';

/** How far the work is. */
export function showProgress(_project: Project, _request: { readonly asOf: IsoDate }): ProgressReport {
  throw new Error('tracking.progress comes with its own part');
}

/** Lets a paused wave go on. */
export function resumeWave(
  _project: Project,
  _request: { readonly wave: number; readonly reason: string; readonly by: string | null; readonly asOf: IsoDate },
): { readonly wave: number } {
  throw new Error('tracking.resumeWave comes with its own part');
}
