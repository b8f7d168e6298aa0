import type { MoveEffect, MoveRequest } from '../../../core/planning/move-effect.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import type { Project } from '../project.ts';

type Asked = MoveRequest & { readonly asOf: IsoDate };

export function tryMove(_project: Project, _request: Asked): MoveEffect {
  throw new Error('to come');
}

export function movePeople(_project: Project, _request: Asked & { readonly by: string | null }): MoveEffect {
  throw new Error('to come');
}

export function unpinPeople(
  _project: Project,
  _request: { readonly people: readonly number[]; readonly by: string | null },
): { readonly unpinned: number } {
  throw new Error('to come');
}

export function lockWave(
  _project: Project,
  _request: { readonly wave: number; readonly isLocked: boolean; readonly by: string | null },
): { readonly wave: number; readonly isLocked: boolean } {
  throw new Error('to come');
}
