import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProcessAlive } from '../process-alive.ts';

/** What a process keeps temporary files for. */
export type FolderPurpose = 'host' | 'print';

/** A folder of another process of this user. */
export type ProcessFolder = { readonly path: string; readonly processId: number };

/**
 * Makes a folder for temporary files of this process, which only the user can read: `caskade-host-4242-a1B2c3`. The number is
 * the process, so that others can tell what was left behind. `parent` is the system's folder for temporary files, unless told
 * otherwise. Throws what the file system throws.
 */
export function createProcessFolder(purpose: FolderPurpose, parent: string = tmpdir()): Promise<string> {
  // mkdtemp makes the folder with the mode 0700.
  return mkdtemp(join(parent, `caskade-${purpose}-${process.pid}-`));
}

/** The folders of the other processes of this user, whether these still run or not. */
export async function listProcessFolders(
  purpose: FolderPurpose,
  parent: string = tmpdir(),
): Promise<readonly ProcessFolder[]> {
  const found = (await readdir(parent)).flatMap((name) => {
    const { kind, id } = folderName.exec(name)?.groups ?? {};
    const processId = Number(id);
    return kind !== purpose || processId === process.pid ? [] : [{ path: join(parent, name), processId }];
  });
  const areOwn = await Promise.all(found.map(({ path }) => isOwnFolder(path)));
  return found.filter((_, i) => areOwn[i]);
}

/** Removes what processes left behind that were killed. A folder that cannot be removed stays for the next time. */
export async function removeAbandonedFolders(purpose: FolderPurpose, parent: string = tmpdir()): Promise<void> {
  const folders = await listProcessFolders(purpose, parent);
  const abandoned = folders.filter(({ processId }) => !isProcessAlive(processId));
  await Promise.all(abandoned.map(({ path }) => removeFolder(path).catch(() => undefined)));
}

/** Removes a folder with everything in it; one that is not there is none to remove. */
export function removeFolder(path: string): Promise<void> {
  // Windows holds a file for a moment after it was closed.
  return rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
}

const folderName = /^caskade-(?<kind>[a-z]+)-(?<id>\d{1,10})-[A-Za-z0-9]+$/;

/** Neither a link nor the folder of somebody else: the parent may belong to everybody. */
async function isOwnFolder(path: string): Promise<boolean> {
  const status = await lstat(path).catch(() => null);
  const user = process.geteuid?.();
  return status?.isDirectory() === true && (user === undefined || status.uid === user);
}
