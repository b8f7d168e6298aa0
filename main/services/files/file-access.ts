import { randomUUID } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { type FileRef, isFileRef } from '../../../core/api/file-ref.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { IsoTime } from '../../../core/shared/dates.ts';
import { fileChanged, fileEmpty, fileVanished, notAFile, systemCodeOf, toFileError } from './file-errors.ts';

export type { FileRef } from '../../../core/api/file-ref.ts';

/** The files that the user chose in this host. Pages and operations hold references; only services turn them into paths. */
export type FileRegistry = {
  /** The reference of a file; the same path always has the same one. The file need not exist. */
  readonly register: (path: string) => FileRef;
  /**
   * The references of the importable files directly in a folder, sorted by name: known extensions only, without hidden
   * files and without the lock files of Excel (`~$Mailboxes.xlsx`). Throws the `file-…` error of a folder that cannot be read.
   */
  readonly registerFolder: (path: string) => Promise<readonly FileRef[]>;
  /**
   * Takes over a reference that another process of the host gave to a path. `mayReplace` when the user confirmed that what
   * lies there is replaced.
   */
  readonly adopt: (ref: FileRef, path: string, mayReplace: boolean) => void;
  /** True when the user confirmed that an existing file of this reference is replaced. */
  readonly mayReplace: (ref: FileRef) => boolean;
  /** The file name without its folder, for messages. Throws `not-found` for an unknown reference. */
  readonly nameOf: (ref: FileRef) => string;
  /** The absolute path, for services only. Throws `not-found` for an unknown reference. */
  readonly pathOf: (ref: FileRef) => string;
};

/** One open file. Everything is read through one descriptor, so the file that is read is the file that was checked. */
export type OpenInput = {
  /** The file name without its folder, for messages. */
  readonly name: string;
  /** Bytes when it was opened; never 0. */
  readonly size: number;
  /** When it was last changed, in UTC with `Z`, to the second: the date that counts for rows without one (product.md 5). */
  readonly modifiedAt: IsoTime;
  /** The file descriptor: the workbook worker reads from it. It is valid until `close`. */
  readonly descriptor: number;
  /** The beginning of the file, at most `headBytes`. */
  readonly head: Uint8Array;
  /** Fills `target` from `position` on; returns the bytes read, which are fewer only at the end of the file. */
  readonly read: (target: Uint8Array, position: number) => Promise<number>;
  /** Throws `file-changed` or `file-vanished` when the file is not the one that was opened. Call it after the last read. */
  readonly checkUnchanged: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Bytes of `OpenInput.head`. */
export const headBytes = 65_536;

/** The endings of files that can be imported, with their dot, in small letters. */
export const importableExtensions: ReadonlySet<string> = new Set(
  '.csv .tsv .txt .log .xml .xlsx .xlsm .xls .xlsb .ods'.split(' '),
);

/** An empty registry; a host has one for as long as it runs. */
export function createFileRegistry(): FileRegistry {
  const refsByPath = new Map<string, FileRef>();
  const pathsByRef = new Map<FileRef, string>();
  const replaceable = new Set<FileRef>();

  function register(path: string): FileRef {
    const absolute = resolve(path);
    const known = refsByPath.get(absolute);
    if (known !== undefined) return known;
    const ref = newFileRef();
    refsByPath.set(absolute, ref);
    pathsByRef.set(ref, absolute);
    return ref;
  }

  function pathOf(ref: FileRef): string {
    const path = pathsByRef.get(ref);
    if (path !== undefined) return path;
    throw new AppError('not-found', 'The file was not chosen in this session.', 'Choose the file again.', { ref });
  }

  return {
    register,
    registerFolder: async (path) => (await listImportableFiles(path)).map(register),
    adopt: (ref, path, mayReplace) => {
      const absolute = resolve(path);
      refsByPath.set(absolute, ref);
      pathsByRef.set(ref, absolute);
      if (mayReplace) replaceable.add(ref);
      else replaceable.delete(ref);
    },
    mayReplace: (ref) => replaceable.has(ref),
    nameOf: (ref) => basename(pathOf(ref)),
    pathOf,
  };
}

/**
 * Opens a file for reading. Throws `file-missing`, `file-locked`, `file-unreadable`, `file-empty`, or `file-not-recognized`
 * for what is not a file.
 */
export async function openInput(path: string): Promise<OpenInput> {
  const name = basename(path);
  const handle = await openFile(path, name);
  try {
    const opened = await handle.stat({ bigint: true });
    const head = new Uint8Array(Math.min(headBytes, Number(opened.size)));
    const input: OpenInput = {
      name,
      size: Number(opened.size),
      modifiedAt: `${new Date(Number(opened.mtimeMs)).toISOString().slice(0, 19)}Z`,
      descriptor: handle.fd,
      head,
      read: (target, position) => readFully(handle, name, target, position),
      checkUnchanged: () => checkUnchanged(handle, path, name, opened),
      close: () => handle.close(),
    };
    if (input.size === 0) throw fileEmpty(name);
    if ((await input.read(head, 0)) < head.length) throw fileChanged(name);
    return input;
  } catch (error) {
    await handle.close();
    throw toFileError(error, name, 'read');
  }
}

/**
 * The bytes of the file from `position` to the end in pieces of `pieceBytes`. A piece is valid until the next one is asked
 * for: the memory is used again. Throws `file-changed` when the file ends early.
 */
export async function* readPieces(input: OpenInput, position: number, pieceBytes: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(pieceBytes, Math.max(1, input.size - position)));
  for (let start = position; start < input.size; start += buffer.length) {
    const wanted = Math.min(buffer.length, input.size - start);
    const piece = buffer.subarray(0, wanted);
    if ((await input.read(piece, start)) < wanted) throw fileChanged(input.name);
    yield piece;
  }
}

