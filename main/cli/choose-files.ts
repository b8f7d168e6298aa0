import { globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileRef } from '../../core/api/file-ref.ts';
import { AppError } from '../../core/shared/app-error.ts';
import type { Session } from './cli.ts';

/**
 * Turns what the user named, relative to `folder`, into files, in that order, each once: a folder becomes its importable
 * files, one level deep; a pattern such as `*.csv` (which the Windows shell does not expand) the files that it fits, by name.
 * Anything else stays as it is, for the importer to judge. Throws `file-missing` for a folder or pattern without any file.
 */
export async function chooseFiles(
  session: Session,
  folder: string,
  paths: readonly string[],
): Promise<readonly FileRef[]> {
  const chosen = new Set<FileRef>();
  for (const path of paths) for (const file of await chooseFrom(session, folder, path)) chosen.add(file);
  return [...chosen];
}

async function chooseFrom(session: Session, folder: string, path: string): Promise<readonly FileRef[]> {
  const place = placeOf(resolve(folder, path));
  if (place === 'folder') return someOf(await session.folder(path), path);
  if (place === 'nothing' && /[*?]/.test(path)) {
    return someOf(globSync(path, { cwd: folder }).sort().map(session.file), path);
  }
  return [session.file(path)];
}

/** What cannot be looked at (a link in a circle, a folder without access) counts as a file: the importer says why. */
function placeOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'nothing';
    return stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}

function someOf(files: readonly FileRef[], path: string): readonly FileRef[] {
  if (files.length > 0) return files;
  throw new AppError(
    'file-missing',
    `${path} has no file to import.`,
    'Name files, or a folder with CSV files, workbooks, logs or profile XML; folders are read one level deep.',
    { file: path },
  );
}
