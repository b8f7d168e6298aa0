import type { WaveCards, WavesReport } from '../../../core/api/wave-report.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import type { Project } from '../project.ts';

export function showWaves(_project: Project, _asOf: IsoDate): WavesReport {
  throw new Error('to come');
}

export function listCards(
  _project: Project,
  _request: { readonly wave: number | null; readonly asOf: IsoDate },
): WaveCards {
  throw new Error('to come');
}
