import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ProjectCopy } from '../../core/api/project-reports.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { backupProject } from '../../db/backup.ts';
import { companionEndings } from '../../db/place-file.ts';
import { systemCodeOf } from './files/file-errors.ts';

/**
 * Writes a consistent, checked copy of a project to a file. A file that is there is replaced only when `mayReplace`, and only
 * by a whole copy; a project that is open somewhere never is. Throws `project-exists`, `file-write-failed` or `project-full`.
 */
export function saveBackup(project: string, target: string, mayReplace: boolean): ProjectCopy {
  if (!mayReplace || !existsSync(target) || isInUse(target) || isSameFile(project, target))
    return backupProject(project, target);
  const fresh = `${target}.${randomUUID()}.tmp`;
  const copy = backupProject(project, fresh);
  try {
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw cannotReplace(target, error);
  }
  return { ...copy, file: target };
}

/** SQLite keeps a companion beside every project that is open, and beside one whose program broke off. */
function isInUse(target: string): boolean {
  return companionEndings.some((ending) => existsSync(`${target}${ending}`));
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [statSync(one), statSync(other)];
  return first.ino === second.ino && first.dev === second.dev;
}

function cannotReplace(target: string, error: unknown): AppError {
  const file = basename(target);
  const systemCode = systemCodeOf(error);
  return new AppError(
    'file-write-failed',
    `${file} cannot be replaced (${systemCode}).`,
    'Close it in every other program, or choose another name.',
    { file, systemCode },
    error,
  );
}
