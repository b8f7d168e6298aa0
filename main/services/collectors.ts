import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedCollector, SavedCollectors } from '../../core/api/collector-operations.ts';
import { AppError } from '../../core/shared/app-error.ts';
import { systemCodeOf } from './files/file-errors.ts';
import { makeFolder } from './files/make-folder.ts';
import { writeFileAtomically } from './files/write-file.ts';

/**
 * Copies the bundled collector scripts into a folder. All files are compared before the first is written, so that a refusal
 * leaves the folder as it was. Throws `file-write-failed`.
 */
export async function saveCollectors(collectorsFolder: string, folder: string): Promise<SavedCollectors> {
  const scripts = await readScripts(collectorsFolder);
  await makeFolder(folder);
  const files: SavedCollector[] = [];
  for (const { name, content } of scripts) files.push({ file: name, isNew: await isMissing(folder, name, content) });
  for (const { name, content } of scripts) {
    if (files.some(({ file, isNew }) => isNew && file === name)) {
      await writeFileAtomically(join(folder, name), content, false);
    }
  }
  return { folder, files };
}

/** Copies one of the bundled files to the file that the user chose for it. Throws `file-write-failed`. */
export async function saveCollector(
  collectorsFolder: string,
  file: string,
  target: string,
): Promise<{ readonly bytes: number }> {
  const content = await readFile(join(collectorsFolder, file));
  await writeFileAtomically(target, content, true);
  return { bytes: content.length };
}

type Script = { readonly name: string; readonly content: Buffer };

async function readScripts(folder: string): Promise<readonly Script[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(join(folder, name)) })));
}

/** True when the folder has no such file, false when it has the same one. Throws when it has another one. */
async function isMissing(folder: string, name: string, content: Buffer): Promise<boolean> {
  const present = await readPresent(folder, name);
  if (present === null) return true;
  if (present.equals(content)) return false;
  throw new AppError(
    'file-write-failed',
    `${name} exists in the folder and has other content.`,
    'Choose another folder, or remove the file: somebody may have changed it, or it is from another version.',
    { file: name },
  );
}

async function readPresent(folder: string, name: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return null;
    const message = `${name} in the folder cannot be read (${systemCodeOf(cause)}).`;
    throw new AppError('file-write-failed', message, 'Choose another folder.', { file: name }, cause);
  }
}
