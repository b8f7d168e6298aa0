import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../core/shared/app-error.ts';
import { isSystemError } from './file-errors.ts';
import type { StagedFile } from './fill-folder.ts';
import { toWriteError } from './write-file.ts';

/** A place on the disk of a folder where its files are written before any of them takes its place. */
export type Staging = {
  /** Writes a file as UTF-8, piece by piece. `name` has no folder. Throws `file-write-failed`, and what making a piece throws. */
  readonly write: (name: string, pieces: AsyncIterable<string>) => Promise<StagedFile & { readonly bytes: number }>;
  /** Removes what was not moved away. */
  readonly discard: () => Promise<void>;
};

/**
 * Opens a place for the files of a folder, which need not exist: in it, else in the nearest folder above it that does. Throws
 * `file-write-failed`, also where the folder is a file.
 */
export async function openStaging(folder: string): Promise<Staging> {
  if ((await kindOf(folder)) === 'file') throw isFile(basename(folder));
  const place = join(await nearestFolder(folder), `.caskade-${randomUUID()}.tmp`);
  try {
    await mkdir(place);
  } catch (error) {
    throw toWriteError(error, basename(folder));
  }
  return {
    write: (name, pieces) => writeStaged(place, name, pieces),
    discard: () => rm(place, { recursive: true, force: true }),
  };
}

async function writeStaged(place: string, name: string, pieces: AsyncIterable<string>) {
  const staged = join(place, name);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const handle = await open(staged, 'wx');
    try {
      for await (const piece of pieces) {
        const encoded = Buffer.from(piece, 'utf8');
        hash.update(encoded);
        bytes += encoded.length;
        await writeWhole(handle, encoded);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw isSystemError(error) ? toWriteError(error, name) : error;
  }
  return { path: name, staged, hash: hash.digest('hex'), bytes };
}

/** A single write may take only a part. */
async function writeWhole(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += (await handle.write(bytes, from)).bytesWritten;
}

async function nearestFolder(path: string): Promise<string> {
  const above = dirname(path);
  return above === path || (await kindOf(path)) === 'folder' ? path : nearestFolder(above);
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'nothing'> {
  const status = await stat(path).catch(() => null);
  if (status === null) return 'nothing';
  return status.isDirectory() ? 'folder' : 'file';
}

function isFile(file: string): AppError {
  const message = `${file} is a file, and a folder of that name is to be written.`;
  return new AppError('file-write-failed', message, 'Choose another name.', { file });
}
