import { AppError, type AppErrorCode } from '../../../core/shared/app-error.ts';

/** When the system call failed: a file that was open a moment ago has vanished, one that could not be opened is missing. */
export type FilePhase = 'open' | 'read';

/** The error for people behind an error of the file system; an error that is an AppError already is returned as it is. */
export function toFileError(error: unknown, name: string, phase: FilePhase): AppError {
  if (error instanceof AppError) return error;
  const systemCode = systemCodeOf(error);
  switch (systemCode) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ESTALE':
      return phase === 'open' ? fileMissing(name, error) : fileVanished(name, error);
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return fileLocked(name, systemCode, error);
    case 'EISDIR':
      return notAFile(name);
    default:
      return fileUnreadable(name, systemCode, error);
  }
}

/** The `code` of a Node.js system error, for example `ENOENT`; `unknown` when it has none. */
export function systemCodeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return 'unknown';
}

/** True for what the system says about a file, in contrast to a fault of the program or of the database. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'errno' in error && 'syscall' in error;
}

/** A folder, a pipe or a device where a file is needed. */
export function notAFile(name: string): AppError {
  return fileError(
    'file-not-recognized',
    `${name} is not a file.`,
    'Choose a file, or import the folder as a folder.',
    name,
  );
}

/** A file of no bytes. */
export function fileEmpty(name: string): AppError {
  return fileError('file-empty', `${name} is empty.`, 'Run the export again and look for errors in its window.', name);
}

/** The path leads to nothing any more. */
export function fileVanished(name: string, cause?: unknown): AppError {
  return fileError(
    'file-vanished',
    `${name} vanished while it was read.`,
    'Copy the file to this computer and import the copy.',
    name,
    cause,
  );
}

/** Size or time differ from those at the start, or another file has taken the name. */
export function fileChanged(name: string): AppError {
  return fileError(
    'file-changed',
    `${name} changed while it was read.`,
    'Wait until the export has finished, then import the file again.',
    name,
  );
}

function fileMissing(name: string, cause: unknown): AppError {
  return fileError('file-missing', `${name} does not exist.`, 'Check the name and the folder.', name, cause);
}

function fileLocked(name: string, systemCode: string, cause: unknown): AppError {
  const message = `${name} cannot be opened (${systemCode}): another program holds it, or you may not read it.`;
  const hint = 'Close it in Excel and in every other program, and check that you may read it.';
  return fileError('file-locked', message, hint, name, cause);
}

function fileUnreadable(name: string, systemCode: string, cause: unknown): AppError {
  const message = `${name} cannot be read (${systemCode}).`;
  const hint = 'If it lies on a network share or a USB disk, copy it to this computer and import the copy.';
  return fileError('file-unreadable', message, hint, name, cause);
}

function fileError(code: AppErrorCode, message: string, hint: string, name: string, cause?: unknown): AppError {
  return new AppError(code, message, hint, { file: name }, cause);
}