type Handle = Awaited<ReturnType<typeof open>>;
type Identity = { readonly size: bigint; readonly mtimeNs: bigint; readonly ino: bigint; readonly dev: bigint };

/** Asks what the path is before it is opened: opening a pipe would wait for a writer. */
async function openFile(path: string, name: string): Promise<Handle> {
  try {
    if (!(await stat(path)).isFile()) throw notAFile(name);
    return await open(path, 'r');
  } catch (error) {
    throw toFileError(error, name, 'open');
  }
}

async function readFully(handle: Handle, name: string, target: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  try {
    while (filled < target.length) {
      const { bytesRead } = await handle.read(target, filled, target.length - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
  } catch (error) {
    throw toFileError(error, name, 'read');
  }
  return filled;
}

/** The open file may have been written to, and its name may belong to another file by now. */
async function checkUnchanged(handle: Handle, path: string, name: string, opened: Identity): Promise<void> {
  try {
    const now = await handle.stat({ bigint: true });
    if (now.size !== opened.size || now.mtimeNs !== opened.mtimeNs) throw fileChanged(name);
    const named = await stat(path, { bigint: true });
    if (named.ino !== opened.ino || named.dev !== opened.dev) throw fileChanged(name);
  } catch (error) {
    throw systemCodeOf(error) === 'ENOENT' ? fileVanished(name, error) : toFileError(error, name, 'read');
  }
}

async function listImportableFiles(folder: string): Promise<readonly string[]> {
  try {
    const names = (await readdir(folder)).filter(isImportableName).sort();
    const paths = names.map((name) => join(folder, name));
    const stats = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
    return paths.filter((_, i) => stats[i]?.isFile() === true);
  } catch (error) {
    throw toFileError(error, basename(folder), 'open');
  }
}

function isImportableName(name: string): boolean {
  if (name.startsWith('.') || name.startsWith('~$')) return false;
  return importableExtensions.has(extname(name).toLowerCase());
}

function newFileRef(): FileRef {
  const id: unknown = randomUUID();
  if (!isFileRef(id)) throw new Error('a random id is not a file reference');
  return id;
}
