import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { AppError } from '../../../core/shared/app-error.ts';
import { systemCodeOf } from '../files/file-errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeFileAtomically } from '../files/write-file.ts';

/** A file for the folder: `path` is relative, with `/`. */
export type FolderFile = { readonly path: string; readonly content: Uint8Array };

/** The list of what was written, which tells files of an earlier run from files of people. */
export const listName = 'runbook-files.json';

/**
 * Makes a folder hold exactly these files of ours: those of an earlier run are replaced, and removed where they are no longer
 * part of it, because an old script beside new ones would be run some day. A file that somebody changed or put there is only
 * replaced with `mayOverwrite`; otherwise nothing is written. Throws `file-write-failed` and `file-unreadable`.
 */
export async function fillFolder(
  folder: string,
  files: readonly FolderFile[],
  mayOverwrite: boolean,
): Promise<readonly string[]> {
  for (const { path } of files) assertInside(folder, path);
  const earlier = await readList(folder);
  if (!mayOverwrite) await refuseForeign(folder, files, earlier);
  await makeFolder(folder);
  await writeList(
    folder,
    [...earlier].flatMap(([path, hashes]) => hashes.map((hash) => [path, hash] as const)).concat(entriesOf(files)),
  );
  await removeOutdated(folder, files, earlier);
  for (const { path, content } of files) {
    await makeFolder(dirname(join(folder, path)));
    await writeFileAtomically(join(folder, path), content, true);
  }
  await writeList(folder, entriesOf(files));
  return files.map(({ path }) => join(folder, ...path.split('/')));
}

/** The hashes of what we wrote to a path: several while a run is under way, so that one that fails is taken for ours. */
type FileList = ReadonlyMap<string, readonly string[]>;

type Entry = readonly [path: string, hash: string];

function entriesOf(files: readonly FolderFile[]): readonly Entry[] {
  return files.map(({ path, content }) => [path, hashOf(content)]);
}

async function writeList(folder: string, entries: readonly Entry[]): Promise<void> {
  const files: Record<string, string[]> = {};
  for (const [path, hash] of entries) files[path] = [...new Set([...(files[path] ?? []), hash])];
  await writeFileAtomically(join(folder, listName), `${JSON.stringify({ files }, null, 2)}\n`, true);
}

async function refuseForeign(folder: string, files: readonly FolderFile[], earlier: FileList): Promise<void> {
  const foreign: string[] = [];
  for (const { path, content } of files) {
    const found = await hashOfFile(join(folder, path));
    if (found !== null && earlier.get(path)?.includes(found) !== true && found !== hashOf(content)) foreign.push(path);
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

async function readList(folder: string): Promise<FileList> {
  const bytes = await readIfThere(join(folder, listName));
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

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
