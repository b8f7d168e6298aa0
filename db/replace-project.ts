import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../core/shared/app-error.ts';
import { copyChecked } from './checked-copy.ts';
import { closeConnection, openConnection, type ReadDb, type WriteDb } from './driver.ts';
import { checkProjectFile } from './file-check.ts';
import { companionEndings, errnoOf } from './place-file.ts';
import { withTranslatedErrors } from './sqlite-error.ts';

/** A project file that takes the place of another one. */
export type Replacement = {
  /** The file to copy, which may be open. */
  readonly source: string;
  readonly target: string;
  /** Where the target is copied to before; no file has that name. */
  readonly backup: string;
  /** Makes ready the copy that will be the target. */
  readonly prepare: (copy: WriteDb) => void;
  /** Throws when the target is not what it should be; nobody can write to it while it is looked at. */
  readonly check: (target: ReadDb) => void;
};

/**
 * Puts a checked copy of a project in the place of another project file, in one step, after a checked copy of that one was made.
 * Throws what `check` throws, `project-locked` when some program has the target open, and `project-…` as opening does; then the
 * target is as it was and there is no backup.
 */
export function replaceProject({ source, target, backup, prepare, check }: Replacement): void {
  checkProjectFile(target);
  const fresh = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    copyChecked(source, fresh);
    change(fresh, prepare);
    keepAside(target, backup, check);
    putInPlace(fresh, target, backup);
  } finally {
    for (const ending of ['', ...companionEndings]) rmSync(`${fresh}${ending}`, { force: true });
  }
}

function change(file: string, prepare: (db: WriteDb) => void): void {
  withTranslatedErrors(file, () => {
    const db = openConnection(file, 'write');
    try {
      prepare(db);
    } finally {
      closeConnection(db);
    }
  });
}

/** Looks at a file and copies it while nobody else can write to it. */
function keepAside(file: string, backup: string, check: (db: ReadDb) => void): void {
  withTranslatedErrors(file, () => {
    const db = openConnection(file, 'write');
    try {
      db.exec('BEGIN IMMEDIATE');
      check(db);
      copyChecked(file, backup);
      db.exec('ROLLBACK');
    } finally {
      closeConnection(db);
    }
  });
}

/** A companion that is left belongs to a program that has the file open; with another file under the name it would do damage. */
function putInPlace(fresh: string, target: string, backup: string): void {
  try {
    if (companionEndings.some((ending) => existsSync(`${target}${ending}`))) throw isOpen(target);
    // Who could write to the file before can write to it afterwards.
    chmodSync(fresh, statSync(target).mode & 0o777);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(backup, { force: true });
    throw errnoOf(error) === null ? error : isOpen(target, error);
  }
}

function isOpen(target: string, cause?: unknown): AppError {
  const file = basename(target);
  return new AppError(
    'project-locked',
    `${file} is open in another program; nothing was written.`,
    'Close it there, then try again.',
    { file },
    cause,
  );
}
