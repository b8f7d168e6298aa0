import { mkdir, open, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createProcessFolder, listProcessFolders, removeFolder } from '../services/files/process-folder.ts';
import { isProcessAlive } from '../services/process-alive.ts';

/** The folder in which a running host keeps uploaded and written files. Only the user who started it can read it. */
export type PrivateFolder = {
  readonly path: string;
  /** The path of a file of this name in a folder of its own, so that files of one name do not meet. The name is safe. */
  readonly place: (name: string) => Promise<string>;
  /** Removes a placed file and its folder. */
  readonly remove: (path: string) => Promise<void>;
  /** Removes everything. */
  readonly close: () => Promise<void>;
};

/** A host that runs now, as its folder tells. */
export type RunningHost = { readonly processId: number; readonly origin: string; readonly project: string };

/** Makes the folder of this process; `parent` is the system's folder for temporary files, unless told otherwise. */
export async function createPrivateFolder(parent?: string): Promise<PrivateFolder> {
  const path = await createProcessFolder('host', parent);
  let placed = 0;
  return {
    path,
    place: async (name) => {
      placed += 1;
      const folder = join(path, String(placed));
      await mkdir(folder, { mode: 0o700 });
      return join(folder, name);
    },
    remove: (file) => removeFolder(join(file, '..')),
    close: () => removeFolder(path),
  };
}

/** Writes down what this process serves, for `listRunningHosts` of another one. Holds no secret. */
export async function announceHost(folder: PrivateFolder, host: RunningHost): Promise<void> {
  await writeFile(join(folder.path, announcement), JSON.stringify(host), { mode: 0o600 });
}

/** The hosts of this user that run now, without this process. */
export async function listRunningHosts(parent?: string): Promise<readonly RunningHost[]> {
  const folders = (await listProcessFolders('host', parent)).filter(({ processId }) => isProcessAlive(processId));
  const hosts = await Promise.all(folders.map(({ path }) => readAnnouncement(path)));
  return hosts.filter((host) => host !== null);
}

/**
 * Writes pieces to a new file. `modified` becomes its time of change, because imports date rows by it; null
 * leaves the present moment. A file that could not be written whole is left to the caller to remove.
 */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  modified: Date | null,
): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const piece of pieces) await handle.writeFile(piece);
  } finally {
    await handle.close();
  }
  if (modified !== null) await utimes(path, modified, modified);
}

const announcement = 'host.json';

/** Null while a host is starting, and for what is no announcement. */
async function readAnnouncement(folder: string): Promise<RunningHost | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, announcement), 'utf8'));
    return isRunningHost(value) ? value : null;
  } catch {
    return null;
  }
}

function isRunningHost(value: unknown): value is RunningHost {
  if (typeof value !== 'object' || value === null) return false;
  const { processId, origin, project }: Partial<Record<keyof RunningHost, unknown>> = value;
  return typeof processId === 'number' && typeof origin === 'string' && typeof project === 'string';
}
