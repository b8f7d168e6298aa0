import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { planOfWave } from '../../../core/planning/plan-of-wave.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { companionEndings } from '../../../db/place-file.ts';
import { openProjectFile } from '../../../db/project-file.ts';
import { readAllTaskEvents } from '../../../db/tasks.ts';
import { readWorkFileMeta, writeWorkFile } from '../../../db/work-file.ts';
import { systemCodeOf } from '../files/file-errors.ts';
import { projectChangedMeanwhile } from '../plan/plan-errors.ts';
import type { Project } from '../project.ts';
import type { LeavingWave } from './leaving-wave.ts';
import { rowsOfPeople } from './wave-rows.ts';
import { notReplaced } from './work-file-problems.ts';

/**
 * Writes a wave as a small project of its own; gives the size in bytes. An earlier work file of that name is replaced, unless
 * somebody has it open or has worked in it and that was not merged. Throws `project-exists`, `project-locked`,
 * `file-write-failed` and `project-full`.
 */
export function saveWorkFile(project: Project, leaving: LeavingWave, target: string): number {
  const { wave, stored, board, uid, at, by, recipient } = leaving;
  const people = new Set(leaving.people);
  const cut = {
    rows: rowsOfPeople(project, board.classification, people),
    plan: {
      ...stored,
      kind: 'working' as const,
      name: null,
      findings: [],
      plan: planOfWave(stored.plan, wave, people),
    },
    wave: wave.number,
    meta: {
      ...{ uid, name: `${project.name}, wave ${wave.number}`, wave: wave.number, waveName: wave.name },
      ...{ at, by, recipient },
    },
  };
  const check = (dataVersion: number): void => {
    if (dataVersion !== board.version) throw projectChangedMeanwhile();
  };
  if (!existsSync(target)) return writeWorkFile(project.path, target, cut, check);
  spareWork(project, target);
  const fresh = `${target}.${randomUUID()}.tmp`;
  const bytes = writeWorkFile(project.path, fresh, cut, check);
  try {
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw cannotReplace(basename(target), error);
  }
  return bytes;
}

/** Only a work file is replaced, and none with work in it that is nowhere else. */
function spareWork(project: Project, target: string): void {
  const name = basename(target);
  if (companionEndings.some((ending) => existsSync(`${target}${ending}`))) throw notReplaced(name, 'is open somewhere');
  const file = openProjectFile(target, { mode: 'read', now: project.now() });
  try {
    const meta = readWorkFileMeta(file.db);
    if (meta === null) throw notReplaced(name, 'is a project, not a work file');
    const events = readAllTaskEvents(file.db);
    const known = new Set(readAllTaskEvents(project.reader()).map(({ uid }) => uid));
    if (events.some(({ uid }) => !known.has(uid))) throw notReplaced(name, 'holds work that was not merged');
  } finally {
    file.close();
  }
}

function cannotReplace(file: string, error: unknown): AppError {
  const systemCode = systemCodeOf(error);
  return new AppError(
    'file-write-failed',
    `${file} cannot be replaced (${systemCode}).`,
    'Close it in every other program, or choose another name.',
    { file, systemCode },
    error,
  );
}
