import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ProjectCopy } from '../../../core/api/project-reports.ts';
import type { CheckIn, CopyOrigin } from '../../../core/api/shared-project-report.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { backupProject } from '../../../db/backup.ts';
import { readOrigin, type StoredOrigin, stateMark, storeOrigin } from '../../../db/copy-origin.ts';
import { replaceProject } from '../../../db/replace-project.ts';
import { openProject, type Project, type Sharing } from '../project.ts';
import { realPathOf } from './place-of-project.ts';
import { projectInUse } from './project-locks.ts';

/** The file of which a project is a local copy; null for one that is none. */
export function originOf(project: Project): CopyOrigin | null {
  const origin = readOrigin(project.reader());
  if (origin === null) return null;
  return { file: origin.path, takenAt: origin.takenAt, checkedInAt: origin.checkedInAt };
}

/**
 * Writes a checked copy of a project to a new file, which remembers the project as its origin. Throws `project-exists`,
 * `file-write-failed` or `project-full`.
 */
export function takeCopy(project: Project, target: string): ProjectCopy {
  const copied = backupProject(project.path, target);
  const takenAt = project.now();
  const copy = openProject(target, 'write', () => new Date(takenAt));
  try {
    const marks = [stateMark(copy.reader())];
    storeOrigin(copy.writer(), { path: realPathOf(project.path), marks, takenAt, checkedInAt: null });
  } finally {
    copy.close();
  }
  return copied;
}

/**
 * Writes a local copy over its origin. Throws `not-found` for a project that is no copy, `project-missing` when the origin is
 * not there, `project-in-use` when somebody works on it, `origin-changed` and `project-locked`; then nothing was written.
 */
export function checkIn(project: Project, sharing: Sharing | null): CheckIn {
  const origin = readOrigin(project.reader());
  if (origin === null) throw isNoCopy(project.path);
  if (!existsSync(origin.path)) throw originMissing(origin.path);
  const taken = sharing?.locks.take(origin.path) ?? null;
  if (taken?.kind === 'held') throw projectInUse(origin.path, taken.by);
  try {
    return writeBack(project, origin);
  } finally {
    taken?.lock.release();
  }
}

/** Until the end both states of the origin are known as its own: a program that is killed in between can be started again. */
function writeBack(project: Project, origin: StoredOrigin): CheckIn {
  const db = project.writer();
  const mark = stateMark(db);
  const backup = freeBackupPath(origin.path, project.now());
  storeOrigin(db, { ...origin, marks: [...new Set([...origin.marks, mark])] });
  replaceProject({
    source: project.path,
    target: origin.path,
    backup,
    prepare: (copy) => storeOrigin(copy, null),
    check: (target) => {
      if (!origin.marks.includes(stateMark(target))) throw originChanged(origin.path);
    },
  });
  storeOrigin(db, { ...origin, marks: [mark], checkedInAt: project.now() });
  return { file: origin.path, backup };
}

/** `Contoso before check-in 20140414-1012.caskade` beside the file, numbered when there is one. */
function freeBackupPath(path: string, now: string): string {
  const time = now.slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  const stem = join(dirname(path), `${basename(path, extname(path))} before check-in ${time}`);
  for (let i = 1; ; i += 1) {
    const backup = `${stem}${i === 1 ? '' : ` ${i}`}.caskade`;
    if (!existsSync(backup)) return backup;
  }
}

function isNoCopy(path: string): AppError {
  const file = basename(path);
  return new AppError(
    'not-found',
    `${file} is no local copy of another project.`,
    'Save a backup to copy it elsewhere.',
    { file },
  );
}

function originMissing(path: string): AppError {
  return new AppError(
    'project-missing',
    `${path} cannot be found.`,
    'Connect to the network drive, then try again. When the file was moved away, save a backup there instead.',
    { file: path },
  );
}

function originChanged(path: string): AppError {
  const file = basename(path);
  return new AppError(
    'origin-changed',
    `${file} was changed since this copy was taken; nothing was written.`,
    'Open the file and merge this copy into it: statuses, notes and times are taken over. Make other changes there again.',
    { file },
  );
}
