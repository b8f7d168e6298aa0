import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../core/shared/app-error.ts';
import { absolutePath } from './driver.ts';

/** The files that SQLite keeps beside a database, as endings of its name. */
export const companionEndings = ['-journal', '-wal', '-shm'] as const;

/**
 * Makes a file appear under its name complete or not at all: `write` fills a file with another name in the same folder,
 * which is then flushed and renamed. Nothing is left when `write` throws. Throws `project-exists` when there is a file of
 * that name already, or a companion of a lost database, which SQLite would take for a part of the new one;
 * `usage`, `file-write-failed` or `project-full` when it cannot be written.
 */
export function placeFile<Result>(target: string, write: (temporary: string) => Result): Result {
  assertNothingAt(absolutePath(target));
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const result = write(temporary);
    flush(temporary);
    moveWithoutReplacing(temporary, target);
    return result;
  } catch (error) {
    throw translateFileError(error, target);
  } finally {
    for (const ending of ['', ...companionEndings]) rmSync(`${temporary}${ending}`, { force: true });
  }
}

function assertNothingAt(target: string): void {
  if (statSync(dirname(target), { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new AppError('file-write-failed', `The folder of ${target} does not exist.`, 'Create the folder first.', {
      file: target,
    });
  }
  if (existsSync(target)) throw alreadyThere(target);
  for (const ending of companionEndings) {
    if (!existsSync(`${target}${ending}`)) continue;
    throw new AppError(
      'project-exists',
      `${target}${ending} is left over from another project file.`,
      'Move the project file that belongs to it back, or delete it, then try again.',
      { file: `${target}${ending}` },
    );
  }
}

/** A link fails where a rename would replace; not every file system has links. */
function moveWithoutReplacing(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST' || existsSync(target)) throw alreadyThere(target);
    renameSync(temporary, target);
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function alreadyThere(target: string): AppError {
  return new AppError('project-exists', `${target} already exists.`, 'Choose another name, or move that file away.', {
    file: target,
  });
}

function translateFileError(error: unknown, target: string): unknown {
  switch (errnoOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return writeFailed(target, 'The folder is read-only.', 'Choose a folder in which you may write.', error);
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError(
        'project-full',
        `The disk is full; ${target} was not written.`,
        'Free some space on the disk.',
        {
          file: target,
        },
        error,
      );
    case null:
      return error;
    default:
      return writeFailed(target, 'The disk reports an error.', 'Check the disk or the network drive.', error);
  }
}

function writeFailed(target: string, why: string, hint: string, cause: unknown): AppError {
  return new AppError('file-write-failed', `${target} cannot be written. ${why}`, hint, { file: target }, cause);
}

/** The code of an error of the operating system, such as `ENOSPC`; null for any other error. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
