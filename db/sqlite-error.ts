import { AppError, type AppErrorCode } from '../core/shared/app-error.ts';
import { sqliteCodeOf } from './driver.ts';

/**
 * Turns an error of SQLite about the state of a project file into the `AppError` that says what to do; the original is its
 * cause. Everything else, broken constraints and wrong statements included, is a fault of the program and is returned as it
 * is.
 */
export function translateSqliteError(error: unknown, path: string): unknown {
  const sqliteCode = sqliteCodeOf(error);
  if (sqliteCode === null) return error;
  const trouble = troubleOf(sqliteCode);
  if (trouble === null) return error;
  const { code, problem, hint } = troubles[trouble];
  return new AppError(code, `The project file ${path} ${problem}`, hint, { file: path, sqliteCode }, error);
}

/** Runs a function and translates the SQLite error that it throws. */
export function withTranslatedErrors<Result>(path: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw translateSqliteError(error, path);
  }
}

/** The error for a project file that is damaged, with how that showed. */
export function damagedProject(path: string, symptom: string): AppError {
  const { code, problem, hint } = troubles.damaged;
  return new AppError(code, `The project file ${path} ${problem}`, hint, { file: path, symptom });
}

/** The error for a project file that cannot be written. */
export function readOnlyProject(path: string, cause?: unknown): AppError {
  const { code, problem, hint } = troubles.readOnly;
  return new AppError(code, `The project file ${path} ${problem}`, hint, { file: path }, cause);
}

type Trouble = 'locked' | 'readOnly' | 'full' | 'damaged' | 'notSqlite' | 'notOpened' | 'disk';

const troubles: Readonly<
  Record<Trouble, { readonly code: AppErrorCode; readonly problem: string; readonly hint: string }>
> = {
  locked: {
    code: 'project-locked',
    problem: 'is being written by another program.',
    hint: 'Wait until the other program is done, or close it, then try again.',
  },
  readOnly: {
    code: 'project-read-only',
    problem: 'cannot be written: the file or its folder is read-only.',
    hint: 'Copy the project to a folder in which you may write, or take the write protection away.',
  },
  full: {
    code: 'project-full',
    problem: 'cannot grow: the disk is full. Nothing of this step was written.',
    hint: 'Free some space on the disk, then try again.',
  },
  damaged: {
    code: 'project-damaged',
    problem: 'is damaged.',
    hint: 'Restore the latest backup with: caskade restore BACKUP PROJECT',
  },
  notSqlite: {
    code: 'project-not-sqlite',
    problem: 'is not a project file.',
    hint: 'Choose a .caskade file, or restore a backup when this was one.',
  },
  notOpened: {
    code: 'project-read-only',
    problem: 'cannot be opened: access to the file or its folder is denied.',
    hint: 'Copy the project to a folder in which you may read and write.',
  },
  disk: {
    code: 'project-damaged',
    problem: 'cannot be read or written: the disk reports an error.',
    hint: 'Check the disk or the network drive, then try again; restore a backup if the error stays.',
  },
};

function troubleOf(sqliteCode: string): Trouble | null {
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(sqliteCode)) return 'locked';
  if (/^SQLITE_(READONLY|PERM|AUTH)/.test(sqliteCode)) return 'readOnly';
  if (/^SQLITE_FULL/.test(sqliteCode)) return 'full';
  if (/^SQLITE_(CORRUPT|IOERR_SHORT_READ|FORMAT)/.test(sqliteCode)) return 'damaged';
  if (/^SQLITE_NOTADB/.test(sqliteCode)) return 'notSqlite';
  if (/^SQLITE_CANTOPEN/.test(sqliteCode)) return 'notOpened';
  if (/^SQLITE_(IOERR|NOLFS)/.test(sqliteCode)) return 'disk';
  return null;
}
