import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { AppError } from '../../../core/shared/app-error.ts';
import { systemCodeOf } from './file-errors.ts';
import { makeFolder } from './make-folder.ts';
import { moveIntoPlace, writeFileAtomically } from './write-file.ts';

/** A file for the folder, which is in memory or was written elsewhere on the same disk. */
export type FolderFile = ContentFile | StagedFile;

/** `path` is relative, with `/`. */
export type ContentFile = { readonly path: string; readonly content: Uint8Array };

/** `staged` is where it lies until it is moved to `path`; `hash` is the SHA-256 of its content. */
export type StagedFile = { readonly path: string; readonly staged: string; readonly hash: string };

/**
 * Makes a folder hold exactly these files of ours: those of an earlier run are replaced, and removed where they are no longer
 * part of it, because an old file beside new ones would be taken for one of them some day. `listName` is the file that tells
 * files of an earlier run from files of people. A file that somebody changed or put there is only replaced with `mayOverwrite`;
 * otherwise nothing is written. Throws `file-write-failed` and `file-unreadable`.
 */
export async function fillFolder(
  folder: string,
  files: readonly FolderFile[],
  { listName, mayOverwrite }: { readonly listName: string; readonly mayOverwrite: boolean },
): Promise<readonly string[]> {
  for (const { path } of files) assertInside(folder, path);
  const list = join(folder, listName);
  const earlier = await readList(list);
  if (!mayOverwrite) await refuseForeign(folder, files, earlier);
  await makeFolder(folder);
  await writeList(
    list,
    [...earlier].flatMap(([path, hashes]) => hashes.map((hash) => [path, hash] as const)).concat(entriesOf(files)),
  );
  await removeOutdated(folder, files, earlier);
  for (const file of files) await placeFile(file, join(folder, file.path));
  await writeList(list, entriesOf(files));
  return files.map(({ path }) => join(folder, ...path.split('/')));
}

async function placeFile(file: FolderFile, target: string): Promise<void> {
  await makeFolder(dirname(target));
  if ('staged' in file) await moveIntoPlace(file.staged, target);
  else await writeFileAtomically(target, file.content, true);
}

/** The hashes of what we wrote to a path: several while a run is under way, so that one that fails is taken for ours. */
type FileList = ReadonlyMap<string, readonly string[]>;

type Entry = readonly [path: string, hash: string];

function entriesOf(files: readonly FolderFile[]): readonly Entry[] {
  return files.map((file) => [file.path, hashOfNew(file)]);
}

async function writeList(path: string, entries: readonly Entry[]): Promise<void> {
  const files: Record<string, string[]> = {};
  for (const [name, hash] of entries) files[name] = [...new Set([...(files[name] ?? []), hash])];
  await writeFileAtomically(path, `${JSON.stringify({ files }, null, 2)}\n`, true);
}

async function refuseForeign(folder: string, files: readonly FolderFile[], earlier: FileList): Promise<void> {
  const foreign: string[] = [];
  for (const file of files) {
    const found = await hashOfFile(join(folder, file.path));
    const isOurs = found === null || earlier.get(file.path)?.includes(found) === true || found === hashOfNew(file);
    if (!isOurs) foreign.push(file.path);
  }
  if (foreign.length === 0) return;
  throw new AppError(
    'file-write-failed',
    `${foreign[0]} in ${basename(folder)} was changed or put there by somebody. Nothing was written.`,
    'Choose another folder, or allow these files to be replaced with --overwrite.',
    { files: foreign },
  );
}

/** Files of an earlier run that are as they were and no longer wanted. One that somebody changed stays. */
async function removeOutdated(folder: string, files: readonly FolderFile[], earlier: FileList): Promise<void> {
  const wanted = new Set(files.map(({ path }) => path));
  for (const [path, hashes] of earlier) {
    if (wanted.has(path) || !isInside(folder, path)) continue;
    const found = await hashOfFile(join(folder, path));
    if (found !== null && hashes.includes(found)) await rm(join(folder, path));
  }
}

async function readList(path: string): Promise<FileList> {
  const bytes = await readIfThere(path);
  if (bytes === null) return new Map();
  return new Map(
    Object.entries(parseList(bytes)).flatMap(([path, hashes]) =>
      Array.isArray(hashes) ? [[path, hashes.filter((hash) => typeof hash === 'string')]] : [],
    ),
  );
}

/** A list that cannot be read says nothing, so that every file in the folder counts as somebody's. */
function parseList(bytes: Uint8Array): object {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const files = typeof parsed === 'object' && parsed !== null && 'files' in parsed ? parsed.files : null;
    return typeof files === 'object' && files !== null ? files : {};
  } catch {
    return {};
  }
}

async function hashOfFile(path: string): Promise<string | null> {
  const bytes = await readIfThere(path);
  return bytes === null ? null : hashOf(bytes);
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const systemCode = systemCodeOf(error);
    if (systemCode === 'ENOENT' || systemCode === 'ENOTDIR') return null;
    const message = `${basename(path)} cannot be read (${systemCode}).`;
    throw new AppError(
      'file-unreadable',
      message,
      'Choose another folder.',
      { file: basename(path), systemCode },
      error,
    );
  }
}

function assertInside(folder: string, path: string): void {
  if (!isInside(folder, path)) throw new Error(`${path} leads out of the folder`);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, join(folder, path));
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}

function hashOfNew(file: FolderFile): string {
  return 'staged' in file ? file.hash : hashOf(file.content);
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
