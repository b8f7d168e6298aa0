import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../core/shared/app-error.ts';
import { isSystemError, systemCodeOf } from './file-errors.ts';

/**
 * Writes a file so that it is there complete or not at all: into a file with a temporary name in the same folder, then
 * renamed. An existing file stays unless `mayOverwrite`, and a project always: whoever chose it meant another. Text is written
 * as UTF-8 as it is, without a byte order mark; in pieces, it is written as they come. Throws `file-write-failed` and
 * `project-exists`, and what making a piece throws.
 */
export async function writeFileAtomically(path: string, content: FileContent, mayOverwrite: boolean): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    if (mayOverwrite) await spareProject(path);
    await writeAndFlush(temporary, content);
    if (!mayOverwrite) await claimName(path);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw isSystemError(error) ? toWriteError(error, basename(path)) : error;
  }
}

/**
 * Puts a file that was written beside its place into it; one that is there is replaced, unless it is a project. Throws
 * `file-write-failed` and `project-exists`.
 */
export async function moveIntoPlace(written: string, path: string): Promise<void> {
  try {
    await spareProject(path);
    await rename(written, path);
  } catch (error) {
    throw isSystemError(error) ? toWriteError(error, basename(path)) : error;
  }
}

type FileContent = string | Uint8Array | AsyncIterable<string>;

/** What cannot be read is no project that could be worked with; opening a pipe would wait for a writer. */
async function spareProject(path: string): Promise<void> {
  const status = await stat(path).catch(() => null);
  if (status?.isFile() !== true) return;
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(projectMark.length), 0, projectMark.length, 0);
    if (buffer.toString('latin1', 0, bytesRead) === projectMark) throw isProject(basename(path));
  } finally {
    await handle.close();
  }
}

/** How every SQLite file begins. */
const projectMark = 'SQLite format 3\0';

function isProject(file: string): AppError {
  const message = `${file} is a project, which is not replaced by another kind of file.`;
  return new AppError('project-exists', message, 'Choose another name.', { file });
}

async function writeAndFlush(path: string, content: FileContent): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Creates the file empty, which fails when it exists: nobody else can take the name before the rename. */
async function claimName(path: string): Promise<void> {
  const handle = await open(path, 'wx');
  await handle.close();
}

/** What the system says about a file that cannot be written, for people. */
export function toWriteError(error: unknown, name: string): AppError {
  const systemCode = systemCodeOf(error);
  const hint =
    writeHints.get(systemCode) ?? 'Check the folder, its free space and your rights, or choose another folder.';
  const message = `${name} cannot be written (${systemCode}).`;
  return new AppError('file-write-failed', message, hint, { file: name, systemCode }, error);
}

const writeHints: ReadonlyMap<string, string> = new Map([
  ['EEXIST', 'A file of this name exists. Choose another name, or allow it to be replaced.'],
  ['ENOENT', 'The folder does not exist. Create it, or choose another one.'],
  ['ENOSPC', 'The disk is full. Free some space, or choose another disk.'],
  ['EBUSY', 'Close the file in Excel and in every other program.'],
  ['EPERM', 'Close the file in Excel and in every other program, and check that you may write there.'],
  ['EACCES', 'Close the file in Excel and in every other program, and check that you may write there.'],
]);
